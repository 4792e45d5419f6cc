"""What of a chapter's Markdown its readers see, letter by letter where it stands.

Whatever is no letter to a reader (emphasis, links' addresses, attribute lists, citations, marks of
footnotes) becomes soft hyphens, which normalising drops. So words are found across all of it, and
each is still where its author wrote it.
"""

import html
import re
from collections.abc import Iterable, Iterator

from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.masking import ATTRIBUTES

_NOTHING = "\u00ad"
BARRIER = "\ufffc"
"""Stands where words on both sides do not belong together."""

_CLOSING = frozenset(".,;:!?")
_BLANK_LINE = re.compile(rf"(?<=\n)[ \t>{_NOTHING}]*\n")
_LEAD = re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+")
_FOOTNOTE = re.compile(r"(?<![ \t])[ \t]*+\[\^[^\]\n]+\](?!:)")
_DESTINATION = (
    r"\([ \t]*+(?P<address><[^<>\n]*+>|[^\s()]*+(?:\([^\s()]*+\)[^\s()]*+)*+)"
    r"(?:\s++(?P<title>\"[^\"]*+\"|'[^']*+'))?+[ \t]*+\)"
)
_LINK = re.compile(
    rf"(?P<open>!?\[)(?P<text>[^\[\]]*)(?P<rest>\](?:{_DESTINATION}|[ ]?\[[^\[\]]*\]))"
)
_DEFINITION = re.compile(r"(?m)^[ ]{0,3}\[[^\[\]^]+\]:[ \t]*(?P<address>\S+)")
_AUTOLINK = re.compile(r"<(?P<address>(?:https?://|mailto:)[^<>\s]+)>")
_EMPHASIS = re.compile(
    r"(?m)(?<!\\)(?:\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`+|~~|==|\^\^|^#{1,6}[ \t])"
)
_ESCAPE = re.compile(r"\\(?=[^\w\s]|\n)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_VALUE = re.compile(r"[\w-]+=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'{}]+))")


def mask_markup(text: str, citations: Iterable[Span] = ()) -> str:
    """Return ``text``, as long as it is, with soft hyphens for what readers do not see.

    Args:
        text: Markdown.
        citations: where citations in brackets stand in it, in order.
    """
    parts: list[str] = []
    position = 0
    for span in citations:
        # The space before a citation goes with it where a full stop or comma follows.
        before = text[position : span.start]
        kept = before.rstrip(" ") if text[span.end : span.end + 1] in _CLOSING else before
        parts += [kept, _NOTHING * (span.end - position - len(kept))]
        position = span.end
    text = "".join([*parts, text[position:]])
    text = ATTRIBUTES.sub(_drop, text)
    text = _FOOTNOTE.sub(_drop, text)
    # Twice, as an image may be the text of a link.
    text = _LINK.sub(_keep_link_text, _LINK.sub(_keep_link_text, text))
    text = _DEFINITION.sub(_drop_address, text)
    text = _AUTOLINK.sub(_drop, text)
    text = _LEAD.sub(_drop, text)
    text = _EMPHASIS.sub(_drop, text)
    text = _ESCAPE.sub(_NOTHING, text)
    if "&" in text:
        text = _ENTITY.sub(_resolve, text)
    return _BLANK_LINE.sub(lambda match: BARRIER * len(match[0]), text)


def find_asides(text: str) -> Iterator[Span]:
    """Yield where titles of links and images stand, and the values of attribute lists."""
    for link in _LINK.finditer(text):
        if link["title"]:
            yield Span(*link.span("title"))
    for attributes in ATTRIBUTES.finditer(text):
        for value in _VALUE.finditer(attributes[0]):
            group = value.lastindex or 0
            start = attributes.start()
            yield Span(start + value.start(group), start + value.end(group))


def find_addresses(text: str) -> Iterator[Span]:
    """Yield where addresses stand that links lead to."""
    for pattern in (_LINK, _DEFINITION, _AUTOLINK):
        for match in pattern.finditer(text):
            if match["address"]:
                yield Span(*match.span("address"))


def _drop(match: re.Match[str]) -> str:
    return _NOTHING * len(match[0])


def _keep_link_text(match: re.Match[str]) -> str:
    return f"{_NOTHING * len(match['open'])}{match['text']}{_NOTHING * len(match['rest'])}"


def _drop_address(match: re.Match[str]) -> str:
    kept = len(match[0]) - len(match["address"])
    return match[0][:kept] + BARRIER * len(match["address"])


def _resolve(match: re.Match[str]) -> str:
    meant = html.unescape(match[0])
    if len(meant) != 1:
        return match[0]
    return meant + _NOTHING * (len(match[0]) - 1)
