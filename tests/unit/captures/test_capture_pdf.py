from io import BytesIO

import pytest
from fpdf import FPDF
from fpdf.enums import TextMode
from PIL import Image

from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.captures.extraction import Extraction
from mkdocs_dossier.diagnostics.captures import Cap


def letter() -> FPDF:
    pdf = FPDF()
    pdf.set_font("Helvetica", size=12)
    return pdf


def read(pdf: FPDF) -> Extraction:
    return extract(bytes(pdf.output()), "application/pdf")


def scan(pdf: FPDF) -> None:
    pdf.image(Image.new("RGB", (20, 20), "grey"), x=0, y=0, w=210, h=297)


def codes(extraction: Extraction) -> list[Cap]:
    return [each.code for each in extraction.findings]


def test_pages_carry_their_labels() -> None:
    pdf = letter()
    pdf.add_page(label_style="r")
    pdf.multi_cell(0, text="Preface.")
    pdf.add_page(label_style="D", label_start=1)
    pdf.multi_cell(0, text="First page.")
    pdf.add_page()
    pdf.multi_cell(0, text="Second page.")
    text = read(pdf).text
    assert text is not None
    assert [(mark.name, mark.span.of(text.text)) for mark in text.landmarks] == [
        ("i", "Preface."),
        ("1", "First page."),
        ("2", "Second page."),
    ]
    assert text.text == "Preface.\nFirst page.\nSecond page."
    assert not text.ocr


def test_pages_without_labels_are_counted() -> None:
    pdf = letter()
    for words in ("One.", "Two."):
        pdf.add_page()
        pdf.multi_cell(0, text=words)
    text = read(pdf).text
    assert text is not None
    assert [mark.name for mark in text.landmarks] == ["1", "2"]


def test_line_end_hyphens_stay_marked_for_joining() -> None:
    pdf = letter()
    pdf.add_page()
    pdf.multi_cell(80, text="They planned the reconstruc-\ntion of the whole harbour wall.")
    text = read(pdf).text
    assert text is not None
    assert text.hyphenated
    assert "reconstruc\x02tion" in text.text or "reconstruc-\ntion" in text.text
    assert "\r" not in text.text


def test_unseen_text_over_a_scan_is_recognised_text() -> None:
    pdf = letter()
    pdf.add_page()
    scan(pdf)
    with pdf.local_context(text_mode=TextMode.INVISIBLE):
        pdf.multi_cell(0, text="Recognised words that lie over the scanned letter.")
    extraction = read(pdf)
    assert extraction.text is not None
    assert extraction.text.ocr
    assert extraction.text.text == "Recognised words that lie over the scanned letter."
    assert codes(extraction) == []


@pytest.mark.parametrize("way", ["mode", "opacity"])
def test_unseen_text_over_nothing_is_left_out(way: str) -> None:
    pdf = letter()
    pdf.add_page()
    pdf.multi_cell(0, text="Seen.")
    unseen = (
        pdf.local_context(text_mode=TextMode.INVISIBLE)
        if way == "mode"
        else pdf.local_context(fill_opacity=0)
    )
    with unseen:
        pdf.text(20, 60, "Unseen.")
    extraction = read(pdf)
    assert extraction.text is not None
    assert extraction.text.text.strip() == "Seen."
    assert not extraction.text.ocr
    assert codes(extraction) == [Cap.CAP017]


def test_text_outside_the_page_is_left_out() -> None:
    pdf = letter()
    pdf.add_page()
    pdf.text(20, 20, "Inside.")
    pdf.text(20, 500, "Outside.")
    text = read(pdf).text
    assert text is not None
    assert text.text == "Inside."


def test_a_scan_without_text_needs_recognition() -> None:
    pdf = letter()
    pdf.add_page()
    pdf.multi_cell(0, text="A cover page with enough words on it to count as text.")
    pdf.add_page()
    scan(pdf)
    extraction = read(pdf)
    assert codes(extraction) == [Cap.CAP015]
    assert "2" in extraction.findings[0].sentence
    assert extraction.text is not None


def test_garbage_and_half_a_pdf_are_findings() -> None:
    pdf = letter()
    pdf.add_page()
    pdf.multi_cell(0, text="Whole.")
    raw = bytes(pdf.output())
    for broken in (b"", b"%PDF-1.7\ngarbage", raw[: len(raw) // 2]):
        extraction = extract(broken, "application/pdf")
        assert extraction.text is None or "Whole." not in extraction.text.text
        assert extraction.findings


def test_a_locked_pdf_is_a_finding() -> None:
    pdf = letter()
    pdf.set_encryption(owner_password="owner", user_password="user")  # noqa: S106 - made up
    pdf.add_page()
    pdf.multi_cell(0, text="Locked.")
    buffer = BytesIO()
    pdf.output(buffer)
    extraction = extract(buffer.getvalue(), "application/pdf")
    assert codes(extraction) == [Cap.CAP012]
    assert "password" in extraction.findings[0].sentence
