"""The handbook's generated pages say what the code says."""

import re
import runpy
from pathlib import Path

import pytest

from mkdocs_dossier.cli import main
from mkdocs_dossier.diagnostics.catalogue import FAMILIES

ROOT = Path(__file__).parents[2]
HANDBOOK = ROOT / "docs" / "handbook"
WRITE = runpy.run_path(str(ROOT / "scripts" / "reference.py"))


@pytest.mark.parametrize(
    ("page", "writer"),
    [
        ("codes.md", "write_codes"),
        ("commands.md", "write_commands"),
        ("directives.md", "write_directives"),
        ("findings.schema.json", "write_schema"),
    ],
)
def test_a_generated_page_is_fresh(page: str, writer: str) -> None:
    text = (HANDBOOK / "reference" / page).read_text(encoding="utf-8")
    assert text == WRITE[writer](), f"{page} is stale: run scripts/reference.py"


def test_every_code_that_the_handbook_names_exists() -> None:
    known = {code.name for family in FAMILIES for code in family}
    named = {
        name
        for page in HANDBOOK.rglob("*.md")
        for name in re.findall(r"\b[A-Z]{3}\d{3}\b", page.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= known


def test_every_command_is_on_the_page_of_commands() -> None:
    text = (HANDBOOK / "reference" / "commands.md").read_text(encoding="utf-8")
    for name, command in main.commands.items():
        assert f"## dossier {name}" in text
        assert command.help
