"""Nothing but ``plugins: [search, dossier]``: every construct is there, and nothing is said."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.sites.building import Site, copy_site
from tests.sites.pages import article, every_page, ids, read_page, words


@pytest.fixture(scope="module")
def chapter(built_minimal: Site) -> LexborHTMLParser:
    return read_page(built_minimal.built / "index.html")


def test_a_strict_build_says_nothing_but_what_it_does(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    result = site.build()
    assert result.returncode == 0
    assert result.stdout == ""
    assert [line for line in result.stderr.splitlines() if not line.startswith("INFO ")] == []
    # MkDocs tells of dead links inside a page on this level too.
    assert "no such anchor" not in result.stderr


def test_a_quotation_set_apart_is_a_figure(chapter: LexborHTMLParser) -> None:
    figure = article(chapter).css_first("figure.dossier-quote")
    assert figure is not None
    said = figure.css_first("blockquote[lang=fr]")
    assert said is not None
    assert words(said) == "« Le garde-corps ne tient plus, et je l'ai dit deux fois »"
    caption = figure.css_first("figcaption")
    assert caption is not None
    assert "Maude Lerivage, inspector of works" in words(caption)
    assert "Verified against the source" in words(caption)
    translation = figure.css_first(".dossier-translation")
    assert translation is not None
    assert "The railing no longer holds, and I have said so twice" in words(translation)


def test_a_quotation_in_a_sentence_leads_to_its_evidence(chapter: LexborHTMLParser) -> None:
    quotation = article(chapter).css_first("p > .dossier-quotation--verified")
    assert quotation is not None
    assert '"soft enough to take a thumb"' in words(quotation)
    sign = quotation.css_first("a")
    assert sign is not None
    evidence = chapter.css_first(f"details {sign.attributes['href']}")
    assert evidence is not None
    mark = evidence.css_first("mark")
    assert mark is not None
    assert words(mark) == "soft enough to take a thumb"


def test_a_timeline_is_an_ordered_list_with_dates(chapter: LexborHTMLParser) -> None:
    events = article(chapter).css(".dossier-timeline > ol > li")
    assert [words(event.css("p")[0]).split(" (")[0] for event in events] == [
        "4 May 2021",
        "around July 2021",
    ]
    date = events[0].css_first("time")
    assert date is not None
    assert date.attributes["datetime"] == "2021-05-04"


def test_a_correction_stands_at_the_top_at_the_passage_and_in_full(
    chapter: LexborHTMLParser,
) -> None:
    named = article(chapter).css_first("header a[href='#correction-day-of-closing']")
    assert named is not None
    assert words(named) == "Corrected 2 March 2024 at 10:30 (UTC)"
    date = named.css_first("time")
    assert date is not None
    assert date.attributes["datetime"] == "2024-03-02T10:30:00+00:00"
    top = article(chapter).css_first("header + section")
    assert top is not None
    assert top.attributes["id"] == "correction-day-of-closing"
    assert chapter.css_first("[role=alert]") is None
    passage = chapter.css_first("p#closing")
    assert passage is not None
    assert passage.css_first("a[href='#correction-day-of-closing']") is not None
    notice = chapter.css_first("section#correction-day-of-closing")
    assert notice is not None
    assert [words(node) for node in notice.css("del, ins")] == ["on 5 May 2021", "on 4 May 2021"]
    assert notice.css_first("a[href='#closing']") is not None


def test_references_lead_back_to_every_citation(chapter: LexborHTMLParser) -> None:
    lines = article(chapter).css("section.dossier-references > ol > li")
    assert [line.attributes["id"] for line in lines] == ["ref-minutes2021", "ref-letter2021"]
    for line in lines:
        links = chapter.css(f".dossier-number a[href='#{line.attributes['id']}']")
        mentions = [link.parent.attributes["id"] for link in links if link.parent]
        back = [link.attributes["href"] for link in line.css(".dossier-ways a")]
        assert back == [f"#{mention}" for mention in mentions]
        assert len(back) >= 2


def test_overviews_gather_what_the_chapters_hold(built_minimal: Site) -> None:
    overview = article(read_page(built_minimal.built / "overview/index.html"))
    assert len(overview.css("li.dossier-event")) == 2
    assert len(overview.css("section.dossier-notice")) == 1
    assert [node.attributes["id"] for node in overview.css("li.dossier-source")] == [
        "source-minutes2021",
        "source-letter2021",
    ]


def test_no_id_is_used_twice_and_no_link_inside_the_site_is_dead(built_minimal: Site) -> None:
    check_links(built_minimal)


def test_the_report_has_no_double_id_and_no_dead_link(built_report: Site) -> None:
    check_links(built_report)


def check_links(site: Site) -> None:
    pages = every_page(site.built)
    anchors = {address: ids(page) for address, page in pages.items()}
    dead = []
    for address, page in pages.items():
        names = [node.attributes["id"] for node in page.css("[id]")]
        assert len(names) == len(set(names)), address
        for link in article(page).css("a[href]") if page.css("article") else []:
            target, _, anchor = (link.attributes["href"] or "").partition("#")
            if ":" in target:
                continue
            home = (site.built / address / target).resolve()
            if home.is_file() and not anchor:
                continue
            key = home.relative_to(site.built.resolve()).as_posix()
            key = "" if key == "." else f"{key}/"
            if key not in pages or (anchor and anchor not in anchors[key]):
                dead.append((address, link.attributes["href"]))
    assert dead == []
