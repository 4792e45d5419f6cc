"""YAML without what nobody needs and much can go wrong with.

Anchors and aliases let three hundred bytes grow to gigabytes, tags name types to be made, merge
keys and duplicate keys let two readers of one file see two values. Checked on events, which cost
nothing to make however an alias multiplies.
"""

import re

import yaml

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.place import Span

LARGEST = 20_000
"""Characters of front matter."""
DEEPEST = 6
"""Lists and mappings within each other."""

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SUSPECT = re.compile(r"[&*!]|<<|^[ \t]*[%?]", re.MULTILINE)


def check_yaml(text: str, start: int = 0, most: int = LARGEST) -> list[Finding]:
    """Return what of YAML is not plain.

    Args:
        text: the YAML.
        start: its offset in the file.
        most: characters that it may have.
    """
    if len(text) > most:
        said = f"There are {len(text):,} characters of YAML here; more than {most:,} are not read."
        return [Finding(Sec.SEC006, Span(start, start), said, "Say less, or say it in the text.")]
    deep = max(text.count("[") + text.count("{"), text.count("  " * DEEPEST), text.count("- -"))
    if deep < DEEPEST and not _SUSPECT.search(text):
        return []
    try:
        return _check_events(text, start)
    except (yaml.YAMLError, RecursionError, ValueError):
        # Whoever reads the values says so, with the place.
        return []


def _check_events(text: str, start: int) -> list[Finding]:
    findings: list[Finding] = []
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        at = start + (event.start_mark.index if event.start_mark else 0)
        said = ""
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                sentence = f"Lists stand within each other more than {DEEPEST} deep."
                return [*findings, Finding(Sec.SEC006, Span(at, at), sentence, "Write them flat.")]
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if isinstance(event, yaml.AliasEvent):
            said = f"“*{event.anchor}” repeats a value that stands elsewhere."
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            said = f"“&{event.anchor}” names a value to be repeated."
        elif tag := getattr(event, "tag", None):
            said = f"“{tag}” asks for another type of value."
        elif isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
            said = "“<<” merges another value into this one."
        if said:
            hint = "Write each value as it is; put words that begin with &, * or ! in quotes."
            findings.append(Finding(Sec.SEC005, Span(at, at + 1), said, hint))
    return findings
