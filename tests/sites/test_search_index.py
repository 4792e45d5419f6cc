"""Quotations, translations, sources, events and corrections can be found by themselves."""

import json
import re

import pytest

from tests.sites.building import Site
from tests.sites.pages import ids, read_index, read_page
from tests.sites.pages import words as read_words

Entry = dict[str, str]


@pytest.fixture(scope="module")
def entries(built_report: Site) -> list[Entry]:
    return read_index(built_report.built)


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("un comportement potentiellement autoritaire", "#quote-"),
        ("potentially authoritarian behaviour", "#quote-"),
        ("has ever found that the First Amendment", "#quote-"),
        ("Biometric Information Privacy Act, 740 ILCS 14", "#source-"),
        ("Union law goes on applying there", "#event-"),
        ("another committee of the House of Representatives", "#correction-"),
    ],
    ids=["a quotation", "a translation", "one set apart", "a source", "an event", "a correction"],
)
def test_words_are_found_where_they_stand(
    built_report: Site, entries: list[Entry], words: str, anchor: str
) -> None:
    found = [
        entry["location"]
        for entry in entries
        # The theme has entries of its own for headings, those of corrections among them.
        if anchor in entry["location"] and not entry["location"].endswith("-title")
        if words in entry["text"]
    ]
    assert found
    for location in found:
        page, _, name = location.partition("#")
        place = read_page(built_report.built / page / "index.html").css_first(f"[id='{name}']")
        assert place is not None
        assert words in read_words(place)


def test_every_entry_leads_to_an_anchor_that_is_there(
    built_report: Site, entries: list[Entry]
) -> None:
    pages: dict[str, set[str]] = {}
    dead = []
    for entry in entries:
        page, _, name = entry["location"].partition("#")
        if page not in pages:
            pages[page] = ids(read_page(built_report.built / page / "index.html"))
        if name and name not in pages[page]:
            dead.append(entry["location"])
    assert dead == []


def test_the_index_holds_each_thing_once(entries: list[Entry]) -> None:
    # Of people there may be several at one place.
    things = [entry["location"] for entry in entries if entry["kind"] != "person"]
    assert sorted(things) == sorted(set(things))
    people = [(entry["title"], entry["lang"]) for entry in entries if entry["kind"] == "person"]
    assert sorted(people) == sorted(set(people))


def test_every_kind_is_there_and_says_what_it_is(entries: list[Entry]) -> None:
    assert {entry["kind"] for entry in entries} >= {
        "chapter", "quotation", "source", "person", "event", "correction",
    }  # fmt: skip
    quotations = [entry["title"] for entry in entries if entry["kind"] == "quotation"]
    assert quotations
    assert all(re.match(r"(?:Quotation|Citation\xa0): .+", title) for title in quotations)


def test_the_theme_downloads_no_index_of_its_own(built_report: Site) -> None:
    assert json.loads(built_report.text("site/search/search_index.json"))["docs"] == []


def test_nothing_in_the_index_is_markup_of_ours(entries: list[Entry]) -> None:
    own = [entry for entry in entries if "#quote-" in entry["location"]]
    assert own
    assert [entry for entry in own if "<" in entry["text"] or "<" in entry["title"]] == []
