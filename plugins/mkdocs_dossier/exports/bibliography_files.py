"""The bibliography's files: every cited source in each format, together and one by one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mkdocs_dossier.exports.bibtex import join_bibtex, write_bibtex_entry
from mkdocs_dossier.exports.catalogue import Catalogue
from mkdocs_dossier.exports.csl import join_csl, write_csl_entry
from mkdocs_dossier.exports.ris import write_ris_entry
from mkdocs_dossier.model.public_key import REPORT_STEM
from mkdocs_dossier.model.record import Record

FOLDER = "bibliography"


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write records.

    Attributes:
        ending: of files.
        write: returns a record as an entry.
        join: returns the file that holds some entries.
    """

    ending: str
    write: Callable[[Record], str]
    join: Callable[[Iterable[str]], str]

    def compose(self, records: Iterable[Record]) -> str:
        """Return the file that holds some records."""
        return self.join(map(self.write, records))


FORMATS = {
    "bibtex": Format("bib", write_bibtex_entry, join_bibtex),
    "csl-json": Format("json", write_csl_entry, join_csl),
    "ris": Format("ris", write_ris_entry, "".join),
}


def name_bibliography(catalogue: Catalogue) -> list[str]:
    """Return the paths of the files in the site; none for a report that cites nothing."""
    if not catalogue.sources:
        return []
    stems = [REPORT_STEM, *(source.stem for source in catalogue.sources)]
    return [f"{FOLDER}/{stem}.{each.ending}" for each in FORMATS.values() for stem in stems]


def write_bibliography(catalogue: Catalogue) -> dict[str, bytes]:
    """Return the files by their paths in the site; none for a report that cites nothing."""
    if not catalogue.sources:
        return {}
    files: dict[str, bytes] = {}
    for each in FORMATS.values():
        entries = [each.write(record) for record in catalogue.records]
        files[f"{FOLDER}/{REPORT_STEM}.{each.ending}"] = each.join(entries).encode()
        for source, entry in zip(catalogue.sources, entries, strict=True):
            files[f"{FOLDER}/{source.stem}.{each.ending}"] = each.join([entry]).encode()
    return files
