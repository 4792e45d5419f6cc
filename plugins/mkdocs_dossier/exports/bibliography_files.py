"""The bibliography's files: every cited source in each format, together and one by one."""

from collections.abc import Callable, Iterable

from mkdocs_dossier.exports.bibtex import write_bibtex
from mkdocs_dossier.exports.catalogue import Catalogue
from mkdocs_dossier.exports.csl import write_csl
from mkdocs_dossier.exports.ris import write_ris
from mkdocs_dossier.model.public_key import REPORT_STEM
from mkdocs_dossier.model.record import Record

FOLDER = "bibliography"
FORMATS: dict[str, tuple[str, Callable[[Iterable[Record]], str]]] = {
    "bibtex": ("bib", write_bibtex),
    "csl-json": ("json", write_csl),
    "ris": ("ris", write_ris),
}
"""By name: the ending of files, and what writes them."""


def write_bibliography(catalogue: Catalogue) -> dict[str, bytes]:
    """Return the files by their paths in the site; none for a report that cites nothing."""
    if not catalogue.sources:
        return {}
    files: dict[str, bytes] = {}
    for ending, write in FORMATS.values():
        files[f"{FOLDER}/{REPORT_STEM}.{ending}"] = write(catalogue.records).encode()
        for source in catalogue.sources:
            files[f"{FOLDER}/{source.stem}.{ending}"] = write([source.record]).encode()
    return files
