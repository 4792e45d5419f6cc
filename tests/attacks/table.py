"""The table of attacks, and reports with one of them in it."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

CONFIGURATION = """\
site_name: Attacked
theme:
  name: material
  font: false
plugins: [search, tags, {plugins}]
"""
EXTENSIONS = """\
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, tables, toc,
  pymdownx.betterem, pymdownx.details, pymdownx.highlight, pymdownx.superfences,
  {pymdownx.tabbed: {alternate_style: true}}, pymdownx.tasklist]
"""
BIB = "@report{memo, author = {Other, Ann}, title = {The memo}, date = {2019-06}}\n"
CAPTURED = "Ann Other wrote that it was quite clear.\n"


@dataclass(frozen=True, slots=True)
class Attack:
    """One row of ``attacks.yml``, which says what the fields mean."""

    id: str
    path: str
    content: bytes
    code: str
    line: int
    control: str
    fields: dict[str, Any] = field(repr=False)

    @property
    def is_capture(self) -> bool:
        return "capture" in self.fields


def read_attacks() -> list[Attack]:
    rows = yaml.safe_load(Path(__file__).with_name("attacks.yml").read_text(encoding="utf-8"))
    return [_read(row) for row in rows]


def _read(row: dict[str, Any]) -> Attack:
    if "hex" in row:
        content = bytes.fromhex(row["hex"])
    else:
        text = row.get("before", "") + row.get("text", "") * row.get("times", 1)
        content = (text + row.get("after", "")).encode()
    control = row.get("control", "")
    return Attack(
        row["id"],
        row.get("in", "docs/case.md"),
        content,
        row.get("code", ""),
        row.get("line", 1),
        "case/" if control is True else control,
        row,
    )


def write_attack(root: Path, attack: Attack) -> None:
    """Put an attack where it belongs in a report."""
    path = root / attack.path
    path.parent.mkdir(parents=True, exist_ok=True)
    if "also" in attack.fields:
        other = root / attack.fields["also"]
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_text("Another page.\n", encoding="utf-8")
        if other.samefile(path) if path.exists() else False:
            pytest.skip("this file system takes the two names for one")
    if "link" in attack.fields:
        path.symlink_to(attack.fields["link"])
    else:
        path.write_bytes(attack.content)
    configuration = CONFIGURATION.replace("{plugins}", "dossier")
    if "plugin" in attack.fields:
        configuration = CONFIGURATION.replace("{plugins}", f"{attack.fields['plugin']}, dossier")
    more = attack.fields.get("configuration", EXTENSIONS)
    (root / "mkdocs.yml").write_text(f"{configuration}{more}\n", encoding="utf-8")


def copy_report(to: Path, base: Path) -> Path:
    return Path(shutil.copytree(base, to, symlinks=True))
