"""The language of a page in a site whose theme speaks another, and pages without words."""

import re
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

from mkdocs_dossier.model.report import Report
from mkdocs_dossier.words.catalogue import catalogue_for
from mkdocs_dossier.words.languages import first_of, is_right_to_left

log = get_plugin_logger("dossier")

_ARTICLE = re.compile(r'<article class="md-content__inner[^>]*?(?=>)')
_BODY = re.compile(r'(<body [^>]*?dir=")(?:ltr|rtl)(?=")')


def name_language(output: str, page: Page, report: Report, config: MkDocsConfig) -> str:
    """Return a page whose article says its language, if it is not the theme's.

    WCAG 2.2, success criterion 3.1.2, "Language of Parts". The whole page is laid out in its
    language's direction: the theme's style sheet knows one direction for a page and no other
    within it.
    """
    chapter = report.chapter(page.file.src_uri)
    around = str(config.theme.get("language") or "en")
    if chapter is None or chapter.front.lang == around:
        return output
    lang = chapter.front.lang
    if is_right_to_left(lang) is not is_right_to_left(around):
        direction = "rtl" if is_right_to_left(lang) else "ltr"
        output = _BODY.sub(lambda match: match[1] + direction, output, count=1)
    about = f' lang="{escape(lang)}"'
    return _ARTICLE.sub(lambda match: match[0] + about, output, count=1)


def ready_words(report: Report) -> None:
    """Read the catalogues of all pages, before workers fork; tell which have none."""
    found = {chapter.front.lang: chapter.front.langs for chapter in report.chapters}
    for lang, langs in sorted(found.items()):
        catalogue_for(langs)
        if langs != lang:
            other = langs.removeprefix(f"{first_of(langs)}:")
            log.info("There are no words in “%s” yet: pages in it get those of “%s”.", lang, other)
