"""What a citation style has to format, as documents for Pandoc.

A document is a tree of Pandoc's own (pandoc-types 1.23) and never Markdown, so that nothing an
author writes can be taken for anything but words.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs_dossier.model.citation import CitationItem, Label
from mkdocs_dossier.model.in_text import Cluster
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Emphasis
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.clusters import gather_clusters
from mkdocs_dossier.render.extraction import extract
from mkdocs_dossier.render.listings import cited_items
from mkdocs_dossier.render.page import open_page
from mkdocs_dossier.site.citation_style import LABEL_WORD, Marks
from mkdocs_dossier.syntax.block import Block
from mkdocs_dossier.syntax.runs import read_runs

Node = dict[str, Any]

_SPACE: Node = {"t": "Space"}
# A mark stands by itself, as readers may begin anywhere: no "ibid." for what stood before it.
_ANEW: Node = {"t": "Header", "c": [1, ["", ["reset-citation-positions"], []], []]}
_EMPHASES = {Emphasis.EM: "Emph", Emphasis.STRONG: "Strong"}


@dataclass(frozen=True, slots=True)
class Document:
    """What is formatted together.

    Attributes:
        lang: of the words.
        uri: of the page whose sources it counts; empty where all pages of a language share it.
        records: what may be cited.
        clusters: what is cited in the text, each once.
        is_apart: whether a cluster is formatted the same whatever the others are.
    """

    lang: str
    uri: str
    records: tuple[Record, ...]
    clusters: tuple[Cluster, ...] = ()
    is_apart: bool = False


def gather_documents(report: Report, marks: Marks, *, is_sorted: bool) -> list[Document]:
    """Return what a report's style has to format.

    Names and years tell sources apart in the whole report; numbers count those of each page.

    Args:
        report: as scanned.
        marks: what the style puts into the text.
        is_sorted: whether its list has an order of its own.
    """
    chapters = (*report.chapters, *report.event_files)
    keys = {item.key for chapter in chapters for item in cited_items(chapter)}
    cited = [report.records[key] for key in sorted(keys) if key in report.records]
    public = tuple(record for record in cited if not record.confidential)
    shared: dict[str, dict[Cluster, None]] = {chapter.front.lang: {} for chapter in chapters}
    counted: list[Document] = []
    for chapter in report.chapters if marks is not Marks.NOTES else ():
        page = open_page(report, chapter, extract(report, chapter).pieces)
        clusters = dict.fromkeys(gather_clusters(page, numbered=marks is Marks.NUMBERS))
        if marks is Marks.NAMES:
            shared[page.lang] |= clusters
        elif clusters:
            found = dict.fromkeys(item.key for cluster in clusters for item in cluster.items)
            own = tuple(report.records[key] for key in found)
            counted.append(Document(page.lang, chapter.uri, own, tuple(clusters)))
    if not public:
        return counted
    every = [
        Document(lang, "", public, tuple(clusters), is_sorted)
        for lang, clusters in sorted(shared.items())
    ]
    return [*every, *counted]


def write_clusters(document: Document, ids: Mapping[str, str]) -> tuple[str, ...]:
    """Return the clusters of a document as Pandoc reads them, each as JSON.

    Args:
        document: whose clusters are wanted, in order.
        ids: of items, by key; others have their key.
    """
    return tuple(
        json.dumps(_write_cluster(cluster, ids), ensure_ascii=False)
        for cluster in document.clusters
    )


def write_opening(document: Document, ids: Mapping[str, str]) -> str:
    """Return what stands before a document's clusters as Pandoc reads it, as JSON.

    Where a list leaves two sources in the order of their citations, the years of those are told
    apart by it (2020a, 2020b). Here it is that of the records, lest a citation more renames others.
    """
    if not document.is_apart:
        return ""
    cites = [_write_cluster(_cite(record.key), ids) for record in document.records]
    block = {"t": "Div", "c": [["opening", [], []], [{"t": "Plain", "c": cites}]]}
    return json.dumps(block, ensure_ascii=False)


def write_whole(opening: str, clusters: Sequence[str], *, lists_all: bool) -> str:
    """Return a document as Pandoc reads it.

    Args:
        opening: what stands before the clusters.
        clusters: what becomes its blocks, in order.
        lists_all: whether sources are listed that no cluster cites.
    """
    anew = json.dumps(_ANEW)
    blocks = [opening] if opening else []
    for number, cluster in enumerate(clusters):
        plain = f'{{"t": "Plain", "c": [{cluster}]}}'
        blocks += [anew, f'{{"t": "Div", "c": [["cluster-{number}", [], []], [{plain}]]}}']
    every = json.dumps(_write_cluster(_cite("*"), {}))
    meta = f'{{"nocite": {{"t": "MetaInlines", "c": [{every}]}}}}' if lists_all else "{}"
    return f'{{"pandoc-api-version": [1, 23], "meta": {meta}, "blocks": [{", ".join(blocks)}]}}'


def _cite(key: str) -> Cluster:
    return Cluster.of((CitationItem(key, Span(0, 0)),), narrative=False)


def _write_cluster(cluster: Cluster, ids: Mapping[str, str]) -> Node:
    items = [_write_item(item, ids) for item in cluster.items]
    if cluster.narrative:
        items[0]["citationMode"] = {"t": "AuthorInText"}
    return {"t": "Cite", "c": [items, [{"t": "Str", "c": "?"}]]}


def _write_item(item: CitationItem, ids: Mapping[str, str]) -> Node:
    return {
        "citationId": ids.get(item.key, item.key),
        "citationPrefix": _write_words(item.prefix),
        "citationSuffix": _write_behind(item),
        "citationMode": {"t": "SuppressAuthor" if item.suppress_author else "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def _write_behind(item: CitationItem) -> list[Node]:
    """Return locator and suffix; braces say what is a place, empty ones that nothing is."""
    locator, suffix = item.locator, item.suffix
    place: Sequence[Node] = [{"t": "Str", "c": "{}"}]
    if locator and locator.label is Label.TIMESTAMP:
        # CSL has no word for it.
        suffix = f", {locator.value}{'' if suffix.startswith(_CLOSING) else ' '}{suffix}".rstrip()
    elif locator:
        label = LABEL_WORD.format(locator.label.name.replace("_", "").lower())
        value = locator.value.replace("{", "").replace("}", "")
        place = _split(f"{{{label} {value}}}")
    elif not suffix:
        return []
    between = [] if not suffix or suffix.startswith(_CLOSING) else [_SPACE]
    return [*place, *between, *_write_words(suffix)]


_CLOSING = tuple(",.;:)!?")


def _write_words(words: str) -> list[Node]:
    """Return an author's words with their emphasis, and no other Markdown."""
    runs, _ = read_runs(Block(words, (0,), (0,)), 0, len(words))
    return list(_write_runs([(run.emphasis, run.text) for run in runs]))


def _write_runs(runs: Sequence[tuple[Emphasis, str]]) -> Iterator[Node]:
    for emphasis, text in runs:
        words = _split(text)
        if emphasis in _EMPHASES:
            yield {"t": _EMPHASES[emphasis], "c": words}
        else:
            yield from words


def _split(text: str) -> list[Node]:
    nodes: list[Node] = []
    for number, word in enumerate(text.split(" ")):
        if number:
            nodes.append(_SPACE)
        if word:
            nodes.append({"t": "Str", "c": word})
    return nodes
