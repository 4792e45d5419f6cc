"""Whether what is printed is coloured, and how."""

import os
from typing import TextIO

import click

from mkdocs_dossier.formats.text import Paint, Role, leave_plain

_STYLES: dict[Role, dict[str, str | bool]] = {
    Role.PLACE: {"bold": True},
    Role.ERROR: {"fg": "red", "bold": True},
    Role.WARNING: {"fg": "yellow", "bold": True},
    Role.MARGIN: {"fg": "blue"},
    Role.HINT: {"fg": "cyan"},
}


def wants_colour(stream: TextIO) -> bool:
    """Tell whether a stream's reader sees colours, and wants them.

    ``NO_COLOR`` (no-color.org) goes before ``FORCE_COLOR`` (force-color.org); each counts if it is
    set and not empty. Without either, only a terminal that knows colours gets them.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def choose_paint(*, coloured: bool) -> Paint:
    """Return what colours harmless text, or leaves it as it is."""
    return _paint if coloured else leave_plain


def _paint(text: str, role: Role) -> str:
    return click.style(text, **_STYLES[role])  # type: ignore[arg-type]  # the names are click's
