"""Titles and front matter made harmless for themes, which print them as HTML.

MkDocs' templates escape nothing by themselves. Material prints titles, descriptions, tags and
subtitles in a dozen places as they are, in some through ``striptags``, which turns ``&lt;`` back
into ``<``, and its search shows titles as HTML. So the values are escaped before any template or
plugin sees them, as ``Markup``: the filter ``e`` leaves that alone, and nothing is escaped twice.
"""

from collections.abc import Iterable
from html import unescape

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink


def escape_meta(page: Page) -> None:
    """Escape all words in a page's front matter, in lists and mappings too."""
    page.meta = {escape(name): _escape(value) for name, value in page.meta.items()}


def escape_titles(environment: Environment, files: Files) -> None:
    """Escape the titles of all pages, when they are known and no template has run yet."""
    environment.filters["striptags"] = _strip_tags
    for file in files.documentation_pages():
        page = file.page
        if page is not None and page.title is not None:
            page.title = page.title if isinstance(page.title, Markup) else _once(page.title)
        if page is not None:
            _escape_contents(page.toc)


def _escape_contents(items: Iterable[AnchorLink]) -> None:
    """Escape the headings in a page's table of contents, which themes print as they are."""
    for item in items:
        item.title = _once(item.title)
        _escape_contents(item.children)


def escape_sections(items: Iterable[StructureItem]) -> None:
    """Escape the titles of sections and links, which are names of folders where nobody set any."""
    for item in items:
        if not isinstance(item, Page) and item.title is not None:
            item.title = _once(item.title)
        if isinstance(item, Section):
            escape_sections(item.children)


def _escape(value: object) -> object:
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, list):
        return [_escape(each) for each in value]
    if isinstance(value, dict):
        return {_escape(name): _escape(each) for name, each in value.items()}
    return value


def _once(title: object) -> Markup:
    """Escape a title that may be escaped already: MkDocs' own from headings are, others not."""
    return escape(unescape(str(title)))


def _strip_tags(value: object) -> Markup:
    """Take tags out of HTML; unlike Jinja's own filter, return HTML again."""
    return escape(Markup(value).striptags())  # noqa: S704 - what is left is escaped
