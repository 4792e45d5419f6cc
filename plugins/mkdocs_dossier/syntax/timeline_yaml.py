"""Events in YAML, each value with the line it stands on."""

from dataclasses import dataclass

import yaml

from mkdocs_dossier.syntax.yaml_words import tell_problem

# libyaml where the wheel has it. The base loaders keep every value as the author wrote it:
# 2020-02-05 stays text, and nothing is constructed.
_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Field:
    """One value, and the line of the file on which it begins."""

    value: str
    line: int


Problem = tuple[int, str, str]
"""A line, a sentence, a hint."""


def read_yaml(text: str) -> tuple[str, list[tuple[int, dict[str, Field]]], list[Problem]]:
    """Read a title and events: a list, or a mapping with ``title`` and ``events``.

    Returns:
        The title, for each event its line and its values, and what is wrong. Lists within an
        event are joined by semicolons.
    """
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = f"The file cannot be read: {tell_problem(error)}."
        hint = "Put values with a colon or a # in them in quotation marks."
        return "", [], [((mark.line if mark else 0) + 1, said, hint)]
    except RecursionError:
        return "", [], [(1, "The file is nested too deeply.", "Write a list of events.")]
    problems: list[Problem] = []
    title = ""
    listed: yaml.Node | None = node
    if isinstance(node, yaml.MappingNode):
        listed = None
        for name, value in node.value:
            if name.value == "events":
                listed = value
            elif name.value == "title" and isinstance(value, yaml.ScalarNode):
                title = value.value
            else:
                problems.append((_line(name), f"A file has no “{_show(name)}”.", "Write `events`."))
    if node is None:
        return "", [], []
    if not isinstance(listed, yaml.SequenceNode):
        return title, [], [*problems, (_line(node), "The file holds no events.", "List them.")]
    events = []
    for each in listed.value:
        if isinstance(each, yaml.MappingNode):
            events.append((_line(each), _read_event(each, problems)))
        else:
            problems.append((_line(each), "This is no event.", "Write `- date: …`."))
    return title, events, problems


def _read_event(node: yaml.MappingNode, problems: list[Problem]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for name_node, value in node.value:
        name = _show(name_node).lower()
        if name in fields:
            problems.append((_line(name_node), f"“{name}” is given twice.", "Keep one of them."))
        elif isinstance(value, yaml.ScalarNode):
            if value.value.strip():
                # The text of a block begins on the line below its sign.
                below = 1 if value.style in ("|", ">") else 0
                fields[name] = Field(value.value.strip("\n"), _line(value) + below)
        elif isinstance(value, yaml.SequenceNode) and all(
            isinstance(each, yaml.ScalarNode) for each in value.value
        ):
            joined = "; ".join(each.value for each in value.value)
            fields[name] = Field(joined, _line(value))
        else:
            problems.append((_line(value), f"“{name}” holds no plain value.", "Write words."))
    return fields


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _show(node: yaml.Node) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else "?"
