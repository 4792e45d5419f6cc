"""Write the handbook's generated pages, the shape of findings, and what editors read.

Tests hold them to what this writes.
"""

import inspect
import runpy
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import click

from mkdocs_dossier.cli import main as main_command
from mkdocs_dossier.diagnostics import Code
from mkdocs_dossier.diagnostics.catalogue import FAMILIES
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS, DirectiveSpecification, Need

PAGES = Path(__file__).parents[1] / "docs" / "handbook" / "reference"


def write_codes() -> str:
    """Return the page of codes."""
    parts = [
        "---\ntitle: Codes\nsummary: What each message means, with wrong and right.\n---\n",
        "<!-- Written by scripts/reference.py from the codes themselves. -->\n",
    ]
    for family in FAMILIES:
        about = (family.__doc__ or "").strip().split("\n", maxsplit=1)[0]
        first = next(iter(family)).name
        # A family may be spread over several enums, for the length's sake.
        prefix = first.rstrip("0123456789")
        heading = prefix if first.endswith("001") else f"{prefix}, from {first} up"
        parts.append(f"## {heading}\n\n{about}\n")
        parts += [write_code(code) for code in family]
    return "\n".join(parts)


def write_code(code: Code) -> str:
    """Return the section about one code."""
    explanation = code.explanation
    return (
        f"### {code.name}: {explanation.title} {{#{code.name.lower()}}}\n\n"
        f"*{explanation.severity.value.capitalize()}.* {escape(explanation.meaning)}\n\n"
        f"Wrong:\n\n{fence(explanation.wrong)}\n\nRight:\n\n{fence(explanation.right)}\n"
    )


def fence(text: str) -> str:
    """Return a code fence longer than any in ``text``."""
    ticks = "````" if "```" in text else "```"
    return f"{ticks}text\n{text}\n{ticks}"


def escape(text: str) -> str:
    """Return prose in which nothing is Markdown."""
    for sign in "\\`*[]{}<>@#":
        text = text.replace(sign, f"\\{sign}")
    return text


def write_directives() -> str:
    """Return the page of directives."""
    parts = [
        "---\ntitle: Directives\nsummary: Every directive, its argument and its options.\n---\n",
        "<!-- Written by scripts/reference.py from the specification itself. -->\n",
    ]
    parts += [write_directive(name, each) for name, each in SPECIFICATIONS.items()]
    return "\n".join(parts)


def write_directive(name: str, specification: DirectiveSpecification) -> str:
    """Return the section about one directive."""
    argument = ""
    if specification.argument is not Need.FORBIDDEN:
        argument = f" *{specification.argument_meaning}*"
        if specification.argument is Need.OPTIONAL:
            argument += " (optional)"
    lines = [f"## {name} {{#{name}}}\n", f"{specification.meaning.capitalize()}.\n"]
    lines.append(f"Behind the name:{argument or ' nothing'}. Text: {specification.body.value}.\n")
    if specification.options:
        lines += ["| Option | Needed | Says |", "|---|---|---|"]
        for option, each in specification.options.items():
            values = f" Values: {', '.join(each.choices)}." if each.choices else ""
            meaning = f"{each.meaning}.{values}"
            lines.append(f"| `{option}` | {each.need.value} | {escape(meaning)} |")
        lines.append("")
    return "\n".join(lines)


def write_commands() -> str:
    """Return the page of commands."""
    parts = [
        "---\ntitle: Commands\nsummary: Every command, its arguments and its options.\n---\n",
        "<!-- Written by scripts/reference.py from the commands themselves. -->\n",
        (
            "`dossier COMMAND --help` prints the same. A command ends with 0 if all is well, with 2"
            " if it was called wrongly or the configuration cannot be used.\n"
        ),
    ]
    parts += [write_command(name, command) for name, command in walk(main_command, "dossier")]
    return "\n".join(parts)


def walk(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
    """Yield commands by their whole names, those of a group in the place of the group."""
    for word, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from walk(command, f"{name} {word}")
        elif not command.hidden:
            yield f"{name} {word}", command


def write_command(name: str, command: click.Command) -> str:
    """Return the section about one command."""
    context = click.Context(command, info_name=name)
    usage = command.get_usage(context).removeprefix("Usage: ")
    usage = " ".join(usage.split())
    about = escape(inspect.cleandoc(command.help or ""))
    lines = [f"## {name} {{#{name.replace(' ', '-')}}}\n", f"```text\n{usage}\n```\n", f"{about}\n"]
    options = [each for each in command.params if isinstance(each, click.Option)]
    rows = [each.get_help_record(context) for each in options]
    if rows:
        lines += ["| Option | Says |", "|---|---|"]
        lines += [f"| `{row[0].replace('|', '/')}` | {escape(row[1])} |" for row in rows if row]
        lines.append("")
    return "\n".join(lines)


def write_schema() -> str:
    """Return the JSON Schema of findings, as the package has it."""
    asset = files("mkdocs_dossier.assets") / "findings.schema.json"
    return asset.read_text(encoding="utf-8")


def main() -> None:
    """Write the pages, and by the script beside this one the schemas and snippets."""
    PAGES.mkdir(parents=True, exist_ok=True)
    (PAGES / "codes.md").write_text(write_codes(), encoding="utf-8")
    (PAGES / "directives.md").write_text(write_directives(), encoding="utf-8")
    (PAGES / "commands.md").write_text(write_commands(), encoding="utf-8")
    (PAGES / "findings.schema.json").write_text(write_schema(), encoding="utf-8")
    runpy.run_path(str(Path(__file__).with_name("editors.py")), run_name="__main__")


if __name__ == "__main__":
    main()
