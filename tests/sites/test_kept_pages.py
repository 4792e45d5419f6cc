"""Pages of the last build are used again only where they would come out the same."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sites.building import Site, copy_site, run
from tests.sites.pages import files


def build(site: Site, cache: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {"XDG_CACHE_HOME": str(cache), "HOME": str(cache)}
    return run(site.root, "mkdocs", "build", "-v", *options, environment=environment)


def count_kept(ran: subprocess.CompletedProcess[str]) -> int:
    assert ran.returncode == 0, ran.stderr
    told = re.search(r"(\d+) pages were taken from the last build", ran.stderr)
    return int(told[1]) if told else 0


def count_shown(ran: subprocess.CompletedProcess[str]) -> int:
    told = re.search(r"(\d+) pages are shown as in the last build", ran.stderr)
    return int(told[1]) if told else 0


def change(path: str, old: str, new: str) -> Callable[[Site], None]:
    return lambda site: site.change(path, old, new)


def add_chapter(site: Site) -> None:
    (site.root / "docs/later.md").write_text("# Later\n\nNothing.\n", encoding="utf-8")


CHANGES: dict[str, tuple[Callable[[Site], None], int]] = {
    # What is changed, and how many of the pages are used again all the same.
    "nothing": (lambda _: None, 5),
    "the chapter": (change("docs/index.md", "two months later", "a summer later"), 4),
    "its title": (change("docs/index.md", "title: The footbridge", "title: The bridge"), 0),
    "a correction": (change("docs/index.md", "gave the wrong day", "gave a wrong day"), 1),
    "a page that hangs on the others": (change("docs/overview.md", "# Overview", "# All"), 2),
    "a record": (change("sources/footbridge.bib", "Works Committee", "Committee"), 1),
    "the site's name": (change("mkdocs.yml", "The Footbridge", "The Bridge"), 0),
    "an option": (change("mkdocs.yml", "theme: material", "site_url: https://a.example/"
                         "\ntheme: material"), 0),
    "an extension": (change("mkdocs.yml", "theme: material", "markdown_extensions: [smarty]"
                            "\ntheme: material"), 0),
    "the files": (add_chapter, 0),
}  # fmt: skip


SHOWN: dict[str, tuple[Callable[[Site], None], int]] = {
    # What is changed, and how many pages the theme need not show again.
    "nothing": (lambda _: None, 5),
    "a page that nothing is shown of elsewhere": (change("docs/index.md", "two months later",
                                                         "a summer later"), 4),
    "a page's title": (change("docs/overview.md", "# Overview", "# All"), 0),
    "the site's name": (change("mkdocs.yml", "The Footbridge", "The Bridge"), 0),
    "what the theme is told": (change("mkdocs.yml", "theme: material", "theme:\n  name: material\n"
                                      "  features: [navigation.top]"), 0),
    "what every page ends with": (change("mkdocs.yml", "theme: material", "copyright: Ours\n"
                                         "theme: material"), 0),
    "the tongue": (change("mkdocs.yml", "theme: material", "theme:\n  name: material\n"
                          "  language: de"), 0),
}  # fmt: skip


TOLD: dict[str, tuple[Callable[[Site], None], int]] = {
    # What is changed in a report with every kind of page, and how many are used again all the
    # same: all but its own where it is running text; where lists may show it, those that are none.
    "running text, and so all positions": (change("docs/index.md", "The harbour office closed",
                                                  "In spring the harbour office closed"), 9),
    "a translation": (change("docs/index.md", "no longer holds, and", "is loose, and"), 4),
    "an event": (change("docs/index.md", "It promises oak", "It promises much oak"), 3),
    "a headline": (change("docs/index.md", "**The council answers.**", "**An answer.**"), 3),
    "a place": (change("docs/index.md", 'places="The hall"', 'places="The old hall"'), 3),
    "a notice": (change("docs/index.md", "Oak has been ordered", "Oak was ordered"), 3),
    "a citation more": (change("docs/index.md", "## What the inspector",
                               "So it is told [@letter2021, par. 1].\n\n## What the inspector"), 4),
    "who replied": (change("docs/index.md", "from: Kestrel Quay Harbour Office",
                           "from: The Harbour Office"), 4),
    "a standfirst": (change("docs/index.md", "on whose word", "at whose word"), 3),
}  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return copy_site("minimal", tmp_path / "site")


@pytest.mark.parametrize("name", CHANGES)
def test_a_build_with_kept_pages_is_a_build_without(name: str, site: Site, tmp_path: Path) -> None:
    apply, kept = CHANGES[name]
    assert count_kept(build(site, tmp_path / "cache")) == 0
    apply(site)
    again = build(site, tmp_path / "cache")
    with_kept = files(site.built)
    assert count_kept(build(site, tmp_path / "other")) == 0
    assert files(site.built) == with_kept
    assert count_kept(again) == kept


@pytest.mark.parametrize("name", TOLD)
def test_a_list_is_kept_while_nothing_that_it_shows_has_changed(name: str, tmp_path: Path) -> None:
    site = copy_site("telling", tmp_path / "site")
    apply, kept = TOLD[name]
    build(site, tmp_path / "cache")
    apply(site)
    again = build(site, tmp_path / "cache")
    with_kept = files(site.built)
    assert count_kept(build(site, tmp_path / "other")) == 0
    assert files(site.built) == with_kept
    assert count_kept(again) == kept


@pytest.mark.parametrize("style", ["author-date", "numeric", "note"])
def test_a_citation_more_counts_in_every_style_where_it_is_shown(
    style: str, tmp_path: Path
) -> None:
    site = copy_site("telling", tmp_path / "site")
    config = site.root / "mkdocs.yml"
    plain = config.read_text(encoding="utf-8")
    config.write_text(
        plain.replace("dossier:", f"dossier:\n      citation_style: {style}"), "utf-8"
    )
    build(site, tmp_path / "cache")
    apply, kept = TOLD["a citation more"]
    apply(site)
    again = build(site, tmp_path / "cache")
    with_kept = files(site.built)
    shutil.rmtree(site.root / ".cache", ignore_errors=True)
    assert count_kept(build(site, tmp_path / "other")) == 0
    assert files(site.built) == with_kept
    assert count_kept(again) == kept


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_in_the_theme_is_kept_while_nothing_that_it_shows_has_changed(
    name: str, site: Site, tmp_path: Path
) -> None:
    apply, shown = SHOWN[name]
    assert count_shown(build(site, tmp_path / "cache")) == 0
    apply(site)
    assert count_shown(build(site, tmp_path / "cache")) == shown
    with_kept = files(site.built)
    assert count_shown(build(site, tmp_path / "other")) == 0
    assert files(site.built) == with_kept


def test_templates_of_ones_own_count_and_those_that_show_other_pages_are_filled_anew(
    site: Site, tmp_path: Path
) -> None:
    site.change("mkdocs.yml", "theme: material", "theme:\n  name: material\n  custom_dir: own")
    own = site.root / "own/main.html"
    own.parent.mkdir()
    told = '{%% extends "base.html" %%}{%% block announce %%}%s{%% endblock %%}'
    for text, shown in (("One", 0), ("One", 5), ("Two", 0), ("Two", 5)):
        own.write_text(told % text, encoding="utf-8")
        assert count_shown(build(site, tmp_path / "cache")) == shown
    (own.parent / "sign.svg").write_text("<svg/>", encoding="utf-8")
    assert count_shown(build(site, tmp_path / "cache")) == 0
    own.write_text(told % "{{ pages | length }}", encoding="utf-8")
    assert count_shown(build(site, tmp_path / "cache")) == 0
    assert count_shown(build(site, tmp_path / "cache")) == 0


def test_with_a_hook_or_a_plugin_that_is_not_known_no_page_is_kept_as_shown(
    site: Site, tmp_path: Path
) -> None:
    hook = site.root / "hook.py"
    hook.write_text("def on_env(env, **_):\n    env.globals['said'] = 'x'\n", encoding="utf-8")
    site.change("mkdocs.yml", "theme: material", "hooks: [hook.py]\ntheme: material")
    for _ in range(2):
        assert count_shown(build(site, tmp_path / "cache")) == 0


def test_a_page_that_something_is_said_of_is_rendered_again(site: Site, tmp_path: Path) -> None:
    site.change("docs/index.md", "two months later", "[two months](nowhere.md) later")
    for others in (0, 4):
        ran = build(site, tmp_path / "cache")
        assert count_kept(ran) == others
        assert ran.stderr.count("nowhere.md") == 1


@pytest.mark.parametrize("content", ["", "[]", '{"key": "x"}', "{"])
def test_a_broken_entry_is_no_entry(content: str, site: Site, tmp_path: Path) -> None:
    build(site, tmp_path / "cache")
    entries = list((tmp_path / "cache").rglob("*.json"))
    assert entries
    for entry in entries:
        entry.write_text(content, encoding="utf-8")
    assert count_kept(build(site, tmp_path / "cache")) == 0


def test_what_brings_in_other_files_keeps_pages_out(site: Site, tmp_path: Path) -> None:
    site.change("mkdocs.yml", "theme:", "markdown_extensions: [pymdownx.snippets]\ntheme:")
    site.change("mkdocs.yml", "dossier]", "dossier: {allow: ['extension:pymdownx.snippets']}]")
    build(site, tmp_path / "cache")
    assert count_kept(build(site, tmp_path / "cache")) == 0
    kept = {path.name for path in (tmp_path / "cache").rglob("*.json")}
    assert kept == {"answers.json"}


def test_a_plugin_that_changes_the_text_gets_its_own_page(site: Site, tmp_path: Path) -> None:
    build(site, tmp_path / "cache")
    site.change("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")
    hook = "def on_page_markdown(markdown, **_):\n    return markdown + '\\n\\nA line more.\\n'\n"
    (site.root / "hook.py").write_text(hook, encoding="utf-8")
    assert count_kept(build(site, tmp_path / "cache")) == 0
    assert "A line more." in (site.built / "index.html").read_text(encoding="utf-8")


def test_a_letter_behind_a_year_is_the_matter_of_every_page_that_has_it(tmp_path: Path) -> None:
    site = copy_site("harbour", tmp_path / "harbour")
    for name in ("dock", "crew"):
        text = f"---\ntitle: {name}\n---\n\nSo it was [@{name}].\n"
        (site.root / f"docs/{name}.md").write_text(text, encoding="utf-8")
    build(site, tmp_path / "cache")
    assert ">Moreau 2019b" in site.text("site/dock/index.html").replace("</span>", ">")
    # Another record, which neither page cites.
    site.change("sources/harbour.bib", "date = {2019}, langid", "date = {2018}, langid")
    build(site, tmp_path / "cache")
    told = site.text("site/dock/index.html").replace("</span>", ">")
    assert ">Moreau 2019<" in told
