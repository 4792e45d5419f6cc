"""A report to be attacked."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from mkdocs_dossier.cli import main
from tests.attacks.table import BIB, CAPTURED, CONFIGURATION, EXTENSIONS


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report without fault: one page, one record, its capture. Read only."""
    root = tmp_path_factory.mktemp("attacked") / "report"
    (root / "docs").mkdir(parents=True)
    (root / "sources").mkdir()
    configuration = CONFIGURATION.replace("{plugins}", "dossier")
    (root / "mkdocs.yml").write_text(f"{configuration}{EXTENSIONS}", encoding="utf-8")
    (root / "docs/index.md").write_text("# A report\n\nIts words.\n", encoding="utf-8")
    (root / "sources/memo.bib").write_text(BIB, encoding="utf-8")
    memo = root.parent / "memo.txt"
    memo.write_text(CAPTURED, encoding="utf-8")
    arguments = ["capture", "-f", str(root / "mkdocs.yml"), "memo", str(memo)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return root
