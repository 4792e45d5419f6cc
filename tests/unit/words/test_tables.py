"""Tables: filled in every language, and the same ones each time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

import pytest
from babel import Locale

from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.words.books import book_words_for
from mkdocs_dossier.words.dates import date_words
from mkdocs_dossier.words.errors import error_words_for
from mkdocs_dossier.words.feeds import feed_words_for
from mkdocs_dossier.words.histories import history_words_for
from mkdocs_dossier.words.labels import name_label
from mkdocs_dossier.words.languages import catalogues
from mkdocs_dossier.words.locators import locator_words
from mkdocs_dossier.words.notices import notice_words
from mkdocs_dossier.words.own_citations import own_citation_words
from mkdocs_dossier.words.pages import words_for
from mkdocs_dossier.words.punctuation import punctuation_for
from mkdocs_dossier.words.references import terms_for
from mkdocs_dossier.words.replies import reply_words_for
from mkdocs_dossier.words.sources import source_words_for
from mkdocs_dossier.words.timelines import timeline_words

TABLES: tuple[Callable[[str], object], ...] = (
    date_words, error_words_for, feed_words_for, history_words_for, locator_words, notice_words,
    own_citation_words, words_for, punctuation_for, terms_for, reply_words_for, source_words_for,
    timeline_words, book_words_for,
)  # fmt: skip
LANGS = ["en", "nl", *(lang.replace("_", "-") for lang in catalogues())]


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            # A timestamp needs no word before it.
            yield from () if key is Label.TIMESTAMP else texts(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value) and not isinstance(value, type | Enum):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_word_is_there(table: Callable[[str], object], lang: str) -> None:
    found = list(texts(table(lang)))
    assert found
    # Where there are no words at all, the order of day and time is CLDR's.
    assert all(found) or (lang == "nl" and table is date_words)
    assert table(lang) is table(lang)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("number", [0, 1, 2, 3, 11, 100, 101, 1000])
def test_numbers_are_told_in_every_form(lang: str, number: int) -> None:
    told = [
        words_for(lang).cited(number),
        timeline_words(lang).events(number),
        own_citation_words(lang).corrected(number),
        timeline_words(lang).described(number, "A", "B"),
        timeline_words(lang).counted(number, "A", "B"),
    ]
    assert not any("{" in each for each in told)
    if number > 2:
        assert all(str(number) in each for each in told)
    shown = timeline_words(lang).shown_of(number)
    assert shown.count("{shown}") == 1
    assert "{total}" not in shown


def test_arabic_has_its_dual_and_its_plurals() -> None:
    events = timeline_words("ar").events
    assert len({events(number).replace(str(number), "") for number in (0, 1, 2, 3, 11, 100)}) == 6
    assert not set(events(2)) & set("0123456789")


@pytest.mark.parametrize("lang", ["en", "fr", "es", "de", "ar"])
def test_lists_are_joined_as_cldr_has_it(lang: str) -> None:
    patterns = Locale.parse("en_GB" if lang == "en" else lang).list_patterns["standard"]
    marks = punctuation_for(lang)
    assert marks.join(["A", "B"]) == patterns["2"].format("A", "B")
    first = patterns["start"].format("A", patterns["middle"].format("B", "C"))
    assert marks.join(["A", "B", "C", "D"]) == patterns["end"].format(first, "D")
    assert (marks.join([]), marks.join(["A"])) == ("", "A")


def test_kinds_are_known_whatever_language_they_are_written_in() -> None:
    assert name_label("lettre", "en") == "letter"
    assert name_label("Brief", "es") == "carta"
    assert name_label("press release", "de") == "Pressemitteilung"
    assert name_label("tweet", "fr") == "publication"
    assert name_label("stone tablet", "ar") == "stone tablet"


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "“A”"),
        ("fr", "«\u00a0A\u00a0»"),
        ("fr-CA", "«\u00a0A\u00a0»"),
        ("de-AT", "„A“"),
        ("es-MX", "«A»"),
        ("ar", "«A»"),
        ("nl", "“A”"),
        ("nl:de", "„A“"),
    ],
)
def test_quotation_marks_are_the_languages(lang: str, words: str) -> None:
    assert punctuation_for(lang).quote("A") == words
