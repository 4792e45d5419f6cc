"""Characters that readers cannot see and that change what they see."""

import re
from collections.abc import Iterator

from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.finding import Finding
from mkdocs_dossier.model.place import Span

_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
"""Controls other than tab and line feed, and the directional overrides of Unicode UAX 9."""
_FEW = 20


def find_hidden(text: str) -> Iterator[Finding]:
    """Find the first hidden characters of a file."""
    for count, match in enumerate(_HIDDEN.finditer(text)):
        if count == _FEW:
            return
        name = f"U+{ord(match[0]):04X}"
        sentence = f"The hidden character {name} stands here."
        yield Finding(Cit.CIT223, Span(match.start(), match.end()), sentence, "Delete it.")


def replace_hidden(text: str) -> str:
    """Put a space for every hidden character, so that all others keep their places."""
    return _HIDDEN.sub(" ", text)
