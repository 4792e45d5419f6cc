"""What a page is made from: every part counts, and what belongs to other pages does not."""

from dataclasses import replace
from typing import Any

import pytest
from tests.unit.conftest import Load

from mkdocs_dossier.model.report import Judgement, Report
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.render.dependencies import digest_own, digest_shared

BIB = """
@report{ledger2024, title = {The ledger}, date = {2024}}
@report{diary2024, title = {The diary}, date = {2024}}
"""
CHAPTERS = {
    "ferry.md": "# The ferry\n\nIt left late [@ledger2024].\n\n::: timeline\n\n2024-01-02\n"
    ":   It left. [@ledger2024]\n:::\n",
    "pier.md": "# The pier\n\nIt is closed [@diary2024].\n",
}


@pytest.fixture
def report(load_report: Load) -> Report:
    return load_report(CHAPTERS, BIB).report


def own(report: Report, uri: str) -> str:
    chapter = report.chapter(uri)
    assert chapter is not None
    return digest_own(report, chapter)


@pytest.mark.parametrize("field", ["captures", "stems", "source_pages", "public_keys"])
def test_what_belongs_to_a_source_counts_where_it_is_cited(report: Report, field: str) -> None:
    value: dict[str, Any] = {field: {**getattr(report, field), "ledger2024": "another"}}
    changed = replace(report, **value)
    assert own(changed, "ferry.md") != own(report, "ferry.md")
    assert own(changed, "pier.md") == own(report, "pier.md")
    assert digest_shared(changed) == digest_shared(report)


def test_a_record_counts_where_it_is_cited(report: Report) -> None:
    record = replace(report.records["diary2024"], title="The diary of a clerk")
    changed = replace(report, records={**report.records, "diary2024": record})
    assert own(changed, "pier.md") != own(report, "pier.md")
    assert own(changed, "ferry.md") == own(report, "ferry.md")


def test_judgements_count_on_their_own_page(load_report: Load) -> None:
    quoting = {"a.md": 'It was "late again" [@ledger2024].\n', "b.md": "Nothing.\n"}
    report = load_report(quoting, BIB).report
    ((place, _),) = report.judgements.items()
    changed = replace(report, judgements={place: Judgement(Verdict.VERIFIED)})
    assert own(changed, "a.md") != own(report, "a.md")
    assert own(changed, "b.md") == own(report, "b.md")


def test_the_titles_of_chapters_count_everywhere(report: Report) -> None:
    first, *rest = report.chapters
    renamed = replace(first, front=replace(first.front, title="The late ferry"))
    assert digest_shared(replace(report, chapters=(renamed, *rest))) != digest_shared(report)


def test_an_event_that_is_retold_elsewhere_counts(report: Report) -> None:
    chapter = report.chapter("ferry.md")
    assert chapter is not None
    (timeline,) = chapter.timelines
    event = replace(timeline.events[0], retold=(("pier.md", "event"),))
    changed = replace(chapter, timelines=(replace(timeline, events=(event,)),))
    assert digest_own(report, changed) != digest_own(report, chapter)


def test_a_field_that_nobody_has_named_counts_whole(report: Report) -> None:
    changed = replace(report, downloads=(*report.downloads, "another.json"))
    assert digest_shared(changed) != digest_shared(report)
