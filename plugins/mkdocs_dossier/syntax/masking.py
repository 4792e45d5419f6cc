"""Masking: fill up whatever in a block is no prose, offsets unchanged.

Code, escapes, links' destinations, addresses, attribute lists, footnote marks and HTML hold
no citations and no quotation marks.
"""

import re
from dataclasses import dataclass

from mkdocs_dossier.syntax.block import HIDDEN

_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(?:.+?)(?<!`)\1(?!`)", re.DOTALL)
_ESCAPE = re.compile(r"\\[^\w\s]")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_AUTOLINK = re.compile(
    r"<(?:(?:https?|ftp)://[^<>\s]*|(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)*)>", re.IGNORECASE
)
_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9:_.-]*(?:[^A-Za-z0-9:_.<>-][^<>]*)?|[!?][^<>]*)>")
_DESTINATION = re.compile(
    r"\]\([ \t]*(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?[ \t]*\)"
)
# Nobody calls a reference or a footnote by a name with quotation marks in it: that is text.
_REFERENCE = re.compile(r"(?<=\])[ ]?\[[^\[\]@\"“”«»„]*\]")
DEFINITION = re.compile(
    r"^[ ]{0,3}\[[^\[\]@^][^\[\]]*\]:[ ]*\n?[ ]*\S+[ ]*"
    r"(?:\n?[ ]*(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))[ ]*)?$",
    re.MULTILINE,
)
_FOOTNOTE = re.compile(r"\[\^[^\]\n\"“”«»„]+\]")
_BRACKET = re.compile(r"[\[\]]")
_ADDRESS = re.compile(
    r"(?<!@\{)(?:https?://|www\.)[^\s<>\[\]\"«»“”„]+|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"
)
_ABBREVIATION = re.compile(r"^\*\[[^\]]+\]:.*$", re.MULTILINE)
ATTRIBUTES = re.compile(
    r"(?<!@)\{:?[ \t]*+"
    r"(?:(?:[#.][\w:.-]++|[\w-]++=(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'{}]++))[ \t\n]*+)++\}"
)
"""An attribute list: ``{#id .class name=value name="more words"}``, with or without a colon.

Braces behind ``@`` hold a key, which may be an address or look like an attribute.
"""


@dataclass(frozen=True, slots=True)
class Masked:
    """A block with everything that is no prose filled up.

    Attributes:
        text: as long as the block; filled places hold ``HIDDEN``.
        links: stretches of link texts, in which no citation stands.
        destinations: stretches of link destinations, to be rebased when text moves.
        html: stretches of raw HTML.
        attributes: stretches of attribute lists.
    """

    text: str
    links: tuple[tuple[int, int], ...] = ()
    destinations: tuple[tuple[int, int], ...] = ()
    html: tuple[tuple[int, int], ...] = ()
    attributes: tuple[tuple[int, int], ...] = ()


def _fill(match: re.Match[str]) -> str:
    return HIDDEN * len(match.group())


def mask(text: str) -> Masked:
    """Fill up whatever of ``text`` is no prose."""
    if "`" in text:
        text = _CODE.sub(_fill, text)
    if "\\" in text:
        text = _ESCAPE.sub(_fill, text)
    html: list[tuple[int, int]] = []
    if "<" in text:
        text = _COMMENT.sub(_fill, text)
        text = _AUTOLINK.sub(_fill, text)
        html = [match.span() for match in _HTML.finditer(text)]
        text = _HTML.sub(_fill, text)
    links: list[tuple[int, int]] = []
    destinations: list[tuple[int, int]] = []
    if "](" in text:
        text = _mask_links(text, links, destinations)
    if "]:" in text:
        text = DEFINITION.sub(_fill, text)
        text = _ABBREVIATION.sub(_fill, text)
    if "[^" in text:
        text = _FOOTNOTE.sub(_fill, text)
    if "][" in text or "] [" in text:
        text = _REFERENCE.sub(_fill, text)
    attributes: list[tuple[int, int]] = []
    if "{" in text:
        attributes = [match.span() for match in ATTRIBUTES.finditer(text)]
        text = ATTRIBUTES.sub(_fill, text)
    if "@" in text or "//" in text or "www." in text:
        text = _ADDRESS.sub(_fill, text)
    return Masked(text, tuple(links), tuple(destinations), tuple(html), tuple(attributes))


def _mask_links(
    text: str, links: list[tuple[int, int]], destinations: list[tuple[int, int]]
) -> str:
    pieces: list[str] = []
    done = 0
    partners = _match_brackets(text)
    for match in _DESTINATION.finditer(text):
        opening = partners.get(match.start(), -1)
        if opening < done:
            continue
        links.append((opening, match.start() + 1))
        destinations.append(match.span(1))
        if opening > 0 and text[opening - 1] == "!":
            # An image's alternative text stands in for the image; it quotes nobody.
            pieces.append(text[done:opening] + HIDDEN * (match.start() + 1 - opening))
        else:
            # The closing bracket stays, so that the text before it is still bracketed.
            pieces.append(text[done : match.start() + 1])
        pieces.append(HIDDEN * (match.end() - match.start() - 1))
        done = match.end()
    pieces.append(text[done:])
    return "".join(pieces)


def _match_brackets(text: str) -> dict[int, int]:
    """Return the offset of the bracket that each closing bracket closes."""
    partners: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        if match.group() == "[":
            opened.append(match.start())
        elif opened:
            partners[match.start()] = opened.pop()
    return partners
