"""What there is to find in a generated report, composed without building it."""

import html
import json
import re
from collections.abc import Iterator

from benchmarks.report import ChapterText, Correction, Paragraph, Quote, ReportText, Section

from mkdocs_dossier.exports.search_names import name_entry
from mkdocs_dossier.model.findable import Findable, FoundPage
from mkdocs_dossier.words.searching import search_words_for

_WORDS = search_words_for("en")


def compose(report: ReportText) -> list[FoundPage]:
    """Return sections, quotations, events, corrections, sources and people, as a build has them."""
    found: list[FoundPage] = []
    people: dict[str, tuple[str, list[str]]] = {}
    for number, chapter in enumerate(report.chapters, start=1):
        address = f"{chapter.uri.removesuffix('.md')}/"
        found.append(_enter(Findable.CHAPTER, address, chapter.title, chapter.summary, chapter))
        for section in chapter.sections:
            anchor = re.sub(r"\W+", "-", section.heading.lower())
            text = " ".join(_tell_section(section))
            found.append(
                _enter(Findable.CHAPTER, f"{address}#{anchor}", section.heading, text, chapter)
            )
            found += _list_evidence(section, address, number, people)
    for source in report.sources:
        names = ", ".join(" ".join(name) for name in source.authors)
        text = f"{names}, {source.title}, {source.publisher}, {source.date}."
        title = name_entry(Findable.SOURCE, source.short, "en")
        found.append(_enter(Findable.SOURCE, f"sources/#source-{source.key}", title, text))
    for name, (location, told) in people.items():
        title = name_entry(Findable.PERSON, name, "en")
        found.append(_enter(Findable.PERSON, location, title, " · ".join(dict.fromkeys(told))))
    return found


def write_theme_index(found: list[FoundPage]) -> str:
    """Return the same as Material's own search has it."""
    docs = [
        {"location": e.location, "title": html.escape(e.title), "text": html.escape(e.text)}
        for e in found
    ]
    config = {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"]}
    fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
    return json.dumps({"config": {**config, "fields": fields}, "docs": docs})


def _tell_section(section: Section) -> Iterator[str]:
    for block in section.blocks:
        if isinstance(block, Paragraph):
            marks = " ".join(f"[{n}, par. {c.paragraph}]" for n, c in enumerate(block.cites, 1))
            yield f"{block.before} {marks} {block.after}"
        elif isinstance(block, Quote) and not block.is_block:
            yield f"{block.speaker} of {block.role} wrote: “{block.words}” [1]."


def _list_evidence(
    section: Section, address: str, number: int, people: dict[str, tuple[str, list[str]]]
) -> Iterator[FoundPage]:
    for place, block in enumerate(section.blocks):
        anchor = f"{address}#{place}-{section.heading[:4].strip()}"
        if isinstance(block, Quote):
            told = people.setdefault(block.speaker, (anchor, []))[1]
            told += [block.role, _place("Quotation", number)]
            title = _place(f"Quotation: {block.speaker}", number)
            yield _enter(Findable.QUOTATION, anchor, title, f"“{block.words}”")
        elif isinstance(block, Correction):
            title = _place(f"Correction: {block.instant[:10]}", number)
            text = f"{block.words} · {block.was} · {block.now}"
            yield _enter(Findable.CORRECTION, anchor, title, text)
        elif isinstance(block, tuple):
            for event in block:
                named = f"Event: {event.date}, {' '.join(event.words.split()[:8])}…"
                text = f"{event.date} · {event.words}"
                name = f"{address}#event-{event.date}"
                yield _enter(Findable.EVENT, name, _place(named, number), text)


def _place(title: str, number: int) -> str:
    return _WORDS.in_chapter.format(title, number)


def _enter(
    kind: Findable, location: str, title: str, text: str, chapter: ChapterText | None = None
) -> FoundPage:
    return FoundPage(kind, location, "en", chapter.title if chapter else "", title, text)
