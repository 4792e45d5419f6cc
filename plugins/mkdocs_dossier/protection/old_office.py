"""What .doc, .xls, .ppt and .msg files tell of who wrote them (OLE property sets, MS-OLEPS)."""

from collections.abc import Iterator
from io import BytesIO

import olefile  # type: ignore[import-untyped]

from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.traces import Examination, Trace

_PEOPLE = {"author", "last_saved_by", "company", "manager"}
_OTHER = {"comments", "keywords", "subject", "template", "creating_application", "create_time",
          "last_saved_time", "last_printed", "revision_number"}  # fmt: skip


def examine_old_office(raw: bytes) -> Examination:
    """Return what an OLE file tells."""
    with olefile.OleFileIO(BytesIO(raw)) as file:
        traces = [*_read(file)]
    unread = "What the text of an old office file hides cannot be read: save it as PDF or DOCX."
    return Examination(tuple(traces), (unread,))


def _read(file: "olefile.OleFileIO") -> Iterator[Trace]:
    properties = file.get_metadata()
    for name in sorted(_PEOPLE | _OTHER):
        value = getattr(properties, name, None)
        if value:
            said = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
            yield Trace(Leak.SEC101 if name in _PEOPLE else Leak.SEC104, f"property {name}", said)
    if getattr(properties, "thumbnail", None):
        yield Trace(Leak.SEC103, "property thumbnail")
    if any("vba" in "/".join(path).lower() for path in file.listdir()):
        yield Trace(Leak.SEC107, "macros")
