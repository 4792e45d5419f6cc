"""The package's shape: rooms that import downwards, modules of one idea each."""

import sys
import tomllib
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from importlinter.cli import lint_imports

REPOSITORY = Path(__file__).parents[2]
PACKAGE = REPOSITORY / "plugins/mkdocs_dossier"
MODULES = sorted(PACKAGE.rglob("*.py"))
# Names that say nothing about what is in the module.
NAMELESS = {"utils", "util", "helpers", "helper", "common", "manager", "core", "misc"}
LONGEST = 250


def test_imports_keep_the_contracts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # The linter reads the current folder, and puts it on the path.
    monkeypatch.chdir(REPOSITORY)
    monkeypatch.setattr(sys, "path", [*sys.path])
    status = lint_imports(
        config_filename=str(REPOSITORY / "pyproject.toml"), cache_dir=str(tmp_path), no_logo=True
    )
    printed = capsys.readouterr().out
    assert status == 0, printed
    assert "5 kept, 0 broken" in printed


def test_every_room_has_its_layer() -> None:
    settings = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {room for layer in layers for room in layer.split(" | ")}
    rooms = {f"mkdocs_dossier.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}
    # Style sheets and scripts are read, not imported.
    assert rooms - {"mkdocs_dossier.assets"} == named


def test_every_module_has_a_name_that_says_something() -> None:
    assert MODULES
    assert [
        path for path in MODULES if NAMELESS & {*path.relative_to(PACKAGE).parts, path.stem}
    ] == []


def test_no_module_is_too_long_for_one_idea() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_the_wheel_brings_every_file_of_the_template() -> None:
    shipped = {
        file.distribution_path for file in WheelBuilder(str(REPOSITORY)).recurse_included_files()
    }
    template = PACKAGE / "template"
    files = [path for path in template.rglob("*") if path.is_file()]
    # Hidden files are a part of it, and .gitignore could hide others.
    assert {path.name for path in files} >= {".gitignore", ".gitlab-ci.yml", "settings.json"}
    missing = {path.relative_to(PACKAGE.parent).as_posix() for path in files} - shipped
    assert missing == set()


def test_the_wheel_brings_every_catalogue() -> None:
    shipped = {
        file.distribution_path for file in WheelBuilder(str(REPOSITORY)).recurse_included_files()
    }
    compiled = {
        path.with_suffix(".mo").relative_to(PACKAGE.parent).as_posix()
        for path in (PACKAGE / "words" / "catalogues").rglob("*.po")
    }
    assert len(compiled) >= 4
    assert compiled <= shipped
