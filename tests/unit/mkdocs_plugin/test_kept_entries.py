"""What the theme's search found on a page is found again without reading the page."""

from pathlib import Path
from typing import Any

import pytest
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from mkdocs_dossier.mkdocs_plugin.kept_answers import KeptAnswers
from mkdocs_dossier.mkdocs_plugin.kept_entries import KeptEntries

TEXT = '<h1 id="a">Lamps</h1><p>They went out.</p><h2 id="b">Oil</h2><p>None was left.</p>'


def configure(folder: Path, more: str = "") -> MkDocsConfig:
    (folder / "docs").mkdir(exist_ok=True)
    path = folder / "mkdocs.yml"
    path.write_text(f"site_name: T\ntheme: material\nplugins: [search{more}]\n", "utf-8")
    config = load_config(str(path))
    of_theme(config).search_index = SearchIndex()
    return config


def of_theme(config: MkDocsConfig) -> Any:  # noqa: ANN401 - the theme's plugin has no types
    return config.plugins["material/search"]


def search(config: MkDocsConfig, answers: KeptAnswers, text: str) -> tuple[str, list[object]]:
    """Let the search read one page as a build does; return what it was shown and found."""
    plugin = of_theme(config)
    plugin.search_index.entries.append({"location": "before/", "title": "Before", "text": ""})
    entries = KeptEntries(config, answers)
    page = Page(
        "Lamps", File("lamps.md", config.docs_dir, config.site_dir, use_directory_urls=True), config
    )
    page.content = text
    page.meta, page.toc = {}, []  # type: ignore[assignment]
    shown = page.content = entries.show(page)
    plugin.search_index.add_entry_from_context(page)
    entries.settle()
    return shown, list(plugin.search_index.entries)


def test_a_page_that_is_the_same_is_found_again_without_being_read(tmp_path: Path) -> None:
    answers = KeptAnswers(tmp_path / "answers.json")
    shown, found = search(configure(tmp_path), answers, TEXT)
    assert shown == TEXT
    assert [each["location"] for each in found] == ["before/", "lamps/", "lamps/#b"]  # type: ignore[index]
    again, same = search(configure(tmp_path), answers, TEXT)
    assert again == ""
    assert same == found


def test_a_page_that_is_another_is_read(tmp_path: Path) -> None:
    answers = KeptAnswers(tmp_path / "answers.json")
    search(configure(tmp_path), answers, TEXT)
    shown, found = search(configure(tmp_path), answers, TEXT.replace("None", "Some"))
    assert shown
    assert "Some was left" in str(found)


@pytest.mark.parametrize("more", [": {separator: x}", ": {pipeline: [stemmer]}"])
def test_another_setting_of_the_search_counts(more: str, tmp_path: Path) -> None:
    answers = KeptAnswers(tmp_path / "answers.json")
    search(configure(tmp_path), answers, TEXT)
    shown, _ = search(configure(tmp_path, more), answers, TEXT)
    assert shown == TEXT


def test_with_a_plugin_that_may_look_at_pages_too_nothing_is_kept(tmp_path: Path) -> None:
    answers = KeptAnswers(tmp_path / "answers.json")
    for _ in range(2):
        config = configure(tmp_path)
        config.plugins.events["page_context"].append(lambda context, **_: context)
        shown, _found = search(config, answers, TEXT)
        assert shown == TEXT
