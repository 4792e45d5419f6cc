"""Weekdays beside dates in prose."""

import pytest

from mkdocs_dossier.dates import find_date_phrases


@pytest.mark.parametrize(
    ("lang", "phrase", "weekday", "actual", "edtf"),
    [
        ("en", "Thursday 6 February 2020", 3, 3, "2020-02-06"),
        ("en", "Thursday 5 February 2020", 3, 2, "2020-02-05"),
        ("en-US", "Wednesday, February 5, 2020", 2, 2, "2020-02-05"),
        ("en", "Thurs. 6th Feb. 2020", 3, 3, "2020-02-06"),
        ("en", "Friday, the 7th of February 2020", 4, 4, "2020-02-07"),
        ("en", "Friday 31 June 2020", 4, None, "2020-06-31"),
        ("fr", "jeudi 6 février 2020", 3, 3, "2020-02-06"),
        ("fr", "Vendredi 1er mai 2019", 4, 2, "2019-05-01"),
        ("fr-FR", "mar. 3 mars 2020", 1, 1, "2020-03-03"),
        ("fr", "samedi 1er fevrier 2020", 5, 5, "2020-02-01"),
        ("fr", "lundi\n3 août\u00a02020", 0, 0, "2020-08-03"),
    ],
)
def test_phrases_are_found_where_they_stand(
    lang: str, phrase: str, weekday: int, actual: int | None, edtf: str
) -> None:
    text = f"They met on ({phrase}), it seems."
    (found,) = find_date_phrases(text, lang)
    assert found.span.of(text) == found.words == phrase
    assert (found.weekday, found.actual, found.edtf) == (weekday, actual, edtf)
    assert found.is_possible is (weekday == actual)


def test_the_right_weekday_is_named_in_the_text_s_language() -> None:
    (english,) = find_date_phrases("On Thursday 5 February 2020.", "en")
    (french,) = find_date_phrases("Le jeudi 5 février 2020.", "fr")
    assert (english.actual_name, french.actual_name) == ("Wednesday", "mercredi")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Thursday 5 February"),
        ("en", "5 February 2020"),
        ("en", "Thursday 5 February 20201"),
        ("en", "Thursday\n\n5 February 2020"),
        ("en", "Thursday, and on 5 February 2020"),
        ("en", "Unthursday 5 February 2020"),
        ("fr", "Thursday 5 February 2020"),
        ("de", "Donnerstag, 5. Februar 2020"),
        ("", "Thursday 5 February 2020"),
    ],
)
def test_nothing_is_found_where_no_weekday_is_dated(lang: str, text: str) -> None:
    assert find_date_phrases(text, lang) == ()


def test_phrases_come_in_the_order_written() -> None:
    text = "Monday 3 February 2020, then Tuesday 4 February 2020"
    assert [found.edtf for found in find_date_phrases(text, "en")] == ["2020-02-03", "2020-02-04"]
