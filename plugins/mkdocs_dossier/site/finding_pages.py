"""Pages by which readers find their way, where no author has written them."""

from dataclasses import replace

import yaml

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.contents import find_page
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.words.contents import contents_words_for

CONTENTS, INDEX = "contents.md", "a-to-z.md"
_MOST_QUOTATIONS = 1000
"""Past so many the index that nobody wrote would be a page too heavy to load."""


def write_finding_pages(report: Report, lang: str) -> Report:
    """Return the report with a page of contents and an index, as chapters that nobody wrote.

    Args:
        report: a page of the author's own with the same directive, or at the same place, wins.
            In several languages, each has pages of its own.
        lang: of the pages, where the report is in one language.
    """
    languages, pages = report.languages, dict(report.generated)
    if not languages.several:
        return replace(report, generated={**pages, **_write_pages(report, lang, "")})
    for tag in languages.tags:
        root = "" if tag == languages.default else f"{tag}/"
        pages |= _write_pages(report.edition(tag), tag, root)
    return replace(report, generated=pages)


def _write_pages(report: Report, lang: str, root: str) -> dict[str, Chapter]:
    words = contents_words_for(lang)
    quotations = sum(len(chapter.quotations) for chapter in report.chapters)
    taken = {chapter.uri for chapter in report.chapters} | set(report.generated)
    pages: dict[str, Chapter] = {}
    for uri, name, title, summary in (
        (root + CONTENTS, "contents", words.contents, ""),
        (root + INDEX, "index", words.index, words.index_summary),
    ):
        if uri in taken or find_page(report, name, lang) is not None:
            continue
        if name == "index" and not report.records and not report.event_files:
            continue
        option = "show: names\n" if name == "index" and quotations > _MOST_QUOTATIONS else ""
        text = _write(title, summary, lang, f"::: {name}\n{option}:::\n")
        pages[uri], _ = scan(uri, uri, text, lambda _: False, lang)
    return pages


def _write(title: str, summary: str, lang: str, directive: str) -> str:
    front = {"title": title, "lang": lang, "summary": summary, "search": {"exclude": True}}
    told = {name: value for name, value in front.items() if value}
    head = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=10**6)
    return f"---\n{head}---\n\n{directive}"
