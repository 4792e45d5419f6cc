"""Plain words of a stretch of Markdown, for looking words up in it."""

import re
from functools import lru_cache

from mkdocs_dossier.syntax.masking import ATTRIBUTES

_GROUPS = re.compile(r"\[[^\[\]]*@[^\[\]]*\](?!\()")
_LINKS = re.compile(r"!?\[([^\[\]]*)\](?:\([^()\s]*(?:\s+\"[^\"]*\")?\)|\[[^\[\]]*\])")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`+)")
_ESCAPES = re.compile(r"\\([^\w\s])")


@lru_cache(maxsize=8192)
def plain_words(markdown: str) -> str:
    """Return the words a reader sees: no emphasis, destinations, attributes, citations."""
    text = ATTRIBUTES.sub("", markdown)
    text = _GROUPS.sub("", text)
    text = _LINKS.sub(r"\1", text)
    text = _EMPHASIS.sub("", text)
    return _ESCAPES.sub(r"\1", text)
