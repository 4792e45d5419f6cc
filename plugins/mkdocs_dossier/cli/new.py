"""``dossier new``: a report of one's own, or one more thing in it."""

from datetime import datetime
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import click

from mkdocs_dossier import __version__
from mkdocs_dossier.authoring import Answers, RefusedError, compose_report, found_report
from mkdocs_dossier.authoring.answers import (
    HOSTS,
    LANGS,
    LICENCES,
    read_address,
    read_name,
    read_words,
)
from mkdocs_dossier.authoring.founding import check_folder
from mkdocs_dossier.authoring.requirement import find_requirement
from mkdocs_dossier.cli.asking import ask, refuse
from mkdocs_dossier.cli.new_chapter import chapter_command
from mkdocs_dossier.cli.new_correction import correction_command
from mkdocs_dossier.cli.new_event import event_command
from mkdocs_dossier.cli.new_source import source_command
from mkdocs_dossier.formats.terminal import one_line

_FOLDER = "FOLDER"
_LICENCE, _HOST = "cc-by-4.0", "github"
_WHERE_ERRORS = "Where readers report errors (a mailbox or https://…; may be empty)"
_TITLES = {"en": "Our report", "fr": "Notre dossier"}
_PUBLISHERS = {"en": "The newsroom", "fr": "La rédaction"}


class _Group(click.Group):
    """Takes a first word that is none of its commands for the folder of a new report."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = [_FOLDER, *args]
        return super().parse_args(ctx, args)


class _Founding(click.Command):
    """Is called by the folder that it makes."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        del ctx
        return [self.options_metavar or ""]


@click.group("new", cls=_Group)
def new_command() -> None:
    """Begin a report in FOLDER, or add a chapter, source, correction or event to one.

    Asks for what no option says. Nothing is ever overwritten. A folder called chapter is
    ./chapter.
    """


@click.command(_FOLDER, cls=_Founding)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--defaults", "takes_defaults", is_flag=True, help="Ask nothing.")
@click.option("--title", help="What the report is called.")
@click.option("--publisher", help="Who publishes it.")
@click.option("--lang", type=click.Choice(LANGS), help="Its language (default: en).")
@click.option("--errors", metavar="ADDRESS", help="Where readers report errors: https: or mailto:.")
@click.option("--licence", type=click.Choice(list(LICENCES)), help="Terms for its own text.")
@click.option(
    "--host", type=click.Choice(HOSTS), help="Where its repository will be, for the workflows."
)
def folder_command(  # noqa: PLR0913 - one argument an option
    folder: Path,
    title: str | None,
    publisher: str | None,
    lang: str | None,
    errors: str | None,
    licence: str | None,
    host: str | None,
    *,
    takes_defaults: bool,
) -> None:
    """Begin a report of your own in FOLDER: an example that builds at once, to be changed.

    Ends with 1 if there is something in FOLDER already.
    """
    try:
        check_folder(folder)
    except RefusedError as error:
        refuse(error)

    def settle(given: str | None, default: str) -> str | None:
        return default if given is None and takes_defaults else given

    lang = ask("Language", "--lang", settle(lang, "en"), "en", choices=LANGS)
    asked_title, asked_publisher = _TITLES[lang], _PUBLISHERS[lang]
    title = ask("Title", "--title", settle(title, asked_title), asked_title, read_words)
    given = settle(publisher, asked_publisher)
    publisher = ask("Who publishes it", "--publisher", given, asked_publisher, read_name)
    errors = ask(_WHERE_ERRORS, "--errors", settle(errors, ""), "", read_address)
    given = settle(licence, _LICENCE)
    licence = ask("Terms for its text", "--licence", given, _LICENCE, choices=LICENCES)
    host = ask("Host of its repository", "--host", settle(host, _HOST), _HOST, choices=HOSTS)
    year = datetime.now().astimezone().year
    requirement = find_requirement(__version__, _read_origin(), folder)
    answers = Answers(title, publisher, lang, errors, licence, host, year, requirement.line)
    try:
        found_report(folder, compose_report(answers))
    except RefusedError as error:
        refuse(error)
    shown = one_line(str(folder))
    if folder.resolve() == Path.cwd():
        click.echo("The report is here.")
    else:
        click.echo(f"The report is in {shown}/. Go there:\n    cd {shown}")
    click.echo("Look at it:\n    make serve\nREADME.md tells how to do without make.")
    if requirement.is_local:
        click.echo(
            "requirements.txt leads to Dossier's folder on this computer. Before somebody else"
            " builds the report, write an address there: the file tells how.",
            err=True,
        )


def _read_origin() -> str:
    """Return where this Dossier was installed from, as the installer wrote it down (PEP 610)."""
    try:
        return distribution("mkdocs-dossier").read_text("direct_url.json") or ""
    except PackageNotFoundError:
        return ""


new_command.add_command(folder_command)
new_command.add_command(chapter_command)
new_command.add_command(source_command)
new_command.add_command(correction_command)
new_command.add_command(event_command)
