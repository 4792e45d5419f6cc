"""``dossier new source``."""

from datetime import datetime
from pathlib import Path

import click

from mkdocs_dossier.authoring import RefusedError
from mkdocs_dossier.authoring.sources import (
    KINDS,
    Source,
    add_source,
    choose_file,
    read_authors,
)
from mkdocs_dossier.cli.asking import ask, refuse, remark, require_words
from mkdocs_dossier.cli.configuration import config_option, read_settings
from mkdocs_dossier.cli.program import name_program
from mkdocs_dossier.formats.terminal import one_line

_IN = {
    "article": ("journaltitle", "Newspaper or journal"),
    "book": ("publisher", "Publishing house"),
    "report": ("institution", "Institution"),
    "thesis": ("institution", "University"),
}
"""What more there is to say of a kind: the field, and the question."""


@click.command("source")
@config_option
@click.option("--kind", type=click.Choice(KINDS), help="What it is (default: online).")
@click.option("--title", help="Its title.")
@click.option(
    "--authors",
    help="Who made it: “Family, Given” for a person, other names as they are; a semicolon between"
    " several; may be empty.",
)
@click.option("--date", help="When it was published: 2020-02-05, 2020-02, 2020; may be empty.")
@click.option("--url", help="Its address; may be empty.")
@click.option("--in", "where", help="The journal, publishing house or institution; may be empty.")
@click.option("--key", default="", help="Its key (default: made of author and year).")
@click.option("--file", "name", default="", help="The .bib file, if there are several.")
def source_command(  # noqa: PLR0913 - one argument an option
    config_file: Path,
    *,
    kind: str | None,
    title: str | None,
    authors: str | None,
    date: str | None,
    url: str | None,
    where: str | None,
    key: str,
    name: str,
) -> None:
    """Add a record to a .bib file in sources/, and print its key."""
    settings = read_settings(config_file)
    try:
        path = choose_file(settings, name)
        kind = ask("Kind", "--kind", kind, "online", choices=KINDS)
        title = ask("Title", "--title", title, read=require_words)
        authors = ask(
            "Authors (Family, Given; a semicolon between several; may be empty)",
            "--authors",
            authors,
            "",
        )
        date = ask("Date (2020-02-05, 2020-02 or 2020; may be empty)", "--date", date, "")
        url = ask("Address (may be empty)", "--url", url, "")
        fields = {"url": url, "urldate": _today() if url else ""}
        if kind in _IN:
            field, question = _IN[kind]
            fields[field] = ask(f"{question} (may be empty)", "--in", where, "")
        elif where:
            fields["organization"] = where
        source = Source(kind, title, read_authors(authors), date, fields, key)
        addition = add_source(settings, path, source)
        addition.write()
    except RefusedError as error:
        refuse(error)
    remark(addition.warnings)
    for author in authors.split(";"):
        if _looks_like_a_person(author):
            *given, family = author.split()
            person = one_line(f"{family}, {' '.join(given)}")
            click.echo(
                f"“{one_line(author.strip())}” is taken for an organisation. A person is written"
                f" “{person}”.",
                err=True,
            )
    name = one_line(addition.name)
    click.echo(f"Added to {one_line(settings.shown(path))}: {name}")
    copying = f"{name_program()} capture {name}" + ("" if url else " FILE")
    click.echo(f"Cite it as [@{name}]. To quote it, keep a copy: {copying}", err=True)


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()


def _looks_like_a_person(author: str) -> bool:
    """Tell whether an author without a comma may be a person: two or three capitalised words."""
    words = author.split()
    return "," not in author and len(words) in (2, 3) and all(word[0].isupper() for word in words)
