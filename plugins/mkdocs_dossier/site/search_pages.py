"""The pages on which readers search: one for each language of the report."""

import posixpath
from collections.abc import Collection, Mapping
from dataclasses import replace

import yaml

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.words.languages import prefer
from mkdocs_dossier.words.searching import search_words_for

_NAMES = ("search.md", "find.md", "dossier-search.md")


def write_search_pages(
    report: Report, lang: str, taken: Collection[str], template: str
) -> tuple[Report, Mapping[str, str]]:
    """Return the report with a page to search on for each language, and the pages' uris by it.

    An author's page of the same name stays, and ours gets another.

    Args:
        report: to be searched.
        lang: the report's own language, whose page stands at the top.
        taken: uris of pages that are there.
        template: the name of the theme's template for them.
    """
    langs = dict.fromkeys([lang, *sorted({chapter.front.lang for chapter in report.chapters})])
    uris: dict[str, str] = {}
    pages: dict[str, Chapter] = {}
    for tongue in langs:
        folder = "" if tongue == lang else tongue.lower()
        uri = next((u for n in _NAMES if (u := posixpath.join(folder, n)) not in taken), "")
        if not uri:
            continue
        front = {
            "title": search_words_for(prefer(tongue, lang)).search,
            "lang": tongue,
            "template": template,
            "search": {"exclude": True},
            "hide": ["toc"],
        }
        text = f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n"
        uris[tongue] = uri
        pages[uri], _ = scan(uri, uri, text, lambda _: False, tongue)
    return replace(report, generated={**report.generated, **pages}), uris
