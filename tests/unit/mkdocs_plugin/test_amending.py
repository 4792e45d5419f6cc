"""What the theme leaves out of a page is put in, and what it says twice is said once."""

import pytest

from mkdocs_dossier.mkdocs_plugin.amending import amend


@pytest.mark.parametrize(
    ("title", "amended"),
    [
        ("The Lamps - The Lamps", "The Lamps"),
        ("Oil - Oil - Oil - Oil", "Oil - Oil"),
        ("The law - The Lamps", "The law - The Lamps"),
        ("The Lamps", "The Lamps"),
        ("Lamps-Lamps", "Lamps-Lamps"),
        (" - ", " - "),
        ("", ""),
    ],
)
def test_a_page_called_as_the_report_is_called_so_once(title: str, amended: str) -> None:
    page = "<head><title>{}</title></head><p>The Lamps - The Lamps</p>"
    assert amend(page.format(title)) == page.format(amended)


@pytest.mark.parametrize("page", ["", "<title>", "</title>", "<p>A - A</p>"])
def test_a_page_without_a_title_is_left_alone(page: str) -> None:
    assert amend(page) == page
