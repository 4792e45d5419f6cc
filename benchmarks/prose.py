"""What both writers share: files, days in words, chapters block by block."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from benchmarks import vocabulary
from benchmarks.report import ChapterText, Correction, Event, Paragraph, Quote

INTRODUCTION = "A made-up report that measures what building it costs."

EXTENSIONS = """\
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - tables
  - toc:
      permalink: true
  - pymdownx.betterem
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.superfences
  - pymdownx.tabbed:
      alternate_style: true
  - pymdownx.tasklist
"""
"""Those of this repository's own report."""


class Syntax(Protocol):
    """How one program writes what a chapter is made of; each is a block or more."""

    def head(self, chapter: ChapterText) -> str:
        """Return the chapter's head."""

    def paragraph(self, paragraph: Paragraph) -> str:
        """Return running text."""

    def quote(self, quote: Quote) -> str:
        """Return a quotation."""

    def timeline(self, events: tuple[Event, ...]) -> str:
        """Return events."""

    def correction(self, correction: Correction) -> str:
        """Return a correction."""


def write_chapter(chapter: ChapterText, syntax: Syntax) -> str:
    """Return a chapter's file."""
    return "\n\n".join(_blocks(chapter, syntax)) + "\n"


def _blocks(chapter: ChapterText, syntax: Syntax) -> Iterator[str]:
    yield syntax.head(chapter)
    for section in chapter.sections:
        yield f"## {section.heading}"
        for block in section.blocks:
            match block:
                case Paragraph():
                    yield syntax.paragraph(block)
                case Quote():
                    yield syntax.quote(block)
                case Correction():
                    yield syntax.correction(block)
                case _:
                    yield syntax.timeline(block)


def write_configuration(title: str, plugins: tuple[str, ...], features: tuple[str, ...]) -> str:
    """Return ``mkdocs.yml``: the same for both but for the plugins."""
    listed = "".join(f"  - {plugin}\n" for plugin in plugins)
    wanted = "".join(f"    - {feature}\n" for feature in features)
    return (
        f"site_name: {title}\nsite_url: https://report.example/\n"
        "theme:\n  name: material\n  font: false\n"
        + (f"  features:\n{wanted}" if features else "")
        + f"plugins:\n{listed}{EXTENSIONS}"
    )


def say_day(date: str) -> str:
    """Return an ISO 8601 day, or the day of an instant, in words."""
    year, month, day = date[:10].split("-")
    return f"{int(day)} {vocabulary.MONTHS[int(month) - 1]} {year}"


def put(path: Path, text: str) -> None:
    """Write a file, its folder too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
