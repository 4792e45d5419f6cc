"""Asking on a terminal what no option has answered."""

import sys
from collections.abc import Callable, Iterable
from typing import NoReturn

import click

from mkdocs_dossier.authoring import RefusedError
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats import format_text
from mkdocs_dossier.formats.terminal import one_line

Read = Callable[[str], tuple[str, str]]
"""Returns an answer as it is meant, and what is wrong with it."""


def ask(
    question: str,
    option: str,
    given: str | None,
    default: str | None = None,
    read: Read | None = None,
    choices: Iterable[str] = (),
) -> str:
    """Return the option's value, or what somebody answers.

    Args:
        question: in a few words.
        option: that answers it, such as ``--title``.
        given: the option's value, if it was given.
        default: what counts if nothing is answered; ``None`` if something must be.
        read: reads the answer.
        choices: the only answers there are, if there are only some.

    Raises:
        click.UsageError: if the option cannot be used, or nobody is there to be asked.
    """
    if given is not None:
        answer, problem = read(given) if read else (given.strip(), "")
        if problem:
            raise click.UsageError(f"{option}: {one_line(problem)}")
        return answer
    kinds = list(choices)
    while True:
        try:
            said: str = click.prompt(
                question,
                default=default,
                show_default=bool(default),
                type=click.Choice(kinds) if kinds else str,
                err=True,
            )
        except click.Abort as error:
            if sys.stdin.isatty():
                raise
            click.echo(err=True)
            raise click.UsageError(f"Nobody is here to ask; give {option}.") from error
        answer, problem = read(said) if read else (said.strip(), "")
        if not problem:
            return answer
        click.echo(one_line(problem), err=True)


def require_words(text: str) -> tuple[str, str]:
    """Read an answer that has to say something."""
    return text.strip(), "" if text.strip() else "Write something."


def refuse(error: RefusedError) -> NoReturn:
    """Say why nothing was done, and end with 1.

    Raises:
        SystemExit: always.
    """
    click.echo(one_line(str(error)), err=True)
    if error.diagnostics:
        click.echo(format_text(error.diagnostics), err=True)
    raise SystemExit(1)


def remark(warnings: Iterable[Diagnostic]) -> None:
    """Print what the checks remark on what was added."""
    found = tuple(warnings)
    if found:
        click.echo(format_text(found), err=True)
