"""Every attack is refused with its code at its line, in bounded time; what is harmless passes."""

from collections import Counter
from pathlib import Path

import pytest

from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.captures.limits import Limits
from mkdocs_dossier.cli.checking import Task, check_once
from mkdocs_dossier.cli.progress import Progress
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats import format_text
from mkdocs_dossier.site.deadline import limit_time
from tests.attacks.table import Attack, copy_report, read_attacks, write_attack

ATTACKS = read_attacks()
ON_PAGES = [attack for attack in ATTACKS if not attack.is_capture]
CAPTURES = [attack for attack in ATTACKS if attack.is_capture]
SECONDS = 10.0


def check(root: Path) -> tuple[Diagnostic, ...]:
    with Progress() as progress, limit_time(SECONDS):
        return check_once(Task(root / "mkdocs.yml"), {}, progress).diagnostics


@pytest.mark.parametrize("attack", ON_PAGES, ids=lambda attack: attack.id)
def test_an_attack_is_refused_where_it_stands(attack: Attack, base: Path, tmp_path: Path) -> None:
    root = copy_report(tmp_path / "report", base)
    if "plugin" not in attack.fields:
        assert not [found for found in check(root) if found.is_error]
    write_attack(root, attack)
    found = check(root)
    told = format_text(found, 0)
    assert "\x1b" not in told
    assert "\u202e" not in told
    if not attack.code:
        assert not [each for each in found if each.is_error], told
        return
    errors = [each for each in found if each.code.name.startswith(attack.code)]
    assert errors, told or "nothing was said"
    path = "mkdocs.yml" if attack.code == "SEC014" else attack.path
    places = [(each.place.path, each.place.line) for each in errors]
    if attack.line:
        assert (path, attack.line) in places or (attack.fields.get("also"), 1) in places, told
    assert all(each.hint for each in errors), told


@pytest.mark.parametrize("attack", CAPTURES, ids=lambda attack: attack.id)
def test_a_capture_is_read_in_bounds(attack: Attack) -> None:
    with Reader(Limits(cpu=2, wall=SECONDS)) as reader:
        extraction = reader.read(attack.content, attack.fields["capture"])
    if attack.code:
        assert extraction.text is None
        assert any(found.code.name.startswith(attack.code) for found in extraction.findings)
    else:
        assert extraction.text is not None
        assert attack.fields["not_read"] not in extraction.text.text


def test_the_table_is_complete() -> None:
    assert len(ATTACKS) >= 120
    assert [name for name, count in Counter(each.id for each in ATTACKS).items() if count > 1] == []
