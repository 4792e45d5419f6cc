"""What Pagefind is given, and the index that is read whole."""

import json

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.exports.search_index import write_index
from mkdocs_dossier.exports.search_staging import (
    TOGETHER,
    join_elisions,
    part_elisions,
    stage_pages,
)
from mkdocs_dossier.model.findable import Findable, FoundPage

QUOTATION = Findable.QUOTATION


def enter(kind: Findable, location: str, text: str = "words", lang: str = "en") -> FoundPage:
    return FoundPage(kind, location, lang, "Page", f"Title of {location}", text)


@given(st.text(st.characters(exclude_characters="\u2063")))
def test_what_parts_words_can_be_taken_out_again(text: str) -> None:
    assert join_elisions(part_elisions(text)) == text


@given(st.text())
def test_nothing_is_parted_twice(text: str) -> None:
    parted = part_elisions(text)
    assert part_elisions(join_elisions(parted)) == parted


def test_elided_articles_are_words_of_their_own() -> None:
    assert part_elisions("l’État et l'an").split() == ["l’\u2063", "État", "et", "l'\u2063", "an"]


def test_a_page_holds_several_entries_of_one_kind_and_language() -> None:
    found = [enter(QUOTATION, f"a/#q{n}") for n in range(TOGETHER + 1)]
    found += [enter(QUOTATION, "b/#q", lang="fr"), enter(Findable.EVENT, "b/#e")]
    pages = dict(stage_pages(found, "en"))
    assert [page.count("<h6 ") for page in pages.values()] == [TOGETHER, 1, 1, 1]


def test_sections_of_a_chapter_stay_together() -> None:
    found = [enter(Findable.CHAPTER, at) for at in ("a/", "a/#one", "b/", "a/#two")]
    assert [page.count("<h6 ") for _, page in stage_pages(found, "en")] == [3, 1]


def test_words_are_words_and_never_markup() -> None:
    entry = enter(QUOTATION, 'a/#q"><script>', '<script>alert("x")</script> & <b>')
    ((_, page),) = stage_pages([entry], "en")
    tree = LexborHTMLParser(page)
    assert tree.css("script, b") == []
    heading = tree.css_first("h6")
    assert heading is not None
    assert heading.attributes["id"] == 'quotation|en|a/#q"><script>'
    paragraph = tree.css_first("p")
    assert paragraph is not None
    assert paragraph.text() == '<script>alert("x")</script> & <b>\u2063'


def test_the_index_names_kinds_and_pages_once() -> None:
    found = [enter(QUOTATION, "a/#q1", "so"), enter(QUOTATION, "a/#q2", "“é”")]
    text = write_index(found)
    assert json.loads(text) == {
        "kinds": ["quotation"],
        "pages": [["a/", "Page", "en"]],
        "entries": [[0, 0, "q1", "Title of a/#q1", "so"], [0, 0, "q2", "Title of a/#q2", "“é”"]],
    }
    # Words are kept as written.
    assert "“é”" in text
