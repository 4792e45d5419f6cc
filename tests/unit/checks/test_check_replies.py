"""Replies: each rule broken and kept in a tiny report."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_dossier.site import Settings, load

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("replies.yml").read_text(encoding="utf-8")
)
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def check(folder: Path, head: str, text: str) -> list[str]:
    """Return what a report of one chapter gets: lines of its text, and codes."""
    for name in ("docs", "sources"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "docs/ferry.md").write_text(head + text, encoding="utf-8")
    settings = Settings(folder, folder / "docs", folder / "sources", cache=folder / "cache")
    found = load(replace(settings, now=NOW)).diagnostics
    above = head.count("\n")
    return [f"{each.place.line - above} {each.code.name}" for each in found]


@pytest.mark.parametrize("case", [case for case in CASES if "fails" in case],
                         ids=lambda case: case["rule"])  # fmt: skip
def test_a_rule_is_held(case: dict[str, Any], tmp_path: Path, head: Callable[..., str]) -> None:
    assert check(tmp_path, head(), case["fails"]) == case["found"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_what_keeps_to_it_passes(
    case: dict[str, Any], tmp_path: Path, head: Callable[..., str]
) -> None:
    assert check(tmp_path, head(), case["holds"]) == []


def test_rules_are_named_once() -> None:
    rules = [case["rule"] for case in CASES]
    assert len(rules) == len(set(rules))
