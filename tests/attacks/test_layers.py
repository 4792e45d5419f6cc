"""Each layer stops something that no other does: without it, one attack passes all the rest."""

from collections.abc import Container
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.commands import build
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.cli import rendering
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.markdown_extension import harmless, preprocessor, sanitised
from mkdocs_dossier.mkdocs_plugin import escaping
from mkdocs_dossier.site import loading, published_files, slow_pages
from mkdocs_dossier.site.deadline import TooSlowError, limit_time
from mkdocs_dossier.syntax import front_matter, prose
from tests.attacks.table import Attack, copy_report, read_attacks, write_attack
from tests.attacks.test_table import check

# The package names the function of that name.
scan = import_module("mkdocs_dossier.syntax.scan")
ATTACKS = {attack.id: attack for attack in read_attacks()}
SLOW = {"configuration": "markdown_extensions: [tests.attacks.slow_words]"}
ATTACKS["slow"] = Attack("slow", "docs/case.md", b"These words are slow.", "SEC017", 1, "", SLOW)


class Everything(Container[str]):
    """Has whatever it is asked for."""

    def __contains__(self, thing: object) -> bool:
        return True


def nothing(*_: object) -> list[object]:
    return []


def no_words(*_: object) -> str:
    return ""


def yes(*_: object) -> bool:
    return True


def no(*_: object) -> bool:
    return False


def no_limit(*_: object, **__: object) -> AbstractContextManager[None]:
    return nullcontext()


def read_leniently(path: Path, _: str) -> tuple[str, tuple[Diagnostic, ...]]:
    return path.read_text(encoding="utf-8", errors="replace"), ()


@dataclass(frozen=True, slots=True)
class Layer:
    """One rule: where it stands in the code, and an attack that nothing else stops.

    Attributes:
        attack: its id.
        removed: module, name, and what is put in its place so that the rule is gone.
    """

    attack: str
    removed: tuple[tuple[object, str, object], ...]


def layer(attack: str, *removed: tuple[object, str, object]) -> Layer:
    return Layer(attack, removed)


LAYERS = {
    "raw HTML": layer(
        "harmless-tag",
        (prose, "find_html", nothing),
        (preprocessor, "watch_raw_html", nothing),
    ),
    "controls": layer("control", (scan, "find_unseen", nothing)),
    "addresses": layer("address-by-an-extension", (harmless, "is_allowed", yes)),
    "attributes": layer("attribute-data", (preprocessor, "watch_attributes", nothing)),
    "plain YAML": layer("yaml-alias", (front_matter, "check_yaml", nothing)),
    "size": layer("quotes-too-deep", (scan, "check_depth", nothing)),
    "characters": layer("bidi-override", (scan, "find_unseen", nothing)),
    "steering": layer("template", (front_matter, "_check_other", nothing)),
    "types": layer("file-html", (published_files, "PUBLISHED", Everything())),
    "first bytes": layer("picture-of-html", (published_files, "is_as_named", yes)),
    "names": layer("name-percent", (published_files, "find_bad_name", no_words)),
    "collisions": layer("name-same-page", (published_files, "find_collisions", nothing)),
    "shadows": layer("shadow-report", (published_files, "find_shadowed", no_words)),
    "links": layer("link-inside", (published_files, "_is_link", no)),
    "configuration": layer("base64", (loading, "check_features", nothing)),
    "reserved names": layer("reserved-in-admonition", (scan, "find_reserved", nothing)),
    "finished page": layer("markup-of-an-extension", (sanitised, "find_change", no_words)),
    "time": layer("slow", (rendering, "limit_time", no_limit)),
    "pictures": layer("picture-from-elsewhere", (harmless, "is_elsewhere", no)),
    "UTF-8": layer("not-utf-8", (loading, "read_text", read_leniently)),
    "first lines": layer("headless-template", (front_matter, "_find_headless", nothing)),
}
BESIDE = {"DOC005", "DOC006"}
"""Codes of other families that are refusals of hostile content."""


def test_every_code_of_safety_has_a_layer_that_it_stands_for() -> None:
    stopped = {ATTACKS[each.attack].code for each in LAYERS.values()}
    assert stopped == {code.name for code in Sec} | BESIDE


@pytest.mark.parametrize("name", LAYERS)
def test_without_a_layer_an_attack_passes(
    name: str, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed, attack = LAYERS[name], ATTACKS[LAYERS[name].attack]
    if attack.code == "SEC017":
        monkeypatch.setattr(slow_pages, "SECONDS", 0.3)
    root = copy_report(tmp_path / "report", base)
    write_attack(root, attack)
    errors = {found.code.name for found in check(root) if found.is_error}
    assert errors == {attack.code}
    for module, function, replacement in removed.removed:
        monkeypatch.setattr(module, function, replacement)
    assert not [found for found in check(root) if found.is_error]


# What is printed by the theme and not by us, and what must be gone for it to be printed raw.
ESCAPED = {"heading-entities": "escape_titles", "tag-script": "escape_meta"}


@pytest.mark.parametrize("attack", ESCAPED)
def test_without_escaping_a_theme_prints_a_script(
    attack: str, base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_report(tmp_path / "report", base)
    write_attack(root, ATTACKS[attack])
    assert not find_scripts(root)
    monkeypatch.setattr(escaping, ESCAPED[attack], nothing)
    assert find_scripts(root)


def find_scripts(root: Path) -> list[str]:
    """Build a site here, and return what of its pages a browser would run for an attack."""
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build.build(config)
    config.plugins.on_shutdown()
    pages = [path.read_text(encoding="utf-8") for path in (root / "site").rglob("*.html")]
    nodes = [node for page in pages for node in LexborHTMLParser(page).css("script, [onerror]")]
    return [node.html or "" for node in nodes if "caught(" in (node.html or "")]


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
