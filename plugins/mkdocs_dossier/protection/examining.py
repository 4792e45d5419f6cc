"""One file examined or cleaned, whatever it is; in the worker, as files come from strangers."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from mkdocs_dossier.bibliography.leaks import find_local_path
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.extras import MISSING
from mkdocs_dossier.protection.kinds import Kind, kind_of
from mkdocs_dossier.protection.secrets import find_secrets
from mkdocs_dossier.protection.traces import Examination, Trace

# Imported when needed: most reports have files of one or two kinds, and some libraries are only
# there with the extra.
_EXAMINERS = {
    Kind.IMAGE: ("image_properties", "examine_image"),
    Kind.HEIF: ("image_properties", "examine_heif"),
    Kind.DRAWING: ("drawings", "examine_drawing"),
    Kind.PDF: ("pdf_document", "examine_pdf"),
    Kind.OFFICE: ("office_parts", "examine_office"),
    Kind.OLD_OFFICE: ("old_office", "examine_old_office"),
    Kind.RECORDING: ("recordings", "examine_recording"),
    Kind.WEB_ARCHIVE: ("web_archives", "examine_archive"),
    Kind.HAR: ("har_archives", "examine_har"),
    Kind.MAIL: ("mail_headers", "examine_mail"),
}
_CLEANERS = {
    Kind.IMAGE: ("image_cleaning", "clean_image"),
    Kind.DRAWING: ("drawings", "clean_drawing"),
    Kind.PDF: ("pdf_cleaning", "clean_pdf"),
    Kind.OFFICE: ("office_cleaning", "clean_office"),
    Kind.WEB_ARCHIVE: ("web_archives", "clean_archive"),
    Kind.HAR: ("har_archives", "clean_har"),
    Kind.MAIL: ("mail_cleaning", "clean_mail"),
    Kind.RECORDING: ("recording_cleaning", "clean_recording"),
}
_NAMED = {"examine_recording", "examine_archive", "clean_archive"}
"""Functions that want the file's name, too."""


def examine(raw: bytes, name: str) -> Examination:
    """Return what a file tells beside what it shows.

    Args:
        raw: its bytes.
        name: of the file.

    Returns:
        The examination; a file of no known kind has an empty one. Parsers of broken files may
        raise what they like.
    """
    kind = kind_of(name, raw[:16])
    if kind in (Kind.PAGE, Kind.TEXT):
        return examine_text(raw, kind)
    if kind is None:
        return Examination()
    try:
        function = _find(_EXAMINERS[kind])
    except ImportError:
        return Examination((), (f"What {kind.value}s tell cannot be read here. {MISSING}",))
    found: Examination = function(raw, name) if function.__name__ in _NAMED else function(raw)
    paths = [
        Trace(Leak.SEC111, each.where, each.value, each.line, each.column)
        for each in found.traces
        if each.code in (Leak.SEC101, Leak.SEC104) and find_local_path(each.value)
    ]
    traces = tuple(dict.fromkeys((*found.traces, *paths)))
    return Examination(traces, found.unread, found.text)


def examine_text(raw: bytes, kind: Kind) -> Examination:
    """Return what a text file or web page tells; nothing is parsed, so no worker is needed."""
    text = raw.decode("utf-8-sig", "replace")
    if kind is Kind.PAGE:
        from mkdocs_dossier.protection.web_pages import examine_page  # noqa: PLC0415 - as above

        return examine_page(text)
    return Examination(tuple(find_secrets(text)), (), text)


def clean(raw: bytes, name: str) -> bytes | None:
    """Return a file without what can be removed from its kind; ``None`` if nothing can."""
    kind = kind_of(name, raw[:16])
    if kind not in _CLEANERS:
        return None
    try:
        function = _find(_CLEANERS[kind])
    except ImportError:
        return None
    cleaned: bytes | None = function(raw, name) if function.__name__ in _NAMED else function(raw)
    return cleaned


def _find(named: tuple[str, str]) -> Callable[..., Any]:
    module, function = named
    found: Callable[..., Any] = getattr(import_module(f"{__package__}.{module}"), function)
    return found
