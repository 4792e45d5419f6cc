"""The sources of ``report.json``."""

from collections.abc import Mapping
from typing import Any

from mkdocs_dossier.exports.bibliography_files import FOLDER, FORMATS
from mkdocs_dossier.exports.catalogue import Catalogue, PublicSource
from mkdocs_dossier.exports.csl import write_csl_item
from mkdocs_dossier.model.capture import Capture
from mkdocs_dossier.render.references import format_reference


def describe_sources(
    catalogue: Catalogue, captures: Mapping[str, Capture], lang: str
) -> list[dict[str, Any]]:
    """Return every cited source.

    Of a confidential one not even its capture's digest is told: whoever holds the copies that a
    source may have passed on could find out which of them it was.
    """
    return [_describe(source, captures.get(key), lang) for key, source in catalogue.by_key.items()]


def _describe(source: PublicSource, capture: Capture | None, lang: str) -> dict[str, Any]:
    record = source.record
    described: dict[str, Any] = {
        "id": record.key,
        "reference": "".join(piece.text for piece in format_reference(record, lang)),
    }
    if record.confidential:
        described["confidential"] = True
    else:
        if status := record.fields.get("status"):
            described["status"] = status
        described["csl"] = write_csl_item(record)
        if capture:
            described["capture"] = _describe_capture(capture)
    described["citations"] = sum(use.citations for use in source.uses)
    described["files"] = {
        name: f"{FOLDER}/{source.stem}.{each.ending}" for name, each in FORMATS.items()
    }
    return described


def _describe_capture(capture: Capture) -> dict[str, Any]:
    described = {
        "digest": capture.digest,
        "text_digest": capture.text_digest,
        "media_type": capture.media_type,
        "availability": capture.availability.value,
        "captured": capture.captured,
        "address": capture.address,
        "ocr": capture.ocr,
    }
    return {name: value for name, value in described.items() if value}
