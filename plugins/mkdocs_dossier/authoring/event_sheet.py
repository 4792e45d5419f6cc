"""An event at the end of ``sources/timeline.csv``, whose other bytes stay as they are."""

import csv
import io

from mkdocs_dossier.authoring.addition import RefusedError
from mkdocs_dossier.authoring.insertion import as_read
from mkdocs_dossier.syntax.event_writing import Draft


def append_event(raw: str, draft: Draft) -> str:
    """Return the sheet with one more row.

    Args:
        raw: the file, with its own line ends.
        draft: the event.

    Raises:
        RefusedError: if the sheet's first row has no column for what the event says.
    """
    names = [name.strip().lower() for name in next(csv.reader(io.StringIO(as_read(raw))), [])]
    cells = {"id": draft.id, "date": draft.date, "headline": draft.headline, "text": draft.text}
    if "headline" not in names and draft.headline:
        # As in a chapter: what stands in bold at the beginning is the headline.
        cells["text"] = f"**{draft.headline}** {draft.text}".rstrip()
        del cells["headline"]
    for name, value in cells.items():
        if value and name not in names and name != "id":
            raise RefusedError(f"timeline.csv has no column “{name}”; add it to the first row.")
    end = "\r\n" if "\r\n" in raw else "\n"
    row = io.StringIO()
    csv.writer(row, lineterminator=end).writerow([cells.get(name, "") for name in names])
    return f"{raw.rstrip()}{end}{row.getvalue()}"
