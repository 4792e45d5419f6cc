"""Marks between words, which differ from language to language."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for


@dataclass(frozen=True, slots=True)
class Punctuation:
    """Marks, with the spaces within them and none behind them.

    Attributes:
        outer: quotation marks.
        inner: quotation marks within a quotation.
        labelled: a name, ``{}``, before what it is the name of.
        comma: between the members of a list that no word joins.
        semicolon: between members that have commas themselves.
        listed: the first members of a list, ``{}`` and ``{}``.
        both: the last two of them.
    """

    outer: tuple[str, str]
    inner: tuple[str, str]
    labelled: str
    comma: str
    semicolon: str
    listed: str
    both: str

    def label(self, name: str) -> str:
        """Return a name with the mark that says that what it names follows."""
        return self.labelled.format(name)

    def title(self, name: str, named: str) -> str:
        """Return a name and what it names."""
        return f"{self.labelled.format(name)} {named}"

    def quote(self, words: str) -> str:
        """Put our own words, or a translation, into quotation marks."""
        return f"{self.outer[0]}{words}{self.outer[1]}"

    def join(self, members: Sequence[str]) -> str:
        """Return the members of a list as a sentence has them; nothing for none."""
        if len(members) < 2:
            return "".join(members)
        told = members[0]
        for member in members[1:-1]:
            told = self.listed.format(told, member)
        return self.both.format(told, members[-1])


@lru_cache(maxsize=64)
def punctuation_for(langs: str) -> Punctuation:
    """Return the marks of a language."""
    say = catalogue_for(langs).pgettext
    outer, inner = say("quotation marks", "“{}”"), say("quotation marks within others", "‘{}’")
    return Punctuation(
        outer=_part(outer),
        inner=_part(inner),
        labelled=say("a name, before what it names", "{}:"),
        comma=say("between members of a list", ","),
        semicolon=say("between members of a list", ";"),
        listed=say("a list, but for its last member", "{}, {}"),
        both=say("the last two members of a list", "{} and {}"),
    )


def _part(marks: str) -> tuple[str, str]:
    opening, _, closing = marks.partition("{}")
    return opening, closing
