"""How words are compared, in the language that readers' browsers run: for every text."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from mkdocs_dossier.mkdocs_plugin.assets import read_asset

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

# Every plane, what combines, what is invisible, and letters that stand for two; no half of a pair.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("œŒæßÉÅǆΣςİıﬁ’'\u0301\u00ad\u200b«»")
)


@pytest.fixture(scope="module")
def words(browser: Browser) -> Iterator[Page]:
    """A page that has the script's functions as ``words``."""
    page = browser.new_page()
    page.goto("about:blank")
    page.evaluate(
        """async (script) => {
          const at = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
          window.words = await import(at);
        }""",
        read_asset("search-words.js"),
    )
    yield page
    page.close()


@given(text=TEXTS)
def test_folding_twice_is_folding_once(words: Page, text: str) -> None:
    once, twice = words.evaluate("t => [words.fold(t), words.fold(words.fold(t))]", text)
    assert twice == once


@given(text=TEXTS)
def test_every_folded_character_has_its_place_in_the_text(words: Page, text: str) -> None:
    spread = words.evaluate("t => ({ ...words.spread(t), length: t.length })", text)
    starts, ends = spread["starts"], spread["ends"]
    units = len(spread["folded"].encode("utf-16-le")) // 2
    assert len(starts) == len(ends) == units
    assert starts == sorted(starts)
    assert all(
        0 <= start < end <= spread["length"] for start, end in zip(starts, ends, strict=True)
    )


@given(text=TEXTS)
def test_the_quick_way_lists_the_same_words(words: Page, text: str) -> None:
    slow = "t => ` ${words.fold(t).replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim()} `"
    assert words.evaluate("t => words.list(t)", text) == words.evaluate(slow, text)


@given(text=TEXTS, query=TEXTS)
def test_no_text_and_no_query_stops_a_search(words: Page, text: str, query: str) -> None:
    ranges = words.evaluate(
        """([text, query]) => {
          const terms = words.parse(query);
          const entry = { kind: "event", inTitle: words.list(text), inText: words.list(text) };
          words.rank([entry], terms, "en");
          const ranges = words.locate(text, terms);
          const { start, end } = words.excerpt(text, ranges, 20);
          return [...ranges, [start, end]].map(([a, b]) => [a, b, text.length]);
        }""",
        [text, query],
    )
    assert all(0 <= start <= end <= length for start, end, length in ranges)


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("l'enquête", ["enquete"]),
        ("qu’elle aujourd’hui", ["elle", "aujourd hui"]),
        ("« sous l’eau » barque", ["sous l eau", "barque"]),
        ('"not yet closed', ["not yet closed"]),
        ("garde-corps", ["garde corps"]),
        ("  ", []),
        ("…", []),
    ],
)
def test_what_a_query_asks_for(words: Page, query: str, terms: list[str]) -> None:
    assert words.evaluate("q => words.parse(q).map(term => term.words)", query) == terms


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Le cœur, le cœur", "coeur", ["cœur", "cœur"]),
        ("e\u0301te\u0301 et été", "ete", ["e\u0301te\u0301", "été"]),
        ("He re-opened it", '"re opened"', ["re-opened"]),
        ("opened, unopened", "open", ["opened"]),
        ("the file, the files", "files", ["file", "files"]),
        ("東京都の計画", "京都", ["京都"]),
    ],
)
def test_what_is_marked(words: Page, text: str, query: str, marked: list[str]) -> None:
    found = words.evaluate(
        "([t, q]) => words.locate(t, words.parse(q)).map(([a, b]) => t.slice(a, b))", [text, query]
    )
    assert found == marked
