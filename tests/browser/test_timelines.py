"""Timelines as readers see them: without scripts, on a phone, on paper."""

import gzip
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.browser.conftest import NewReader, serve
from tests.sites.building import Site, build_once, copy_site

LONG = 1000
"""Events of a timeline as long as any newsroom's."""

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def tell_much(to: Path) -> Site:
    """Copy the tiny site, and add a long timeline."""
    site = copy_site("telling", to)
    day = date(1988, 1, 1)
    events = []
    for number in range(LONG):
        # Quiet years and crowded weeks, as in life.
        day += timedelta(days=number % 5 if number % 100 > 20 else 90)
        events.append(f"{day}\n:   **Plank {number}.** It is laid [@minutes2021].\n")
    text = "# Long\n\n::: timeline\n\n" + "\n".join(events) + ":::\n"
    (site.root / "docs/long.md").write_text(text, encoding="utf-8")
    return site


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = build_once(tmp_path_factory, "crowded", tell_much, strict=False)
    with serve(site) as address:
        yield address


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


OVERLAPS = """() => {
  const marks = [...document.querySelectorAll(".dossier-strip__point, .dossier-strip__bar")];
  const texts = [...document.querySelectorAll(".dossier-strip text")];
  const seen = texts.filter(each => getComputedStyle(each).display !== "none");
  const boxes = list => list.map(each => [each.getBoundingClientRect(), each]);
  const touch = ([a], [b]) =>
    a.left < b.right - 0.5 && b.left < a.right - 0.5 &&
    a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
  const name = ([box, each]) =>
    `${each.textContent || each.parentNode.getAttribute("aria-label")} ${Math.round(box.left)}`;
  const bad = [];
  const all = [...boxes(marks), ...boxes(seen)];
  all.forEach((one, at) => all.slice(at + 1).forEach(other => {
    // Strips of several timelines stand apart.
    if (touch(one, other)) bad.push(`${name(one)} touches ${name(other)}`);
  }));
  for (const [box, each] of all) {
    if (box.left < 0 || box.right > innerWidth) bad.push(`${name([box, each])} is cut`);
    if (box.width < 5 || box.height < 5) bad.push(`${name([box, each])} is too small to be seen`);
  }
  return [marks.length, seen.length, bad];
}"""


@pytest.mark.parametrize("width", [320, 375, 1280])
@pytest.mark.parametrize("path", ["timeline/", "chapters/05-law/"])
def test_nothing_in_a_strip_hides_anything(new_reader: NewReader, path: str, width: int) -> None:
    reader = new_reader(scripts=False, width=width)
    reader.open(path)
    marks, labels, bad = reader.page.evaluate(OVERLAPS)
    assert marks
    assert labels
    assert bad == []


@pytest.mark.parametrize("width", [320, 375, 1280])
@pytest.mark.parametrize("path", ["overview/", "files/", "", "long/"])
def test_a_strip_of_many_events_is_readable(
    browser: Browser, crowded: str, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(crowded + path)
    marks, labels, bad = page.evaluate(OVERLAPS)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
    assert 3 < marks <= 70
    assert labels
    assert bad == []


def print_page(page: Page, to: Path) -> str:
    """Return the words of a page on paper, hyphens at line ends and spaces aside."""
    page.pdf(path=to)
    document = PdfDocument(to)
    text = " ".join(each.get_textpage().get_text_bounded() for each in document)
    document.close()
    return squeeze(text)


def squeeze(text: str) -> str:
    return re.sub(r"[\s\u00ad\x02-]+", "", text)


@pytest.mark.parametrize("path", ["timeline/", "chapters/02-map/", "chapters/05-law/"])
def test_every_event_and_its_sources_are_on_paper(
    new_reader: NewReader, tmp_path: Path, path: str
) -> None:
    reader = new_reader()
    reader.open(path)
    page = reader.page
    if path == "timeline/":
        # What a reader has filtered on the screen is whole on paper.
        page.get_by_text("Filter", exact=True).click()
        page.get_by_label(re.compile(r"The law \(\d+\)")).check()
    events = page.locator("li.dossier-event").evaluate_all(
        """all => all.map(each => [
            each.querySelector(".dossier-date > *").textContent,
            each.querySelector(".dossier-event__text").innerText,
            [...each.querySelectorAll(".dossier-citation a")].map(link => link.hash.slice(1)),
        ])"""
    )
    assert len(events) >= 2
    sources = dict(
        page.locator(".dossier-references li").evaluate_all(
            """all => all.map(each => [
                each.id, (each.querySelector("em, cite") ?? each).textContent
            ])"""
        )
    )
    text = print_page(page, tmp_path / "page.pdf")
    assert "Everything" not in text
    for date_, words, cited in events:
        assert squeeze(date_).lower() in text.lower()
        first = squeeze(" ".join(words.split()[:6]))
        assert first in text or not first
        for name in cited:
            assert squeeze(sources[name]) in text


def test_a_thousand_events_are_soon_there(browser: Browser, crowded: str) -> None:
    page = browser.new_page()
    response = page.goto(f"{crowded}long/")
    assert response is not None
    assert len(gzip.compress(response.body(), 6)) < 150_000
    assert page.locator("li.dossier-event").count() == LONG
    page.close()


def test_a_thousand_events_are_on_paper(browser: Browser, crowded: str, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(f"{crowded}long/")
    text = print_page(page, tmp_path / "long.pdf")
    page.close()
    told = {int(number) for number in re.findall(r"Plank(\d+)\.Itislaid", text)}
    assert told == set(range(LONG))
