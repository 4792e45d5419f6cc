"""Files of events: ``sources/timeline.yml`` and ``sources/timeline.csv``.

A file becomes the Markdown that an author would have written, and is scanned as such, so that
its events meet the same checks; places are those of the file.
"""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, replace

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.closeness import suggest
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import LineIndex, Place, Span
from mkdocs_dossier.syntax.event_attributes import ALIASES, KEPT, MEANINGS
from mkdocs_dossier.syntax.event_writing import Draft, write_timeline
from mkdocs_dossier.syntax.plain_yaml import check_yaml
from mkdocs_dossier.syntax.scan import scan
from mkdocs_dossier.syntax.timeline_yaml import Field, read_yaml

NAMES = ("id", "date", "headline", "text", "era", *MEANINGS)
"""What an event in a file may have; ``date`` and ``text`` or ``headline`` it must have."""

_LONGEST_CELL = 100_000
"""Characters; the csv module's own limit would raise."""
_LARGEST_YAML = 2_000_000
"""Characters."""


@dataclass(frozen=True, slots=True)
class FileLines(LineIndex):
    """Lines of a text that was written from a file, and the file's own.

    Attributes:
        origins: the file's line for each of the text's.
    """

    origins: tuple[int, ...] = ()

    def place(self, path: str, span: Span) -> Place:
        """Return the place in the file that ``span`` of the text is from."""
        return self.moved(LineIndex(self.starts).place(path, span))

    def moved(self, place: Place) -> Place:
        """Return a place in the text as one in the file."""
        return Place(place.path, self.origins[min(place.line, len(self.origins)) - 1])


def read_timeline_file(
    path: str, text: str, is_key: Callable[[str], bool], lang: str
) -> tuple[Chapter, tuple[Diagnostic, ...]]:
    """Read a file of events.

    Args:
        path: of the file, relative to the report's folder; its ending tells the format.
        text: the whole file, lines ending in a line feed.
        is_key: as for the scan of a chapter.
        lang: the report's language.

    Returns:
        The events as a chapter that is no page, and what is wrong with them.
    """
    name = path.rpartition("/")[2]
    if name.endswith(".csv"):
        title, rows, problems = "", *_read_rows(text)
    elif unsafe := check_yaml(text, most=_LARGEST_YAML):
        lines = LineIndex.of(text)
        empty, _ = scan(path, name, "", is_key, lang)
        return empty, tuple(finding.in_file(path, lines) for finding in unsafe)
    else:
        title, rows, problems = read_yaml(text)
    found = [Diagnostic(Tim.TIM028, Place(path, line), said, hint) for line, said, hint in problems]
    drafts: list[Draft] = []
    for line, row in rows:
        draft = _read_draft(path, line, row, found)
        if draft:
            drafts.append(draft)
    written, origins = write_timeline(" ".join(title.split()), "", (), drafts)
    chapter, more = scan(path, name, written, is_key, lang)
    index = FileLines(LineIndex.of(written).starts, tuple(origins))
    placed = [replace(each, place=index.moved(each.place)) for each in more]
    if not chapter.timelines:
        return replace(chapter, lines=index), (*found, *placed)
    end = chapter.timelines[0].span.end
    if end < len(written.rstrip()):
        # What stands behind would be read by nobody.
        said = "A line of colons in this text closes the whole timeline."
        place = index.place(path, Span(end, end))
        placed.append(Diagnostic(Tim.TIM028, place, said, "Remove it, or close what it opens."))
    return replace(chapter, lines=index), (*found, *placed)


def _read_rows(
    text: str,
) -> tuple[list[tuple[int, dict[str, Field]]], list[tuple[int, str, str]]]:
    """Read CSV: names in the first row, an event in each of the others."""
    longest = max(map(len, text.split('"')), default=0)
    if longest > _LONGEST_CELL:
        return [], [(1, "A cell of this file is too long.", "Is a quotation mark missing?")]
    reader = csv.reader(io.StringIO(text), strict=True)
    rows: list[tuple[int, dict[str, Field]]] = []
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        last = reader.line_num
        for cells in reader:
            line, last = last + 1, reader.line_num
            row = {
                name: Field(cell.strip(), line)
                for name, cell in zip(names, cells, strict=False)
                if cell.strip()
            }
            if len(cells) > len(names) and any(cells[len(names) :]):
                problem = (line, "This row has more cells than the first.", "Quote cells with ,.")
                return rows, [problem]
            if row:
                rows.append((line, row))
    except csv.Error as error:
        return rows, [(reader.line_num, f"The file is not CSV: {error}.", "Save it again as CSV.")]
    if names and "date" not in names:
        return [], [(1, "The first row names no column “date”.", f"Names: {', '.join(NAMES)}.")]
    return rows, []


def _read_draft(
    path: str, line: int, row: dict[str, Field], found: list[Diagnostic]
) -> Draft | None:
    attributes: list[tuple[str, str]] = []
    for given, field in row.items():
        name = ALIASES.get(given, given)
        if name == "era":
            if field.value.lower() in ("true", "yes", "1", "x"):
                attributes.append(("class", "era"))
        elif name in MEANINGS or name.startswith(KEPT):
            attributes.append((name, field.value))
        elif name not in NAMES:
            sentence = f"An event has no “{given}”."
            found.append(
                Diagnostic(Tim.TIM028, Place(path, field.line), sentence, suggest(name, NAMES))
            )
    missing = "date" if "date" not in row else "text" if not {"text", "headline"} & set(row) else ""
    if missing:
        sentence = f"This event has no {missing}."
        found.append(Diagnostic(Tim.TIM028, Place(path, line), sentence, f"Add `{missing}`."))
        return None
    values = {name: row[name].value if name in row else "" for name in NAMES[:4]}
    return Draft(
        values["date"],
        values["text"],
        values["headline"],
        values["id"].removeprefix("#"),
        attributes,
        {"attributes": line} | {name: field.line for name, field in row.items()},
    )
