"""Pages of their own for sources, where there are too many for one page."""

import posixpath
from dataclasses import replace

import yaml

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.source_list import name_source
from mkdocs_dossier.render.source_uses import find_list, gather_uses
from mkdocs_dossier.syntax import scan

_FOLDER = "sources"


def part_sources(report: Report, most: int) -> Report:
    """Give each source a page of its own, in each language, if there are more than ``most``.

    Args:
        report: without such pages.
        most: sources on one page; 0 for any number.

    Returns:
        The report, with the pages as chapters that nobody wrote. Nothing changes where no page
        lists the sources: nobody would find theirs.
    """
    generated = dict(report.generated)
    listed: dict[str, dict[str, str]] = {}
    for edition in report.editions:
        home = find_list(edition)
        if home is not None and most:
            uris, pages = _part_edition(edition, home, most)
            generated |= pages
            listed[report.languages.of(home.uri)] = uris
    if generated == report.generated:
        return report
    own = listed.pop(report.languages.default, {})
    return replace(report, source_pages=own, foreign_pages=listed, generated=generated)


def _part_edition(
    report: Report, home: Chapter, most: int
) -> tuple[dict[str, str], dict[str, Chapter]]:
    """Return the uris of sources' pages by key, and the pages by uri."""
    keys = list(gather_uses(report))
    if len(keys) <= most:
        return {}, {}
    folder = _folder_below(home.uri)
    taken = {chapter.uri for chapter in report.chapters}
    uris: dict[str, str] = {}
    pages: dict[str, Chapter] = {}
    for key in keys:
        uri = f"{folder}/{report.stems[key]}.md"
        if uri in taken:
            # The author's own page wins; the source stays in the list.
            continue
        text = _write_page(report, key, home)
        pages[uri], _ = scan(uri, uri, text, lambda _: False, home.front.lang)
        uris[key] = uri
    return uris, pages


def _folder_below(uri: str) -> str:
    """Return the folder that a page's own pages stand in."""
    stem, _ = posixpath.splitext(uri)
    above, name = posixpath.split(stem)
    return posixpath.join(above, _FOLDER) if name in {"index", "README"} else stem


def _write_page(report: Report, key: str, home: Chapter) -> str:
    front = {
        "title": name_source(report.records[key], home.front.langs),
        "lang": home.front.lang,
    }
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10**6)
    return f"---\n{head}---\n\n::: source @{{{key}}}\n:::\n"
