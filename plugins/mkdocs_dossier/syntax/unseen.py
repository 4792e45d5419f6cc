"""Findings about characters that nobody sees."""

import re
from collections.abc import Iterator
from itertools import islice

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.text.characters import name_character
from mkdocs_dossier.text.invisible import find_invisible

_RESERVED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff]")
_MOST = 50
"""Findings of one chapter; a whole text of them is one mistake."""


def find_unseen(text: str) -> Iterator[Finding]:
    """Yield a finding for each character that nobody sees and no script near it needs."""
    for at in islice(find_invisible(text), _MOST):
        code = Sec.SEC002 if _RESERVED.match(text[at]) else Sec.SEC007
        said = f"Nobody can see the {name_character(text[at])} that stands here."
        hint = "Delete it; if it is not to be found, type the line anew."
        yield Finding(code, Span(at, at + 1), said, hint)
