"""Linked data as another library reads it: every notice of a chapter, and the replies to it."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from pyld import jsonld

from mkdocs_dossier.exports.catalogue import compile_catalogue
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.linked_data import write_linked_data
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import Loaded

Load = Callable[[Mapping[str, str], str], Loaded]
Node = dict[str, Any]

WHERE = "https://r.example/ferry/"
TIDES = Imprint("Tides", "https://r.example/", "Quay Press")
SCHEMA = "https://schema.org/"
# What the context at schema.org says of the names that we use: they are its own, and ids are ids.
CONTEXT = {"@context": {"@vocab": SCHEMA, "id": "@id", "type": "@type"}}
# Types and properties that may be used, as schema.org itself documents them.
TYPES = set(
    "ReportageNewsArticle CorrectionComment Comment Person Organization CreativeWork WebPage"
    " Quotation".split()
)
PROPERTIES = set(
    "url mainEntityOfPage headline alternativeHeadline description author publisher name isPartOf"
    " datePublished dateModified dateCreated creativeWorkStatus inLanguage citation correction"
    " comment hasPart text parentItem identifier archivedAt spokenByCharacter jobTitle"
    " isBasedOn".split()
)
NOTICES = """\
The tide was high.
{: #tide }

::: correction 2026-03-01T10:00:00Z
id: tide
was: low
now: quite high

It was *quite* high.
:::

::: correction 2026-03-02T10:00:00Z
id: tide-again
supersedes: tide
was: quite high
now: high
target: #tide

It was high, as Odilon Bark says.
:::

::: clarification 2026-03-03T10:00:00Z
id: moon

There was a moon.
:::

::: update 2026-03-04T10:00:00Z
id: news

It was raised.
:::

::: editors-note 2026-03-05T10:00:00Z
id: note

We own a boat.
:::

::: retraction 2026-03-06T10:00:00Z
id: gone

None of this was so.
:::

::: reply 2026-03-08T10:00:00Z
id: board
from: Harbour Board
role: owner
received: 2026-03-07
to: #tide

It was "low".

Twice.
:::
"""


def load_context(address: str, options: object) -> Node:
    """Return schema.org's context without asking for it."""
    del options
    assert address.startswith("https://schema.org")
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": CONTEXT,
    }


def read_script(script: str) -> Node:
    """Return what a script element says of the chapter, expanded as JSON-LD 1.1 asks."""
    text = script.removeprefix('<script type="application/ld+json">')
    document = json.loads(text.removesuffix("</script>\n"))
    options = {"documentLoader": load_context, "base": WHERE}
    (node,) = jsonld.expand(document, options)
    assert isinstance(node, dict)
    return node


@pytest.fixture
def script(load_report: Load, head: Callable[..., str]) -> str:
    report = load_report({"ferry.md": head("The ferry", "status: retracted\n") + NOTICES}, "")
    assert report.errors == ()
    return write(report.report)


def write(report: Report) -> str:
    (chapter,) = report.chapters
    return write_linked_data(report, chapter, compile_catalogue(report), TIDES, WHERE)


def values(node: Node, name: str) -> list[Any]:
    return [each.get("@value", each.get("@id")) for each in node.get(SCHEMA + name, [])]


def walk(node: object) -> list[Node]:
    if isinstance(node, list):
        return [found for each in node for found in walk(each)]
    if isinstance(node, dict):
        return [node, *(found for each in node.values() for found in walk(each))]
    return []


def test_every_correction_is_held(script: str) -> None:
    node = read_script(script)
    corrections = node[f"{SCHEMA}correction"]
    assert {tuple(each["@type"]) for each in corrections} == {(f"{SCHEMA}CorrectionComment",)}
    assert {each["@id"]: values(each, "datePublished") for each in corrections} == {
        f"{WHERE}#correction-tide": ["2026-03-01T10:00:00+00:00"],
        f"{WHERE}#correction-tide-again": ["2026-03-02T10:00:00+00:00"],
        f"{WHERE}#correction-moon": ["2026-03-03T10:00:00+00:00"],
        f"{WHERE}#correction-gone": ["2026-03-06T10:00:00+00:00"],
    }
    assert [values(each, "text") for each in corrections] == [
        ["It was quite high."],
        ["It was high, as Odilon Bark says."],
        ["There was a moon."],
        ["None of this was so."],
    ]


def test_a_correction_of_a_correction_names_it(script: str) -> None:
    node = read_script(script)
    about = {each["@id"]: values(each, "parentItem") for each in node[f"{SCHEMA}correction"]}
    assert about[f"{WHERE}#correction-tide-again"] == [f"{WHERE}#correction-tide"]
    assert about[f"{WHERE}#correction-tide"] == []


def test_a_retraction_is_the_state_of_the_work(script: str) -> None:
    assert values(read_script(script), "creativeWorkStatus") == ["Retracted"]


def test_notes_and_replies_are_comments(script: str) -> None:
    node = read_script(script)
    news, note, reply = node[f"{SCHEMA}comment"]
    assert (news["@id"], note["@id"]) == (f"{WHERE}#correction-news", f"{WHERE}#correction-note")
    assert reply["@id"] == f"{WHERE}#reply-board"
    assert reply["@type"] == [f"{SCHEMA}Comment"]
    assert values(reply, "text") == ['It was "low".\n\nTwice.']
    assert values(reply, "parentItem") == [f"{WHERE}#tide"]
    assert values(reply, "dateCreated") == ["2026-03-07"]
    assert values(reply, "datePublished") == ["2026-03-08T10:00:00+00:00"]
    (author,) = reply[f"{SCHEMA}author"]
    assert (values(author, "name"), values(author, "description")) == (["Harbour Board"], ["owner"])
    # Nobody has said whether it is a person or an organisation.
    assert "@type" not in author


def test_the_chapter_is_as_new_as_what_was_said_of_it(script: str) -> None:
    assert values(read_script(script), "dateModified") == ["2026-03-08T10:00:00+00:00"]


def test_nothing_is_said_that_schema_org_does_not_know(script: str) -> None:
    nodes = walk(read_script(script))
    types = {name for node in nodes for name in node.get("@type", [])}
    assert {name.removeprefix(SCHEMA) for name in types} <= TYPES
    names = {name for node in nodes for name in node if not name.startswith("@")}
    assert {name.removeprefix(SCHEMA) for name in names} <= PROPERTIES


def test_everything_is_a_statement_about_something(script: str) -> None:
    text = script.removeprefix('<script type="application/ld+json">')
    document = json.loads(text.removesuffix("</script>\n"))
    statements = jsonld.to_rdf(
        document,
        {"documentLoader": load_context, "base": WHERE, "format": "application/n-quads"},
    )
    about = re.findall(rf"<{SCHEMA}correction> <([^>]+)>", statements)
    assert len(about) == 4
    assert all(f"<{each}> <{SCHEMA}text>" in statements for each in about)
