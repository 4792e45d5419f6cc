"""Schemas and snippets say what the code says, and VS Code's settings name them."""

import json
import re
import runpy
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft7Validator
from mkdocs.config.base import load_config

from mkdocs_dossier.cli import main
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.front_matter import read_front_matter
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS, Need
from mkdocs_dossier.syntax.timeline_file import read_timeline_file

ROOT = Path(__file__).parents[2]
EDITORS = runpy.run_path(str(ROOT / "scripts" / "editors.py"))
FILES = dict(EDITORS["list_files"]())
SNIPPETS = EDITORS["write_snippets"]()
VALUES = {"gravity": "minor", "from": "all", "id": "a", "locator": "p. 2", "target": "#a",
          "received": "2026-02-05"}  # fmt: skip


class DatesAsWords(yaml.SafeLoader):
    """Keeps dates as they are written, as VS Code does."""


DatesAsWords.yaml_implicit_resolvers = {
    sign: [each for each in known if each[0] != "tag:yaml.org,2002:timestamp"]
    for sign, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def accepts(writer: str, text: str) -> bool:
    value = yaml.load(text, DatesAsWords)  # noqa: S506 - a safe loader
    return bool(Draft7Validator(EDITORS[writer]()).is_valid(value))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_an_editors_file_is_fresh(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == FILES[path], "stale: run scripts/reference.py"


@pytest.mark.parametrize("writer", ["write_front_matter", "write_timeline", "write_mkdocs"])
def test_a_schema_is_a_schema(writer: str) -> None:
    Draft7Validator.check_schema(EDITORS[writer]())


@pytest.mark.parametrize(
    ("front", "is_right"),
    [
        ("title: A\nsubtitle: B\nauthors: [Ann, Ben]\nsummary: C\nlang: pt-BR", True),
        ("authors: Ann Other\nstatus: draft", True),
        ("published: 2026-02-05T09:00:00+00:00\nupdated: 2026-02-05T09:00:00Z", True),
        ("icon: material/bridge\ntags: [a]", True),
        ("published: 2026-02-05", False),
        ("published: 2026-02-05T09:00:00", False),
        ("updated: yesterday", False),
        ("status: finished", False),
        ("lang: English", False),
        ("title: [A, B]", False),
        ("authors: {name: Ann}", False),
    ],
)
def test_the_schema_of_front_matter_agrees_with_the_scan(front: str, is_right: bool) -> None:  # noqa: FBT001 - a table
    assert (read_front_matter(f"---\n{front}\n---\n", "en")[2] == []) is is_right
    assert accepts("write_front_matter", front) is is_right


@pytest.mark.parametrize(
    ("events", "is_right"),
    [
        ("- date: 2021\n  text: So.", True),
        ("title: A\nevents:\n- date: 2021-05-04\n  headline: It shuts\n  id: shut", True),
        ("- date: 2021\n  text: So.\n  people: [Ann, Ben]\n  place: Quay\n  era: true", True),
        ("- date: 2021\n  text: So.\n  data-row: 3", True),
        ("- text: So.", False),
        ("- date: 2021", False),
        ("- date: 2021\n  text: So.\n  poeple: Ann", False),
        ("- date: 2021\n  text: {a: b}", False),
        ("heading: A\nevents:\n- date: 2021\n  text: So.", False),
        ("title: A", False),
        ("- So.", False),
        ("So.", False),
    ],
)
def test_the_schema_of_events_agrees_with_the_reader(events: str, is_right: bool) -> None:  # noqa: FBT001 - a table
    _, found = read_timeline_file("sources/timeline.yml", events, lambda _key: True, "en")
    assert ([each.code.name for each in found] == []) is is_right
    assert accepts("write_timeline", events) is is_right


@pytest.mark.parametrize(
    ("plugins", "is_right"),
    [
        ("[search, dossier]", True),
        ("[{dossier: {vault: ../vault, unsourced: error, ellipsis_limit: 5}}]", True),
        ("{search: {}, dossier: {lang: fr, citation_style: note}}", True),
        ("[dossier: , search: {separator: a}]", True),
        ("[{dossier: {valt: ../vault}}]", False),
        ("[{dossier: {unsourced: shout}}]", False),
        ("{dossier: {ellipsis_limit: far}}", False),
        ("[{dossier: {vault: [a]}}]", False),
    ],
)
def test_the_schema_of_mkdocs_yml_agrees_with_the_plugin(
    tmp_path: Path,
    plugins: str,
    is_right: bool,  # noqa: FBT001 - a table
) -> None:
    text = f"site_name: A\ntheme: material\nplugins: {plugins}\n"
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"), strict=True) if is_right else None
    if config is None:
        with pytest.raises(Exception, match=r"configuration|Aborted"):
            load_config(str(tmp_path / "mkdocs.yml"), strict=True)
    assert accepts("write_mkdocs", text) is is_right


def test_our_own_files_meet_the_schemas() -> None:
    assert accepts("write_mkdocs", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    for chapter in (ROOT / "docs").rglob("*.md"):
        head = re.match(r"---\n(.*?)^---\n", chapter.read_text("utf-8"), re.DOTALL | re.MULTILINE)
        assert head is None or accepts("write_front_matter", head[1]), chapter


def test_every_directive_has_its_snippets() -> None:
    assert {name.split(",")[0] for name in SNIPPETS} == set(SPECIFICATIONS)
    for name, each in SPECIFICATIONS.items():
        optional = [option for option in each.options.values() if option.need is Need.OPTIONAL]
        assert (f"{name}, every option" in SNIPPETS) is bool(optional)


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_that_is_filled_in_is_a_directive(name: str) -> None:
    text = "\n".join(SNIPPETS[name]["body"])
    assert [int(stop) for stop in re.findall(r"\$\{?([1-9]\d*)", text)] == list(
        range(1, len(re.findall(r"\$\{?[1-9]", text)) + 1)
    )
    text = re.sub(r"\$\{1:\$CURRENT[^}]*\}", "2026-02-05T09:00:00Z", text)
    text = re.sub(r"\$\{\d+\|(\w+)[^|]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    text = re.sub(r"^([\w-]+): \$\d+$", _fill, text, flags=re.MULTILINE).replace("$0", "Words.")
    if name.startswith("timeline"):
        text = text.replace("text\n:::", "2020\n:   So. [@a]\n:::" if "," not in name else ":::")
    _, found = scan("docs/a.md", "a.md", text, lambda _key: True)
    assert [(each.code.name, each.sentence) for each in found] == []


def _fill(match: re.Match[str]) -> str:
    return f"{match[1]}: {VALUES.get(match[1], 'en')}"


def test_vs_codes_settings_name_files_that_are_there() -> None:
    settings: dict[str, Any] = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    for schema, read in settings["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        assert read in ("mkdocs.yml", "sources/timeline.yml")
    assert settings["glspc.server.commandArguments"] == ["lsp"]


def test_the_command_prints_them() -> None:
    listed = CliRunner().invoke(main, ["schema"]).output.split()
    assert listed == ["front-matter", "timeline", "mkdocs"]
    for name in listed:
        printed = CliRunner().invoke(main, ["schema", name]).output
        assert printed == FILES[ROOT / ".vscode" / "schemas" / f"{name}.json"]
    printed = CliRunner().invoke(main, ["snippets"]).output
    assert json.loads(printed) == SNIPPETS
