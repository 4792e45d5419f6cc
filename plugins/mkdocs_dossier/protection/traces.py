"""What a file tells beside what it shows."""

import json
from dataclasses import dataclass, field
from typing import Any

from mkdocs_dossier.diagnostics.leaks import Leak


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing that a file tells beside what it shows.

    Attributes:
        code: what kind of thing it is.
        where: in the file, in words: ``EXIF Artist``, ``page 3``.
        value: what is told. Never printed or kept: a log must not spread what it warns of.
        line: 1-based, in formats of lines.
        column: likewise.
    """

    code: Leak
    where: str
    value: str = field(default="", repr=False)
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found in one file.

    Attributes:
        traces: in the order found.
        unread: why parts of it, or all, could not be looked at; sentences.
        text: the words that a reader of the file sees, where names are to be looked for.
    """

    traces: tuple[Trace, ...] = ()
    unread: tuple[str, ...] = ()
    text: str = field(default="", repr=False)


def dump(examination: Examination, *, with_values: bool) -> bytes:
    """Return an examination as JSON; what is kept on a disk must be without values."""
    traces = [
        [each.code.name, each.where, each.value if with_values else "", each.line, each.column]
        for each in examination.traces
    ]
    text = examination.text if with_values else ""
    content = {"traces": traces, "unread": examination.unread, "text": text}
    return json.dumps(content).encode()


def load(content: bytes) -> Examination | None:
    """Return an examination from JSON, or ``None`` if it is none."""
    try:
        value: Any = json.loads(content)
        traces = tuple(
            Trace(Leak[code], where, said, int(line), int(column))
            for code, where, said, line, column in value["traces"]
        )
        return Examination(traces, tuple(value["unread"]), value["text"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
