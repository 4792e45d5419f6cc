"""What stands in the head of a chapter: tags and linked data."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.exports.catalogue import compile_catalogue
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.linked_data import write_linked_data
from mkdocs_dossier.exports.tags import write_tags
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.syntax import scan

Load = Callable[[Mapping[str, str], str], Loaded]

WHERE = "https://r.example/ferry/"
TIDES = Imprint("Tides", "https://r.example/", "Quay Press")
HOSTILE = "</title></script><script>alert(1)</script>\" onload='x' & \u2028\u2029<!-- é"
BIB = """@online{log, author = {Diallo, Awa and {Harbour Board}}, title = {The log},
  date = {2020-02}, url = {https://e.example/log}, langid = {french}}
@misc{unused, title = {Unused}}"""


def chapter(text: str) -> Chapter:
    return scan("docs/ferry.md", "ferry.md", text, lambda _: False)[0]


def tags(text: str) -> list[tuple[str, str]]:
    tree = LexborHTMLParser(f"<head>{text}</head>")
    assert tree.head is not None
    assert [node.tag for node in tree.css("head *")] == ["meta"] * text.count("\n")
    return [
        (node.attributes["name"] or "", node.attributes["content"] or "")
        for node in tree.css("meta")
    ]


def linked(text: str) -> dict[str, Any]:
    """Return what a browser finds in the one script that there is."""
    tree = LexborHTMLParser(f"<head>{text}</head>")
    scripts = tree.css("script")
    assert len(scripts) == 1
    assert len(tree.css("head *")) == 1
    found = json.loads(scripts[0].text())
    assert isinstance(found, dict)
    return found


def test_tags_of_a_chapter(head: Callable[..., str]) -> None:
    text = head("The ferry", "updated: 2026-02-07T09:00:00Z\nlang: fr\nsummary: It sank.\n")
    found = tags(write_tags(chapter(text), TIDES, WHERE))
    assert found == [
        ("citation_title", "The ferry"),
        ("citation_author", "Ann Other"),
        ("citation_author", "Ben Other"),
        ("citation_publication_date", "2026/02/05"),
        ("citation_online_date", "2026/02/07"),
        ("citation_book_title", "Tides"),
        ("citation_inbook_title", "Tides"),
        ("citation_publisher", "Quay Press"),
        ("citation_language", "fr"),
        ("citation_abstract", "It sank."),
        ("citation_public_url", WHERE),
        ("citation_abstract_html_url", WHERE),
        ("DC.title", "The ferry"),
        ("DC.creator", "Ann Other"),
        ("DC.creator", "Ben Other"),
        ("DC.date", "2026-02-05"),
        ("DCTERMS.issued", "2026-02-05T09:00:00+00:00"),
        ("DCTERMS.modified", "2026-02-07T09:00:00+00:00"),
        ("DC.description", "It sank."),
        ("DC.publisher", "Quay Press"),
        ("DC.language", "fr"),
        ("DCTERMS.isPartOf", "Tides"),
        ("DC.identifier", WHERE),
    ]


@pytest.mark.parametrize("more", ["", "published: 2026-02-05T09:00:00Z\nstatus: draft\n"])
def test_pages_that_are_not_published_have_neither(more: str) -> None:
    page = chapter(f"---\ntitle: T\n{more}---\n\nText.")
    assert write_tags(page, TIDES, WHERE) == ""
    assert write_linked_data(Report(), page, compile_catalogue(Report()), TIDES, WHERE) == ""


@given(st.text(st.sampled_from("<>\"'&/ascriptm=!-\n\r\u2028"), max_size=40))
def test_tags_hold_any_text(text: str) -> None:
    hostile = json.dumps(f"a{text}{HOSTILE}")
    page = chapter(f"---\ntitle: {hostile}\nauthors: [{hostile}]\nsummary: {hostile}\n"
                   "published: 2026-02-05T09:00:00Z\n---\n\nText.")  # fmt: skip
    imprint = Imprint(f"x{text}", 'https://r.example/"><b>', HOSTILE)
    found = tags(write_tags(page, imprint, 'https://r.example/"><b>'))
    assert dict(found)["DC.title"] == " ".join(
        re.split(r"[\x00- \u2028\u2029]+", f"a{text}{HOSTILE}")
    )


def test_linked_data_of_a_chapter(load_report: Load, head: Callable[..., str]) -> None:
    text = head() + (
        "It leaked, the log says [@log].\n\n"
        "::: quote @log\nspeaker: Maude Lerivage\nrole: inspector\nlang: fr\n"
        "unchecked: said on the telephone\n\n« Elle fuit »\n:::\n\n"
        "::: correction 2026-03-01T10:00:00Z\nid: tide\nwas: low\nnow: high\n\n"
        "The tide was *high*, as @log says [@log, p. 2].\n:::\n\n"
        "::: update 2026-04-01T10:00:00Z\nid: news\n\nIt was raised.\n:::\n\nThe tide was high.\n"
    )
    loaded = load_report({"ferry.md": text}, BIB)
    page = loaded.report.chapters[0]
    catalogue = compile_catalogue(loaded.report)
    found = linked(write_linked_data(loaded.report, page, catalogue, TIDES, WHERE))
    quotation = found.pop("hasPart")
    assert found == {
        "@context": "https://schema.org",
        "@type": "ReportageNewsArticle",
        "@id": WHERE,
        "url": WHERE,
        "mainEntityOfPage": WHERE,
        "headline": "The ferry",
        "author": [
            {"@type": "Person", "name": "Ann Other"},
            {"@type": "Person", "name": "Ben Other"},
        ],
        "publisher": {"@type": "Organization", "name": "Quay Press", "url": "https://r.example/"},
        "isPartOf": {"@type": "CreativeWork", "name": "Tides", "url": "https://r.example/"},
        "datePublished": "2026-02-05T09:00:00+00:00",
        "dateModified": "2026-04-01T10:00:00+00:00",
        "inLanguage": "en",
        "citation": [
            {
                "@type": "WebPage",
                "@id": "#source-log",
                "name": "The log",
                "author": [
                    {"@type": "Person", "name": "Awa Diallo"},
                    {"@type": "Organization", "name": "Harbour Board"},
                ],
                "datePublished": "2020-02",
                "inLanguage": "fr",
                "url": "https://e.example/log",
            }
        ],
        "correction": [
            {
                "@type": "CorrectionComment",
                "@id": f"{WHERE}#correction-tide",
                "text": "The tide was high, as Diallo and Harbour Board 2020 says.",
                "datePublished": "2026-03-01T10:00:00+00:00",
                "inLanguage": "en",
            }
        ],
        "comment": [
            {
                "@type": "Comment",
                "@id": f"{WHERE}#correction-news",
                "text": "It was raised.",
                "datePublished": "2026-04-01T10:00:00+00:00",
                "inLanguage": "en",
            }
        ],
    }
    assert quotation == [
        {
            "@type": "Quotation",
            "@id": f"{WHERE}#{page.quotations[0].id}",
            "text": "Elle fuit",
            "inLanguage": "fr",
            "spokenByCharacter": {
                "@type": "Person",
                "name": "Maude Lerivage",
                "jobTitle": "inspector",
            },
            "isBasedOn": {"@id": "#source-log"},
        }
    ]


@given(st.text(st.sampled_from("<>\"'&/script!-\\u2028\u2028\u2029"), max_size=40))
def test_linked_data_holds_any_text(text: str) -> None:
    hostile = f"{text}{HOSTILE}"
    page = chapter(f"---\ntitle: {json.dumps(hostile)}\npublished: 2026-02-05T09:00:00Z\n---\n")
    written = write_linked_data(Report(), page, compile_catalogue(Report()), TIDES, WHERE)
    inside = written.removeprefix('<script type="application/ld+json">')
    assert not re.search("[<>&\u2028\u2029]", inside.removesuffix("</script>\n"))
    assert linked(written)["headline"] == hostile.strip()


def test_a_retracted_chapter_says_so(head: Callable[..., str]) -> None:
    page = chapter(head("T", "status: retracted\n"))
    written = write_linked_data(Report(), page, compile_catalogue(Report()), TIDES, "")
    assert linked(written)["creativeWorkStatus"] == "Retracted"
    assert "@id" not in linked(written)
