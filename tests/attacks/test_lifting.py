"""Whoever is refused something is told what lifts the rule, or that nothing does; and it is so."""

import re
from pathlib import Path

import pytest

from mkdocs_dossier.diagnostics import Code
from mkdocs_dossier.diagnostics.catalogue import FAMILIES
from mkdocs_dossier.diagnostics.lifting import ACKNOWLEDGED, ADDED, NEVER_LIFTED, lifted_by
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.protection.acknowledging import NEVER_ACCEPTED
from tests.attacks.table import EXTENSIONS, Attack, copy_report, read_attacks, write_attack
from tests.attacks.test_table import check

CODES = [code for family in FAMILIES for code in family if code.name.startswith("SEC")]
POLICY = re.compile(r'dossier: allow: \["([^"]+)"\]')
LIFTABLE = {
    Sec.SEC001: "script",
    Sec.SEC009: "file-svg",
    Sec.SEC012: "shadow-robots",
    Sec.SEC013: "link-inside",
    Sec.SEC014: "snippets",
}
ATTACKS = {attack.id: attack for attack in read_attacks()}
REFUSED = [each for each in ATTACKS.values() if each.code.startswith("SEC") and each.line]
EACH = list({each.code: each for each in REFUSED if not each.is_capture}.values())


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_every_code_of_safety_says_what_lifts_it(code: Code) -> None:
    meaning = code.explanation.meaning
    policies = POLICY.findall(meaning)
    ways = [*(said in meaning for said in (NEVER_LIFTED, ACKNOWLEDGED, ADDED)), bool(policies)]
    assert ways.count(True) == 1, meaning
    assert bool(policies) == (code in LIFTABLE)
    if ACKNOWLEDGED in meaning:
        assert code not in NEVER_ACCEPTED


@pytest.mark.parametrize("attack", EACH, ids=lambda attack: attack.code)
def test_what_is_printed_names_the_policy_and_no_other(
    attack: Attack, base: Path, tmp_path: Path
) -> None:
    root = copy_report(tmp_path / "report", base)
    write_attack(root, attack)
    hints = [found.hint for found in check(root) if found.code.name == attack.code]
    assert hints
    liftable = {code.name for code in LIFTABLE}
    assert all(bool(POLICY.search(hint)) == (attack.code in liftable) for hint in hints)


@pytest.mark.parametrize("code", LIFTABLE, ids=lambda code: code.name)
def test_the_policy_that_is_named_lifts_the_rule(code: Sec, base: Path, tmp_path: Path) -> None:
    root = copy_report(tmp_path / "report", base)
    attack = ATTACKS[LIFTABLE[code]]
    write_attack(root, attack)
    refused = [found for found in check(root) if found.code is code]
    policies = {policy for found in refused for policy in POLICY.findall(found.hint)}
    assert len(policies) == 1
    [policy] = policies
    assert lifted_by(policy) in refused[0].hint
    configuration = (root / "mkdocs.yml").read_text(encoding="utf-8")
    lifted = configuration.replace("dossier]", f'dossier: {{allow: ["{policy}"]}}]')
    (root / "mkdocs.yml").write_text(lifted, encoding="utf-8")
    assert not [found for found in check(root) if found.code is code]


@pytest.mark.parametrize("code", [code for code in Sec if code not in LIFTABLE], ids=str)
def test_no_policy_lifts_what_nothing_is_said_to_lift(
    code: Sec, base: Path, tmp_path: Path
) -> None:
    attack = next((each for each in EACH if each.code == code.name), None)
    if attack is None:
        # No text of a chapter makes it: pages take too long for other reasons.
        assert code is Sec.SEC017
        return
    root = copy_report(tmp_path / "report", base)
    write_attack(root, attack)
    assert attack.fields.get("configuration", EXTENSIONS)
    every = ["html", "links", f"file:{Path(attack.path).name}", code.name]
    every += [f"type:{Path(attack.path).suffix}", "extension:pymdownx.snippets"]
    configuration = (root / "mkdocs.yml").read_text(encoding="utf-8")
    lifted = configuration.replace("dossier]", f"dossier: {{allow: {every}}}]")
    (root / "mkdocs.yml").write_text(lifted, encoding="utf-8")
    assert code in {found.code for found in check(root)}
