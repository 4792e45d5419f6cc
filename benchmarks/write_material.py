"""The report as plain Markdown for Material: what an author would write without Dossier."""

from pathlib import Path

from benchmarks.prose import INTRODUCTION, put, say_day, write_chapter, write_configuration
from benchmarks.report import (
    ChapterText,
    Cite,
    Correction,
    Event,
    Paragraph,
    Quote,
    ReportText,
    Source,
)


class Plain:
    """Links, blockquotes, lists and admonitions."""

    def head(self, chapter: ChapterText) -> str:
        """Return the chapter's head."""
        byline = f"By {chapter.author}. Published {say_day(chapter.date)}."
        return f"# {chapter.title}\n\n**{chapter.summary}**\n\n{byline}"

    def paragraph(self, paragraph: Paragraph) -> str:
        """Return running text with links to the sources."""
        parts = [paragraph.before, *map(_link, paragraph.cites), paragraph.after]
        text = " ".join(part for part in parts if part)
        return f"{text}\n{{: #{paragraph.anchor} }}" if paragraph.anchor else text

    def quote(self, quote: Quote) -> str:
        """Return a quotation, set apart or in a sentence."""
        link = _link(quote.cite)
        if quote.is_block:
            return f"> “{quote.words}”\n>\n> — {quote.speaker}, {quote.role} {link}"
        return f"{quote.speaker} of {quote.role} wrote: “{quote.words.rstrip('.')}” {link}."

    def timeline(self, events: tuple[Event, ...]) -> str:
        """Return events as a list."""
        return "\n".join(f"- **{say_day(event.date)}** — {event.words}" for event in events)

    def correction(self, correction: Correction) -> str:
        """Return a correction as an admonition."""
        return (
            f'!!! warning "Correction, {say_day(correction.instant)}"\n\n'
            f"    {correction.words}\n\n"
            f"    It said: {correction.was}. It says: {correction.now}."
            f" [Go to the passage](#{correction.target})"
        )


def write_material(report: ReportText, folder: Path, features: tuple[str, ...]) -> None:
    """Write the report's folder."""
    for chapter in report.chapters:
        put(folder / "docs" / chapter.uri, write_chapter(chapter, Plain()))
    put(folder / "docs/index.md", _index(report))
    put(folder / "docs/sources.md", _sources(report))
    put(folder / "docs/timeline.md", _timeline(report))
    put(folder / "docs/corrections.md", _corrections(report))
    put(folder / "mkdocs.yml", write_configuration(report.title, ("search",), features))


def _link(cite: Cite) -> str:
    source = cite.source
    return f"[{source.short}, par. {cite.paragraph}](../sources.md#{source.key})"


def _index(report: ReportText) -> str:
    items = (
        f"1.  [{chapter.title}]({chapter.uri})\n\n    {chapter.summary}"
        for chapter in report.chapters
    )
    return f"# {report.title}\n\n{INTRODUCTION}\n\n" + "\n\n".join(items) + "\n"


def _sources(report: ReportText) -> str:
    return "# Sources\n\n" + "\n\n".join(map(_source, report.sources)) + "\n"


def _source(source: Source) -> str:
    names = ", ".join(f"{first} {family}" for first, family in source.authors)
    return (
        f"{names}. *{source.title}*. {source.publisher}, {say_day(source.date)}."
        f" [{source.address}]({source.address})\n{{: #{source.key} }}"
    )


def _timeline(report: ReportText) -> str:
    events = sorted(
        (
            (event, chapter)
            for chapter in report.chapters
            for section in chapter.sections
            for block in section.blocks
            if isinstance(block, tuple)
            for event in block
        ),
        key=lambda found: found[0].date,
    )
    items = (
        f"- **{say_day(event.date)}** — {event.words} ([{chapter.title}]({chapter.uri}))"
        for event, chapter in events
    )
    return "# Timeline\n\n" + "\n".join(items) + "\n"


def _corrections(report: ReportText) -> str:
    plain = Plain()
    notices = (
        f"## [{chapter.title}]({chapter.uri})\n\n"
        + plain.correction(block).replace("(#", f"({chapter.uri}#")
        for chapter in report.chapters
        for section in chapter.sections
        for block in section.blocks
        if isinstance(block, Correction)
    )
    return "# Corrections\n\n" + "\n\n".join(notices) + "\n"
