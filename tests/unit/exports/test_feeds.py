"""Feeds: held against their specifications, read back by another reader, alike each time."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pytest
import rnc2rng
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from mkdocs_dossier.exports.atom import write_atom
from mkdocs_dossier.exports.feed import Feed
from mkdocs_dossier.exports.feed_files import find_feeds, name_feeds, write_feed_tags, write_feeds
from mkdocs_dossier.exports.feeds import MOST_CHAPTERS, compose_feeds
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.json_feed import write_json_feed
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.syntax import scan

Load = Callable[[Mapping[str, str], str], Loaded]

SCHEMAS = Path(__file__).parent / "schemas"
NAMES = {"atom": "http://www.w3.org/2005/Atom"}
TIDES = Imprint("Tides & <others>", "https://r.example/tides/", "Quay Press", "", "en")
HOSTILE = "</title>]]><script>alert(1)</script>\" onload='x' & \u2028 é 🌊"
NOTICES = """\
The tide was high, and the log is right.
{: #tide }

::: correction 2026-03-01T10:00:00+01:00
id: tide
target: #tide
was: low
now: high

The tide was *high*.
:::

::: correction 2026-03-02T10:00:00+01:00
id: name
was: Odilon Pérec
show_was: no
now: the log

A name stood here that had no place in it.
:::

::: update 2026-04-01T10:00:00Z
id: news

It was raised.
:::

::: reply
id: board
from: Harbour Board
received: 2026-03-15
lang: fr

La marée était « basse ».

- Deux fois.
:::
"""


@cache
def schema() -> etree.RelaxNG:
    """Return the schema that RFC 4287 brings with it."""
    compact = (SCHEMAS / "atom.rnc").read_text(encoding="utf-8")
    # The prefix for names without a namespace is none to XML.
    written = rnc2rng.dumps(rnc2rng.loads(compact)).replace('xmlns:local=""', "")
    return etree.RelaxNG(etree.fromstring(written.encode()))


def check_atom(text: str) -> Any:  # noqa: ANN401 - lxml's own
    root = etree.fromstring(text.encode())
    assert schema().validate(root), schema().error_log
    # What the schema says in Schematron.
    for entry in root.iterfind("atom:entry", NAMES):
        links = [link.get("rel") for link in entry.iterfind("atom:link", NAMES)]
        assert links == ["alternate"]
    assert root.findtext("atom:author/atom:name", "", NAMES)
    # What it does not say, but section 4.2.6 does.
    ids = [node.text or "" for node in root.iterfind(".//atom:id", NAMES)]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"(?:tag|https):[\x21-\x7e]+", name) for name in ids)
    return root


def check_json(text: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(text)
    checked = json.loads((SCHEMAS / "json-feed.json").read_text(encoding="utf-8"))
    jsonschema.validate(
        read, checked, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    return read


def address_of(chapter: Chapter) -> str:
    return f"https://r.example/tides/{chapter.uri.removesuffix('.md')}/"


def compose(report: Report, imprint: Imprint = TIDES) -> dict[str, Feed]:
    return {feed.name: feed for feed in compose_feeds(report, imprint, address_of)}


@pytest.fixture
def report(load_report: Load, head: Callable[..., str]) -> Report:
    chapters = {
        "ferry.md": head("The ferry", "summary: It leaked & sank.\n") + NOTICES,
        "log.md": head("Le journal", "lang: fr\n") + "Rien.\n",
        "draft.md": head("Draft", "status: draft\n")
        + "::: update 2026-05-01T10:00:00Z\nid: secret\n\nNot yet.\n:::\n",
        "errors.md": "---\ntitle: Errors\n---\n\n::: corrections\n\n:::\n",
    }
    loaded = load_report(chapters, "")
    assert loaded.errors == ()
    return loaded.report


def test_schemas_refuse_what_is_no_feed() -> None:
    assert not schema().validate(etree.fromstring(f'<feed xmlns="{NAMES["atom"]}"/>'))
    with pytest.raises(jsonschema.ValidationError):
        check_json('{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{}]}')


def test_corrections_are_told_newest_first(report: Report) -> None:
    feed = compose(report)["corrections"]
    root = check_atom(write_atom(feed))
    told = [
        (entry.find("atom:id", NAMES).text, entry.find("atom:title", NAMES).text)
        for entry in root.iterfind("atom:entry", NAMES)
    ]
    assert told == [
        ("tag:r.example,2026-04-01:/tides/correction/news", "Update: The ferry"),
        ("tag:r.example,2026-03-15:/tides/reply/board", "Reply from Harbour Board: The ferry"),
        ("tag:r.example,2026-03-02:/tides/correction/name", "Correction: The ferry"),
        ("tag:r.example,2026-03-01:/tides/correction/tide", "Correction: The ferry"),
    ]
    assert root.find("atom:updated", NAMES).text == "2026-04-01T10:00:00+00:00"
    assert root.find("atom:link[@rel='alternate']", NAMES).get("href") == (
        "https://r.example/tides/errors/"
    )


def test_another_reader_reads_the_same(report: Report) -> None:
    for feed in compose(report).values():
        read = feedparser.parse(write_atom(feed))
        assert not read.bozo, read.get("bozo_exception")
        assert read.version == "atom10"
        assert read.feed.title == feed.title
        assert [entry.link for entry in read.entries] == [each.address for each in feed.entries]
        items = check_json(write_json_feed(feed))["items"]
        assert [item["id"] for item in items] == [entry.id for entry in read.entries]
        assert [item["title"] for item in items] == [entry.title for entry in read.entries]
        assert [item["content_html"] for item in items] == [
            entry.content[0].value for entry in read.entries
        ]


def test_what_an_entry_tells(report: Report) -> None:
    news, reply, name, tide = check_json(write_json_feed(compose(report)["corrections"]))["items"]
    assert tide["content_text"] == "The tide was high.\n\nIt said: low\n\nIt says: high"
    assert tide["content_html"] == (
        "<p>The tide was high.</p><p>It said: <del>low</del></p><p>It says: <ins>high</ins></p>"
    )
    assert tide["url"] == "https://r.example/tides/ferry/#correction-tide"
    assert tide["tags"] == ["correction"]
    assert "Pérec" not in json.dumps(name, ensure_ascii=False)
    assert news["tags"] == ["update"]
    assert reply["content_html"] == "<p>La marée était « basse ».</p><p>- Deux fois.</p>"
    assert reply["authors"] == [{"name": "Harbour Board"}]
    assert reply["language"] == "fr"
    # A day is all that is known of it.
    assert reply["date_published"] == "2026-03-15T00:00:00+00:00"


def test_words_that_a_correction_withholds_are_in_no_feed(report: Report) -> None:
    files = write_feeds(report, TIDES, address_of)
    assert len(files) == 4
    assert not any("Pérec".encode() in content for content in files.values())


def test_chapters_are_told_by_their_last_change(report: Report) -> None:
    feed = compose(report)["chapters"]
    check_atom(write_atom(feed))
    told = [(each["title"], each["date_modified"], each["language"])
            for each in check_json(write_json_feed(feed))["items"]]  # fmt: skip
    assert told == [
        ("The ferry", "2026-04-01T10:00:00+00:00", "en"),
        ("Le journal", "2026-02-05T09:00:00+00:00", "fr"),
    ]


def test_a_retracted_chapter_is_not_told_again(load_report: Load, head: Callable[..., str]) -> None:
    text = head("The ferry", "summary: It sank.\nstatus: retracted\n") + (
        "It sank.\n\n::: retraction 2026-03-01T10:00:00Z\nid: gone\n\nIt never did.\n:::\n"
    )
    report = load_report({"ferry.md": text}, "").report
    (item,) = check_json(write_json_feed(compose(report)["chapters"]))["items"]
    assert item["title"] == "Retraction: The ferry"
    assert item["content_text"] == "It never did."
    assert item["tags"] == ["retraction"]


def test_names_of_notices_outlive_the_address_of_their_chapter(
    load_report: Load, head: Callable[..., str]
) -> None:
    report = load_report({"ferry.md": head() + NOTICES}, "").report
    (chapter,) = report.chapters
    moved = replace(report, chapters=(replace(chapter, uri="boats/ferry.md"),))
    before, after = (compose(each)["corrections"].entries for each in (report, moved))
    assert [each.id for each in before] == [each.id for each in after]
    assert [each.address for each in before] != [each.address for each in after]


def test_no_address_no_feed(report: Report) -> None:
    for told, imprint in ((report, replace(TIDES, address="")), (Report(), TIDES)):
        assert write_feeds(told, imprint, address_of) == {}
        assert name_feeds(told, imprint) == ()
    assert set(name_feeds(report, TIDES)) == set(write_feeds(report, TIDES, address_of))


def test_a_report_without_corrections_has_a_feed_of_them(
    load_report: Load, head: Callable[..., str]
) -> None:
    report = load_report({"ferry.md": head() + "It sank.\n"}, "").report
    feed = compose(report)["corrections"]
    root = check_atom(write_atom(feed))
    assert root.find("atom:updated", NAMES).text == "2026-02-05T09:00:00+00:00"
    assert check_json(write_json_feed(feed))["items"] == []


def test_long_reports_tell_the_chapters_that_changed_last(head: Callable[..., str]) -> None:
    chapters = tuple(
        scan(f"docs/{number}.md", f"{number}.md", head(f"Chapter {number}"), lambda _: False)[0]
        for number in range(MOST_CHAPTERS + 5)
    )
    feed = compose(Report(chapters))["chapters"]
    assert len(feed.entries) == MOST_CHAPTERS


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_feeds_hold_any_text(text: str) -> None:
    hostile = json.dumps(f"{text}{HOSTILE}\x0b\ufffe")
    written = (
        f"---\ntitle: {hostile}\nauthors: [{hostile}]\nsummary: {hostile}\n"
        "published: 2026-02-05T09:00:00Z\n---\n\n"
        f"::: reply\nid: a\nfrom: {' '.join(text.split())} {HOSTILE}\nreceived: 2026-03-01\n\n"
        f"{' '.join(text.split()).replace(':::', '')} {HOSTILE}\n:::\n"
    )
    chapter, _ = scan("docs/ferry.md", "ferry.md", written, lambda _: False)
    for feed in compose(Report((chapter,))).values():
        for content in check_atom(write_atom(feed)).iterfind(".//atom:content", NAMES):
            inside = etree.HTML(f"<body>{content.text}</body>")
            assert {node.tag for node in inside.iter()} <= {"html", "body", "p", "br"}
        check_json(write_json_feed(feed))


def test_pages_tell_programs_of_the_feeds() -> None:
    paths = ("feeds/corrections.atom", "feeds/chapters.json", "report.json")
    feeds = find_feeds(paths)
    assert feeds == ("feeds/corrections.atom", "feeds/chapters.json")
    assert write_feed_tags(TIDES, feeds, lambda path: f"../{path}") == (
        '<link rel="alternate feed" type="application/atom+xml"'
        ' title="Tides &amp; &lt;others&gt;: corrections and replies"'
        ' href="../feeds/corrections.atom">\n'
        '<link rel="alternate feed" type="application/feed+json"'
        ' title="Tides &amp; &lt;others&gt;: chapters" href="../feeds/chapters.json">\n'
    )
    assert write_feed_tags(TIDES, (), str) == ""
