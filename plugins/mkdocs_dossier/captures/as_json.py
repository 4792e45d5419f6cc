"""Extractions as JSON, between processes and in the cache.

Both come from where a hostile file may have had a say, so reading checks every shape and value.
"""

import json
from typing import Any

from mkdocs_dossier.captures.extraction import Extraction, Finding, digest_of_text
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText, Landmark
from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.model.place import Span

LABELS = {label.value: label for label in Label}


def dump(extraction: Extraction) -> bytes:
    """Return an extraction as one line of JSON in UTF-8."""
    text = extraction.text
    value = {
        "text": None if text is None else text.text,
        "digest": extraction.text_digest,
        "landmarks": []
        if text is None
        else [
            [mark.label.value, mark.name, mark.span.start, mark.span.end, mark.speaker]
            for mark in text.landmarks
        ],
        "hyphenated": text is not None and text.hyphenated,
        "ocr": text is not None and text.ocr,
        "findings": [[each.code.name, each.sentence, each.hint] for each in extraction.findings],
    }
    encoded = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return encoded.encode("utf-8", "surrogatepass")


def load(raw: bytes) -> Extraction | None:
    """Return the extraction that ``raw`` holds, or ``None`` if it holds none."""
    try:
        value = json.loads(raw.decode("utf-8", "surrogatepass"))
        findings = tuple(
            Finding(Cap[code], string(sentence), string(hint))
            for code, sentence, hint in value["findings"]
        )
        if value["text"] is None:
            return Extraction(None, findings)
        text = string(value["text"])
        if digest_of_text(text) != value["digest"]:
            return None
        marks = tuple(landmark(each, len(text)) for each in value["landmarks"])
        read = CaptureText(text, marks, value["hyphenated"] is True, value["ocr"] is True)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return Extraction(read, findings)


def landmark(fields: list[Any], length: int) -> Landmark:
    """Return one landmark.

    Raises:
        ValueError: if it is none, or does not lie within a text of ``length`` characters.
    """
    label, name, start, end, speaker = fields
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= length:
        raise ValueError("span outside the text")
    return Landmark(LABELS[label], string(name), Span(start, end), string(speaker))


def string(value: object) -> str:
    """Return ``value`` if it is a string.

    Raises:
        TypeError: if it is not.
    """
    if not isinstance(value, str):
        raise TypeError("not a string")
    return value
