import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.captures.encoding import CODECS, declared_in_html, decode

LEGIBLE = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"))


@given(LEGIBLE)
def test_utf8_is_read_as_written(text: str) -> None:
    assert decode(text.encode()).text == text


@given(LEGIBLE)
def test_a_byte_order_mark_beats_the_declaration_and_is_no_text(text: str) -> None:
    raw = codecs.BOM_UTF16_LE + text.encode("utf-16-le")
    assert decode(raw, "utf-8").text == text
    assert decode(codecs.BOM_UTF8 + text.encode(), "windows-1252").text == text


@given(st.binary(max_size=200), st.sampled_from(["", *sorted(CODECS), "zip", "unicode_escape"]))
def test_nothing_raises_and_nothing_is_replaced(raw: bytes, declared: str) -> None:
    decoded = decode(raw, declared)
    assert (decoded.text is None) == bool(decoded.reason)


def test_undeclared_latin_bytes_are_refused_with_their_place() -> None:
    decoded = decode(b"caf\xe9")
    assert decoded.text is None
    assert "byte 4" in decoded.reason


def test_declared_latin_is_windows_1252() -> None:
    assert decode(b"\x93caf\xe9\x94", "ISO-8859-1").text == "“café”"


@pytest.mark.parametrize("label", ["zip", "rot13", "unicode_escape", "idna", "nonsense"])
def test_codecs_that_are_no_text_encodings_are_refused(label: str) -> None:
    assert decode(b"abc", label).text is None


def test_null_characters_are_no_text() -> None:
    assert decode(b"a\0b").text is None


def test_every_line_end_becomes_a_line_feed() -> None:
    assert decode(b"a\r\nb\rc\nd").text == "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("html", "label"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b'<META http-equiv=Content-Type content="text/html; charset=koi8-r">', "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b'<!-- <meta charset="koi8-r"> --><p>', ""),
        (b'<meta charset="utf-16">', "utf-8"),
        (b"<p>charset=koi8-r</p>", ""),
        (b" " * 5000 + b'<meta charset="koi8-r">', ""),
    ],
)
def test_what_a_page_declares(html: bytes, label: str) -> None:
    assert declared_in_html(html) == label


def test_every_codec_in_the_table_exists() -> None:
    assert {codecs.lookup(codec).name for codec in CODECS.values()}
