"""The summary of a pull request: what changed, and nobody's words as markup."""

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from tests.sites.building import Site, copy_site
from tests.unit.formats.test_terminal_formats import HOSTILE, is_harmless

from mkdocs_dossier.cli import main
from mkdocs_dossier.formats.changes import MOST, escape_markdown, write_changes
from mkdocs_dossier.model.report import Report

IDENTITY = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]
TRICKY = "[a](https://x.example) @ann <b> ![i](x) `c` **d** | #1 www.x.example ann@x.example"


@given(st.text(max_size=80) | st.just(TRICKY) | st.just(HOSTILE))
def test_nobodys_words_are_markdown(text: str) -> None:
    written = escape_markdown(text)
    assert "\n" not in written
    assert is_harmless(written.replace("\u2060", ""))
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", written)
    assert re.findall(r"[!-/:-@\[-`{-~]", bare) == []
    assert not re.search(r"@(?!\u2060)", written)


def test_nothing_is_said_of_what_stays() -> None:
    assert "comes, goes or changes" in write_changes(Report(), Report())


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", root, *IDENTITY, *arguments], check=True, capture_output=True)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = copy_site("minimal", tmp_path / "report")
    (site.root / ".gitignore").write_text(".cache\nsite\n", "utf-8")
    git(site.root, "init", "--quiet", "--initial-branch=main")
    git(site.root, "add", ".")
    git(site.root, "commit", "--quiet", "-m", "One")
    git(site.root, "checkout", "--quiet", "-b", "work")
    return site


def summarise(site: Site, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["summary", "-f", str(site.root / "mkdocs.yml"), *arguments])


def test_a_change_is_summed_up(site: Site) -> None:
    site.change("docs/index.md", "soft enough to take a thumb", "soft enough to take a hand")
    site.change("docs/index.md", "2021-07~\n", "2021-08~\n")
    site.change("docs/index.md", "was: on 5 May 2021", "was: on 6 May 2021")
    with (site.root / "docs/index.md").open("a", encoding="utf-8") as file:
        file.write(f"\n::: update 2024-03-03T09:00:00Z\nid: news\n\n{TRICKY}\n:::\n")
    with (site.root / "sources/footbridge.bib").open("a", encoding="utf-8") as file:
        file.write("\n@online{new2022,\n  title = {A *new* one},\n  date = {2022}\n}\n")
    (site.root / "docs/more.md").write_text("---\ntitle: More\n---\n\nSo.\n", "utf-8")
    printed = summarise(site, "main").stdout
    for line in (
        "- New: More, docs\\/more\\.md (published)",
        "- ✗ New, altered: “soft enough to take a hand” — minutes2021",
        "- Gone: “soft enough to take a thumb” — minutes2021",
        "- New: new2022: “A \\*new\\* one” 2022; no copy is used",
        "2021\\-08\\~",
        "- New: update in The footbridge at Kestrel Quay",
        "- ✗ Rewritten: correction in The footbridge at Kestrel Quay",
    ):
        assert line in printed, printed
    git(site.root, "add", ".")
    git(site.root, "commit", "--quiet", "-m", "Two")
    assert summarise(site, "main", "HEAD").stdout == printed
    git(site.root, "checkout", "--quiet", "main")
    assert summarise(site, "main", "work").stdout == printed
    assert "comes, goes or changes" in summarise(site, "work").stdout


def test_a_confidential_source_is_told_by_its_label_alone(site: Site) -> None:
    with (site.root / "sources/footbridge.bib").open("a", encoding="utf-8") as file:
        file.write("\n@misc{hart-interview,\n  author = {Hart, Will},\n  title = {Hart calls},\n"
                   "  confidential = {An officer of the port}\n}\n")  # fmt: skip
    printed = summarise(site, "main").stdout
    assert "An officer of the port" in printed
    assert "hart" not in printed.lower()


def test_long_lists_are_capped(site: Site) -> None:
    with (site.root / "sources/footbridge.bib").open("a", encoding="utf-8") as file:
        file.writelines(f"\n@misc{{n{n},\n  title = {{No. {n}}}\n}}\n" for n in range(MOST + 7))
    printed = summarise(site, "main").stdout
    assert printed.count("- New: n") == MOST
    assert "- … and 7 more." in printed


def test_a_link_in_an_earlier_version_is_not_followed(site: Site) -> None:
    (site.root / "docs/secret.md").symlink_to(site.root / "mkdocs.yml")
    git(site.root, "add", ".")
    git(site.root, "commit", "--quiet", "-m", "Link")
    assert "secret" not in summarise(site, "main", "HEAD").stdout


def test_revisions_that_cannot_be_compared_are_named(site: Site) -> None:
    result = summarise(site, "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.output
