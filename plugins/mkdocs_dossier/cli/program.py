"""What to type for this program, where it is called.

The handbook and the hints call it ``dossier``. Without an active environment the shell does not
find it by that name, and somebody who has copied a hint reads "command not found".
"""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from mkdocs_dossier.formats.terminal import one_line

_NAME = "dossier"


def name_program() -> str:
    """Return ``dossier`` if the shell finds it, else what it was called by just now."""
    called = sys.argv[0]
    if Path(called).stem != _NAME or shutil.which(_NAME):
        return _NAME
    return one_line(called)


def remark_program(hints: Iterable[str]) -> None:
    """Say what to type for ``dossier``, on standard error, where hints name it and it differs."""
    program = name_program()
    if program != _NAME and any(f"{_NAME} " in hint for hint in hints):
        click.echo(f"Where it says {_NAME}, type {program} here.", err=True)
