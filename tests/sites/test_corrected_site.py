"""Corrections in a whole site: placed by gravity, withheld words nowhere, withdrawn chapters."""

import gzip
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.sites.building import Site, copy_site
from tests.sites.pages import article, files, read_index, read_page, words
from tests.sites.test_minimal_site import check_links


@pytest.mark.parametrize("secret", ["Quist", "Gonewords"], ids=["show_was: no", "text: replaced"])
def test_what_is_withheld_or_replaced_is_in_no_file_of_the_site(
    corrected: Site, secret: str
) -> None:
    assert any(secret in each.read_text() for each in (corrected.root / "docs").glob("*.md"))
    found = {
        path
        for path, content in files(corrected.built).items()
        if secret.encode().lower() in content.lower() or secret.lower() in path.lower()
    }
    assert found == set()


def test_serious_notices_stand_above_the_text_and_minor_ones_below(corrected: Site) -> None:
    page = article(read_page(corrected.built / "closing/index.html"))
    seen = [
        node.attributes.get("id") or words(node)[:17]
        for node in page.css(".dossier-notice, .dossier-banner, p#day, .dossier-timeline")
    ]
    assert seen == [
        "correction-day-again",
        "correction-wrong-person",
        "correction-day-of-closing",
        "changes-to-this-chapter",
        "day",
        "timeline",
        "correction-inspection",
        "correction-order",
    ]


def test_the_title_block_names_serious_notices_and_the_last_change(corrected: Site) -> None:
    page = article(read_page(corrected.built / "closing/index.html"))
    named = page.css("header .dossier-dates a")
    assert [(words(node).split(" at ")[0], node.attributes["href"]) for node in named] == [
        ("Corrected 9 March 2024", "#correction-day-again"),
        ("Corrected 5 March 2024", "#correction-wrong-person"),
        ("Corrected 2 March 2024", "#correction-day-of-closing"),
        ("Updated 12 March 2024", "#changes-to-this-chapter"),
    ]
    line = page.css_first("p.dossier-banner")
    assert line is not None
    assert words(line) == (
        "At the foot of this chapter: update of 12 March 2024; clarification of 4 March 2024."
    )


def test_each_correction_has_its_mark_at_the_passage(corrected: Site) -> None:
    page = article(read_page(corrected.built / "closing/index.html"))
    marks = {
        name: [node.attributes["href"] for node in page.css(f"#{name} a.dossier-corrected")]
        for name in ("day", "order", "clerk")
    }
    assert marks == {
        "day": ["#correction-day-of-closing", "#correction-day-again"],
        "order": ["#correction-order"],
        "clerk": ["#correction-wrong-person"],
    }
    # The table of contents names a marked heading alone.
    contents = read_page(corrected.built / "closing/index.html").css_first("a[href='#order']")
    assert contents is not None
    assert words(contents) == "Who ordered it"


def test_notices_that_supersede_lead_to_each_other(corrected: Site) -> None:
    for path, way in (("closing/index.html", ""), ("corrections/index.html", "../closing/")):
        page = read_page(corrected.built / path)
        earlier = page.css_first("#correction-day-of-closing .dossier-succession a")
        later = page.css_first("#correction-day-again .dossier-succession a")
        assert earlier is not None
        assert later is not None
        assert earlier.attributes["href"] == f"{way}#correction-day-again"
        assert later.attributes["href"] == f"{way}#correction-day-of-closing"


def test_the_page_of_corrections_has_all_by_date_with_chapter_and_kind(corrected: Site) -> None:
    page = article(read_page(corrected.built / "corrections/index.html"))
    notices = page.css("section.dossier-notice")
    dates = [node.css_first("h2 time") for node in notices]
    stamps = [date.attributes["datetime"] or "" for date in dates if date is not None]
    assert len(stamps) == len(notices) == 10
    assert stamps == sorted(stamps, reverse=True)
    assert all(words(node.css("p.dossier-way")[0]).startswith("In ") for node in notices)
    choices = {words(node): node.attributes["href"] for node in page.css("nav.dossier-kinds a")}
    assert choices == {
        "All (10)": "#all-corrections",
        "Corrections (5)": "#only-correction",
        "Clarifications (1)": "#only-clarification",
        "Updates (2)": "#only-update",
        "Retractions (2)": "#only-retraction",
    }
    assert all(page.css_first(f"[id='{href[1:]}']") for href in choices.values() if href)


def test_a_struck_chapter_leads_with_its_notice_and_marks_its_text_up(corrected: Site) -> None:
    page = article(read_page(corrected.built / "letter/index.html"))
    order = [node.attributes.get("class") or "" for node in page.css("header, article > section")]
    assert [name.split()[0] for name in order] == [
        "dossier-head",
        "dossier-notice",
        "dossier-withdrawn",
        "dossier-notice",
        "dossier-references",
    ]
    state = page.css_first("header .dossier-state")
    assert state is not None
    assert words(state) == "Retracted"
    struck = page.css_first("section[aria-labelledby='withdrawn-text'] > del")
    assert struck is not None
    assert "struckword soft" in words(struck)
    assert struck.css_first(".dossier-timeline") is not None
    assert "struckword" not in words(page).replace(words(struck), "")
    assert len(page.css("header p > del")) == 2


@pytest.mark.parametrize("name", ["letter", "fire"], ids=["struck", "replaced"])
def test_a_withdrawn_chapter_is_not_for_search_engines(corrected: Site, name: str) -> None:
    page = read_page(corrected.built / name / "index.html")
    assert page.css_first("head meta[name='robots'][content='noindex']") is not None
    head = page.css_first("head")
    assert head is not None
    assert "planks" not in (head.html or "")
    data = page.css_first("script[type='application/ld+json']")
    assert data is not None
    described = json.loads(data.text())
    assert described["creativeWorkStatus"] == "Retracted"
    assert len(described["correction"]) == 1
    kept = read_page(corrected.built / "closing/index.html")
    assert kept.css_first("meta[name='robots']") is None


def test_the_search_finds_of_withdrawn_chapters_the_notices_alone(corrected: Site) -> None:
    index = read_index(corrected.built)
    found = {
        each["location"]: each["text"]
        for each in index
        if each["location"].startswith(("letter/", "fire/"))
    }
    assert set(found) == {
        "letter/#correction-forged",
        "letter/#correction-letter-update",
        "fire/#correction-no-fire",
    }
    assert "forged. We are sorry" in found["letter/#correction-forged"]


def test_lists_of_chapters_and_the_timeline_say_what_is_withdrawn(corrected: Site) -> None:
    chapters = {
        words(node.css("a")[0]): words(node)
        for node in article(read_page(corrected.built / "index.html")).css(".dossier-chapters > li")
    }
    assert "Retracted 1 April 2024" in chapters["The letter"]
    assert "rotten" not in chapters["The letter"]
    assert "Retracted" not in chapters["The closing"]
    timeline = words(article(read_page(corrected.built / "timeline/index.html")))
    assert "The bridge is closed" in timeline
    assert "The letter is written" not in timeline


def test_machines_are_told_what_was_withdrawn_and_what_supersedes(corrected: Site) -> None:
    report = json.loads((corrected.built / "report.json").read_text())
    told = {each["id"]: each for each in report["corrections"]}
    assert told["forged"]["remains"] == "struck"
    assert told["no-fire"]["remains"] == "replaced"
    assert told["day-again"]["supersedes"] == "day-of-closing"
    assert "was" not in told["wrong-person"]
    assert told["wrong-person"]["now"] == "A clerk"
    status = {each["uri"]: each["status"] for each in report["chapters"]}
    assert status["letter.md"] == status["fire.md"] == "retracted"


def test_a_chapter_in_french_speaks_french_of_its_corrections(corrected: Site) -> None:
    page = article(read_page(corrected.built / "fermeture/index.html"))
    line = page.css_first("p.dossier-banner")
    assert line is not None
    assert words(line).startswith("Au bas de ce chapitre : rectificatif du 5 mars 2024")
    # Two of one day and kind are told apart by the hour.
    links = [words(node) for node in line.css("a")]
    assert len(set(links)) == len(links) == 2


def test_no_link_leads_nowhere(corrected: Site) -> None:
    check_links(corrected)


def test_a_correction_of_the_future_stops_a_build(tmp_path: Path) -> None:
    site = copy_site("corrected", tmp_path / "site")
    # A second before the last notice is published, and ten minutes after it.
    early = site.build(environment={"SOURCE_DATE_EPOCH": "1712045000"})
    assert early.returncode == 1
    assert "docs/fire.md:21:1: COR008" in early.stderr
    later = site.build(environment={"SOURCE_DATE_EPOCH": "1712049000"})
    assert later.returncode == 0, later.stderr


def test_the_site_map_lists_no_chapter_that_is_withdrawn(corrected: Site) -> None:
    text = (corrected.built / "sitemap.xml").read_bytes()
    assert gzip.decompress((corrected.built / "sitemap.xml.gz").read_bytes()) == text
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    pages = {each.text for each in ET.fromstring(text).iter(name)}  # noqa: S314 - our own
    assert {"https://harbour.example/closing/", "https://harbour.example/corrections/"} <= pages
    assert not {f"https://harbour.example/{name}/" for name in ("fire", "letter")} & pages
