"""Attributes in braces: ``{#id lang=fr translation="the words"}``."""

import re
from dataclasses import dataclass

ATTRIBUTE_NAMES = (
    "id", "lang", "translation", "translator", "speaker", "role", "unchecked", "not-a-quotation",
)  # fmt: skip
"""What braces behind a closing mark may say."""

_ATTRIBUTE = re.compile(
    r"#(?P<id>[\w:.-]+)|\.(?P<class>[\w:.-]+)"
    r"|(?P<name>[\w-]+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'{}]+))"
)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: ``id``, ``class`` or another name, its value, where it stands."""

    name: str
    value: str
    start: int
    end: int


def read_attributes(text: str, start: int, end: int) -> list[Attribute]:
    """Read the attribute list that ``text`` holds between ``start`` and ``end``."""
    found = []
    for match in _ATTRIBUTE.finditer(text, start, end):
        if match["id"] is not None:
            name, value = "id", match["id"]
        elif match["class"] is not None:
            name, value = "class", match["class"]
        else:
            name = match["name"]
            value = match["double"] or match["single"] or match["bare"] or ""
        found.append(Attribute(name, re.sub(r"\s*\n\s*", " ", value), *match.span()))
    return found
