"""Shell completion, asked for as the shells' own scripts ask."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.sites.building import Site, copy_site, run

SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return copy_site("minimal", tmp_path / "report")


def complete(site: Site, *words: str) -> list[str]:
    environment = {
        "_DOSSIER_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(["dossier", *words]),
        "COMP_CWORD": str(len(words)),
    }
    done = run(site.root, "mkdocs_dossier", environment=environment)
    assert done.stderr == ""
    return [line.split(",", 1)[1] for line in done.stdout.split()]


def test_codes_keys_and_formats_are_completed(site: Site) -> None:
    assert "SYN014" in complete(site, "explain", "syn")
    assert complete(site, "explain", "QUO001") == ["QUO001"]
    assert complete(site, "impact", "min") == ["minutes2021"]
    assert complete(site, "capture", "@let") == ["@letter2021"]
    assert complete(site, "check", "--format", "sa") == ["sarif"]
    assert "doctor" in complete(site, "do")


def test_outside_of_a_report_there_are_no_keys_and_no_noise(tmp_path: Path) -> None:
    assert complete(Site(tmp_path), "impact", "min") == []


@pytest.mark.parametrize("key", ["a\x1b[2Jb", "a\u202eb"])
def test_a_key_that_would_do_something_is_not_offered(site: Site, key: str) -> None:
    bib = site.root / "sources" / "footbridge.bib"
    bib.write_text(f"@misc{{{key},\n title = {{A}}}}\n@misc{{ab, title = {{B}}}}\n", "utf-8")
    assert complete(site, "impact", "a") == ["ab"]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_that_the_handbook_names_is_printed(shell: str, tmp_path: Path) -> None:
    environment = {"_DOSSIER_COMPLETE": f"{shell}_source"}
    script = run(tmp_path, "mkdocs_dossier", environment=environment).stdout
    assert "_DOSSIER_COMPLETE" in script
    if shutil.which(shell):
        file = tmp_path / "script"
        file.write_text(script, encoding="utf-8")
        subprocess.run([shell, "-n", file], check=True, capture_output=True)
