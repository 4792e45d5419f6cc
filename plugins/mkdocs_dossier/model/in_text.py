"""Citations in the text as a citation style has them: ``(Moreau 2019, 12)``, ``[3]``.

A style formats all sources of one citation together: it sorts them, leaves out an author it has
just named, joins numbers to ranges. So marks are kept by whole citations.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mkdocs_dossier.model.citation import CitationItem
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.reference import Piece

_ANYWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Sources that are cited together, wherever in the text; what marks are kept by.

    Attributes:
        items: the sources, in the order written.
        narrative: whether the author's name is part of the sentence.
    """

    items: tuple[CitationItem, ...]
    narrative: bool

    @classmethod
    def of(cls, items: Iterable[CitationItem], *, narrative: bool) -> "Cluster":
        """Return the cluster of ``items``, from which their place in the text is taken off."""
        return cls(tuple(replace(item, span=_ANYWHERE) for item in items), narrative)


@dataclass(frozen=True, slots=True)
class MarkPart:
    """A stretch of a mark.

    Attributes:
        pieces: its text.
        key: of the record that it leads to; empty for what stands between sources.
    """

    pieces: tuple[Piece, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class InText:
    """How a style has citations in the text of a page.

    Attributes:
        marks: by what is cited.
        order: the places of records in the style's list, by key.
        numbered: whether marks are the numbers of sources in that list.
    """

    marks: Mapping[Cluster, tuple[MarkPart, ...]]
    order: Mapping[str, int]
    numbered: bool
