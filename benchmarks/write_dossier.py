"""The report in Dossier's syntax, with records, captures and their lock."""

from pathlib import Path
from textwrap import fill

from benchmarks.prose import INTRODUCTION, put, write_chapter, write_configuration
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

from mkdocs_dossier.captures.file_names import name_of_capture
from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.captures.lock import EMPTY, add_capture
from mkdocs_dossier.captures.lock_file import write_lock
from mkdocs_dossier.captures.media import media_type_of_name
from mkdocs_dossier.captures.save import Origin, describe

CAPTURED = "2025-11-03T12:00:00+00:00"


class Directives:
    """Directives, citations and inline quotations."""

    def head(self, chapter: ChapterText) -> str:
        """Return the chapter's front matter."""
        return (
            f"---\ntitle: {chapter.title}\nauthors: [{chapter.author}]\n"
            f"published: {chapter.date}T06:00:00+00:00\nsummary: {chapter.summary}\n---"
        )

    def paragraph(self, paragraph: Paragraph) -> str:
        """Return running text with citations."""
        parts = [paragraph.before, *map(_cite, paragraph.cites), paragraph.after]
        text = " ".join(part for part in parts if part)
        return f"{text}\n{{: #{paragraph.anchor} }}" if paragraph.anchor else text

    def quote(self, quote: Quote) -> str:
        """Return a quotation, as a directive or in a sentence."""
        cite = quote.cite
        if quote.is_block:
            return (
                f"::: quote @{cite.source.key}\nspeaker: {quote.speaker}\nrole: {quote.role}\n"
                f"locator: par. {cite.paragraph}\n\n“{quote.words}”\n:::"
            )
        words = quote.words.rstrip(".")
        return f"{quote.speaker} of {quote.role} wrote: “{words}” {_cite(cite)}."

    def timeline(self, events: tuple[Event, ...]) -> str:
        """Return events as a timeline."""
        listed = "\n\n".join(f"{event.date}\n:   {event.words}" for event in events)
        return f"::: timeline What happened\n\n{listed}\n:::"

    def correction(self, correction: Correction) -> str:
        """Return a correction bound to its passage."""
        return (
            f"::: correction {correction.instant}\nid: {correction.id}\n"
            f"target: #{correction.target}\nwas: {correction.was}\nnow: {correction.now}\n\n"
            f"{correction.words}\n:::"
        )


def write_dossier(report: ReportText, folder: Path, features: tuple[str, ...]) -> None:
    """Write the report's folder."""
    for chapter in report.chapters:
        put(folder / "docs" / chapter.uri, write_chapter(chapter, Directives()))
    index = f"# {report.title}\n\n{INTRODUCTION}\n\n::: chapters\n\n:::\n"
    put(folder / "docs/index.md", index)
    put(folder / "docs/sources.md", "# Sources\n\n::: sources\n\n:::\n")
    put(folder / "docs/timeline.md", "# Timeline\n\n::: timeline\nfrom: all\n\n:::\n")
    put(folder / "docs/corrections.md", "# Corrections\n\n::: corrections\n\n:::\n")
    put(folder / "mkdocs.yml", write_configuration(report.title, ("search", "dossier"), features))
    put(folder / "sources/report.bib", "\n".join(map(_record, report.sources)))
    _write_captures(report.sources, folder / "sources")


def _cite(cite: Cite) -> str:
    return f"[@{cite.source.key}, par. {cite.paragraph}]"


def _record(source: Source) -> str:
    authors = " and ".join(f"{family}, {first}" for first, family in source.authors)
    return (
        f"@report{{{source.key},\n  author = {{{authors}}},\n  title = {{{source.title}}},\n"
        f"  institution = {{{source.publisher}}},\n  date = {{{source.date}}},\n"
        f"  url = {{{source.address}}},\n  langid = {{english}},\n}}\n"
    )


def _write_captures(sources: tuple[Source, ...], folder: Path) -> None:
    """Write every other capture as a web page, the others as text, and lock them as the tool does.

    Raises:
        ValueError: if a capture cannot be read.
    """
    lock = EMPTY
    with Reader() as reader:
        for number, source in enumerate(sources):
            name = name_of_capture(source.key, ".html" if number % 2 else ".txt")
            raw = (_page(source) if number % 2 else _text(source)).encode()
            origin = Origin(name, media_type_of_name(name), source.address, CAPTURED)
            extraction = reader.read(raw, origin.media_type, origin.address)
            if extraction.text is None:
                raise ValueError(f"{name} cannot be read: {extraction.findings}")
            put(folder / "captures" / name, raw.decode())
            lock = add_capture(lock, describe(source.key, raw, extraction, origin))
    put(folder / "captures.lock", write_lock(lock))


def _text(source: Source) -> str:
    return "\n\n".join(fill(paragraph, 78) for paragraph in source.paragraphs()) + "\n"


def _page(source: Source) -> str:
    paragraphs = "\n".join(f"<p>{fill(words, 98)}</p>" for words in source.paragraphs())
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{source.title}</title><style>p {{ margin: 1em }}</style></head>\n"
        f"<body><article>\n{paragraphs}\n</article></body></html>\n"
    )
