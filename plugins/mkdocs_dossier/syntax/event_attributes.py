"""The list in braces below an event's text: people, places, tags and the like."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.closeness import suggest
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.lines import Line, LineKind

MEANINGS = {
    "people": "who took part; several are parted by semicolons",
    "places": "where it happened; likewise",
    "tags": "what it is about; likewise",
    "group": "the row it belongs to, in tools that show rows",
    "foreseen": "why it may lie after its source or after the chapter",
    "unsourced": "why there is no source; readers see the reason",
    "display": "the date in words of the author's own, shown before ours",
    "media": "address of a picture, film or recording elsewhere; readers get a link",
    "alt": "what that picture shows",
    "caption": "the words of that link",
    "credit": "whose picture it is",
    "thumbnail": "address of a small picture, kept for other tools",
}
"""Names that an event's list may hold, and what they say."""

ALIASES = {"person": "people", "place": "places", "tag": "tags"}
KEPT = "data-"
"""What begins like this is kept for other tools, and shown to nobody."""
CLASSES = ("era",)

_TOKEN = re.compile(
    r"#(?P<id>[\w:.-]+)|\.(?P<class>[\w-]+)"
    r"|(?P<name>[\w-]+)=(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'{}]+))"
)
_GAP = re.compile(r"[ \t\n>]*")


@dataclass(frozen=True, slots=True)
class AttributeList:
    """A list in braces that stands on lines of its own.

    Attributes:
        attributes: names and values; ``class`` for ``.era``.
        start: offset of the opening brace.
        lines: offsets of its lines.
    """

    attributes: tuple[tuple[str, str], ...] = ()
    start: int = 0
    lines: frozenset[int] = frozenset()


def read_list(text: str, lines: Sequence[Line]) -> tuple[AttributeList, list[Finding]]:
    """Read the attribute list that the last of ``lines`` may be.

    A list that only says ``#id`` or ``.class``, or that begins with ``{:``, is Markdown's own.
    """
    filled = [line for line in lines if line.kind is LineKind.TEXT]
    if not filled or not text[: filled[-1].end].endswith("}"):
        return AttributeList(), []
    end = filled[-1].end
    for number in range(len(filled) - 1, max(-1, len(filled) - 60), -1):
        line = filled[number]
        if text.startswith("{", line.content):
            return _read(text, Span(line.content, end), filled[number:])
    return AttributeList(), []


def _read(text: str, span: Span, lines: Sequence[Line]) -> tuple[AttributeList, list[Finding]]:
    words = span.of(text)
    if words.startswith("{:") or ("=" not in words and not re.search(r"\.era\b", words)):
        return AttributeList(), []
    found: dict[str, str] = {}
    findings: list[Finding] = []
    at, last = _skip(text, span.start + 1), span.end - 1
    while at < last:
        match = _TOKEN.match(text, at, last)
        if match is None:
            findings.append(
                Finding(
                    Tim.TIM027,
                    Span(at, last),
                    "This stretch of the list in braces cannot be read.",
                    'Write name="value", and put values of several words in quotation marks.',
                )
            )
            break
        name, value, problem = _read_token(match)
        if problem:
            findings.append(problem)
        elif name in found:
            found[name] = f"{found[name]}; {value}"
        else:
            found[name] = value
        at = _skip(text, match.end())
    taken = frozenset(line.start for line in lines)
    return AttributeList(tuple(found.items()), span.start, taken), findings


def _read_token(match: re.Match[str]) -> tuple[str, str, Finding | None]:
    span = Span(*match.span())
    if match["id"] is not None:
        hint = f"Write it behind the date: 2020-02-05 {{#{match['id']}}}."
        return "", "", Finding(Tim.TIM027, span, "An event's id does not stand here.", hint)
    if match["class"] is not None:
        if match["class"] in CLASSES:
            return "class", match["class"], None
        known = suggest(f".{match['class']}", [f".{name}" for name in CLASSES])
        return "", "", Finding(Tim.TIM027, span, f"There is no “.{match['class']}”.", known)
    name = ALIASES.get(match["name"], match["name"])
    value = match["double"] or match["single"] or match["bare"] or ""
    value = html.unescape(re.sub(r"\s*\n[\s>]*", " ", value)).strip()
    if name not in MEANINGS and not name.startswith(KEPT):
        sentence = f"An event has no attribute “{match['name']}”."
        return "", "", Finding(Tim.TIM027, span, sentence, suggest(name, MEANINGS))
    return name, value, None


def _skip(text: str, at: int) -> int:
    match = _GAP.match(text, at)
    return match.end() if match else at


def write_list(attributes: Sequence[tuple[str, str]]) -> str:
    """Return attributes as the list that :func:`read_list` reads back, on one line."""
    parts = [f".{value}" for name, value in attributes if name == "class"]
    parts += [f"{name}={_quote(value)}" for name, value in attributes if name != "class"]
    return f"{{{' '.join(parts)}}}" if parts else ""


def _quote(value: str) -> str:
    """Return a value in quotation marks, what would end or hide it as entities."""
    text = value.strip().replace("&", "&amp;").replace("<", "&lt;")
    text = re.sub(r"[\r\n]", lambda match: f"&#{ord(match.group())};", text)
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return f'"{text.replace(chr(34), "&quot;")}"'
