"""The process in which files are examined and cleaned; see :mod:`mkdocs_dossier.captures.worker`.

The first byte of an answer is ``+``, or ``-`` before the reason why there is none.
"""

import sys

from mkdocs_dossier.captures.worker import work
from mkdocs_dossier.protection.examining import clean, examine
from mkdocs_dossier.protection.traces import Examination, dump

EXAMINE = "examine"
CLEAN = "clean"


def respond(raw: bytes, request: dict[str, str]) -> bytes:
    """Return the answer to one request; whatever a parser raises means a damaged file."""
    try:
        if request["task"] == CLEAN:
            cleaned = clean(raw, request["name"])
            return b"-" if cleaned is None else b"+" + cleaned
        return b"+" + dump(examine(raw, request["name"]), with_values=True)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - parsers of strangers' files raise anything
        if request["task"] == CLEAN:
            return b"-"
        reason = f"The file could not be read ({type(error).__name__})."
        return b"+" + dump(Examination((), (reason,)), with_values=True)


if __name__ == "__main__":
    sys.exit(work(respond))
