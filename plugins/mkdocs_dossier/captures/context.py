"""The words around a quotation in its source, for the reader who wants to see them."""

import re

from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.place import Span

SENTENCES = 2
CHARACTERS = 320
END = re.compile(r"(?:[.!?…][\"'»”’)\]]*[ \n\t]+|\n\n+)(?=[\"'«“‘(\[—–-]*[^\W_a-z])")


def context(
    capture: CaptureText, span: Span, sentences: int = SENTENCES, characters: int = CHARACTERS
) -> tuple[str, str]:
    """Return what stands before and after a span.

    Args:
        capture: the source's text.
        span: in it.
        sentences: how many whole ones to give on either side, after the rest of the one that the
            span stands in.
        characters: how many to give at most on either side, cut between words.

    Returns:
        The words before and after, space at the span kept, line breaks as spaces. U+0002, which
        PDFs have for a hyphen at a line's end, becomes a soft hyphen.
    """
    text = capture.text
    start = max(span.start - characters, 0)
    if start:
        start += first_word(text[start : span.start])
    # Looking on into the span tells whether a sentence ends just before it.
    ends = [match.end() for match in END.finditer(text, start, min(span.start + 9, len(text)))]
    ends = [end for end in ends if end <= span.start]
    if len(ends) > sentences:
        start = ends[-1 - sentences]
    before = text[start : span.start]
    after = text[span.end : span.end + characters]
    if span.end + characters < len(text):
        after = after[: last_word(after)]
    stops = [match.end() for match in END.finditer(after)]
    if len(stops) > sentences:
        after = after[: stops[sentences]].rstrip()
    return readable(before), readable(after)


def first_word(text: str) -> int:
    """Return where the first whole word of a cut text starts."""
    space = re.search(r"\s", text)
    return space.end() if space else 0


def last_word(text: str) -> int:
    """Return where the last whole word of a cut text ends."""
    cut = max(text.rfind(" "), text.rfind("\n"))
    return cut if cut > 0 else len(text)


def readable(words: str) -> str:
    """Return words on one line, as a reader is to see them."""
    return re.sub(r"[ \t\n]+", " ", words.replace("\x02", "\u00ad"))
