"""What stands around the place where somebody is typing, read from the letters alone.

A text that is being typed is seldom whole, so nothing here waits for it to be.
"""

import re
from dataclasses import dataclass

from mkdocs_dossier.syntax.specifications import SPECIFICATIONS, DirectiveSpecification

_LEAD = r"[ \t>]*+"
_MARKER = re.compile(rf"{_LEAD}:{{3,}}[ \t]*+(?P<name>[\w-]+)?[ \t]*+(?P<argument>.*)")
_OPTION = re.compile(rf"{_LEAD}(?P<name>[A-Za-z][\w-]*)[ \t]*:")


@dataclass(frozen=True, slots=True)
class Opening:
    """A directive's opening line, and what stands below it up to the cursor's line.

    Attributes:
        name: of the directive, in lower case.
        argument: what stands behind it.
        given: names of options above the cursor.
    """

    name: str
    argument: str
    given: tuple[str, ...] = ()

    @property
    def specification(self) -> DirectiveSpecification | None:
        """What the directive takes, if there is such a one."""
        return SPECIFICATIONS.get(self.name)


def line_before(text: str, offset: int) -> str:
    """Return the cursor's line up to the cursor."""
    return text[text.rfind("\n", 0, offset) + 1 : offset]


def options_opening(text: str, offset: int) -> Opening | None:
    """Return the directive among whose option lines the cursor stands."""
    start = text.rfind("\n", 0, offset) + 1
    given: list[str] = []
    for line in reversed(text[:start].split("\n")[:-1]):
        marker = _MARKER.match(line)
        if marker:
            name = marker["name"]
            return Opening(name.lower(), marker["argument"], tuple(given)) if name else None
        option = _OPTION.match(line)
        if option:
            given.append(option["name"].lower())
        elif not line.strip(" \t>"):
            return None
    return None


def open_directives(text: str, offset: int) -> list[str]:
    """Return the names of the directives that are open at ``offset``, the outermost first."""
    start = text.rfind("\n", 0, offset) + 1
    stack: list[str] = []
    for line in text[:start].split("\n"):
        if ":::" not in line:
            continue
        marker = _MARKER.match(line)
        if marker and marker["name"]:
            stack.append(marker["name"].lower())
        elif marker and stack:
            stack.pop()
    return stack


def in_front_matter(text: str, offset: int) -> bool:
    """Tell whether the cursor stands in the head of a chapter."""
    if not text.startswith("---\n") or offset < 4:
        return False
    end = re.search(r"^(?:---|\.\.\.)[ \t]*$", text[4:], re.MULTILINE)
    return end is None or offset <= 4 + end.start()
