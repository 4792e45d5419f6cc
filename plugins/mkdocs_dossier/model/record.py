"""Records: what is known of each source, from the .bib files."""

from dataclasses import dataclass, field

from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.model.place import Place


@dataclass(frozen=True, slots=True)
class Name:
    """A person's or an organisation's name, in CSL's parts.

    An organisation has only ``literal``.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def full(self) -> str:
        """The name in reading order."""
        if self.literal:
            return self.literal
        base = " ".join(part for part in (self.given, self.particle, self.family) if part)
        return f"{base}, {self.suffix}" if self.suffix else base


OTHERS = Name(literal="others")
"""Stands last among names where the source names more: BibTeX's ``and others``."""


@dataclass(frozen=True, slots=True)
class Record:
    """One source as its .bib entry describes it; LaTeX decoded, strings resolved.

    Attributes:
        key: the citation key, its identity everywhere.
        kind: the entry type in lower case, such as ``online`` or ``jurisdiction``.
        place: where the entry stands.
        authors: who made it.
        editors: who edited it.
        title: with no markup.
        date: when it was published.
        fields: every other field by lower-case name, decoded.
        lang: BCP 47 tag of the source's language, or empty.
        confidential: the public label of a confidential source, or empty.
    """

    key: str
    kind: str
    place: Place
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    title: str = ""
    date: HistoricalDate | None = None
    fields: dict[str, str] = field(default_factory=dict)
    lang: str = ""
    confidential: str = ""

    def __hash__(self) -> int:
        """Let what is made of a record be kept; its fields are a dictionary, its key is its own."""
        return hash((self.key, self.place))
