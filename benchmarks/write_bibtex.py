"""The report for mkdocs-bibtex: as for plain Material, with citations instead of links."""

from pathlib import Path

from benchmarks.prose import put, write_chapter, write_configuration
from benchmarks.report import Cite, Paragraph, Quote, ReportText, Source
from benchmarks.write_material import Plain, write_material


class Cited(Plain):
    """Citations that mkdocs-bibtex reads; it knows no locators."""

    def paragraph(self, paragraph: Paragraph) -> str:
        """Return running text with citations."""
        parts = [paragraph.before, *map(_cite, paragraph.cites), paragraph.after]
        text = " ".join(part for part in parts if part)
        return f"{text}\n{{: #{paragraph.anchor} }}" if paragraph.anchor else text

    def quote(self, quote: Quote) -> str:
        """Return a quotation, set apart or in a sentence."""
        cite = _cite(quote.cite)
        if quote.is_block:
            return f"> “{quote.words}”\n>\n> — {quote.speaker}, {quote.role} {cite}"
        return f"{quote.speaker} of {quote.role} wrote: “{quote.words.rstrip('.')}” {cite}."


def write_bibtex(report: ReportText, folder: Path, features: tuple[str, ...]) -> None:
    """Write the report's folder."""
    write_material(report, folder, features)
    for chapter in report.chapters:
        text = write_chapter(chapter, Cited())
        put(folder / "docs" / chapter.uri, f"{text}\n\n\\bibliography\n")
    put(folder / "report.bib", "\n".join(map(_record, report.sources)))
    plugins = ("search", "bibtex:\n      bib_file: report.bib")
    put(folder / "mkdocs.yml", write_configuration(report.title, plugins, features))


def _record(source: Source) -> str:
    """Return a source's record in the types of BibTeX, not biblatex; it knows no others."""
    authors = " and ".join(f"{family}, {first}" for first, family in source.authors)
    return (
        f"@techreport{{{source.key},\n  author = {{{authors}}},\n  title = {{{source.title}}},\n"
        f"  institution = {{{source.publisher}}},\n  year = {{{source.date[:4]}}},\n"
        f"  url = {{{source.address}}},\n}}\n"
    )


def _cite(cite: Cite) -> str:
    return f"[@{cite.source.key}]"
