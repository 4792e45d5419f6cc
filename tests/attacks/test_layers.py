"""Each layer stops something that no other does: without it, one attack passes all the rest."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from markdown import Markdown

from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.markdown_extension import preprocessor, sanitised
from mkdocs_dossier.site import loading
from mkdocs_dossier.site.deadline import TooSlowError, limit_time
from mkdocs_dossier.syntax import front_matter
from tests.attacks.table import copy_report, read_attacks, write_attack
from tests.attacks.test_table import check

# The package names the function of that name.
scan = import_module("mkdocs_dossier.syntax.scan")
ATTACKS = {attack.id: attack for attack in read_attacks()}


def nothing(*_: object) -> list[object]:
    return []


def no_words(*_: object) -> str:
    return ""


LAYERS: dict[str, tuple[object, str, Callable[..., object], str]] = {
    "size": (scan, "check_depth", nothing, "quotes-too-deep"),
    "plain YAML": (front_matter, "check_yaml", nothing, "yaml-alias"),
    "first lines": (front_matter, "_find_headless", nothing, "headless-template"),
    "steering": (front_matter, "_check_other", nothing, "template"),
    "characters": (scan, "find_unseen", nothing, "bidi-override"),
    "files": (loading, "check_files", nothing, "file-html"),
    "configuration": (loading, "check_features", nothing, "base64"),
    "attributes": (preprocessor, "watch_attributes", nothing, "attribute-data"),
    "reserved names": (scan, "find_reserved", nothing, "reserved-in-admonition"),
    "finished page": (sanitised, "find_change", no_words, "markup-of-an-extension"),
}


@pytest.mark.parametrize("layer", LAYERS)
def test_without_a_layer_an_attack_passes(
    layer: str, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, name, replacement, attack = LAYERS[layer]
    root = copy_report(tmp_path / "report", base)
    write_attack(root, ATTACKS[attack])
    assert ATTACKS[attack].code in {found.code.name for found in check(root)}
    monkeypatch.setattr(room, name, replacement)
    assert not [found for found in check(root) if found.is_error]


def test_only_the_configuration_lifts_a_layer(base: Path, tmp_path: Path) -> None:
    root = copy_report(tmp_path / "report", base)
    write_attack(root, ATTACKS["file-svg"])
    [refused] = [found for found in check(root) if found.code is Sec.SEC009]
    policy = "type:.svg"
    assert policy in refused.hint
    allow(root, policy)
    assert not [found for found in check(root) if found.code is Sec.SEC009]


def allow(root: Path, policy: str) -> None:
    configuration = (root / "mkdocs.yml").read_text(encoding="utf-8")
    lifted = configuration.replace("dossier]", f'dossier: {{allow: ["{policy}"]}}]')
    (root / "mkdocs.yml").write_text(lifted, encoding="utf-8")


def test_html_that_is_allowed_is_still_held_against_the_list(base: Path, tmp_path: Path) -> None:
    root = copy_report(tmp_path / "report", base)
    write_attack(root, ATTACKS["details-toggle"])
    allow(root, "html")
    assert [found.code.name for found in check(root) if found.is_error] == ["SEC016"]
    (root / "docs/case.md").write_text("Press <kbd>Enter</kbd>.\n", encoding="utf-8")
    assert not [found for found in check(root) if found.is_error]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A <span class='dossier-verdict--verified'>mark</span>.", "SEC015"),
        ("A <span class='dossier&#45;verdict'>mark</span>.", "SEC015"),
        ("<div id='__search' class='a'>\n\nb\n\n</div>", "SEC015"),
        ("<div markdown class='md-banner'>\n\nb\n\n</div>", "SEC015"),
        ("<hr\n\nclass='md-banner'>", "SEC015"),
        ("A <img title='>' src='//evil.example/a.png'> picture.", "SEC018"),
        ("A <img src='//evil.example/a.png'> picture.", "SEC018"),
        ("<img alt='a>b' srcset='a.png 1x, https://evil.example/a.png 2x'>", "SEC018"),
    ],
)
def test_html_that_is_allowed_forges_no_mark_and_fetches_nothing(
    text: str, code: str, base: Path, tmp_path: Path
) -> None:
    root = copy_report(tmp_path / "report", base)
    write_attack(root, ATTACKS["title-plain"])
    allow(root, "html")
    (root / "docs/case.md").write_text(f"{text}\n", encoding="utf-8")
    assert {found.code.name for found in check(root) if found.is_error} == {code}


def test_links_may_be_allowed(base: Path, tmp_path: Path) -> None:
    for attack in ("link-inside", "link-in-sources"):
        root = copy_report(tmp_path / attack, base)
        write_attack(root, ATTACKS[attack])
        assert Sec.SEC013 in {found.code for found in check(root)}
        allow(root, "links")
        assert Sec.SEC013 not in {found.code for found in check(root)}


def test_a_page_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(TooSlowError), limit_time(0.1):
        Markdown().convert("[" * 16_000)
    # The clock is off again.
    Markdown().convert("[" * 1_000)
