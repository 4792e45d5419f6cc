"""Traces as diagnostics: what kind of thing stands where, and never what it says."""

from collections.abc import Collection, Iterator

from mkdocs_dossier.diagnostics import Diagnostic, Severity
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.protection.by_hand import say_by_hand
from mkdocs_dossier.protection.kinds import Kind, kind_of
from mkdocs_dossier.protection.traces import Examination, Trace

_SENTENCES = {
    Leak.SEC100: "The file says where it was made: {}.",
    Leak.SEC101: "The file names a person or an organisation in its properties: {}.",
    Leak.SEC102: "The file identifies the device that made it: {}.",
    Leak.SEC103: "The file holds a preview, perhaps of an earlier state: {}.",
    Leak.SEC104: "The file has other properties: {}.",
    Leak.SEC105: "The file holds what was deleted or replaced: {}.",
    Leak.SEC106: "The file holds other data or files: {}.",
    Leak.SEC107: "The file runs something: {}.",
    Leak.SEC108: "The file holds comments: {}.",
    Leak.SEC109: "The file holds text that cannot be seen and can be copied: {}.",
    Leak.SEC110: "The file holds parts that are hidden: {}.",
    Leak.SEC111: "The file holds a path on somebody's computer: {}.",
    Leak.SEC112: "Opening the file asks another server: {}.",
    Leak.SEC113: "The file holds cookies or passwords: {}.",
    Leak.SEC114: "The file holds a secret: {}.",
    Leak.SEC115: "The file names the account that it was captured or kept with: {}.",
    Leak.SEC116: "A name from your private list stands here: {}.",
    Leak.SEC117: "The file looks like a scan or photograph of a document: {}.",
}
_MOST = 4
_CLEAN = "Make a cleaned copy: dossier protect --fix {}"
_LOOK = (
    "Look for printers' dots and for wording that differs by recipient; then name its digest under"
    " `acknowledged:` in sources/protection.yml: {}"
)
PUBLIC = frozenset({Leak.SEC100, Leak.SEC101, Leak.SEC102, Leak.SEC103, Leak.SEC105, Leak.SEC106,
                    Leak.SEC108, Leak.SEC110, Leak.SEC111, Leak.SEC112})  # fmt: skip
"""What the publisher of a public document itself put in it: worth a look, and no secret of ours."""
SENT = frozenset({Leak.SEC113, Leak.SEC114, Leak.SEC115})
"""What a server sends to everyone who asks without an account."""
FIXED = frozenset(Leak) - {Leak.SEC110, Leak.SEC114, Leak.SEC115, Leak.SEC116, Leak.SEC117,
                           Leak.SEC118, Leak.SEC119, Leak.SEC120}  # fmt: skip
"""What a cleaned copy may be without."""
_OF_MESSAGES = (Kind.MAIL, Kind.WEB_ARCHIVE, Kind.HAR)


def list_fixed(name: str) -> frozenset[Leak]:
    """Return what a cleaned copy of a file of this name may be without."""
    # Accounts stand in headers of these, and in the words of a page.
    return FIXED | {Leak.SEC115} if kind_of(name, b"") in _OF_MESSAGES else FIXED


def describe(
    path: str,
    digest: str,
    examination: Examination,
    accepted: Collection[Leak] = (),
    *,
    is_public: bool = False,
    is_fetched: bool = False,
) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each kind of thing that a file tells.

    Args:
        path: of the file, as it is shown.
        digest: SHA-256 of the file.
        examination: of it.
        accepted: kinds that somebody has looked at and accepted.
        is_public: whether it is from an address where anyone can get it.
        is_fetched: whether Dossier itself fetched it, without an account.
    """
    by_code: dict[Leak, list[Trace]] = {}
    for trace in examination.traces:
        by_code.setdefault(trace.code, []).append(trace)
    for code, traces in by_code.items():
        if code in accepted or (is_public and code in (Leak.SEC104, Leak.SEC117)):
            continue
        hint = code.explanation.meaning
        if code in list_fixed(path):
            hint = say_by_hand(path) or _CLEAN.format(path)
        if code is Leak.SEC117:
            hint = _LOOK.format(digest)
        place = Place(path, traces[0].line, traces[0].column)
        told_to_all = (is_public and code in PUBLIC) or (is_fetched and code in SENT)
        override = Severity.WARNING if told_to_all else None
        yield Diagnostic(code, place, _SENTENCES[code].format(_list(traces)), hint, override)
    for sentence in examination.unread:
        yield Diagnostic(Leak.SEC118, Place(path), sentence)


def _list(traces: list[Trace]) -> str:
    places = list(dict.fromkeys(trace.where for trace in traces))
    shown = ", ".join(places[:_MOST])
    return f"{shown} and {len(places) - _MOST} more" if len(places) > _MOST else shown
