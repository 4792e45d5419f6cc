"""Pages of their own for the histories of chapters."""

import posixpath
from dataclasses import replace

import yaml

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.words.histories import history_words_for

_NAME = "history.md"


def write_history_pages(report: Report) -> Report:
    """Return the report with a page for each history, as a chapter that nobody wrote."""
    taken = {chapter.uri for chapter in report.chapters} | set(report.generated)
    uris: dict[str, str] = {}
    pages: dict[str, Chapter] = {}
    for uri in report.histories:
        chapter = report.chapter(uri)
        page = _name_page(uri)
        if chapter is None or page in taken:
            # The author's own page wins.
            continue
        uris[uri] = page
        pages[page], _ = scan(page, page, _write(chapter), lambda _: False, chapter.front.lang)
    return replace(report, history_pages=uris, generated={**report.generated, **pages})


def _name_page(uri: str) -> str:
    stem, _ = posixpath.splitext(uri)
    above, name = posixpath.split(stem)
    return posixpath.join(above if name in {"index", "README"} else stem, _NAME)


def _write(chapter: Chapter) -> str:
    words = history_words_for(chapter.front.langs)
    front = {
        "title": words.title.format(chapter.front.title or chapter.uri),
        "lang": chapter.front.lang,
        "search": {"exclude": True},
    }
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10**6)
    return f"---\n{head}---\n\n::: history {chapter.uri}\n:::\n"
