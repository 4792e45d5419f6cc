"""Timelines as readers see them: without scripts, on a phone, on paper."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewReader

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_the_filter_works_without_scripts(new_reader: NewReader) -> None:
    reader = new_reader(scripts=False)
    reader.open("timeline/")
    events = reader.page.locator("li.dossier-event")
    whole = events.count()
    reader.page.get_by_text("Filter", exact=True).click()
    reader.page.get_by_label(re.compile(r"The law \(\d+\)")).check()
    shown = reader.page.locator("li.dossier-event:visible")
    expect(shown).not_to_have_count(whole)
    for told in shown.locator(".dossier-told").all_inner_texts():
        assert "The law" in told
    # No heading stands over nothing.
    for section in reader.page.locator("section.dossier-period:visible").all():
        assert section.locator("li.dossier-event:visible").count()
    reader.page.get_by_label("Everything").check()
    expect(shown).to_have_count(whole)


def test_a_mark_leads_to_the_event_in_the_list(new_reader: NewReader) -> None:
    reader = new_reader(scripts=False)
    reader.open("timeline/")
    mark = reader.page.locator(".dossier-strip__mark").first
    expect(mark).to_have_accessible_name(re.compile(r"\d{4}"))
    mark.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.anchor()).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_the_strip_fits_and_its_labels_do_not_touch(new_reader: NewReader, width: int) -> None:
    reader = new_reader(scripts=False, width=width)
    reader.open("timeline/")
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    labels = [
        box
        for label in reader.page.locator(".dossier-strip text:visible").all()
        if (box := label.bounding_box())
    ]
    assert len(labels) >= 2
    ends = sorted((box["x"], box["x"] + box["width"]) for box in labels)
    assert all(after[0] > before[1] for before, after in pairwise(ends))
    assert ends[0][0] >= 0
    assert ends[-1][1] <= width


def test_every_event_and_its_sources_are_on_paper(new_reader: NewReader, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    reader = new_reader()
    reader.open("timeline/")
    dates = reader.page.locator("li.dossier-event .dossier-date").count()
    # What a reader has filtered on the screen is whole on paper.
    reader.page.get_by_text("Filter", exact=True).click()
    reader.page.get_by_label(re.compile(r"The law \(\d+\)")).check()
    reader.page.pdf(path=tmp_path / "timeline.pdf")
    document = pdfium.PdfDocument(tmp_path / "timeline.pdf")
    text = " ".join("".join(page.get_textpage().get_text_bounded() for page in document).split())
    assert text.count("Told in") == dates
    assert "References" in text
    assert "Everything" not in text
