"""The catalogue: every cited source as readers may know it.

Exports are written from the catalogue and never from records, so that nothing of a confidential
record but its label is at hand.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.public_key import PublicKey
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.listings import Use, gather_sources, name_public_keys


@dataclass(frozen=True, slots=True)
class PublicSource:
    """A cited source.

    Attributes:
        record: under its public key; of a confidential source it holds only the label.
        stem: the name, without ending, of its files below ``bibliography/``.
        uses: in each chapter, in reading order.
    """

    record: Record
    stem: str
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The cited sources.

    Attributes:
        sources: by name and date, as the page of sources has them.
        by_key: the same by the keys that chapters cite them by.
    """

    sources: tuple[PublicSource, ...]
    by_key: Mapping[str, PublicSource]

    @property
    def records(self) -> tuple[Record, ...]:
        """The public records, in order."""
        return tuple(source.record for source in self.sources)


def compile_catalogue(report: Report) -> Catalogue:
    """Return every source that the report cites."""
    # Events in files of their own cite sources as chapters do.
    whole = replace(report, chapters=(*report.chapters, *report.event_files), event_files=())
    named = name_public_keys(whole)
    by_key = {
        record.key: PublicSource(
            make_public(record, named[record.key]), named[record.key].stem, tuple(uses)
        )
        for record, uses in gather_sources(whole)
    }
    if report.languages.several:
        by_key = {key: replace(each, uses=_once(report, each.uses)) for key, each in by_key.items()}
    return Catalogue(tuple(by_key.values()), by_key)


def _once(report: Report, uses: tuple[Use, ...]) -> tuple[Use, ...]:
    """Return uses without those in translations of chapters that have them already."""
    cited = {use.chapter.uri for use in uses}
    return tuple(
        use
        for use in uses
        if (original := report.original(use.chapter)) is None or original.uri not in cited
    )


def make_public(record: Record, public: PublicKey) -> Record:
    """Return a record without whatever readers must not know."""
    if record.confidential:
        return Record(public.key, "misc", Place(""), confidential=record.confidential)
    return replace(record, key=public.key)
