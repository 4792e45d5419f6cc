"""``sources/receipts.jsonl``: attestations for captures that may not be published.

One JSON object a line, fields sorted, lines sorted. A receipt reveals nothing but digests,
positions, locator, date, attester and tool; any other field is refused, for it could hold words of
a source that someone is protecting.
"""

import json
import re

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import Receipt
from mkdocs_dossier.model.place import Place, Span

PATH = "sources/receipts.jsonl"
STRINGS = {
    "key": re.compile(r"[^\x00-\x20\x7f]{1,200}"),
    "capture": re.compile(r"[0-9a-f]{64}"),
    "quotation": re.compile(r"[0-9a-f]{64}"),
    # Numbers with a few letters around them: room for “pp. 3-5”, none for a sentence.
    "locator": re.compile(r"[^\x00-\x1f\x7f]{0,60}"),
    "date": re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"),
    "attester": re.compile(r"[^\x00-\x1f\x7f]{1,200}"),
    "tool": re.compile(r"[^\x00-\x1f\x7f]{1,60}"),
    "signature": re.compile(
        r"(?:-----BEGIN SSH SIGNATURE-----\n[A-Za-z0-9+/=\n]{1,10000}"
        r"-----END SSH SIGNATURE-----\n)?"
    ),
}
"""What each field of text may hold."""
FIELDS = {*STRINGS, "positions"}
MAX_POSITIONS = 100


def read_receipts(
    text: str, path: str = PATH
) -> tuple[tuple[Receipt, ...], tuple[Diagnostic, ...]]:
    """Read receipts.

    Args:
        text: of the file; blank lines are allowed.
        path: of the file, for the diagnostics.

    Returns:
        The receipts that could be read, in the order of the file, and a ``CAP020`` for each line
        that could not.
    """
    receipts: list[Receipt] = []
    diagnostics: list[Diagnostic] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            receipts.append(read_receipt(line))
        except (ValueError, RecursionError) as error:
            reason = "is no JSON" if isinstance(error, json.JSONDecodeError) else str(error)
            sentence = f"The receipt on this line {reason or 'is nested too deep'}."
            hint = "Take the line from the repository's history, or attest the quotation again."
            diagnostics.append(Diagnostic(Cap.CAP020, Place(path, number), sentence, hint))
    return tuple(receipts), tuple(diagnostics)


def write_receipts(receipts: tuple[Receipt, ...]) -> str:
    """Return the file's text, each receipt once; equal sets of receipts give equal bytes."""
    ordered = sorted(set(receipts), key=lambda each: (each.key, as_line(each)))
    return "".join(f"{as_line(receipt)}\n" for receipt in ordered)


def as_line(receipt: Receipt) -> str:
    """Return one receipt as canonical JSON without its line's end."""
    return json.dumps(as_json(receipt), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def as_json(receipt: Receipt) -> dict[str, object]:
    """Return a receipt as what is written."""
    value: dict[str, object] = {name: getattr(receipt, name) for name in STRINGS}
    value["positions"] = [[span.start, span.end] for span in receipt.positions]
    return value


def read_receipt(line: str) -> Receipt:
    """Return the receipt on one line.

    Raises:
        ValueError: with the end of a sentence that says what is wrong.
    """
    value = json.loads(line)
    if not isinstance(value, dict) or value.keys() != FIELDS:
        raise ValueError("does not have just the fields of a receipt")
    for name, pattern in STRINGS.items():
        field = value[name]
        if not isinstance(field, str) or not pattern.fullmatch(field):
            raise ValueError(f"has a “{name}” that cannot be one")
    strings = {name: value[name] for name in STRINGS}
    return Receipt(positions=read_positions(value["positions"]), **strings)


def read_positions(value: object) -> tuple[Span, ...]:
    """Return the offsets of a receipt's segments.

    Raises:
        ValueError: with the end of a sentence that says what is wrong.
    """
    if not isinstance(value, list) or not 0 < len(value) <= MAX_POSITIONS:
        raise ValueError("does not say where the words stand")
    return tuple(read_position(each) for each in value)


def read_position(value: object) -> Span:
    """Return one pair of offsets.

    Raises:
        ValueError: with the end of a sentence that says what is wrong.
    """
    if not isinstance(value, list) or [type(each) for each in value] != [int, int]:
        raise ValueError("has a position that is no pair of numbers")
    start, end = value
    if not 0 <= start < end:
        raise ValueError("has a position that covers no words")
    return Span(start, end)
