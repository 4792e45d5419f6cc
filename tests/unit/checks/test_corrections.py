"""Each rule about corrections: a report that breaks it, and one that keeps it."""

import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.site import Settings, load

HERE = Path(__file__).parent
SOURCES = HERE.parents[1] / "golden" / "sources"
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
HEAD = "---\ntitle: The ferry\nauthors: [Ann Other]\npublished: 2026-02-05T09:00:00Z\n---\n\n"
SHORT = re.compile(r"^::correction (.+)$", re.MULTILINE)

Files = dict[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is held; ``says`` stands in the sentence or the hint."""

    rule: str
    code: str
    at: str
    wrong: Files
    right: Files
    says: str = ""


def read_rules() -> list[Rule]:
    read = yaml.safe_load((HERE / "corrections.yml").read_text(encoding="utf-8"))
    return [
        Rule(**{**each, "wrong": _files(each["wrong"]), "right": _files(each["right"])})
        for each in read
    ]


def _files(given: str | Files) -> Files:
    files = {"docs/map.md": given} if isinstance(given, str) else given
    return {path: _write_out(path, text) for path, text in files.items()}


def _write_out(path: str, text: str) -> str:
    if not path.endswith(".md"):
        return text
    # Notices whose text does not matter are written on one line.
    whole = SHORT.sub(lambda match: _write_notice(match[1]), text)
    return whole if whole.startswith("---") else HEAD + whole


def _write_notice(given: str) -> str:
    options = dict(pair.split("=", 1) for pair in given.split("; "))
    date = options.pop("date", "2026-03-01T09:00:00Z")
    lines = [f"{name}: {value}" for name, value in {"id": "it", **options}.items()]
    return "\n".join(["", f"::: correction {date}", *lines, "", "What readers are told.", ":::"])


def find(root: Path, files: Files) -> list[Diagnostic]:
    """Return what is wrong with a report of ``files``, beside what the rules do not speak of."""
    shutil.copytree(SOURCES, root / "sources")
    for path, text in files.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    settings = Settings(root, root / "docs", root / "sources", cache=root / "cache", now=NOW)
    return list(load(settings).diagnostics)


RULES = read_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule)
def test_a_report_that_breaks_the_rule_is_told_where(rule: Rule, tmp_path: Path) -> None:
    found = [each for each in find(tmp_path, rule.wrong) if each.code.name == rule.code]
    assert found
    told = [each for each in found if _text_at(rule.wrong, each).startswith(rule.at)]
    assert told, [_text_at(rule.wrong, each) for each in found]
    assert rule.says in f"{told[0].sentence} {told[0].hint}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rule)
def test_a_report_that_keeps_the_rule_is_built(rule: Rule, tmp_path: Path) -> None:
    assert [each for each in find(tmp_path, rule.right) if each.is_error] == []
    codes = {each.code.name for each in find(tmp_path / "again", rule.right)}
    assert rule.code not in codes


def _text_at(files: Files, found: Diagnostic) -> str:
    lines = files[found.place.path].split("\n")[found.place.line - 1 :]
    return "\n".join(lines)[found.place.column - 1 :]


def test_the_rules_are_named_each_by_itself() -> None:
    assert len({rule.rule for rule in RULES}) == len(RULES) >= 40
