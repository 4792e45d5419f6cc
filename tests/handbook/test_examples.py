"""Every example in the handbook is one: it is loaded and rendered as a report of its own.

A fence called ``markdown`` is a chapter, or a part of one, and nothing may be found in it. A
comment above it names the codes that are found instead, ``<!-- wrong: QUO003 -->``, or the file in
``examples/around`` that it is a part of, ``<!-- around: closing -->``. ``bibtex`` is read as
records, ``yaml`` as what it looks like: front matter, events, or a part of a configuration.
``console`` calls commands that there are, with options that they have.
"""

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from textwrap import dedent

import click
import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft7Validator

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.cli import main
from mkdocs_dossier.syntax.front_matter import read_front_matter
from mkdocs_dossier.syntax.timeline_file import read_timeline_file

ROOT = Path(__file__).parents[2]
HANDBOOK = ROOT / "docs" / "handbook"
WORLD = Path(__file__).parent / "examples"
PAGES = sorted({*HANDBOOK.glob("*.md"), ROOT / "README.md"})
HEAD = "---\ntitle: The map\nauthors: [Ann Other]\npublished: 2026-02-05T09:00:00Z\n---\n\n"
_FENCE = re.compile(
    r"(?:^[ ]*<!-- (?:wrong: (?P<wrong>[A-Z0-9 ]+)|around: (?P<around>[a-z]+)) -->\n\n?)?"
    r"^(?P<indent>[ ]*)(?P<ticks>```+)(?P<kind>\w*)[^\n]*\n(?P<body>.*?)^(?P=indent)(?P=ticks)$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Example:
    """One fence of the handbook."""

    page: str
    number: int
    kind: str
    body: str
    wrong: frozenset[str]
    around: str


def read_examples() -> Iterator[Example]:
    for path in PAGES:
        for number, match in enumerate(_FENCE.finditer(path.read_text("utf-8")), start=1):
            wrong = frozenset((match["wrong"] or "").split())
            body, around = dedent(match["body"]), match["around"] or ""
            yield Example(path.name, number, match["kind"], body, wrong, around)


EXAMPLES = list(read_examples())


def of_kind(*kinds: str) -> list[Example]:
    return [each for each in EXAMPLES if each.kind in kinds]


def name(example: Example) -> str:
    return f"{example.page}-{example.number}"


def schema(called: str) -> Draft7Validator:
    asset = files("mkdocs_dossier.assets") / "schemas" / f"{called}.json"
    return Draft7Validator(json.loads(asset.read_text("utf-8")))


def check(root: Path, example: Example) -> set[str]:
    """Return the codes found in a report with a chapter that holds the example."""
    shutil.copytree(WORLD, root)
    (root / "docs" / "letter.png").write_bytes(b"")
    text = example.body
    if example.around:
        around = (WORLD / "around" / f"{example.around}.md").read_text("utf-8")
        assert around.count("EXAMPLE\n") == 1
        text = around.replace("EXAMPLE\n", text)
    text = text if text.startswith("---\n") else f"{HEAD}{text}"
    (root / "docs" / "index.md").write_text(text, encoding="utf-8")
    arguments = ["check", "-f", str(root / "mkdocs.yml"), "--format", "json"]
    result = CliRunner().invoke(main, arguments)
    return {found["code"] for found in json.loads(result.stdout)["findings"]}


def test_the_handbook_has_examples_of_every_kind() -> None:
    kinds = {each.kind for each in EXAMPLES}
    assert {"markdown", "bibtex", "yaml", "console"} <= kinds
    assert "" not in {each.kind for each in EXAMPLES}, "a fence says what it holds"


@pytest.mark.parametrize("example", of_kind("markdown"), ids=name)
def test_an_example_is_a_chapter(example: Example, tmp_path: Path) -> None:
    assert check(tmp_path / "report", example) == example.wrong


@pytest.mark.parametrize("example", of_kind("bibtex"), ids=name)
def test_an_example_of_records_is_read(example: Example) -> None:
    records, found = load_bibliography([("sources/a.bib", example.body)])
    assert records
    assert {each.code.name for each in found} == example.wrong


@pytest.mark.parametrize("example", of_kind("yaml"), ids=name)
def test_an_example_of_settings_is_one(example: Example) -> None:
    if example.body.startswith("---\n"):
        _, _, found = read_front_matter(example.body, "en")
        assert found == []
        written = yaml.load(example.body.split("---\n")[1], yaml.BaseLoader)  # noqa: S506 - plain text
        schema("front-matter").validate(written)
        return
    value = yaml.safe_load(example.body)
    assert isinstance(value, (dict, list))
    if "events" in value:
        schema("timeline").validate(yaml.load(example.body, yaml.BaseLoader))  # noqa: S506 - plain text
        _, found_events = read_timeline_file("a/timeline.yml", example.body, bool, "en")
        assert found_events == ()
    elif isinstance(value, dict):
        schema("mkdocs").validate(value)


@pytest.mark.parametrize("example", of_kind("json"), ids=name)
def test_an_example_of_json_is_json(example: Example) -> None:
    assert json.loads(example.body)


def test_the_commands_of_the_handbook_exist() -> None:
    called = 0
    for example in of_kind("console", "sh"):
        for line in example.body.split("\n"):
            words = shlex.split(line.removeprefix("$ "), comments=True) if line[:2] == "$ " else []
            if words and words[0].rpartition("/")[2] == "dossier":
                assert_called_rightly(words[1:], f"{name(example)}: {line}")
                called += 1
    assert called > 20


def assert_called_rightly(words: list[str], where: str) -> None:
    command: click.Command = main
    while isinstance(command, click.Group):
        context = click.Context(command)
        known = command.get_command(context, words[0])
        if known is None and command.name == "new":
            known = command.commands["FOLDER"]
        assert known is not None, where
        command, words = known, words[1:]
    options = {opt for each in command.params for opt in (*each.opts, *each.secondary_opts)}
    options |= {"--help", "-h"}
    for word in words:
        if word.startswith("-"):
            assert word.partition("=")[0] in options, where
