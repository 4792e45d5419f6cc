"""Navigation of one language: its own pages under its own titles, and no way out of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import dirname_to_title, nest_paths

from mkdocs_dossier.mkdocs_plugin.escaping import escape_sections
from mkdocs_dossier.mkdocs_plugin.language_options import Listed
from mkdocs_dossier.model.languages import Languages
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.languages import find_front_page

_UNLISTED = InclusionLevel.NOT_IN_NAV


def set_apart(files: Files, languages: Languages) -> None:
    """Keep pages of other languages out of the navigation that MkDocs makes."""
    for file in files.documentation_pages() if languages.several else ():
        if (
            languages.of(file.src_uri) != languages.default
            and file.inclusion.value > _UNLISTED.value
        ):
            # Thousands of pages of no navigation would be told otherwise.
            file.inclusion = _UNLISTED


def make_nav(
    config: MkDocsConfig, files: Files, report: Report, tag: str, listed: Listed
) -> Navigation:
    """Return the navigation of a language other than the report's own.

    Without one of its own in the configuration it is made as the report's is: each page gives way
    to its translation, what is not translated is left out, and titles of sections are looked up
    among the language's words.
    """
    given = listed.get(tag, {})
    words = {str(name): str(said) for name, said in (given.get("words") or {}).items()}
    data = given.get("nav") or config.nav

    def find(path: str) -> str:
        chapter = report.chapter(path)
        if chapter is None or report.languages.of(path) == tag:
            return path
        other = report.counterparts(chapter).get(tag)
        return other.uri if other else ""

    if data is None:
        items = _nest(files, report.languages, tag, words)
    else:
        items = list(_build(data, files, find, words))
    pages = list(_walk(items))
    for before, page, after in zip([None, *pages], pages, [*pages[1:], None], strict=False):
        page.previous_page, page.next_page = before, after
    _adopt(items)
    escape_sections(items)
    nav = Navigation(items, pages)
    front = find_front_page(report, tag)
    file = files.get_file_from_path(front.uri) if front else None
    if file and file.page:
        nav.homepage = file.page
    return nav


def _build(
    data: object, files: Files, find: Callable[[str], str], words: Mapping[str, str]
) -> Iterator[StructureItem]:
    if isinstance(data, str):
        yield from _build_page("", data, files, find)
    elif isinstance(data, Mapping):
        for name, value in data.items():
            title = words.get(str(name), str(name))
            if isinstance(value, str):
                # The original's title of one page would hide the translation's own.
                own = title if str(name) in words or find(value) == value else ""
                yield from _build_page(own, value, files, find)
            else:
                inside = list(_build(value, files, find, words))
                if inside:
                    yield Section(title, inside)
    elif isinstance(data, Sequence):
        for each in data:
            yield from _build(each, files, find, words)


def _build_page(
    title: str, path: str, files: Files, find: Callable[[str], str]
) -> Iterator[StructureItem]:
    found = find(path)
    file = files.get_file_from_path(found) if found else None
    if file is not None and file.page is not None:
        if title:
            file.page.title = title
        yield file.page
    elif found and file is None:
        yield Link(title or path, path)


def _nest(
    files: Files, languages: Languages, tag: str, words: Mapping[str, str]
) -> list[StructureItem]:
    """Return the pages of a language by their folders, as MkDocs does without a ``nav``."""
    uris = [f.src_uri for f in files.documentation_pages() if languages.of(f.src_uri) == tag]
    known = {languages.shared(uri): uri for uri in uris}
    titles = {dirname_to_title(name): said for name, said in words.items()}
    paths = sorted(known, key=lambda path: (not _is_front(path), path))
    nested: Any = nest_paths(paths)  # type: ignore[no-untyped-call]
    return list(_build(nested, files, lambda path: known.get(path, path), {**titles, **words}))


def _is_front(path: str) -> bool:
    return path in ("index.md", "README.md")


def _walk(items: Sequence[StructureItem]) -> Iterator[Page]:
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from _walk(item.children)


def _adopt(items: Sequence[StructureItem]) -> None:
    for item in items:
        if isinstance(item, Section):
            for child in item.children:
                child.parent = item
            _adopt(item.children)
