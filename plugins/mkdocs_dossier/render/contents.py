"""The contents of the report: every page that readers are told of, in words."""

import posixpath
import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.overviews import render_chapter_lines
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.contents import contents_words_for

_WIDE = frozenset({"sources", "corrections", "contents", "index"})
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*(?:\{[^{}\n]*\}[ \t]*)?#*$", re.MULTILINE)


def find_page(report: Report, name: str, lang: str) -> Chapter | None:
    """Return the page with a report-wide directive, in a language if there are several."""
    found = [each for each in (*report.chapters, *report.generated.values()) if _has(each, name)]
    return next((each for each in found if each.front.lang == lang), found[0] if found else None)


def name_page(chapter: Chapter) -> str:
    """Return a page's title: its front matter's, its first heading, or the name of its file."""
    if chapter.front.title:
        return chapter.front.title
    heading = _HEADING.search(chapter.text, chapter.start)
    stem = posixpath.basename(chapter.uri).removesuffix(".md")
    return heading[1] if heading else stem.replace("-", " ").replace("_", " ")


def render_contents(page: Page) -> Element:
    """Return chapters in reading order, pages about the whole report, and others by folder."""
    words = contents_words_for(page.langs)
    pages = [each for each in page.report.chapters if _is_told(page, each)]
    chapters = [each for each in pages if each.is_published or each.is_retracted]
    rest = [each for each in pages if each not in chapters]
    wide = [each for each in rest if _is_wide(each)]
    generated = page.report.generated.values()
    wide += [each for each in generated if _is_wide(each) and each.uri != page.chapter.uri]
    frame = build("div", {"class": "dossier-contents"})
    _add(page, frame, "contents-chapters", words.chapters, chapters)
    _add(page, frame, "contents-report", words.overviews, wide)
    folders: dict[str, list[Chapter]] = {}
    for each in rest:
        if each not in wide:
            folder, slash, _ = page.report.languages.shared(each.uri).partition("/")
            folders.setdefault(folder if slash else "", []).append(each)
    for folder, found in folders.items():
        title = _name_folder(page.report, folder) or words.others
        _add(page, frame, f"contents-{folder or 'others'}", title, found)
    return frame


def _add(page: Page, frame: Element, name: str, title: str, pages: Iterable[Chapter]) -> None:
    listed = build("ul", None, *(_render_page(page, each) for each in pages))
    if len(listed):
        frame.append(build("h2", {"id": name}, title))
        frame.append(listed)


def _render_page(page: Page, chapter: Chapter) -> Element:
    if chapter.is_published or chapter.is_retracted:
        return build("li", None, *render_chapter_lines(page, chapter))
    link = build("a", {"href": page.link(chapter)}, name_page(chapter))
    summary = chapter.front.summary
    return build("li", None, build("p", None, link), build("p", None, summary) if summary else None)


def _name_folder(report: Report, folder: str) -> str:
    if not folder:
        return ""
    homes = (report.chapter(f"{folder}/{name}.md") for name in ("index", "README"))
    home = next((each for each in homes if each is not None), None)
    return name_page(home) if home else folder.replace("-", " ").capitalize()


def _is_told(page: Page, chapter: Chapter) -> bool:
    """Tell whether a page is listed: no draft, not this one, and not twice in two languages."""
    if chapter.uri == page.chapter.uri or chapter.front.status is Status.DRAFT:
        return False
    if chapter.front.lang == page.lang:
        return True
    original = page.report.chapter(chapter.original) if chapter.original else None
    others = (*page.report.translations(chapter), *([original] if original else []))
    return all(other.front.lang != page.lang for other in others)


def _is_wide(chapter: Chapter) -> bool:
    directives = [item for item in chapter.items if isinstance(item, Directive)]
    return any(
        each.name in _WIDE or (each.name == "timeline" and each.option("from"))
        for each in directives
    )


def _has(chapter: Chapter, name: str) -> bool:
    return any(isinstance(item, Directive) and item.name == name for item in chapter.items)
