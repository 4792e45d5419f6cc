from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.captures.landmarks import lines, paragraphs
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.citation import Label

TEXTS = st.text(st.sampled_from("ab .\n\t\x0c\u00a0"), max_size=80)


def read(raw: bytes, media_type: str = "text/plain") -> CaptureText:
    extraction = extract(raw, media_type)
    assert extraction.text is not None
    return extraction.text


def named(text: CaptureText, label: Label) -> dict[str, str]:
    return {m.name: m.span.of(text.text) for m in text.landmarks if m.label is label}


def test_paragraphs_stand_between_blank_lines() -> None:
    text = read(b"One\nstill one.\n \t\n\n  Two.  \n")
    assert named(text, Label.PARAGRAPH) == {"1": "One\nstill one.", "2": "Two."}


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    text = read("\n\nPremier.\nDeuxième.\nTroisième.\n\n".encode())
    assert named(text, Label.PARAGRAPH) == {"1": "Premier.", "2": "Deuxième.", "3": "Troisième."}


def test_blank_lines_count_as_lines() -> None:
    text = read(b"a\r\n\r\n  b\r\n", "text/markdown")
    assert text.text == "a\n\n  b\n"
    assert named(text, Label.LINE) == {"1": "a", "3": "b"}


@given(TEXTS)
def test_landmarks_hold_every_visible_character_once(text: str) -> None:
    visible = "".join(text.split())
    for marks in (paragraphs(text), lines(text)):
        words = "".join("".join(mark.span.of(text).split()) for mark in marks)
        assert words == visible
        assert all(mark.span.of(text).strip() == mark.span.of(text) for mark in marks)


@given(TEXTS, TEXTS)
def test_paragraphs_of_a_body_ignore_what_stands_before(head: str, body: str) -> None:
    whole = f"{head}\n{body}"
    found = [mark.span.of(whole) for mark in paragraphs(whole, len(head) + 1)]
    assert found == [mark.span.of(body) for mark in paragraphs(body)]


def test_a_huge_line_is_one_paragraph() -> None:
    text = read(b" " * 2_000_000 + b"x" * 2_000_000)
    assert [len(words) for words in named(text, Label.PARAGRAPH).values()] == [2_000_000]


def test_wrong_encoding_is_a_finding() -> None:
    extraction = extract(b"d\xe9j\xe0 vu", "text/plain")
    assert extraction.text is None
    assert [each.code for each in extraction.findings] == [Cap.CAP011]


def test_declared_encoding_is_used() -> None:
    assert read(b"d\xe9j\xe0 vu", "text/plain; charset=latin1").text == "déjà vu"


def test_unknown_formats_and_empty_files_are_findings() -> None:
    assert [each.code for each in extract(b"x", "image/png").findings] == [Cap.CAP010]
    assert [each.code for each in extract(b" \n", "text/plain").findings] == [Cap.CAP018]
