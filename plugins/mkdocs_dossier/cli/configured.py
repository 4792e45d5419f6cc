"""What ``mkdocs.yml`` says, held against what there is: our options, and the pages of ``nav``.

MkDocs does the same when it builds. ``dossier check`` starts no build, and a report that it finds
nothing wrong with should not fail there over a misspelt option. Nothing is run: the file is read
as nodes of YAML, and held against the JSON Schema that editors use.
"""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.diagnostics.closeness import nearest, suggest
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.render.error_address import find_problem
from mkdocs_dossier.site import Settings

_OURS = "dossier"
_YAML = "tag:yaml.org,2002:"
_TYPES = {
    "string": ({"str", "int", "float", "bool", "timestamp"}, "a word or a line of text"),
    "integer": ({"int"}, "a whole number"),
    "boolean": ({"bool"}, "true or false"),
    "array": ({"seq"}, "a list"),
    "object": ({"map"}, "names and values, indented below it"),
}
"""By JSON Schema's names: the types of YAML that will do, and what to call them."""

_Pair = tuple[yaml.Node, yaml.Node | None]


def check_configuration(config_file: Path, settings: Settings) -> list[Diagnostic]:
    """Return what is wrong with a readable configuration.

    Args:
        config_file: ``mkdocs.yml``.
        settings: that were read from it.
    """
    try:
        root = yaml.compose(config_file.read_text("utf-8-sig"), Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError):
        # MkDocs' own reader came this far; what it makes of the file, it tells.
        return []
    top = {str(name.value): value for name, value in _pairs(root) if value is not None}
    plugins = list(_list_pairs(top.get("plugins")))
    shown = config_file.name
    found = [*_check_lists(shown, plugins, list(_list_pairs(top.get("markdown_extensions"))))]
    for name, options in plugins:
        if name.value == _OURS:
            for option, value in _pairs(options):
                found += _check_option(shown, option, value)
    for page in _walk(top.get("nav")):
        found += _check_page(shown, page, settings)
    return found


def _check_lists(shown: str, plugins: list[_Pair], extensions: list[_Pair]) -> Iterator[Diagnostic]:
    """Yield a plugin whose name is nearly ours, where ours is not listed at all."""
    if any(name.value == _OURS for name, _ in (*plugins, *extensions)):
        return
    for name, _ in plugins:
        if nearest(str(name.value), [_OURS], 0.7):
            said = f"There is no plugin “{name.value}”, and Dossier is not listed: a build fails."
            yield Diagnostic(Doc.DOC030, _place(shown, name), said, f"Did you mean “{_OURS}”?")


def _check_option(shown: str, option: yaml.Node, value: yaml.Node | None) -> Iterator[Diagnostic]:
    known = _read_schema()
    name = str(option.value)
    if name not in known:
        said = f"Dossier has no option “{name}”."
        yield Diagnostic(Doc.DOC030, _place(shown, option), said, suggest(name, known))
        return
    if value is None or value.tag == f"{_YAML}null" or not value.tag.startswith(_YAML):
        # Left empty, or for MkDocs to look up (!ENV).
        return
    problem, hint = _judge(name, known[name], value)
    if problem:
        yield Diagnostic(Doc.DOC030, _place(shown, value), problem, hint)


def _judge(name: str, schema: dict[str, Any], value: yaml.Node) -> tuple[str, str]:
    """Return what is wrong with an option's value, and what to do."""
    if "enum" in schema and value.tag == f"{_YAML}bool":
        said = f"YAML takes {_say(value)} without quotation marks for true or false."
        return said, f'Write {name}: "{_say(value)}".'
    if "enum" in schema and value.value not in schema["enum"]:
        return f"“{_say(value)}” is no value of {name}.", suggest(_say(value), schema["enum"])
    fit, called = _TYPES.get(str(schema.get("type")), (set(), ""))
    if fit and value.tag.removeprefix(_YAML) not in fit:
        return f"“{name}” is {called}.", f"{str(schema['description']).capitalize()}."
    if name == "report_errors":
        return find_problem(str(value.value)), "Write the address of a form, or mailto: a mailbox."
    return "", ""


def _say(value: yaml.Node) -> str:
    return str(value.value) if isinstance(value, yaml.ScalarNode) else "…"


def _check_page(shown: str, page: yaml.ScalarNode, settings: Settings) -> Iterator[Diagnostic]:
    named = str(page.value)
    if not named.endswith(".md") or "://" in named or named.startswith("/"):
        return
    if (settings.docs / named).is_file() or not settings.docs.is_dir():
        return
    there = [path.relative_to(settings.docs).as_posix() for path in settings.docs.rglob("*.md")]
    meant = nearest(named, there, 0.7)
    said = f"The navigation names “{named}”, and there is no such file in {settings.docs.name}/."
    hint = f"Did you mean “{meant}”?" if meant else "Write the path as it is below that folder."
    yield Diagnostic(Doc.DOC031, _place(shown, page), said, hint)


@cache
def _read_schema() -> dict[str, dict[str, Any]]:
    """Return our options as editors know them."""
    text = (files("mkdocs_dossier.assets") / "schemas" / "mkdocs.json").read_text("utf-8")
    listed: Any = json.loads(text)["properties"]["plugins"]["then"]["items"]["then"]
    options: dict[str, dict[str, Any]] = listed["properties"][_OURS]["properties"]
    return options


def _pairs(node: yaml.Node | None) -> Iterator[_Pair]:
    if isinstance(node, yaml.MappingNode):
        yield from node.value


def _list_pairs(node: yaml.Node | None) -> Iterator[_Pair]:
    """Yield names and options of plugins or extensions, in whichever way they are listed."""
    if isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _pairs(each)
            if isinstance(each, yaml.ScalarNode):
                yield each, None
    yield from _pairs(node)


def _walk(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _walk(each)
    for _, value in _pairs(node):
        yield from _walk(value)


def _place(shown: str, node: yaml.Node) -> Place:
    start, end = node.start_mark, node.end_mark
    if not isinstance(node, yaml.ScalarNode):
        end = start
    return Place(shown, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
