"""What a built site tells of errors: in feeds, by permanent links, in replies, by its readers."""

import json
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from lxml import etree

from tests.sites.building import Site, copy_site
from tests.sites.pages import every_page, files, ids, read_index, read_page, words

BASE = "https://report.example/weir/"
FEEDS = {f"feeds/{name}.{ending}" for name in ("corrections", "chapters")
         for ending in ("atom", "json")}  # fmt: skip
CHAPTER = "parts/keeper/"


def test_every_page_leads_programs_to_the_feeds(built_answered: Site) -> None:
    for address, page in every_page(built_answered.built).items():
        if address == "404.html":
            continue
        links = [node.attributes for node in page.css('head link[rel~="alternate"]')]
        assert {urljoin(address, str(link["href"])) for link in links} == FEEDS
        assert all("The Weir & its keepers" in str(link["title"]) for link in links)
    assert set(files(built_answered.built)) >= FEEDS


def test_readers_find_the_feeds_where_they_look_for_news(built_answered: Site) -> None:
    page = read_page(built_answered.built / "index.html")
    links = {str(node.attributes["href"]) for node in page.css(".dossier-feeds a")}
    assert links == FEEDS
    assert read_page(built_answered.built / CHAPTER / "index.html").css(".dossier-feeds") == []


def test_what_a_feed_tells_stands_at_its_address(built_answered: Site) -> None:
    root = etree.fromstring(built_answered.text("site/feeds/corrections.atom").encode())
    links = [str(node.get("href")) for node in root.iterfind("{*}entry/{*}link")]
    items = json.loads(built_answered.text("site/feeds/corrections.json"))["items"]
    assert links == [item["url"] for item in items]
    assert len(links) == 5
    page = ids(read_page(built_answered.built / CHAPTER / "index.html"))
    for link in links:
        parts = urlsplit(link)
        assert parts._replace(fragment="").geturl() == BASE + CHAPTER
        assert parts.fragment in page


def test_words_that_a_correction_withholds_are_told_nowhere(built_answered: Site) -> None:
    for path, content in files(built_answered.built).items():
        assert b"Odilon" not in content, path
        assert b"Bark" not in content, path


def test_every_notice_has_one_permanent_link(built_answered: Site) -> None:
    expected = {f"correction-{name}" for name in ("hour", "name", "inquiry")}
    chapter = read_page(built_answered.built / CHAPTER / "index.html")
    links = [str(node.attributes["href"]) for node in chapter.css(".dossier-permalink")]
    assert sorted(links) == sorted(
        f"#{each}" for each in [*expected, "reply-board", "reply-keeper"]
    )
    listed = read_page(built_answered.built / "index.html")
    links = [str(node.attributes["href"]) for node in listed.css(".dossier-permalink")]
    assert {urljoin(BASE, link) for link in links} == {
        f"{BASE}{CHAPTER}#{each}" for each in expected
    }


def test_a_reply_is_printed_as_it_came(built_answered: Site) -> None:
    page = read_page(built_answered.built / CHAPTER / "index.html")
    reply = page.css_first("#reply-board blockquote")
    assert reply is not None
    assert words(reply) == (
        'The gate was "open by order" -- see <b>our</b> notice of 11 April.'
        "We ask you to say that:- the meadows flood each spring,- nobody was harmed..."
    )
    assert reply.css("b, a, span") == []
    title = page.css_first("#reply-board-title")
    assert title is not None
    assert words(title) == "Reply from River Board, owner of the weir"


def test_replies_are_named_at_the_head_and_stand_where_they_were_placed(
    built_answered: Site,
) -> None:
    page = read_page(built_answered.built / CHAPTER / "index.html")
    html = page.html or ""
    assert [node.attributes["href"] for node in page.css(".dossier-replies a")] == [
        "#reply-board",
        "#reply-keeper",
    ]
    places = [
        html.index(sign)
        for sign in ("</header>", 'class="dossier-replies"', 'id="reply-keeper"', 'id="gate"',
                     'id="reply-board"', 'class="dossier-references"')
    ]  # fmt: skip
    # The theme has a header of its own above the chapter's.
    places[0] = html.index("</header>", html.index('class="dossier-head"'))
    assert places == sorted(places)
    assert page.css('#reply-keeper blockquote[lang="fr"]') != []


def test_replies_are_found_by_their_words_and_once(built_answered: Site) -> None:
    entries = read_index(built_answered.built)
    found = [entry for entry in entries if "meadows flood each spring" in entry["text"]]
    assert [(entry["location"], entry["title"]) for entry in found] == [
        (f"{CHAPTER}#reply-board", "Reply from River Board, chapter 1")
    ]


def test_errors_are_reported_where_they_stand(built_answered: Site) -> None:
    page = read_page(built_answered.built / CHAPTER / "index.html")
    links = [str(node.attributes["href"]) for node in page.css(".dossier-report a")]
    assert len(links) == 3
    anchors = set()
    for link in links:
        parts = urlsplit(link)
        assert parts._replace(query="").geturl() == "https://git.example/kestrel/weir/issues/new"
        query = parse_qs(parts.query)
        assert query["labels"] == ["error"]
        assert query["title"] == ["Error: The keeper's answer & more"]
        place = query["body"][0].split("\n")[0]
        assert place.startswith(BASE + CHAPTER)
        assert "Version: 2024-03-09T12:00:00+01:00 (" in query["body"][0]
        anchors.add(urlsplit(place).fragment)
    assert anchors - {""} <= ids(page)
    assert len(anchors) == 3
    listed = read_page(built_answered.built / "index.html")
    assert len(listed.css(".dossier-source .dossier-report a")) == 1


def test_without_an_address_there_are_no_feeds_and_no_dead_links(tmp_path: Path) -> None:
    site = copy_site("answered", tmp_path / "answered")
    site.change("mkdocs.yml", f"site_url: {BASE}\n", "")
    result = site.build()
    assert result.returncode == 0, result.stderr
    assert "No feeds are written" in result.stderr
    assert not (site.built / "feeds").exists()
    page = read_page(site.built / "index.html")
    assert page.css('head link[rel~="alternate"], .dossier-feeds') == []


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://git.example/?a={pgae}"])
def test_an_address_that_cannot_be_used_stops_the_build(tmp_path: Path, address: str) -> None:
    site = copy_site("answered", tmp_path / "answered")
    old = "https://git.example/kestrel/weir/issues/new?labels=error"
    site.change("mkdocs.yml", old, json.dumps(address))
    result = site.build()
    assert result.returncode == 1
    assert "option 'report_errors': " in result.stderr
    assert "Traceback" not in result.stderr
    assert not site.built.exists()
