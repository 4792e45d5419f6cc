"""A record by the key that somebody typed."""

from collections.abc import Mapping

import click

from mkdocs_dossier.diagnostics.closeness import nearest
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.model.record import Record


def find_record(records: Mapping[str, Record], key: str) -> Record:
    """Return the record; say which key may be meant, and end with 1, if there is none.

    Raises:
        SystemExit: if no record has the key.
    """
    wanted = key.removeprefix("@")
    if wanted in records:
        return records[wanted]
    meant = nearest(wanted, records)
    hint = f" Did you mean {one_line(meant)}?" if meant else ""
    click.echo(f"No record has the key {one_line(wanted)}.{hint}", err=True)
    raise SystemExit(1)
