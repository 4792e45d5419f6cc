"""Putting lines into a file and leaving every other byte as it is."""

import re
from pathlib import Path

from mkdocs_dossier.authoring.addition import RefusedError

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def read_raw(path: Path, shown: str) -> str:
    """Return a file's text with its own line ends, and its byte order mark if it has one.

    Raises:
        RefusedError: if it cannot be read as UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise RefusedError(f"{shown} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise RefusedError(f"{shown} is not in UTF-8; save it again in that encoding.") from error


def as_read(raw: str) -> str:
    """Return the text as the scan sees it: lines ending in a line feed, no byte order mark."""
    return raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def insert_lines(raw: str, line: int, text: str) -> str:
    """Return a file with lines put in before its line ``line``, counted from 0.

    A blank line parts them from text above and below. Behind the last line they are the end.
    """
    lines = _LINE.findall(raw)
    end = "\r\n" if raw.count("\r\n") * 2 > raw.count("\n") else "\n"
    above, below = lines[:line], lines[line:]
    added = text.strip("\n").replace("\n", end) + end
    if above and not above[-1].endswith(("\n", "\r")):
        added = end + added
        is_parted = False
    else:
        is_parted = not above or not above[-1].strip()
    if not is_parted:
        added = end + added
    if below and below[0].strip() and not below[0].lstrip("> \t").startswith(":::"):
        added += end
    return "".join([*above, added, *below])
