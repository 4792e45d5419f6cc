"""``dossier explain``: what a code means."""

import click

from mkdocs_dossier.cli.completing import complete_code
from mkdocs_dossier.diagnostics.catalogue import FAMILIES, find_code
from mkdocs_dossier.diagnostics.closeness import nearest
from mkdocs_dossier.formats.terminal import one_line


@click.command("explain")
@click.argument("code", required=False, shell_complete=complete_code)
def explain_command(code: str | None) -> None:
    """Tell what a code means, with a wrong and a right example.

    Without CODE, list all codes.
    """
    if code is None:
        for family in FAMILIES:
            for member in family:
                click.echo(f"{member.name}  {member.explanation.title}")
        return
    found = find_code(code)
    if found is None:
        names = [member.name for family in FAMILIES for member in family]
        meant = nearest(code.strip().upper(), names)
        # A digit too many or too few is near a dozen codes, of which one is named.
        hint = f" Did you mean {meant}?" if meant else ""
        raise click.UsageError(
            f"There is no code {one_line(code)}.{hint} `dossier explain` lists them all."
        )
    explanation = found.explanation
    click.echo(f"{found.name}: {explanation.title} ({explanation.severity.value})\n")
    click.echo(f"{explanation.meaning}\n")
    click.echo(f"Wrong:\n\n{_indent(explanation.wrong)}\n\nRight:\n\n{_indent(explanation.right)}")


def _indent(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))
