"""The hooks for pre-commit: what they declare, and that their entries run and refuse."""

import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.sites.building import REPOSITORY, copy_site, run

from mkdocs_dossier.cli import main

HOOKS: list[dict[str, Any]] = yaml.safe_load(
    (REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
)


def test_the_hooks_have_ids_of_their_own() -> None:
    assert {"dossier-check", "dossier-diff"} == {hook["id"] for hook in HOOKS}
    assert len({hook["id"] for hook in HOOKS}) == len(HOOKS)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_declares_what_pre_commit_needs(hook: dict[str, Any]) -> None:
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert hook["language"] == "python"
    command, name, *_ = shlex.split(hook["entry"])
    assert command == "dossier"
    assert name in main.commands
    for path in ("docs/index.md", "report/docs/a/b.md", "sources/a.bib", "mkdocs.yml"):
        assert re.search(hook["files"], path)
    for path in ("README.md", "plugins/docs.py", "my-mkdocs.yml"):
        assert not re.search(hook["files"], path)


def test_the_check_runs_as_the_hook_says_and_refuses(tmp_path: Path) -> None:
    (hook,) = [each for each in HOOKS if each["id"] == "dossier-check"]
    site = copy_site("minimal", tmp_path / "report")
    arguments = shlex.split(hook["entry"])[1:]
    assert run(site.root, "mkdocs_dossier", *arguments).returncode == 0
    site.change("docs/index.md", "soft enough to take", "firm enough to take")
    refused = run(site.root, "mkdocs_dossier", *arguments)
    assert refused.returncode == 1
    assert "QUO001" in refused.stdout


def test_the_comparison_runs_as_the_hook_says_and_refuses(tmp_path: Path) -> None:
    (hook,) = [each for each in HOOKS if each["id"] == "dossier-diff"]
    site = copy_site("minimal", tmp_path / "report")

    def git(*arguments: str) -> None:
        person = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
        subprocess.run(["git", *person, *arguments], cwd=site.root, check=True)

    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "-m", "Publish")
    git("update-ref", f"refs/remotes/{hook['args'][0]}", "HEAD")
    arguments = [*shlex.split(hook["entry"])[1:], *hook["args"]]
    assert run(site.root, "mkdocs_dossier", *arguments).returncode == 0
    site.change("docs/index.md", "two months later", "three months later")
    refused = run(site.root, "mkdocs_dossier", *arguments)
    assert refused.returncode == 1
    assert "COR050" in refused.stdout
