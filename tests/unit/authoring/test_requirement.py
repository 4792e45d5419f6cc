"""What a new report's requirements name."""

import json
import subprocess
from pathlib import Path

import pytest

from mkdocs_dossier.authoring.requirement import find_requirement

PLAIN = "mkdocs-dossier[book,csl,lsp,protect]"
COMMIT = "0" * 40


def name(origin: object, report: Path = Path("report")) -> str:
    return find_requirement("1.2", json.dumps(origin), report).line


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
    done = subprocess.run(
        ["git", "-C", str(folder), *identity, *arguments],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout.strip()


def clone(folder: Path, origin: str) -> str:
    folder.mkdir()
    git(folder, "init", "--quiet")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Begin")
    git(folder, "remote", "add", "origin", origin)
    return git(folder, "rev-parse", "HEAD")


@pytest.mark.parametrize("recorded", ["", "{}", "not JSON", "[]", '{"url": ""}'])
def test_what_came_from_an_index_is_named_by_its_version(recorded: str) -> None:
    assert find_requirement("1.2", recorded, Path()) == (f"{PLAIN}==1.2", False)


def test_what_came_from_a_repository_is_named_by_its_commit_without_secrets() -> None:
    origin = {"url": "https://ann:token@host.example/d.git", "vcs_info": {"commit_id": COMMIT}}
    assert name(origin) == f"{PLAIN} @ git+https://host.example/d.git@{COMMIT}"


def test_what_came_from_an_archive_is_named_by_its_address() -> None:
    assert name({"url": "https://host.example/d.whl"}) == f"{PLAIN} @ https://host.example/d.whl"


@pytest.mark.parametrize(
    ("origin", "address"),
    [
        ("https://ann:token@host.example/dossier.git", "https://host.example/dossier.git"),
        ("git@host.example:desk/dossier.git", "ssh://git@host.example/desk/dossier.git"),
        ("ssh://git@host.example/dossier.git", "ssh://git@host.example/dossier.git"),
    ],
)
def test_a_clone_is_named_by_where_it_is_from(tmp_path: Path, origin: str, address: str) -> None:
    commit = clone(tmp_path / "dossier", origin)
    recorded = {"url": (tmp_path / "dossier").as_uri(), "dir_info": {}}
    assert name(recorded) == f"{PLAIN} @ git+{address}@{commit}"


@pytest.mark.parametrize("origin", ["/srv/dossier.git", "../dossier.git", "file:///srv/d.git"])
def test_a_clone_of_a_folder_is_named_by_the_way_to_it(tmp_path: Path, origin: str) -> None:
    clone(tmp_path / "dossier", origin)
    recorded = json.dumps({"url": (tmp_path / "dossier").as_uri(), "dir_info": {}})
    found = find_requirement("1.2", recorded, tmp_path / "report")
    assert found.is_local
    *remarks, line = found.line.split("\n")
    assert line == "../dossier[book,csl,lsp,protect]"
    assert all(remark.startswith("# ") for remark in remarks)
    assert tmp_path.name not in found.line


def test_a_way_that_pip_cannot_read_is_left_out(tmp_path: Path) -> None:
    recorded = {"url": (tmp_path / "my dossier").as_uri(), "dir_info": {}}
    assert name(recorded, tmp_path / "report") == f"{PLAIN}==1.2"
