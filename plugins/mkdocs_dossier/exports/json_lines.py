"""JSON with one item a line: people can read and compare it, and it is written fast."""

import json
from collections.abc import Mapping, Sequence
from typing import Any


def write_object(described: Mapping[str, Any]) -> str:
    """Return an object as JSON text: one name a line, and one item a line of its lists."""
    members = (
        f"{write_value(name)}: {write_list(value) if _is_list(value) else write_value(value)}"
        for name, value in described.items()
    )
    return "{\n" + ",\n".join(members) + "\n}"


def write_list(items: Sequence[Any]) -> str:
    """Return a list as JSON text, one item a line."""
    if not items:
        return "[]"
    return "[\n" + ",\n".join(map(write_value, items)) + "\n]"


def write_value(value: object) -> str:
    """Return a value as JSON text on one line."""
    return json.dumps(value, ensure_ascii=False)


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def filled(described: dict[str, Any]) -> dict[str, Any]:
    """Return the names whose values are known."""
    return {name: value for name, value in described.items() if value}
