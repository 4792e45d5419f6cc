"""Code, addresses, decorators and formatter marks are rendered as they are written."""

from pathlib import Path

import pytest
from markdown import Markdown

from tests.sites.building import HERE, copy_site
from tests.sites.pages import inner_html, read_page

HOME = HERE / "untouched"
TEXT = (HOME / "docs/index.md").read_text(encoding="utf-8")
SECTIONS = {
    section.partition("\n")[0]: section.partition("\n")[2].strip("\n")
    for section in TEXT.split("## ")[1:]
}
EXTENSIONS = ["attr_list", "def_list", "footnotes", "tables"]
EXTENSIONS += ["pymdownx.highlight", "pymdownx.superfences"]


def convert(text: str, *more: str) -> str:
    options = {"dossier": {"root": str(HOME)}} if more else {}
    return Markdown(extensions=[*EXTENSIONS, *more], extension_configs=options).convert(text)


@pytest.mark.parametrize("text", SECTIONS.values(), ids=SECTIONS.keys())
def test_the_extension_changes_nothing(text: str) -> None:
    assert convert(text, "dossier") == convert(text)


def test_what_is_ours_is_changed() -> None:
    # The control: the same conversion would have changed the above, had it taken it for ours.
    text = "A plank is soft [@memo]."
    assert convert(text, "dossier") != convert(text)
    assert 'href="#ref-memo"' in convert(text, "dossier")


def test_a_backslash_makes_a_key_a_word() -> None:
    assert convert(r"A sign that cites nothing: \@memo.", "dossier") == (
        "<p>A sign that cites nothing: @memo.</p>"
    )


def test_a_page_with_all_of_it_is_the_same_with_and_without_the_plugin(tmp_path: Path) -> None:
    ours = copy_site("untouched", tmp_path / "ours")
    plain = copy_site("untouched", tmp_path / "plain")
    plain.change("mkdocs.yml", "[search, dossier]", "[search]")
    for site in (ours, plain):
        result = site.build()
        assert result.returncode == 0, result.stderr
    page, expected = (read_page(site.built / "index.html") for site in (ours, plain))
    assert inner_html(page) == inner_html(expected)
