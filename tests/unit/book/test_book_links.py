"""Where the links and images of a book lead."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.book.linking import link_parts
from mkdocs_dossier.book.parts import Part, Target, name_ids, open_parts, resolve
from mkdocs_dossier.book.volume import Article

SITE = "https://report.example/weir/"


def article(path: str, html: str, *, is_withdrawn: bool = False) -> Article:
    return Article(path, "", "en", f"<article>{html}</article>", is_withdrawn=is_withdrawn)


def link(
    *articles: Article, files: Mapping[str, bytes] | None = None, site: str = SITE
) -> list[Part]:
    parts = open_parts(articles)
    link_parts(parts, site, (files or {}).get, lambda part, name: f"{part.stem}.xhtml#{name}")
    return parts


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("#a", Target("", "parts/map/index.html", "a")),
        ("../keeper/", Target("", "parts/keeper/index.html")),
        ("../keeper/#b%C3%A9", Target("", "parts/keeper/index.html", "bé")),
        ("../..", Target("", "index.html")),
        ("./", Target("", "parts/map/index.html")),
        ("../../report.json", Target("", "report.json")),
        (f"{SITE}parts/keeper/", Target("", "parts/keeper/index.html")),
        (SITE, Target("", "index.html")),
        (SITE.rstrip("/"), Target("", "index.html")),
        ("https://report.example/weirdly/", Target("https://report.example/weirdly/")),
        ("https://elsewhere.example/", Target("https://elsewhere.example/")),
        ("mailto:desk@example.org", Target("mailto:desk@example.org")),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("//elsewhere.example/", None),
        ("/etc/passwd", None),
        ("../../../secret", None),
        ("http://[", None),
    ],
)
def test_a_link_is_resolved(href: str, expected: Target | None) -> None:
    assert resolve(href, "parts/map/index.html", SITE) == expected


@given(st.text(), st.text())
def test_no_link_leaves_the_site_or_raises(href: str, site: str) -> None:
    target = resolve(href, "parts/map/index.html", site)
    if target is not None and not target.address:
        assert not target.path.startswith(("/", ".."))


def test_links_between_pages_become_links_in_the_book() -> None:
    first = article("index.html", '<p><a href="b/#x:1">to</a> <a href="b/#gone">gone</a></p>')
    second = article("b/index.html", '<p id="x:1">there</p><a href="#x:1">here</a>')
    parts = link(first, second)
    links = list(parts[0].body.iter("a"))
    assert [each.get("href") for each in links] == [
        "part-b.xhtml#part-b--x-1",
        "part-b.xhtml#part-b",
    ]
    assert all(each.get("class") == "book-across" for each in links)
    (own,) = parts[1].body.iter("a")
    assert (own.get("href"), own.get("class")) == ("part-b.xhtml#part-b--x-1", None)


def test_what_is_not_in_the_book_is_linked_on_the_web_or_not_at_all() -> None:
    page = article("index.html", '<a href="report.json">data</a> <a href="w/">w</a>')
    withdrawn = article("w/index.html", "<p>x</p>", is_withdrawn=True)
    known = link(page, withdrawn)[0].body
    assert [each.get("href") for each in known.iter("a")] == [f"{SITE}report.json", f"{SITE}w/"]
    unknown = link(page, withdrawn, site="")[0].body
    assert [*unknown.iter("a")] == []
    assert "".join(unknown.itertext()).strip() == "index.htmldata w"


def test_ids_are_names_of_xml_and_no_two_are_alike() -> None:
    parts = link(
        article("a/b.html", '<p id="fn:1">x</p><p id="fn-1">y</p><p id="fn:1">z</p>'),
        article("a-b/index.html", '<p id="fn:1">x</p>'),
    )
    ids = [each.get("id") for part in parts for each in part.body.iter() if each.get("id")]
    assert len(ids) == len(set(ids)) == 5
    assert all(name and name[0].isalpha() and ":" not in name for name in ids)
    assert name_ids(parts[0]).keys() == {each for each in ids if each and "b--" in each} - {
        "part-a-b-2--fn-1"
    } | {"part-a-b"}


def test_an_image_is_of_the_site_or_its_description() -> None:
    html = (
        '<img src="../a.png" alt="A"><img src="https://x.example/b.png" alt="B">'
        '<img src="gone.png" alt="C"><img src="../d.svg" alt="D"><img src="../a.png">'
    )
    files = {"a.png": b"1", "d.svg": b"1"}
    parts = open_parts([article("p/index.html", html)])
    images = link_parts(parts, "", files.get, lambda _, name: f"#{name}")
    assert images == ["a.png"]
    shown = [(each.get("src"), each.get("alt")) for each in parts[0].body.iter("img")]
    assert shown == [("site/a.png", "A"), ("site/a.png", "")]
    assert "".join(parts[0].body.itertext()) == "p/index.html[B][C][D]"
