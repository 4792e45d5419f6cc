"""Pages in every language: their words around the quotations, and the quotations untouched."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from tests.unit.markdown_extension.conftest import Render

LANGS = ("en", "en-US", "fr", "fr-CA", "es", "de", "ar", "he", "nl")
HEAD = "---\nlang: {}\n---\n\n"
# What somebody who knows a language's typography might be tempted to put right.
TEMPTING = st.lists(
    st.sampled_from([
        "why?", "why\u00a0?", "why\u202f?", "no: yes", "no : yes", "a; b", "1er", "1st", "3-5",
        "3–5", "«x»", "«\u00a0x\u00a0»", "l'eau", "l’eau", "n°", "100 %", "5,2", "5.2",
        "ماء", "٣", "--", "A & B", "1 < 2", "(c)", "2020-02-05",
    ]),
    min_size=1,
    max_size=6,
).map(" ".join)  # fmt: skip
PROPERTY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("lang", LANGS)
@given(TEMPTING)
@PROPERTY
def test_words_that_are_quoted_come_out_as_they_are(render: Render, lang: str, words: str) -> None:
    text = f"{HEAD.format(lang)}::: quote @memo\n\n“{words}”\n:::\n\nSo “{words}” [@memo].\n"
    page = LexborHTMLParser(render(text).html)
    block = page.css_first(".dossier-quote blockquote")
    assert block is not None
    assert block.text() == f"“{words}”"
    inline = page.css_first(".dossier-words")
    assert inline is not None
    assert inline.text() == f"“{words}”"


@pytest.mark.parametrize(
    ("lang", "evidence", "label"),
    [
        ("fr", "Preuve", "Emplacement\u00a0:"),
        ("es", "Prueba", "Lugar:"),
        ("de", "Beleg", "Stelle:"),
        ("ar", "الدليل", "الموضع:"),
        ("nl", "Evidence", "Place:"),
    ],
)
def test_what_stands_around_them_is_the_pages(
    render: Render, lang: str, evidence: str, label: str
) -> None:
    page = LexborHTMLParser(render(f"{HEAD.format(lang)}So “quite clear” [@memo].\n").html)
    assert [node.text() for node in page.css("summary")] == [evidence]
    assert page.css(".dossier-facts__name")[0].text().strip() == label


def test_a_page_from_right_to_left_says_so_wherever_directions_meet(render: Render) -> None:
    text = (
        f"{HEAD.format('ar')}“l’eau était claire” [@journal].\n\n"
        "::: quote @journal\n\n« à peu près justes »\n:::\n"
    )
    page = LexborHTMLParser(render(text).html)
    ours = ".dossier-quote, .dossier-evidence--inline, .dossier-references"
    assert {node.attributes.get("dir") for node in page.css(ours)} == {"rtl"}
    theirs = page.css(".dossier-words, .dossier-quote blockquote, .dossier-context, code")
    assert len(theirs) > 4
    assert {node.attributes.get("dir") for node in theirs} == {"ltr"}


def test_a_page_from_left_to_right_says_nothing(render: Render) -> None:
    assert ' dir="' not in render(f"{HEAD.format('fr')}“l’eau était claire” [@journal].\n").html


def test_words_from_right_to_left_on_another_page_say_so(render: Render) -> None:
    html = render(f"{HEAD.format('en')}So “ماء”{{lang=ar}} [@memo].\n").html
    words = LexborHTMLParser(html).css_first(".dossier-words")
    assert words is not None
    assert (words.attributes.get("lang"), words.attributes.get("dir")) == ("ar", "rtl")
