"""Names of the private list looked for in files, their names and properties."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.protection.kinds import Kind, kind_of
from mkdocs_dossier.protection.private_names import PrivateNames, find_names
from mkdocs_dossier.protection.traces import Examination

_HINT = "Take it out, or take the name off your list. Which name it is, is not printed."
_LINES = frozenset({Kind.TEXT, Kind.PAGE, Kind.DRAWING, Kind.HAR, Kind.MAIL})


def search_examination(
    names: PrivateNames, known: dict[str, bool], path: str, raw: bytes, examination: Examination
) -> Iterator[Diagnostic]:
    """Yield where names stand in a file.

    Args:
        names: the list.
        known: what was looked up before; used and added to.
        path: of the file, as it is shown; looked through, too.
        raw: its bytes.
        examination: of it, with values.
    """
    if [*find_names(names, path, known)]:
        yield _tell(Place(path), "The path of the file")
    kind = kind_of(path, raw[:16])
    told: set[int] = set()
    if kind in _LINES:
        text = raw.decode("utf-8-sig", "replace")
        for at in find_names(names, text, known):
            line = text.count("\n", 0, at) + 1
            if line not in told:
                told.add(line)
                yield _tell(Place(path, line, at - text.rfind("\n", 0, at)), "The text")
        if kind is Kind.PAGE and not told:
            # Marks stand between the words of a name.
            words = LexborHTMLParser(text).text()
            if [*find_names(names, words, known)]:
                yield _tell(Place(path), "The text")
    elif [*find_names(names, examination.text, known)]:
        yield _tell(Place(path), "The text")
    for trace in examination.traces:
        if trace.line not in told and [*find_names(names, trace.value, known)]:
            yield _tell(
                Place(path, trace.line, trace.column), f"What the file tells ({trace.where})"
            )


def search_words(
    names: PrivateNames, known: dict[str, bool], where: str, text: str
) -> Iterator[Diagnostic]:
    """Yield a diagnostic if a name stands in a text that is no file."""
    if [*find_names(names, text, known)]:
        yield _tell(Place(where), "What Git publishes")


def _tell(place: Place, what: str) -> Diagnostic:
    return Diagnostic(Leak.SEC116, place, f"{what} holds a name of your private list.", _HINT)
