"""The index from A to Z."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.render.collation import find_initial, order_of
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.index_entries import Entry, Kind, gather_entries
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.contents import ContentsWords, contents_words_for

DIGITS = "#"


def render_index(page: Page, show: str) -> Element:
    """Return the index, its letters above it.

    Args:
        page: that it stands on.
        show: one kind of entries, ``names`` for all but quotations, or ``all``.
    """
    names = frozenset(Kind) - {Kind.QUOTATION}
    wanted = (
        names if show == "names" else {kind for kind in Kind if show in ("", "all", kind.value)}
    )
    entries = gather_entries(page, frozenset(wanted))
    if not entries:
        return build("p", None, page.words.none_yet)
    words = contents_words_for(page.langs)
    letters: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: order_of(entry.term, page.lang)):
        letters.setdefault(find_initial(entry.term, page.lang), []).append(entry)
    frame = build("div", {"class": "dossier-a-to-z"}, _render_letters(words, list(letters)))
    for letter, found in letters.items():
        frame.append(build("h2", {"id": _anchor_of(letter)}, _show(words, letter)))
        frame.append(build("ul", None, *(_render_entry(page, words, entry) for entry in found)))
    return frame


def _render_letters(words: ContentsWords, letters: list[str]) -> Element:
    listed = build("ul")
    for letter in letters:
        link = build("a", {"href": f"#{_anchor_of(letter)}"}, _show(words, letter))
        listed.append(build("li", None, link))
    return build("nav", {"class": "dossier-a-to-z__letters", "aria-label": words.letters}, listed)


def _render_entry(page: Page, words: ContentsWords, entry: Entry) -> Element:
    kinds = {
        Kind.PERSON: words.name,
        Kind.PLACE: words.place,
        Kind.SOURCE: words.source,
        Kind.QUOTATION: words.quotation,
    }
    own = page.foreign(entry.lang, **{"class": "dossier-a-to-z__term"})
    term = build("span", own, entry.term)
    kind = build("span", {"class": "dossier-a-to-z__kind"}, kinds[entry.kind])
    item = build("li", None, term, " ", kind)
    for number, where in enumerate(entry.where):
        item[-1].tail = "; " if number else " "
        item.append(build("a", {"href": where.address}, where.said))
    return item


def _anchor_of(letter: str) -> str:
    return f"letter-{letter.lower()}" if letter not in ("", DIGITS) else "letter-0"


def _show(words: ContentsWords, letter: str) -> str:
    return words.digits if letter == DIGITS else letter or "…"
