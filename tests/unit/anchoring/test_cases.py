from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_dossier.anchoring import anchor, read_runs
from mkdocs_dossier.model.capture import CaptureText, Landmark
from mkdocs_dossier.model.citation import Label, Locator
from mkdocs_dossier.model.place import Span

GROUPS = yaml.safe_load(Path(__file__).with_name("cases.yml").read_text(encoding="utf-8"))
CASES = [({**group, **case}) for group in GROUPS for case in group["cases"]]


def read_capture(case: dict[str, Any]) -> CaptureText:
    if "cues" in case:
        return lay_out(case, [(Label.TIMESTAMP, *cue) for cue in case["cues"]])
    for label in (Label.PAGE, Label.PARAGRAPH):
        if f"{label.value}s" in case:
            texts = case[f"{label.value}s"]
            return lay_out(case, [(label, str(n + 1), "", text) for n, text in enumerate(texts)])
    if "fill" in case:
        before, count, after = case["fill"]
        case = {**case, "capture": before + ("and on " * count)[:count].strip() + after}
    return lay_out(case, [(None, "", "", case["capture"])])


def lay_out(case: dict[str, Any], pieces: list[tuple[Label | None, str, str, str]]) -> CaptureText:
    landmarks, offset = [], 0
    for label, name, speaker, text in pieces:
        if label:
            landmarks.append(Landmark(label, name, Span(offset, offset + len(text)), speaker))
        offset += len(text) + 2
    return CaptureText(
        "\n\n".join(text for _, _, _, text in pieces),
        tuple(landmarks),
        hyphenated=case.get("hyphenated", False),
        ocr=case.get("ocr", False),
    )


def read_locator(case: dict[str, Any]) -> Locator | None:
    if "locator" not in case:
        return None
    label, value = case["locator"].split(" ", 1)
    return Locator(Label(label), value)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['rule'][:30]}: {case['quote']!a}")
def test_a_case_has_its_verdict(case: dict[str, Any]) -> None:
    capture = read_capture(case)
    found = anchor(read_runs(case["quote"]), capture, read_locator(case))
    assert found.verdict.value == case["verdict"], found
    assert sorted(r.concern.value for r in found.remarks) == sorted(case.get("remarks", [])), found
    if "at" in case:
        assert [span.of(capture.text) for span in found.spans] == case["at"]
    if "says" in case:
        assert any(case["says"] in remark.detail for remark in found.remarks), found
    if found.verdict.value == "verified":
        assert [s.exact for s in found.selectors] == [s.of(capture.text) for s in found.spans]
    else:
        assert not found.spans


def test_the_table_is_large_and_names_each_case_once() -> None:
    assert len(CASES) >= 150
    named = [str({key: value for key, value in case.items() if key != "rule"}) for case in CASES]
    assert len(set(named)) == len(named)
