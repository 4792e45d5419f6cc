"""Editions: what a build knows of each language that a report is published in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.mkdocs_plugin.language_nav import make_nav, set_apart
from mkdocs_dossier.mkdocs_plugin.language_options import (
    Listed,
    find_theme_language,
    translate_config,
)
from mkdocs_dossier.mkdocs_plugin.options import Options, name_lang
from mkdocs_dossier.model.languages import Languages
from mkdocs_dossier.model.report import Report

_HTML = re.compile(r"(<html\b[^>]*?\blang=)\"[^\"]*\"")
_BASE = re.compile(r"(<script id=\"__config\"[^>]*>\{[^<]*?\"base\": )\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Edition:
    """A report in one language, as its pages are made.

    Attributes:
        lang: BCP 47 tag.
        config: the configuration with the language's words.
        root: where its files stand in the site: empty, or a folder with a slash.
        listed: what the configuration says of all languages.
        theme_language: under which the theme has words; empty where it has none.
        nav: of its pages; ``None`` where MkDocs' own serves.
    """

    lang: str
    config: MkDocsConfig
    root: str = ""
    listed: Listed = field(default_factory=dict)
    theme_language: str = ""
    nav: Navigation | None = None

    @property
    def imprint(self) -> Imprint:
        """What the configuration says of the report as a whole, in the language."""
        address = self.config.site_url or ""
        return Imprint(
            self.config.site_name,
            f"{address.rstrip('/')}/{self.root}" if address else "",
            self.config.site_author or "",
            self.config.site_description or "",
            self.lang,
        )


class Editions:
    """All of them; a report in one language has one.

    Attributes:
        files: of the site, once they are known.
    """

    def __init__(
        self, editions: Mapping[str, Edition], languages: Languages, config: MkDocsConfig
    ) -> None:
        self._editions = dict(editions)
        self._languages = languages
        self._config = config
        self.files: Files | None = None

    def __iter__(self) -> Iterator[Edition]:
        return iter(self._editions.values())

    @property
    def several(self) -> bool:
        """Whether there is more than one."""
        return self._languages.several

    def root_of(self, location: str) -> str:
        """Return below which root a page's address lies, that of the report's own as a last."""
        roots = (edition.root for edition in self if edition.root)
        return next((root for root in roots if location.startswith(root)), "")

    @property
    def first(self) -> Edition:
        """The edition in the report's own language."""
        return self._editions[self._languages.default]

    def of(self, page: Page) -> Edition:
        """Return the edition that a page belongs to."""
        return self._editions[self._languages.of(page.file.src_uri)]

    def add_navigation(self, files: Files, report: Report) -> None:
        """Make the navigation of each language but the report's own, which MkDocs makes."""
        for edition in list(self):
            if edition.root:
                nav = make_nav(self._config, files, report, edition.lang, edition.listed)
                self._editions[edition.lang] = replace(edition, nav=nav)

    def show(self, context: Any, page: Page) -> None:  # noqa: ANN401 - a template's context
        """Give a template the words and the navigation of a page's language."""
        if not self._languages.several:
            return
        edition = self.of(page)
        context["config"] = edition.config
        if edition.nav is not None:
            context["nav"] = edition.nav

    def settle(self, output: str, page: Page) -> str:
        """Return a page that says which language it is in, also where its theme does not know it.

        Material's script finds the search index from the address of the site's root; that of
        another language's pages is the root of theirs, where their own index stands.
        """
        edition = self.of(page)
        if not self._languages.several:
            return output
        if edition.theme_language != edition.lang:
            output = _HTML.sub(rf'\1"{edition.lang}"', output, count=1)
        if edition.root:
            base = get_relative_url(edition.root, page.url).rstrip("/") or "."
            output = _BASE.sub(rf'\1"{base}"', output, count=1)
        return output


def open_editions(options: Options, config: MkDocsConfig, files: Files, report: Report) -> Editions:
    """Return the editions of a report, whose pages are set apart for their navigation."""
    set_apart(files, report.languages)
    editions = name_editions(options, config, report.languages)
    editions.files = files
    return editions


def name_editions(options: Options, config: MkDocsConfig, languages: Languages) -> Editions:
    """Return the editions of a report in some languages."""
    if not languages.several:
        lang = name_lang(options, config)
        return Editions({lang: Edition(lang, config)}, Languages(lang), config)
    editions: dict[str, Edition] = {}
    for tag in (languages.default, *languages.tags):
        root = "" if tag == languages.default else f"{tag}/"
        shown = translate_config(config, tag, options.languages)
        known = find_theme_language(config, tag)
        editions.setdefault(tag, Edition(tag, shown, root, options.languages, known))
    return Editions(editions, languages, config)
