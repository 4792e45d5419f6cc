"""Sets sidenotes behind the citations that they belong to, while their markers stand in the text.

Only text in the chapter's own column has a margin: no heading (whose words name it elsewhere), no
table, footnote or box, and nothing that we frame.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from mkdocs_dossier.markdown_extension.settling import Stash
from mkdocs_dossier.render.page import Page, cited_in
from mkdocs_dossier.render.pieces import MARKER, MARKER_SIGN
from mkdocs_dossier.render.sidenotes import render_sidenote

_COLUMNS = frozenset("ul ol li dl dd blockquote".split())
_WITH_WORDS = frozenset("p li dd".split())


def place_sidenotes(page: Page, root: Element, stash: Stash) -> None:
    """Set a note at the first mention of each source that has a margin beside it."""
    if page.notes:
        _place_within(page, root, stash, set())


def _place_within(page: Page, parent: Element, stash: Stash, noted: set[str]) -> None:
    depth = added = 0
    for number, child in enumerate(list(parent)):
        text = child.text or ""
        edge = MARKER.fullmatch(text.strip()) if child.tag == "p" and MARKER_SIGN in text else None
        if edge and edge[2]:
            depth += 1 if edge[2] == "+" else -1
        if depth:
            continue
        if edge:
            # A quotation that stands as a block has its note above itself.
            for note in _render(page, int(edge[1]), noted, is_block=True):
                parent.insert(number + added, stash.settle(note))
                added += 1
        elif child.tag in _WITH_WORDS and MARKER_SIGN in text:
            child.text = MARKER.sub(lambda match: _follow(page, match, stash, noted), text)
        if child.tag in _COLUMNS:
            _place_within(page, child, stash, noted)


def _follow(page: Page, marker: re.Match[str], stash: Stash, noted: set[str]) -> str:
    notes = _render(page, int(marker[1]), noted, is_block=False)
    return marker[0] + "".join(stash.put_aside(note) or "" for note in notes)


def _render(page: Page, number: int, noted: set[str], *, is_block: bool) -> Iterator[Element]:
    if number >= len(page.pieces):
        return
    for item in cited_in(page.pieces[number].content):
        if item.key in page.notes and item.key not in noted:
            noted.add(item.key)
            yield render_sidenote(page, item.key, is_block=is_block)
