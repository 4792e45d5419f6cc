"""The checker, and what it finds on pages of plain Material."""

import re
from pathlib import Path

import pytest

from tests.sites.building import Site, run
from tests.validator.nu import HOW, check_pages, find_checker, kinds

Known = set[tuple[str, bool]]


@pytest.fixture(scope="session")
def checker() -> list[str]:
    """The command that runs the checker."""
    command = find_checker()
    if command is None:
        # Not skipped: what nobody has validated is not known to be valid.
        pytest.fail(HOW, pytrace=False)
    return command


PLAIN = {
    "index.md": """\
# Plain

Some words, a break\\
and ![a picture](picture.png "Title") and [a link](other.md).[^1]

- an item

---

| a | b |
| --- | --- |
| 1 | 2 |

## Part

[^1]: A note.
""",
    "other.md": "# Other\n\n## Part\n\nWords.\n",
    "deep.md": "# Deep\n\nWords.\n",
}
NAV = """\
nav:
  - Report: [index.md, other.md]
  - Handbook: [other.md, Deeper: [index.md, deep.md]]
"""


@pytest.fixture(scope="session")
def known(
    checker: list[str], built_report: Site, tmp_path_factory: pytest.TempPathFactory
) -> Known:
    """What the checker finds on plain pages, built with the report's own theme and extensions."""
    folder = tmp_path_factory.mktemp("plain")
    docs = folder / "docs"
    docs.mkdir()
    for name, text in PLAIN.items():
        (docs / name).write_text(text, encoding="utf-8")
    (docs / "picture.png").write_bytes(b"")
    settings = built_report.text("mkdocs.yml")
    kept = settings[: settings.index("nav:")].replace("vault:", "# vault:")
    # The plugin goes, with its options below it.
    kept = re.sub(r"^  - dossier:\n(?: {4,}.*\n|\s*\n)*", "", kept, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(kept + NAV, encoding="utf-8")
    built = run(folder, "mkdocs", "build", "--quiet")
    assert built.returncode == 0, built.stderr
    return kinds(check_pages(checker, folder / "site", list_pages(folder / "site")))


def list_pages(site: Path) -> list[str]:
    """Return the paths of a site's pages."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
