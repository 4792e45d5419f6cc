"""The bibliography: records by key."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from rapidfuzz import fuzz, process

from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.record import Record

_LIKE = 70
"""Per cent of similarity below which no key is suggested."""


@dataclass(frozen=True, slots=True, eq=False)
class Bibliography(Mapping[str, Record]):
    """Every record by its key: files in order of their paths, entries as they stand.

    Attributes:
        records: the same, read-only.
        unread: by key, where an entry stands that could not be read.
    """

    records: Mapping[str, Record] = field(default_factory=lambda: MappingProxyType({}))
    unread: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))

    def __getitem__(self, key: str) -> Record:
        return self.records[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def suggest(self, key: str, limit: int = 3) -> tuple[str, ...]:
        """Return the keys closest to an unknown one, closest first; often none."""
        found = process.extract(
            key,
            list(self.records),
            scorer=fuzz.ratio,
            processor=str.casefold,
            limit=limit,
            score_cutoff=_LIKE,
        )
        return tuple(match[0] for match in found)
