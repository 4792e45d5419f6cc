"""Workflows of new reports: what their hosts read, and nothing that zizmor complains of."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from tests.sites.building import surroundings
from tests.sites.new_reports import LANGS, begin

BIN = Path(sys.executable).parent
TEMPLATE = Path(__file__).parents[2] / "plugins/mkdocs_dossier/template"
PINNED = re.compile(r"^\s*(?:- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
WRITING = {
    "publish": {"pages": "write", "id-token": "write"},
    "attest": {"attestations": "write", "id-token": "write"},
}
"""What a job that may write may write."""
HOSTS = {
    "github": {
        "vendor.github-workflows": [".github/workflows/check.yml", ".github/workflows/publish.yml"],
        "vendor.dependabot": [".github/dependabot.yml"],
        "vendor.github-issue-forms": [".github/ISSUE_TEMPLATE/*.yml"],
    },
    # Forgejo reads what GitHub reads.
    "forgejo": {
        "vendor.github-workflows": [
            ".forgejo/workflows/check.yml",
            ".forgejo/workflows/publish.yml",
        ]
    },
    "gitlab": {"vendor.gitlab-ci": [".gitlab-ci.yml"]},
}


def call(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / program), *arguments],
        env=surroundings(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def audit(*paths: Path) -> list[dict[str, object]]:
    """Return what zizmor finds at its strictest, without asking anybody."""
    done = call(
        "zizmor", "--offline", "--no-config", "--persona", "auditor", "--format", "json",
        *map(str, paths),
    )  # fmt: skip
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def workflows() -> Iterator[Path]:
    for host in ("github", "forgejo"):
        yield from sorted((TEMPLATE / "hosts" / host).rglob("workflows/*.yml"))


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("lang", LANGS)
def test_a_hosts_files_hold_to_its_schemas(host: str, lang: str, tmp_path: Path) -> None:
    site = begin(lang, tmp_path / "report", "--host", host)
    for schema, patterns in HOSTS[host].items():
        files = [str(path) for pattern in patterns for path in site.root.glob(pattern)]
        assert len(files) == len(patterns)
        transform = ["--data-transform", "gitlab-ci"] if host == "gitlab" else []
        done = call("check-jsonschema", "--builtin-schema", schema, *transform, *files)
        assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_finds_nothing_and_would_find_something(tmp_path: Path) -> None:
    paths = [*workflows(), *TEMPLATE.rglob("dependabot.yml")]
    assert len(paths) == 5
    assert audit(*paths) == []
    bad = tmp_path / "check.yml"
    text = paths[0].read_text("utf-8")
    bad.write_text(text.replace("  pull_request:", "  pull_request_target:"), "utf-8")
    assert any(each["ident"] == "dangerous-triggers" for each in audit(bad))


@pytest.mark.parametrize("path", list(workflows()), ids=lambda path: "/".join(path.parts[-3:]))
def test_a_workflow_may_do_little(path: Path) -> None:
    text = path.read_text("utf-8")
    workflow = yaml.safe_load(text)
    assert workflow["permissions"] == {}
    used = [line for line in text.split("\n") if "uses:" in line]
    assert used
    assert all(PINNED.match(line) for line in used)
    # No expression stands in a script: what it holds could be somebody's code.
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert all("${{" not in step.get("run", "") for step in steps)
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(
        step["with"] == {"fetch-depth": 0, "persist-credentials": False} for step in checkouts
    )
    writing = [name for name, job in workflow["jobs"].items()
               if "write" in job.get("permissions", {}).values()]  # fmt: skip
    for name in writing:
        job = workflow["jobs"][name]
        # Whoever may publish runs nothing that was checked out.
        assert all("run" not in step and "checkout" not in step["uses"] for step in job["steps"])
        assert job["permissions"] == WRITING[name]
    assert "secrets." not in text


@pytest.mark.parametrize("host", ["github", "forgejo", "gitlab"])
def test_every_command_of_a_workflow_is_one(host: str) -> None:
    from mkdocs_dossier.cli import main  # noqa: PLC0415 - only here

    texts = [path.read_text("utf-8") for path in (TEMPLATE / "hosts" / host).rglob("*.yml")]
    called = {name for text in texts for name in re.findall(r"\bdossier (\w+) ", text)}
    assert {"check", "summary"} <= called
    assert called <= set(main.commands)


def test_a_published_site_keeps_its_hidden_folders_and_may_be_attested(tmp_path: Path) -> None:
    site = begin("en", tmp_path / "report", "--host", "github")
    jobs = yaml.safe_load(site.text(".github/workflows/publish.yml"))["jobs"]
    steps = {step["name"]: step for step in jobs["build"]["steps"]}
    assert steps["Hand the site over"]["with"]["include-hidden-files"] is True
    # Off unless asked for, and what signs gets one digest of the list that every build writes.
    assert jobs["attest"]["if"] == "vars.ATTEST == 'yes'"
    [step] = jobs["attest"]["steps"]
    assert step["with"]["subject-name"] == "SHA256SUMS"
    sums = tmp_path / "site/SHA256SUMS"
    sums.parent.mkdir()
    sums.write_text("0  a\n", encoding="utf-8")
    output = tmp_path / "output"
    subprocess.run(
        ["bash", "-c", steps["Note what the site consists of"]["run"]],
        cwd=tmp_path,
        env={**surroundings(), "GITHUB_OUTPUT": str(output)},
        check=True,
    )
    assert output.read_text("utf-8") == f"digest={sha256(sums.read_bytes()).hexdigest()}\n"
