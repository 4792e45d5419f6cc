"""What to tell about text that bibtexparser cannot read, or ignores."""

import re
from collections.abc import Iterator

from bibtexparser.exceptions import BlockAbortedException

from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.finding import Finding
from mkdocs_dossier.model.place import Span

_HEAD = re.compile(r"@(\w*)[ \t]*[{(]\s*([^\s,{}()=\"]*)")
_NEXT = re.compile(r"^[ \t]*@\w", re.MULTILINE)
_COMMENT = re.compile(r"(?:^|[,}\"])[ \t]*%", re.MULTILINE)
_NO_AT = re.compile(r"^[ \t]*([A-Za-z]+)[ \t]*\{[ \t]*[^\s,{}=\"]+[ \t]*,", re.MULTILINE)
_STRAY_FIELD = re.compile(r"^[ \t,]*([A-Za-z][\w-]*)[ \t]*=[ \t]*[{\"\d]", re.MULTILINE)
_BEHIND = ("Expected comma after entry key", "Expected equals sign")
_FEW = 5
"""Findings in one stretch of ignored text; the rest follows from the first."""


def explain_failure(error: Exception, text: str, start: int) -> Finding:
    """Say in a reporter's words why a block could not be read.

    Args:
        error: bibtexparser's; its message is empty, its reason is not.
        text: the file's.
        start: where the block starts in it.
    """
    reason = error.abort_reason if isinstance(error, BlockAbortedException) else ""
    end = error.end_index if isinstance(error, BlockAbortedException) else None
    # The end counts from a line feed that bibtexparser puts before the text, and for some reasons
    # lies behind the sign that is meant.
    end = (end or 0) - (2 if reason.startswith(_BEHIND) or "end of the entry" in reason else 1)
    stop = min(max(end, start), len(text))
    head = _HEAD.match(text, start)
    what = f"The entry “{head[2]}”" if head and head[2] else "An entry"
    unclosed = reason.startswith(("Unexpected block start", "Unexpectedly reached end"))
    # Behind a key alone the next entry is taken for more of the key.
    alone = reason.startswith(_BEHIND[0]) and _NEXT.search(text, start + 1, stop + 1)
    if unclosed or alone or text.startswith("@", stop):
        after = "the file ends" if "end of file" in reason else "the next entry begins"
        sentence = f"{what} is never closed: {after} first."
        hint = "Look for a missing } or quotation mark in it."
        return Finding(Cit.CIT201, Span(start, head.end() if head else start), sentence, hint)
    if _COMMENT.search(text, start, stop + 1):
        hint = "BibTeX knows no % comments inside an entry; move the remark before it."
    elif "comma after entry key" in reason:
        hint = "Put a comma behind the key."
    else:
        hint = "A field is a name, =, and a value in braces; a comma stands between two fields."
    return Finding(Cit.CIT201, Span(stop, stop), f"{what} cannot be read from here on.", hint)


def name_unread(text: str, start: int) -> str:
    """Return the key of a block that could not be read; empty if it has none."""
    head = _HEAD.match(text, start)
    return head[2] if head else ""


def find_lost_text(raw: str, start: int) -> Iterator[Finding]:
    """Find what looks like entries and fields in text that BibTeX ignores.

    Args:
        raw: text between two entries.
        start: its offset in the file.
    """
    found = 0
    for pattern, sentence, hint in (
        (_NO_AT, "“*” looks like an entry, but has no @ before it.", "Write @*."),
        (
            _STRAY_FIELD,
            "The field “*” stands outside any entry.",
            "Look for a } too many before it.",
        ),
    ):
        for match in pattern.finditer(raw):
            if found == _FEW:
                return
            found += 1
            name = match[1]
            yield Finding(
                Cit.CIT209,
                Span(start + match.start(1), start + match.end(1)),
                sentence.replace("*", name),
                hint.replace("*", name),
            )
