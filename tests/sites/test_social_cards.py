"""Social cards in a site: drawn once, named in the head, and left out where they make no sense."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.sites.building import Site, copy_site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return copy_site("minimal", tmp_path / "minimal")


def configure(site: Site, *, address: bool = True, options: str = "      lang: en\n") -> None:
    lines = "site_url: https://footbridge.example/r/\n" if address else ""
    text = site.text("mkdocs.yml").replace(
        "plugins: [search, dossier]", f"plugins:\n  - search\n  - dossier:\n{options}"
    )
    text = lines + text
    (site.root / "mkdocs.yml").write_text(text, encoding="utf-8")


def cards(site: Site) -> list[Path]:
    return sorted((site.built / "assets/dossier/cards").glob("*"))


def test_each_chapter_leads_to_its_card(site: Site, tmp_path: Path) -> None:
    configure(site)
    kept = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    assert site.build(environment=kept).returncode == 0
    (picture,) = cards(site)
    head = site.text("site/index.html")
    address = f"https://footbridge.example/r/assets/dossier/cards/{picture.name}"
    assert f'<meta property="og:image" content="{address}">' in head
    with Image.open(picture) as drawn:
        assert drawn.size == (1200, 630)
    assert picture.name in site.text("site/SHA256SUMS")
    assert "og:image" not in site.text("site/404.html")

    # A card that was drawn is not drawn again.
    stored = next((tmp_path / "cache").rglob(picture.name))
    other = Image.new("P", (1200, 630))
    other.save(stored)
    assert site.build(environment=kept).returncode == 0
    assert cards(site)[0].read_bytes() == stored.read_bytes()


@pytest.mark.parametrize(
    ("address", "options"),
    [(False, "      lang: en\n"), (True, "      social_cards: false\n")],
    ids=["no address", "turned off"],
)
def test_where_no_card_is_wanted_none_is_drawn(site: Site, address: bool, options: str) -> None:  # noqa: FBT001 - a column of a table
    configure(site, address=address, options=options)
    assert site.build().returncode == 0
    assert cards(site) == []
    head = site.text("site/index.html")
    assert "og:image" not in head
    assert re.search('<meta property="og:title" content="[^"]+">', head)


def test_a_font_that_is_not_there_stops_the_build(site: Site) -> None:
    configure(site, options="      social_card_font: fonts/none.ttf\n")
    result = site.build()
    assert result.returncode != 0
    assert "`social_card_font` cannot be read" in result.stderr
