"""Which fields of a record are published: those that describe the source, and no others.

An allow-list, for .bib files also hold private notes, paths, key words and the wording of
abstracts, and reference managers add fields that nobody has seen yet.
"""

from collections.abc import Iterator

from mkdocs_dossier.bibliography.addresses import refuse_address
from mkdocs_dossier.bibliography.leaks import find_local_path
from mkdocs_dossier.bibliography.vocabulary import ADDRESSES
from mkdocs_dossier.model.record import Record

PUBLIC = frozenset(
    """archivedate archiveurl authority bookauthor booksubtitle booktitle booktitleaddon chapter
    court docket doi edition eid entrysubtype eprint eprintclass eprinttype eventdate eventtitle
    howpublished institution interviewer isbn issn issue issuesubtitle issuetitle
    journalsubtitle journaltitle location mainsubtitle maintitle medium note number organization
    origdate pages pagetotal part publisher pubstate recipient series shorttitle status subtitle
    titleaddon translator type url urldate venue version volume volumes year""".split()
)


def public_fields(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the fields that are published, by name; none of a confidential source."""
    if record.confidential:
        return
    for name in sorted(PUBLIC & record.fields.keys()):
        text = record.fields[name]
        if name == "year" and record.date is not None:
            continue
        if text and not _is_refused(name, text):
            yield name, text


def _is_refused(name: str, text: str) -> bool:
    """Tell whether a value would lead nowhere good; the loader drops such values already."""
    if name in ADDRESSES:
        return bool(refuse_address(text))
    return name != "doi" and find_local_path(text)
