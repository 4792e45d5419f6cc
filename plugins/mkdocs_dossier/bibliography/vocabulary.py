"""Names of fields and entry types: one for each thing, biblatex's.

Aliases are those of the biblatex manual, sections 2.1.2 and 2.2.5.
"""

FIELD_ALIASES = {
    "address": "location",
    "annote": "annotation",
    "archiveprefix": "eprinttype",
    "journal": "journaltitle",
    "pdf": "file",
    "primaryclass": "eprintclass",
    "school": "institution",
}
KIND_ALIASES = {
    "conference": "inproceedings",
    "electronic": "online",
    "www": "online",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "techreport": "report",
}
IMPLIED_TYPES = {"mastersthesis": "mathesis", "phdthesis": "phdthesis", "techreport": "techreport"}
"""The ``type`` field that an entry type stands for."""

VERBATIM = frozenset({"url", "doi", "eprint", "file", "archiveurl", "capture", "urlraw"})
"""Fields that hold no LaTeX (biblatex's data type *verbatim* and *uri*, and our own)."""
NAMES = ("author", "editor")
OTHER_NAMES = frozenset({"bookauthor", "interviewer", "recipient", "translator"})
"""Names that records keep as text: in reading order, with ``; `` between them."""
DATES = ("urldate", "archivedate", "origdate", "eventdate")
"""Dates other than that of publication; records keep their EDTF."""
ADDRESSES = ("url", "archiveurl")
OWN = ("archivedate", "archiveurl", "capture", "confidential", "medium", "status", "urldate")
"""Fields that a build acts on, so that a misspelling is no small matter."""
