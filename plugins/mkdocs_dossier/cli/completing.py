"""What a shell completes: codes and keys.

A shell asks on every press of a key, so only what can be told at once is told: keys are read off
the .bib files as they stand, and nothing that is wrong is ever printed.
"""

import re
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from mkdocs_dossier.cli.configuration import read_settings
from mkdocs_dossier.diagnostics.catalogue import FAMILIES
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.site.reading import find_bibliographies, read_text

_ENTRY = re.compile(r"^[ \t]*@(?!string|comment|preamble)\w+[ \t]*[{(][ \t]*([^\s,{}()]+)[ \t]*,",
                    re.IGNORECASE | re.MULTILINE)  # fmt: skip


def complete_code(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the codes that begin as typed, each with its title."""
    del context, parameter
    return [
        CompletionItem(code.name, help=code.explanation.title)
        for family in FAMILIES
        for code in family
        if code.name.startswith(incomplete.upper())
    ]


def complete_key(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the keys of records that begin as typed."""
    del parameter
    at = "@" if incomplete.startswith("@") else ""
    config_file = context.params.get("config_file") or Path("mkdocs.yml")
    try:
        settings = read_settings(Path(config_file))
    except click.UsageError:
        return []
    keys: dict[str, None] = {}
    for path in find_bibliographies(settings.sources):
        text, _ = read_text(path, path.name)
        keys |= dict.fromkeys(_ENTRY.findall(text))
    return [
        CompletionItem(at + key)
        for key in keys
        # A key that a shell, or its reader, would take for something else is typed by hand.
        if key.startswith(incomplete.removeprefix("@")) and one_line(key) == key
    ]
