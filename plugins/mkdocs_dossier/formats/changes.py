"""What a pull request changes, as Markdown for a comment or a workflow's summary.

Everything in it is somebody's words: nothing may become a link, a picture, a mention of a user or
markup. The rule for escapes is CommonMark's (0.31, section 2.4): a backslash before any ASCII
punctuation. Mentions are made of the printed text, so the sign is parted from what follows.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.model.capture import Availability
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.model.tellings import (
    find_tellings,
    is_retold,
    list_corrections,
    list_events,
    list_quotations,
)
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.render.references import format_short

MOST = 50
"""Lines of one kind; GitHub takes 65,536 characters in a comment."""
_LONGEST = 300
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_SIGNS = {
    Verdict.VERIFIED: "✓",
    Verdict.ATTESTED: "✓",
    Verdict.ALTERED: "✗",
    Verdict.NOT_FOUND: "✗",
    Verdict.UNCHECKED: "?",
}

Key = tuple[str, str, str]
"""A chapter's uri, a record's key, the words."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quotation, where it stands, and what is known of it."""

    chapter: Chapter
    quotation: Quotation
    verdict: Verdict


def write_changes(before: Report, after: Report) -> str:
    """Return what differs between two versions of a report."""
    sections = [
        ("Chapters", list(_compare_chapters(before, after))),
        ("Quotations", list(_compare_quotations(before, after))),
        ("Sources", list(_compare_sources(before, after))),
        ("Timeline", list(_compare_events(before, after))),
        ("Corrections", list(_compare_notices(before, after))),
    ]
    parts = ["## What changes\n"]
    for name, lines in sections:
        if lines:
            parts.append(f"### {name}\n\n" + "\n".join(_cap(lines)) + "\n")
    if len(parts) == 1:
        parts.append("No chapter, quotation, source, event or correction comes, goes or changes.\n")
    return "\n".join(parts)


def escape_markdown(text: str) -> str:
    """Return somebody's words, in which nothing is Markdown or a mention, on one line."""
    words = one_line(text)
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rstrip()}…"
    return _PUNCTUATION.sub(r"\\\1", words).replace("@", "@\u2060")


def _cap(lines: Sequence[str]) -> Iterable[str]:
    left_out = len(lines) - MOST
    return [*lines[:MOST], f"- … and {left_out} more."] if left_out > 0 else lines


def _compare_chapters(before: Report, after: Report) -> Iterator[str]:
    old = {chapter.uri: chapter for chapter in before.chapters}
    new = {chapter.uri: chapter for chapter in after.chapters}
    for uri, chapter in new.items():
        if uri not in old:
            yield f"- New: {_name(chapter)} ({chapter.front.status.value})"
        elif old[uri].front.status is not chapter.front.status:
            statuses = f"{old[uri].front.status.value} → {chapter.front.status.value}"
            yield f"- {_name(chapter)}: {statuses}"
    for uri, chapter in old.items():
        if uri not in new:
            yield f"- Gone: {_name(chapter)}"


def _compare_quotations(before: Report, after: Report) -> Iterator[str]:
    old, new = _quotations(before), _quotations(after)
    known = Counter({key: len(quoted) for key, quoted in old.items()})
    for key, quoted in new.items():
        for each in quoted[known[key] :]:
            yield f"- {_SIGNS[each.verdict]} New, {each.verdict.value}: {_tell(after, each)}"
        if known[key] and old[key][0].verdict is not quoted[0].verdict:
            verdicts = f"{old[key][0].verdict.value} → {quoted[0].verdict.value}"
            yield f"- {_SIGNS[quoted[0].verdict]} {verdicts}: {_tell(after, quoted[0])}"
    for key, quoted in old.items():
        for each in quoted[len(new.get(key, ())) :]:
            yield f"- Gone: {_tell(before, each)}"


def _quotations(report: Report) -> Mapping[Key, list[_Quoted]]:
    found: dict[Key, list[_Quoted]] = {}
    for chapter in (*report.chapters, *report.event_files):
        for quotation in chapter.quotations:
            is_told = is_retold(report, chapter, quotation, list_quotations)
            if quotation.citation is not None and not is_told:
                verdict = report.judgement(chapter, quotation).verdict
                key = chapter.uri, quotation.citation.key, quotation.words
                found.setdefault(key, []).append(_Quoted(chapter, quotation, verdict))
    return found


def _tell(report: Report, quoted: _Quoted) -> str:
    quotation, chapter = quoted.quotation, quoted.chapter
    place = chapter.place(quotation.span)
    key = report.public_key(quotation.citation.key) if quotation.citation else ""
    where = f"{place.path}:{place.line}"
    also = _tell_languages(
        tag for tag, *_ in find_tellings(report, chapter, quotation, list_quotations)
    )
    return (
        f"“{escape_markdown(quotation.words)}” — {escape_markdown(key)},"
        f" {escape_markdown(where)}{also}"
    )


def _tell_languages(tags: Iterable[str]) -> str:
    told = ", ".join(map(escape_markdown, tags))
    return f" (also in {told})" if told else ""


def _compare_sources(before: Report, after: Report) -> Iterator[str]:
    for key, record in after.records.items():
        told = f"{_source(after, record)}; {_copy(after, key)}"
        if key not in before.records:
            yield f"- New: {told}"
        elif _content(before.records[key]) != _content(record):
            yield f"- Changed: {told}"
        elif _digest(before, key) != _digest(after, key):
            yield f"- Another copy: {told}"
    for key, record in before.records.items():
        if key not in after.records:
            yield f"- Gone: {_source(before, record)}"


def _source(report: Report, record: Record) -> str:
    if record.confidential:
        return escape_markdown(record.confidential)
    words = [format_short(record, "en")]
    if record.authors or record.editors:
        # Without either, the short form is the title.
        words.append(record.title)
    told = ", ".join(escape_markdown(each) for each in words if each)
    return f"{escape_markdown(report.public_key(record.key))}: {told}"


def _content(record: Record) -> tuple[object, ...]:
    # Its line is no part of what it says.
    return (
        record.kind, record.authors, record.editors, record.title, record.date,
        tuple(sorted(record.fields.items())), record.lang, record.confidential,
    )  # fmt: skip


def _digest(report: Report, key: str) -> str:
    capture = report.captures.get(key)
    return capture.digest if capture else ""


def _copy(report: Report, key: str) -> str:
    capture = report.captures.get(key)
    if capture is None:
        return "no copy is used"
    withheld = capture.availability is Availability.WITHHELD
    return "its copy is withheld" if withheld else "its copy is in the repository"


def _compare_events(before: Report, after: Report) -> Iterator[str]:
    old, new = _events(before), _events(after)
    for key, (chapter, event) in new.items():
        if key not in old:
            yield f"- New: {_dated(event)} — {_name(chapter)}"
        elif old[key][1].written != event.written:
            yield f"- {escape_markdown(old[key][1].written)} → {_dated(event)} — {_name(chapter)}"
    for key, (chapter, event) in old.items():
        if key not in new:
            yield f"- Gone: {_dated(event)} — {_name(chapter)}"


def _events(report: Report) -> dict[tuple[str, str], tuple[Chapter, TimelineEvent]]:
    return {
        (chapter.uri, event.id): (chapter, event)
        for chapter in (*report.chapters, *report.event_files)
        for event in list_events(chapter)
        if not is_retold(report, chapter, event, list_events)
    }


def _dated(event: TimelineEvent) -> str:
    return f"{escape_markdown(event.written)} {escape_markdown(event.headline)}".rstrip()


def _compare_notices(before: Report, after: Report) -> Iterator[str]:
    old, new = _notices(before), _notices(after)
    for key, (chapter, notice) in new.items():
        was, now = escape_markdown(notice.was), escape_markdown(notice.now)
        change = f": “{was}” → “{now}”" if was or now else ""
        told = f"{notice.kind.value} in {_name(chapter)}{change}"
        if key not in old:
            yield f"- New: {told}"
        elif notice.span.of(chapter.text) != old[key][1].span.of(old[key][0].text):
            yield f"- ✗ Rewritten: {told}"
    for key, (chapter, notice) in old.items():
        if key not in new:
            kind = notice.kind.value
            yield f"- ✗ Gone: {kind} {escape_markdown(notice.id)} in {_name(chapter)}"


def _notices(report: Report) -> dict[str, tuple[Chapter, Correction]]:
    return {
        notice.id: (chapter, notice)
        for chapter in report.chapters
        for notice in chapter.corrections
        if not is_retold(report, chapter, notice, list_corrections)
    }


def _name(chapter: Chapter) -> str:
    title = escape_markdown(chapter.front.title)
    path = escape_markdown(chapter.path)
    return f"{title}, {path}" if title else path
