"""Characters that readers cannot see and that change what they see: the same as in chapters."""

from collections.abc import Iterator
from itertools import islice

from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.finding import Finding
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.text.characters import name_character
from mkdocs_dossier.text.invisible import find_invisible

_FEW = 20


def find_hidden(text: str) -> Iterator[Finding]:
    """Find the first hidden characters of a file."""
    for at in islice(find_invisible(text), _FEW):
        sentence = f"The hidden character {name_character(text[at])} stands here."
        hint = "Delete it; if it is not to be found, type the line anew."
        yield Finding(Cit.CIT223, Span(at, at + 1), sentence, hint)


def replace_hidden(text: str) -> str:
    """Put a space for every hidden character, so that all others keep their places."""
    characters = list(text)
    for at in find_invisible(text):
        characters[at] = " "
    return "".join(characters)
