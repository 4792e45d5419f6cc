"""Names that belong to the theme and to us: nobody may wear a mark that others have to earn.

``__config`` holds Material's settings, ``__search`` and its kin its switches; ``md-`` and
``dossier-`` are the classes that verdicts, banners and the theme's scripts go by. Material fetches
a program from elsewhere for ``mermaid``.
"""

import re
from collections.abc import Iterable, Iterator

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.lines import Line, LineKind

HINT = "Choose a name that does not begin with __, md- or dossier-."

_RESERVED = re.compile(r"__|md-|dossier-|mermaid$|headerlink$", re.IGNORECASE)
_FREE = frozenset({"md-button", "md-button--primary", "md-tag", "md-typeset"})
"""Classes that Material's own handbook tells authors to write."""
_INFORMATION = re.compile(r"(?:`{3,}|~{3,})[ \t]*(?=\{)")
_WORD = re.compile(r"[\w-]+")


def is_reserved(name: str, kind: str = "class") -> bool:
    """Tell whether an ``id`` or a ``class`` belongs to somebody else."""
    if kind == "id":
        return name.startswith("__")
    return _RESERVED.match(name) is not None and name not in _FREE


def refuse_name(name: str) -> str:
    """Return the sentence for a reserved name."""
    return f"“{name}” is a name that the theme or Dossier itself goes by."


def find_reserved(text: str, lines: Iterable[Line]) -> Iterator[Finding]:
    """Yield reserved names in the titles of admonitions and in the braces of code fences."""
    for line in lines:
        start, end = line.content, line.end
        if line.kind is LineKind.CODE:
            opening = _INFORMATION.match(text, start, end)
            if opening is None:
                continue
            start = opening.end()
        elif line.kind is LineKind.TITLE:
            quote = text.find('"', start, end)
            end = quote if quote >= 0 else end
        else:
            continue
        for word in _WORD.finditer(text, start, end):
            kind = "id" if text.startswith("#", word.start() - 1) else "class"
            if is_reserved(word[0], kind):
                yield Finding(Sec.SEC015, Span(*word.span()), refuse_name(word[0]), HINT)
