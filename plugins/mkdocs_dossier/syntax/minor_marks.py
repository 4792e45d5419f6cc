"""Marks of minor changes in the front matter: a date and a reason each."""

from datetime import date

import yaml

from mkdocs_dossier.model.chapter import MinorMark

_HINT = "Write a list: `- date: 2026-02-06`, and below it, as far in, `reason: typing error`."

Problem = tuple[str, str]


def read_minor_marks(node: yaml.Node) -> tuple[tuple[MinorMark, ...], Problem | None]:
    """Read the value of ``minor``; return what could be read, and what is wrong with it."""
    entries = node.value if isinstance(node, yaml.SequenceNode) else None
    if entries is None:
        return (), ("“minor” is a list of dates and reasons.", _HINT)
    marks: list[MinorMark] = []
    problem: Problem | None = None
    for entry in entries:
        values = _read_values(entry)
        if set(values) != {"date", "reason"} or not values["reason"]:
            problem = ("A minor change has a date and a reason.", _HINT)
        elif not _is_date(values["date"]):
            problem = (f"“{values['date']}” is no date.", "Write it like 2026-02-06.")
        else:
            marks.append(MinorMark(values["date"], values["reason"]))
    return tuple(marks), problem


def _read_values(entry: yaml.Node) -> dict[str, str]:
    if not isinstance(entry, yaml.MappingNode):
        return {}
    return {
        str(name.value): str(value.value).strip()
        for name, value in entry.value
        if isinstance(name, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
    }


def _is_date(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return len(written) == len("2026-02-06")
