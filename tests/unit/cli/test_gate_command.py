"""``dossier gate`` names what asks for a maintainer, and lets contributions through."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.sites.building import Site, copy_site

from mkdocs_dossier.cli import main

IDENTITY = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]


def git(site: Site, *arguments: str) -> None:
    subprocess.run(["git", "-C", site.root, *IDENTITY, *arguments], check=True, capture_output=True)


def gate(site: Site, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["gate", "-f", str(site.root / "mkdocs.yml"), *arguments])


def write(site: Site, path: str, text: str) -> None:
    file = site.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = copy_site("minimal", tmp_path_factory.mktemp("gate") / "report")
    write(site, ".gitignore", ".cache\nsite\n")
    write(site, "sources/receipts.jsonl", "")
    git(site, "init", "--quiet", "--initial-branch=main")
    git(site, "add", ".")
    git(site, "commit", "--quiet", "-m", "One")
    return site


@pytest.fixture
def site(origin: Site, tmp_path: Path) -> Site:
    subprocess.run(
        ["git", "clone", "--quiet", origin.root, tmp_path / "report"],
        check=True,
        capture_output=True,
    )
    return Site(tmp_path / "report")


@pytest.mark.parametrize(
    "path",
    [
        "mkdocs.yml", ".github/workflows/build.yml", "overrides/main.html", "hooks.py",
        "docs/.htaccess", "docs/extra.js", "sources/receipts.jsonl", "sources/captures.lock",
        "sources/captures/letter2021.txt", "sources/tool.py", "requirements.lock",
    ],
)  # fmt: skip
def test_what_decides_asks_for_a_maintainer(site: Site, path: str) -> None:
    write(site, path, "changed\n")
    result = gate(site, "origin/main")
    if path == "mkdocs.yml":
        # It cannot be read any more; nobody is let through.
        assert result.exit_code == 2
        return
    assert result.exit_code == 1, result.output
    assert result.stdout.startswith(f"{path}: ")


def test_contributions_pass(site: Site) -> None:
    for path in ("docs/new.md", "docs/map.png", "sources/more.bib", "sources/captures/new.txt"):
        write(site, path, "new\n")
    write(site, "docs/overview.md", "# Other words\n")
    result = gate(site, "origin/main")
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_removed_correction_asks_for_a_maintainer(site: Site) -> None:
    text = site.text("docs/index.md")
    start = text.index("::: correction")
    end = text.index("\n:::\n", start) + 5
    write(site, "docs/index.md", text[:start] + text[end:])
    git(site, "commit", "--quiet", "-am", "Two")
    assert "a published correction was changed" in gate(site, "origin/main", "HEAD").stdout
    assert gate(site, "HEAD").exit_code == 0


def test_a_removed_and_a_moved_capture_are_named(site: Site) -> None:
    git(site, "mv", "sources/captures/letter2021.txt", "sources/captures/letter.txt")
    assert "sources/captures/letter2021.txt: a capture" in gate(site, "origin/main").stdout


def test_an_unknown_revision_is_told(site: Site) -> None:
    assert gate(site, "nowhere").exit_code == 2
