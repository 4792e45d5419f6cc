"""Searching as readers meet it: the field in the header, the page of results, and the index."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.resources import files as resources
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.exports.search import list_entries
from mkdocs_dossier.exports.search_index import INDEX, write_index
from mkdocs_dossier.exports.search_staging import stage_pages
from mkdocs_dossier.mkdocs_plugin.assets import read_asset
from mkdocs_dossier.mkdocs_plugin.options import Options, name_lang
from mkdocs_dossier.mkdocs_plugin.search import add_entries, find_index, take_found
from mkdocs_dossier.model.findable import Findable, SearchEntry
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.languages import read_languages
from mkdocs_dossier.site.pagefind import UnindexedError, run_pagefind
from mkdocs_dossier.site.search_engine import Engine, choose_engine
from mkdocs_dossier.site.search_pages import write_search_pages
from mkdocs_dossier.words.languages import prefer
from mkdocs_dossier.words.searching import SearchWords, search_words_for
from mkdocs_dossier.words.switches import language_words_for

STYLE = "assets/dossier/search.css"
SCRIPTS = tuple(f"assets/dossier/search{part}.js" for part in ("", "-engines", "-words"))
"""Loaded by the page of results alone."""
PAGEFIND = "search/pagefind"
"""Folder in the site."""
_TEMPLATE = "dossier-search.html"
_COUNTS = (0, 1, 2, 3, 11, 100)
"""A number for each of CLDR's plural categories in Arabic, which has the most; see the script."""


def use_own_search(options: Options, config: MkDocsConfig) -> None:
    """Put our templates before the theme's own and behind an author's, where ours is wanted."""
    if not has_own_search(options, config):
        return
    folder = str(resources("mkdocs_dossier").joinpath("theme"))
    if folder not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, folder)
    if STYLE not in config.extra_css:
        config.extra_css.append(STYLE)


def has_own_search(options: Options, config: MkDocsConfig) -> bool:
    """Tell whether the theme has a search that ours takes the place of."""
    plugin = config.plugins.get("material/search")
    if plugin is None or config.theme.name != "material" or options.search_engine == "theme":
        return False
    return bool(plugin.config.get("enabled", True))


def check_engine(
    options: Options, config: MkDocsConfig, loaded: Loaded | None
) -> tuple[Diagnostic, ...]:
    """Return what keeps a report from being searched as it should be."""
    if loaded is None or not has_own_search(options, config):
        return ()
    place = Place(Path(config.config_file_path or "mkdocs.yml").name)
    return choose_engine(loaded.report, options.search_engine, place)[1]


class Searching:
    """The search of one build.

    Attributes:
        engine: that answers.
        uris: of the pages to search on, by language.
    """

    def __init__(self, options: Options, config: MkDocsConfig, *, is_serving: bool) -> None:
        """Take note of what is wanted; nothing is done before the report is known."""
        self._options = options
        self._config = config
        self._is_serving = is_serving
        self._lang = name_lang(options, config)
        self._languages = read_languages(options.languages, self._lang)
        self._files: Files | None = None
        self._report: Report | None = None
        self._begun: Callable[[], Sequence[SearchEntry] | None] | None = None
        self._entries: Sequence[SearchEntry] | None = None
        self._met: set[Findable] = set()
        self.engine = Engine.THEME
        self.uris: dict[str, str] = {}

    def add_pages(self, files: Files, loaded: Loaded) -> Loaded:
        """Add the pages to search on, with what they load; return the report knowing of them."""
        self._files, self._report = files, loaded.report
        if not has_own_search(self._options, self._config):
            return loaded
        # Whoever is writing does not wait for an index that no reader will download.
        wished = "builtin" if self._is_serving else self._options.search_engine
        self.engine, _ = choose_engine(loaded.report, wished, Place("mkdocs.yml"))
        for path in (STYLE, *SCRIPTS):
            if files.get_file_from_path(path) is None:
                files.append(File.generated(self._config, path, content=read_asset(path)))
        report, uris = write_search_pages(loaded.report, self._lang, files.src_uris, _TEMPLATE)
        self.uris = dict(uris)
        for uri in self.uris.values():
            file = File.generated(self._config, uri, content=report.generated[uri].text)
            file.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(file)
        return replace(loaded, report=report)

    def teach(self, env: Environment) -> None:
        """Let templates ask for the words and the address of the search."""
        env.globals["dossier_search"] = self._describe

    def list_entries(self) -> Sequence[SearchEntry]:
        """Return what is to be found of the report beside its pages."""
        return list_entries(self._report) if self._report else ()

    def leave_to(self, begun: Callable[[], Sequence[SearchEntry] | None]) -> None:
        """Let somebody else list the entries; ``begun`` returns them if they have done so."""
        self._begun = begun

    def _gather(self) -> Sequence[SearchEntry]:
        if self._entries is None:
            begun = self._begun() if self._begun else None
            self._entries = self.list_entries() if begun is None else begun
            # Every page tells of them, and there are thousands of entries.
            self._met = {Findable.CHAPTER, *(entry.kind for entry in self._entries)}
        return self._entries

    def describe(self) -> object:
        """Return what of the search the pages of this report show."""
        self._gather()
        return self.engine.value, sorted(self.uris.items()), sorted(map(repr, self._met))

    def _describe(self, page: Page | None) -> dict[str, Any]:
        lang = self._lang
        if page:
            lang = str(page.meta.get("lang") or self._languages.of(page.file.src_uri))
        if lang not in self.uris:
            lang = self._lang
        words = search_words_for(prefer(lang, self._lang))
        file = self._files.get_file_from_path(self.uris[lang]) if self._files else None
        return {
            "lang": lang,
            # What one language is read in it is searched in, unless a reader chooses otherwise.
            "wanted": lang if self._languages.several else "",
            "address": file.url if file else "",
            "engine": self.engine.value,
            "words": words,
            "counted": [words.counted(number) for number in _COUNTS],
            "kinds": self._list_kinds(words),
            "languages": language_words_for(prefer(lang, self._lang)).languages,
            "pages": self._list_pages(),
            "langs": [(tag, _name_language(tag)) for tag in self.uris],
        }

    def _list_pages(self) -> list[tuple[str, str, str]]:
        """Return the page to search on in each language of the report: tag, name and address."""
        find = self._files.get_file_from_path if self._files else lambda _: None
        return [
            (tag, name, file.url)
            for tag, name in self._languages.names
            if tag in self.uris and (file := find(self.uris[tag]))
        ]

    def write(self, loaded: Loaded) -> None:
        """Write the index, or hand our entries to the theme, which writes its own.

        Raises:
            PluginError: if there can be no index.
        """
        index = find_index(self._config)
        if index is None or self._files is None:
            return
        report = loaded.report
        withdrawn = [chapter.uri for chapter in report.chapters if chapter.is_retracted]
        if self.engine is Engine.THEME:
            add_entries(index, self._files, self._gather(), withdrawn)
            return
        langs = self._tell_lang(loaded)
        found = take_found(index, self._files, self._gather(), withdrawn, langs)
        if self.engine is Engine.BUILTIN:
            write_file(write_index(found).encode(), str(Path(self._config.site_dir, INDEX)))
            return
        try:
            to = Path(self._config.site_dir, PAGEFIND)
            run_pagefind(stage_pages(found, self._lang), self._lang, to)
        except (OSError, UnindexedError) as error:
            raise PluginError(f"The report was not built: {error}") from error

    def _list_kinds(self, words: SearchWords) -> list[tuple[str, str]]:
        """Return the kinds that the report has, in their order."""
        self._gather()
        return [(kind.value, words.several[kind]) for kind in Findable if kind in self._met]

    def _tell_lang(self, loaded: Loaded) -> dict[str, str]:
        """Return the languages of pages by their addresses."""
        files = self._files.documentation_pages() if self._files else ()
        chapters = {file.url: loaded.report.chapter(file.src_uri) for file in files}
        return {url: c.front.lang if c else self._lang for url, c in chapters.items()}


def _name_language(tag: str) -> str:
    """Return what a language calls itself."""
    try:
        name = Locale.parse(tag, sep="-").get_display_name()
    except (ValueError, UnknownLocaleError):
        return tag
    return f"{name[:1].upper()}{name[1:]}" if name else tag
