"""Which browser is driven, and what is said where there is none."""

from pathlib import Path

import pytest

from tests.browser.chromium import HOW, NAMES, find_chromium
from tests.sites.building import REPOSITORY

SCRIPT = (REPOSITORY / "scripts/browser.sh").read_text(encoding="utf-8")


def test_the_script_that_installs_it_knows_the_same_names_and_ways() -> None:
    assert f"for name in {' '.join(NAMES)}; do" in SCRIPT
    assert HOW in SCRIPT


def test_none_is_found_where_there_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DOSSIER_CHROMIUM", str(tmp_path / "chrome"))
    assert find_chromium() is None


def test_a_named_one_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    chrome = tmp_path / "chrome"
    chrome.touch(mode=0o755)
    monkeypatch.setenv("DOSSIER_CHROMIUM", str(chrome))
    assert find_chromium() == str(chrome)
