"""The contents and the index from A to Z: pages that nobody wrote, or that somebody did."""

from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.sites.building import Site, copy_site
from tests.sites.pages import article, every_page, ids, words


def entries(page: LexborHTMLParser) -> dict[str, tuple[str, list[str]]]:
    """Return the index's entries: by term, the kind and what is said of the places."""
    return {
        words(item.css(".dossier-a-to-z__term")[0]): (
            words(item.css(".dossier-a-to-z__kind")[0]),
            [words(link) for link in item.css("a")],
        )
        for item in article(page).css(".dossier-a-to-z > ul > li")
    }


def test_the_contents_name_every_page_once(built_telling: Site) -> None:
    pages = every_page(built_telling.built)
    listed = article(pages["contents/"])
    links = [link.attributes["href"] for link in listed.css("li a")]
    assert len(links) == len(set(links))
    headings = [words(each).rstrip("¶") for each in listed.css("h2")]
    assert headings == ["Chapters", "The whole report"]
    text = words(listed)
    assert "The footbridge at Kestrel Quay" in text
    assert "A bridge was closed, and nobody would say on whose word." in text
    assert "Corrected" in text
    assert "A to Z" in text
    # The French chapter is withdrawn, and says so.
    assert "Retracted 6 March 2024" in text


@pytest.mark.parametrize("path", ["contents/", "a-to-z/"])
def test_every_way_leads_somewhere(built_telling: Site, path: str) -> None:
    pages = every_page(built_telling.built)
    links = [link.attributes["href"] or "" for link in article(pages[path]).css("a[href]")]
    assert len(links) > 5
    for link in links:
        address, anchor = urldefrag(urljoin(f"https://here.example/{path}", link))
        page = address.removeprefix("https://here.example/")
        assert page in pages, link
        assert not anchor or anchor in ids(pages[page]), link


def test_the_index_names_people_places_sources_and_quotations(built_telling: Site) -> None:
    found = entries(every_page(built_telling.built)["a-to-z/"])
    # Who has written a source has a family's name, and stands under it.
    kind, where = found["Lerivage, Maude"]
    assert kind == "name"
    assert where[0].endswith("The bridge is closed")
    assert "quoted in The footbridge at Kestrel Quay" in where
    assert found["Kestrel Quay"][0] == "place"
    assert found["Kestrel Quay Harbour Office"][1] == ["reply in The footbridge at Kestrel Quay"]
    kinds = {kind for kind, _ in found.values()}
    assert kinds == {"name", "place", "source", "quotation"}
    assert "“soft enough to take a thumb”" in found or '"soft enough to take a thumb"' in found


def test_what_is_withdrawn_is_not_in_the_index(built_telling: Site) -> None:
    page = article(every_page(built_telling.built)["a-to-z/"])
    assert "passerelle" not in (page.html or "")


def test_letters_stand_in_order_and_lead_to_their_names(built_telling: Site) -> None:
    page = article(every_page(built_telling.built)["a-to-z/"])
    letters = [words(link) for link in page.css("nav a")]
    assert letters == sorted(letters)
    assert [words(each).rstrip("¶") for each in page.css("h2")] == letters


def test_a_page_of_the_authors_own_takes_the_place(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    (site.root / "docs/where.md").write_text("# Where\n\n::: contents\n:::\n", encoding="utf-8")
    names = "# Places\n\n::: index\nshow: sources\n:::\n"
    (site.root / "docs/names.md").write_text(names, encoding="utf-8")
    result = site.build()
    assert result.returncode == 0, result.stderr
    pages = every_page(site.built)
    assert "contents/" not in pages
    assert "a-to-z/" not in pages
    link = pages[""].css_first("header a.dossier-contents-link")
    assert link is not None
    assert link.attributes["href"] == "where/"
    assert {kind for kind, _ in entries(pages["names/"]).values()} == {"source"}


def test_the_page_for_lost_readers_knows_the_way_too(built_answered: Site) -> None:
    # It is shown at any address, so that the way begins at the top of the host.
    link = every_page(built_answered.built)["404.html"].css_first("a.dossier-contents-link")
    assert link is not None
    assert link.attributes["href"] == "/weir/contents/"


def test_a_french_report_has_french_pages(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    site.change("mkdocs.yml", "dossier]", "dossier: {lang: fr}]")
    result = site.build()
    assert result.returncode == 0, result.stderr
    pages = every_page(site.built)
    assert words(article(pages["contents/"]).css("h1")[0]).rstrip("¶") == "Sommaire"
    assert "De A à Z" in words(article(pages["contents/"]))


def test_a_name_cannot_become_markup(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    text = (
        '::: timeline\n\n2021-05\n:   It closed. [@minutes2021]\n'
        '    {people="<b>Ann</b> & Co" places="*Quay*"}\n:::\n'
    )  # fmt: skip
    (site.root / "docs/more.md").write_text(f"# More\n\n{text}", encoding="utf-8")
    result = site.build()
    assert result.returncode == 0, result.stderr
    found = entries(every_page(site.built)["a-to-z/"])
    assert "<b>Ann</b> & Co" in found
    assert "*Quay*" in found
