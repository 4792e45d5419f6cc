from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.captures.context import context
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.place import Span

TEXT = "One went. Two went. Three went. He said it was late. Four came. Five came. Six came."


def around(text: str, words: str, **limits: int) -> tuple[str, str]:
    at = text.index(words)
    return context(CaptureText(text), Span(at, at + len(words)), **limits)


def test_two_sentences_on_either_side_of_the_one_that_is_quoted() -> None:
    assert around(TEXT, "it was") == (
        "Two went. Three went. He said ",
        " late. Four came. Five came.",
    )


def test_a_quotation_that_is_a_sentence_has_two_before_it() -> None:
    assert around(TEXT, "He said it was late.")[0] == "Two went. Three went. "


def test_at_the_ends_there_is_what_there_is() -> None:
    assert around(TEXT, "One")[0] == ""
    assert around(TEXT, "Six came.")[1] == ""
    assert around(TEXT, "Two") == ("One went. ", " went. Three went. He said it was late.")


def test_abbreviations_before_lower_case_end_no_sentence() -> None:
    assert around("He left at 5 p.m. for good. Then.", "Then")[0] == "He left at 5 p.m. for good. "


def test_long_sentences_are_cut_between_words() -> None:
    before, after = around("word " * 50 + "HERE" + " word" * 50, "HERE", characters=23)
    assert before == "word " * 4
    assert after == " word" * 4


def test_line_ends_are_spaces_and_joined_hyphens_are_soft() -> None:
    assert around("a recon\x02struc\ntion HERE", "HERE")[0] == "a recon\u00adstruc tion "


@given(st.text(st.sampled_from("aB. \n\x02!»"), max_size=120), st.data())
def test_context_is_the_source_s_words_and_bounded(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, after = context(CaptureText(text), Span(start, end), characters=30)
    plain = "".join(text.replace("\x02", "\u00ad").split())
    assert len(before) <= 30
    assert len(after) <= 30
    assert "".join(before.split()) in plain
    head = "".join(text[:start].replace("\x02", "\u00ad").split())
    tail = "".join(text[end:].replace("\x02", "\u00ad").split())
    assert head.endswith("".join(before.split()))
    assert tail.startswith("".join(after.split()))
