"""Verdicts as text for people and as data for programs."""

from typing import Any

from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.model.verdict import Anchoring, Verdict


def verdict_as_json(anchoring: Anchoring, text: str) -> dict[str, Any]:
    """Return a verdict as JSON values; selectors as W3C Web Annotation has them."""
    selectors = [
        {
            "type": "TextQuoteSelector",
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
            "refinedBy": {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        }
        for selector, span in zip(anchoring.selectors, anchoring.spans, strict=False)
    ]
    return {
        "verdict": anchoring.verdict.value,
        "places": list(anchoring.places),
        "selectors": selectors,
        "differences": [
            {"quoted": difference.quoted, "source": difference.source}
            for difference in anchoring.differences
        ],
        "nearest": anchoring.nearest.of(text) if anchoring.nearest else None,
        "remarks": [
            {"concern": remark.concern.value, "detail": remark.detail}
            for remark in anchoring.remarks
        ],
    }


def verdict_as_text(anchoring: Anchoring, text: str) -> str:
    """Return a verdict in a few lines: what, where, and how the words differ."""
    place = f" ({', '.join(anchoring.places)})" if anchoring.places else ""
    lines = [f"{anchoring.verdict.value}{place}"]
    if anchoring.verdict is Verdict.VERIFIED:
        spans = ", ".join(f"{span.start}-{span.end}" for span in anchoring.spans)
        lines.append(f"    characters {spans} of the extracted text")
    lines += [
        f"    “{one_line(difference.quoted)}” should be “{one_line(difference.source)}”"
        for difference in anchoring.differences
    ]
    if anchoring.nearest:
        lines.append(f"    nearest: “{one_line(anchoring.nearest.of(text))}”")
    lines += [
        f"    {remark.concern.value}: {one_line(remark.detail)}" for remark in anchoring.remarks
    ]
    return "\n".join(lines)
