"""``dossier doctor``: each illness is made, named, and told what to do about."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.sites.building import Site, copy_site

from mkdocs_dossier.cli import main

HEALTHY = """\
site_name: The footbridge
site_url: https://report.example/
theme:
  name: material
  font: false
plugins:
  - search
  - dossier
"""


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = copy_site("minimal", tmp_path / "report")
    (site.root / "mkdocs.yml").write_text(HEALTHY, encoding="utf-8")
    (site.root / ".gitignore").write_text("/.cache/\n", encoding="utf-8")
    subprocess.run(["git", "init", "--quiet", site.root], check=True)
    return site


def examine(site: Site, *arguments: str) -> tuple[int, dict[str, dict[str, str]]]:
    command = ["doctor", "-f", str(site.root / "mkdocs.yml"), "--format", "json", *arguments]
    result = CliRunner().invoke(main, command)
    data = json.loads(result.stdout)
    assert (data["format"], data["version"]) == ("dossier-doctor", 1)
    return result.exit_code, {each["name"]: each for each in data["examined"]}


def write(path: str, text: str) -> Callable[[Site], None]:
    def do(site: Site) -> None:
        (site.root / path).write_text(text, encoding="utf-8")

    return do


def configure(old: str, new: str) -> Callable[[Site], None]:
    return lambda site: site.change("mkdocs.yml", old, new)


def empty(folder: str, pattern: str) -> Callable[[Site], None]:
    def do(site: Site) -> None:
        for path in (site.root / folder).glob(pattern):
            path.unlink()

    return do


def test_a_healthy_report_has_nothing_broken_and_nothing_to_note(site: Site) -> None:
    status, examined = examine(site)
    assert status == 0
    assert {each["state"] for each in examined.values()} == {"fine"}
    assert {"Python", "libraries", "plugin", "extensions", "sources", "cache"} <= set(examined)
    assert not [each for each in examined.values() if "advice" in each]


@pytest.mark.parametrize(
    ("harm", "name", "state"),
    [
        (configure("  - dossier\n", ""), "plugin", "broken"),
        (configure("  - search\n", ""), "search", "note"),
        (configure("  - search\n", "  - search\n  - nobody\n"), "nobody", "broken"),
        (configure("plugins:", "markdown_extensions: [nobody]\nplugins:"), "extensions", "broken"),
        (
            configure("plugins:", "markdown_extensions: [pymdownx.snippets]\nplugins:"),
            "pymdownx.snippets",
            "note",
        ),
        (configure("site_url: https://report.example/\n", ""), "site_url", "note"),
        (configure("  font: false\n", ""), "fonts", "note"),
        (configure("name: material", "name: mkdocs"), "theme", "note"),
        (configure("  - dossier", "  - dossier: {vault: vault}"), "vault", "broken"),
        (configure("  - dossier", "  - dossier: {vault: ../../vault}"), "vault", "note"),
        (configure("  - dossier", "  - dossier: {cache_dir: mkdocs.yml/a}"), "cache", "broken"),
        (write(".gitignore", ""), "cache", "note"),
        (empty("docs", "*.md"), "chapters", "broken"),
        (empty("sources", "*.bib"), "sources", "broken"),
        (write("mkdocs.yml", "site_name: ["), "mkdocs.yml", "broken"),
        (write("mkdocs.yml", "- a\n"), "mkdocs.yml", "broken"),
    ],
)
def test_an_illness_is_named_with_what_to_do(
    site: Site, harm: Callable[[Site], None], name: str, state: str
) -> None:
    harm(site)
    status, examined = examine(site)
    assert examined[name]["state"] == state
    assert examined[name]["advice"]
    assert status == (state == "broken")


def test_a_cache_with_withheld_texts_must_not_reach_the_repository(
    site: Site, tmp_path: Path
) -> None:
    interview = tmp_path / "interview.txt"
    interview.write_text("The door was left open.\n", encoding="utf-8")
    here = ["-f", str(site.root / "mkdocs.yml")]
    CliRunner().invoke(main, ["capture", *here, "letter2021", str(interview), "--withheld"])
    (site.root / ".gitignore").write_text("", encoding="utf-8")
    status, examined = examine(site)
    assert '"withheld"' in site.text("sources/captures.lock")
    assert status == 1
    assert examined["cache"]["state"] == "broken"
    assert "/.cache/" in examined["cache"]["advice"]


def test_what_is_outside_of_git_is_told_so(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("mkdocs_dossier.site.revisions.which", lambda _: None)
    (site.root / "sources" / "allowed_signers").write_text("", encoding="utf-8")
    status, examined = examine(site)
    assert status == 1
    assert examined["Git"]["state"] == "note"
    assert examined["ssh-keygen"]["state"] == "broken"


def test_a_shallow_clone_is_noted(site: Site, tmp_path: Path) -> None:
    identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
    subprocess.run(["git", "-C", site.root, "add", "."], check=True)
    for words in ("One", "Two"):
        command = [*identity, "commit", "--quiet", "--allow-empty", "-m", words]
        subprocess.run(["git", "-C", site.root, *command], check=True)
    clone = tmp_path / "clone"
    address = f"file://{site.root}"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", address, clone], check=True)
    _, examined = examine(Site(clone))
    assert examined["Git"]["state"] == "note"
    assert "--unshallow" in examined["Git"]["advice"]


def test_a_library_out_of_bounds_is_named(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "mkdocs_dossier.cli.installation.version",
        lambda name: {"click": "8.3.1", "mkdocs": "1.5.0"}.get(name, "99"),
    )
    monkeypatch.setattr(
        "mkdocs_dossier.cli.installation.requires",
        lambda _: ["click!=8.3.*,>=8.2", "mkdocs>=1.6", "other; extra == 'csl'"],
    )
    status, examined = examine(site)
    assert status == 1
    assert "live reload" in examined["click"]["advice"]
    assert examined["mkdocs"]["advice"] == "Say: pip install 'mkdocs>=1.6'"
    assert "other" not in examined


def test_a_report_that_is_not_there_is_broken_and_nothing_else_is_asked(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["doctor", "-f", str(tmp_path / "mkdocs.yml")])
    assert result.exit_code == 1
    assert "\nbroken  mkdocs.yml: There is no " in result.stdout
    assert result.stderr == "1 broken, 0 to note.\n"


def test_what_a_configuration_says_is_printed_harmless(site: Site) -> None:
    site.change("mkdocs.yml", "  - search\n", '  - search\n  - "x\\e[31m\\u202E"\n')
    result = CliRunner().invoke(main, ["doctor", "-f", str(site.root / "mkdocs.yml")])
    assert result.exit_code == 1
    assert not set("\u202e\x1b") & set(result.output)
