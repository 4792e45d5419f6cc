"""What lists are made from: what stands in other pages, and not the words around it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.unit.conftest import Load

from mkdocs_dossier.model.citation import CitationItem
from mkdocs_dossier.model.history import History
from mkdocs_dossier.model.in_text import Cluster, InText, MarkPart
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.reference import Piece
from mkdocs_dossier.model.report import Judgement, Report
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.render.listed_dependencies import Reach, digest_listed, find_reach

BIB = """
@report{ledger2024, title = {The ledger}, date = {2024}}
@report{diary2024, title = {The diary}, date = {2024}}
"""
CHAPTERS = {
    "ferry.md": """\
---
title: The ferry
published: 2024-03-01T09:00:00+00:00
---

It left late [@ledger2024]. It was "late again" [@diary2024].

::: timeline

2024-01-02
:   It left. "Late", says one [@ledger2024].
    {people="Ann Other"}
:::

::: correction 2024-03-02T10:30:00+00:00
id: the-day

It was another day.
:::
""",
    "pier.md": "# The pier\n\nIt is closed [@diary2024].\n",
    "all.md": "# All\n\n::: sources\n\n:::\n",
}
REACHES = {
    "::: timeline\nfrom: all\n:::\n": Reach.TOLD,
    "::: corrections\n:::\n\n::: chapters\n:::\n": Reach.TOLD,
    "::: contents\n:::\n": Reach.TOLD,
    "::: sources\n:::\n": Reach.ALL,
    "::: source @ledger2024\n:::\n": Reach.ALL,
    "::: index\n:::\n": Reach.ALL,
    "::: history a.md\n:::\n": Reach.ALL,
    "::: chapters\n:::\n\n::: sources\n:::\n": Reach.ALL,
    "::: reply\nid: a\nfrom: Ann\nreceived: 2026-03-02\n\nNo.\n:::\n": Reach.OWN,
    "Words [@ledger2024].\n": Reach.OWN,
}
RUNNING = [("It left late", "One day it left late"), ("It is closed", "Today it is closed")]
CITED = [
    ("# The pier\n", "# The pier\n\nSo it is told [@ledger2024].\n"),
    ("It is closed [@diary2024]", "It is closed [@diary2024, p. 3]"),
    ("late again", "so late again"),
]
TOLD = [
    ("# The pier", "# The old pier"),
    ("title: The ferry", "title: The old ferry"),
    ("title: The ferry", "title: The ferry\nsummary: It was late."),
    ("It left. ", "It left again. "),
    ('"Late", says', '"So late", says'),
    ("says one [@ledger2024]", "says one [@ledger2024, p. 2]"),
    ("Ann Other", "Ben Other"),
    ("another day", "a day"),
    ("2024-03-02T", "2024-03-03T"),
]


@pytest.fixture
def report(load_report: Load) -> Report:
    return load_report(CHAPTERS, BIB).report


def rewrite(load_report: Load, old: str, new: str) -> Report:
    changed = {uri: text.replace(old, new) for uri, text in CHAPTERS.items()}
    assert changed != CHAPTERS
    return load_report(changed, BIB).report


@pytest.mark.parametrize("text", REACHES)
def test_a_page_reaches_as_far_as_its_lists(load_report: Load, text: str) -> None:
    chapter = load_report({"a.md": text}, BIB).report.chapter("a.md")
    assert chapter is not None
    assert find_reach(chapter) is REACHES[text]


@pytest.mark.parametrize("reach", [Reach.TOLD, Reach.ALL])
@pytest.mark.parametrize("change", RUNNING)
def test_no_list_hangs_on_running_text(
    report: Report, load_report: Load, change: tuple[str, str], reach: Reach
) -> None:
    changed = rewrite(load_report, *change)
    assert digest_listed(changed, reach) == digest_listed(report, reach)


@pytest.mark.parametrize("change", CITED)
def test_what_is_cited_counts_for_lists_of_that(
    report: Report, load_report: Load, change: tuple[str, str]
) -> None:
    changed = rewrite(load_report, *change)
    assert digest_listed(changed, Reach.ALL) != digest_listed(report, Reach.ALL)
    assert digest_listed(changed, Reach.TOLD) == digest_listed(report, Reach.TOLD)


@pytest.mark.parametrize("reach", [Reach.TOLD, Reach.ALL])
@pytest.mark.parametrize("change", TOLD)
def test_what_is_told_of_a_chapter_counts_for_every_list(
    report: Report, load_report: Load, change: tuple[str, str], reach: Reach
) -> None:
    changed = rewrite(load_report, *change)
    assert digest_listed(changed, reach) != digest_listed(report, reach)


@pytest.mark.parametrize("reach", [Reach.TOLD, Reach.ALL])
def test_what_is_known_of_sources_counts_for_every_list(report: Report, reach: Reach) -> None:
    record = replace(report.records["diary2024"], title="The diary of a clerk")
    changes = (
        replace(report, records={**report.records, "diary2024": record}),
        replace(report, stems={**report.stems, "diary2024": "another"}),
    )
    digests = [digest_listed(each, reach) for each in (report, *changes)]
    assert len(set(digests)) == len(digests)


def test_histories_and_mentions_count_for_lists_of_all(report: Report) -> None:
    changes = (
        replace(report, histories={"pier.md": History(())}),
        replace(report, mentions={"pier.md": {"diary2024": ("another",)}}),
    )
    digests = [digest_listed(each, Reach.ALL) for each in (report, *changes)]
    assert len(set(digests)) == len(digests)


def test_marks_count_where_they_are_shown(report: Report) -> None:
    told = CitationItem("ledger2024", Span(0, 0))
    other = CitationItem("diary2024", Span(0, 0))
    order = {"ledger2024": 0, "diary2024": 1}

    def mark(item: CitationItem, words: str, order: Mapping[str, int] = order) -> Report:
        clusters = [Cluster.of([item], narrative=is_named) for is_named in (True, False)]
        marks = dict.fromkeys(clusters, (MarkPart((Piece(words),), item.key),))
        return replace(report, in_text={("en", ""): InText(marks, order, numbered=False)})

    for item, counts in ((told, True), (other, False)):
        digests = {digest_listed(mark(item, words), Reach.TOLD) for words in ("(a)", "(b)")}
        assert (len(digests) == 2) is counts
        assert len({digest_listed(mark(item, words), Reach.ALL) for words in ("(a)", "(b)")}) == 2
    otherwise = mark(told, "(a)", {"diary2024": 0, "ledger2024": 1})
    assert digest_listed(otherwise, Reach.TOLD) != digest_listed(mark(told, "(a)"), Reach.TOLD)


def test_judgements_count_where_they_are_shown(report: Report) -> None:
    chapter = report.chapter("ferry.md")
    assert chapter is not None
    running, telling = (each.id for each in chapter.quotations)
    verified = Judgement(Verdict.VERIFIED)
    for name, counts in ((running, False), (telling, True)):
        judgements = {**report.judgements, ("ferry.md", name): verified}
        changed = replace(report, judgements=judgements)
        assert digest_listed(changed, Reach.ALL) != digest_listed(report, Reach.ALL)
        is_told = digest_listed(changed, Reach.TOLD) != digest_listed(report, Reach.TOLD)
        assert is_told is counts
