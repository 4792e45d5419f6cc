"""``dossier schema`` and ``dossier snippets``: files that editors read."""

from importlib.resources import files

import click

_SCHEMAS = ("front-matter", "timeline", "mkdocs")


@click.command("schema")
@click.argument("name", required=False, type=click.Choice(_SCHEMAS))
def schema_command(name: str | None) -> None:
    """Print a JSON Schema (draft 7), for editors that check what you type.

    Of a chapter's front matter, of sources/timeline.yml, or of our part of mkdocs.yml. Without
    NAME, list them.
    """
    if name is None:
        click.echo("\n".join(_SCHEMAS))
        return
    _print(f"schemas/{name}.json")


@click.command("snippets")
def snippets_command() -> None:
    """Print snippets of every directive, for VS Code and editors that read its format."""
    _print("dossier.code-snippets")


def _print(path: str) -> None:
    asset = files("mkdocs_dossier.assets").joinpath(path)
    click.echo(asset.read_text(encoding="utf-8"), nl=False)
