"""A report in two languages: one build, each page in its own, and a way between them."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.sites.building import Site, copy_site, run
from tests.sites.pages import article, every_page, ids, read_page, words

BASE = "https://footbridge.example/report/"
CHAPTER = "chapters/01-planks/"
LANGUAGES = (("", "The planks", "Les planches"), ("fr/", "Les planches", "The planks"))
"""Where the pages of each stand, and a title that is there and one that is not."""


def _page(site: Site, path: str) -> LexborHTMLParser:
    return read_page(site.built / path / "index.html")


def _alternates(page: LexborHTMLParser) -> dict[str, str]:
    return {
        link.attributes["hreflang"] or "": link.attributes["href"] or ""
        for link in page.css("link[hreflang]")
    }


def _switch(page: LexborHTMLParser) -> dict[str, str]:
    return {words(a): a.attributes["href"] or "" for a in page.css(".dossier-languages a")}


def _links_of(page: LexborHTMLParser, where: str) -> list[str]:
    return [a.attributes["href"] or "" for a in page.css(f"{where} a[href]")]


def test_a_page_says_its_language_and_so_does_the_theme(built_bilingual: Site) -> None:
    french, english = _page(built_bilingual, "fr/" + CHAPTER), _page(built_bilingual, CHAPTER)
    for page, lang, name, search in (
        (french, "fr", "La passerelle", "Recherche"),
        (english, "en", "The Footbridge", "Search"),
    ):
        html = page.css_first("html")
        assert html is not None
        assert html.attributes["lang"] == lang
        title, field = page.css_first("title"), page.css_first(".dossier-search-box__field")
        assert title is not None
        assert name in title.text()
        assert field is not None
        assert field.attributes["placeholder"] == search
    toggle = french.css_first("label[for=__palette_1]")
    assert toggle is not None
    assert toggle.attributes["title"] == "Passer au sombre"


def test_the_navigation_is_of_the_language_alone(built_bilingual: Site) -> None:
    french = _page(built_bilingual, "fr/" + CHAPTER)
    titles = [words(each) for each in french.css(".md-nav--primary .md-ellipsis")]
    assert {"Rapport", "La lettre", "Les sources", "Chronologie", "Rectificatifs"} <= set(titles)
    # Nobody has translated the notes.
    assert not {"Report", "Notes", "The letter"} & set(titles)
    inside = {"../../", "../02-letter/", "../../sources/", "../../timeline/", "../../corrections/"}
    assert set(_links_of(french, ".md-nav--primary .md-nav__item")) - {"./"} <= inside | {"#"} | {
        f"#{name}" for name in ids(french)
    }
    english = _page(built_bilingual, CHAPTER)
    assert "Notes" in [words(each) for each in english.css(".md-nav--primary .md-ellipsis")]
    assert not any("fr/" in link for link in _links_of(english, ".md-nav--primary"))


def test_the_next_page_is_in_the_same_language(built_bilingual: Site) -> None:
    ends = {"fr/corrections/": "fr/timeline/", "chapters/02-letter/": "chapters/01-planks/"}
    for path, before in ends.items():
        link = _page(built_bilingual, path).css_first("link[rel=prev]")
        assert link is not None
        assert (link.attributes["href"] or "").strip("./") == before.rpartition("/")[0].split("/")[
            -1
        ]
    assert _page(built_bilingual, "fr/corrections/").css_first("link[rel=next]") is None


def test_every_page_leads_to_itself_in_the_other_language(built_bilingual: Site) -> None:
    pages = every_page(built_bilingual.built)
    for path, page in pages.items():
        if path == "404.html":
            continue
        for name, href in _switch(page).items():
            target = (built_bilingual.built / path / href).resolve()
            assert (target / "index.html").is_file(), (path, href)
            other = read_page(target / "index.html").css_first("html")
            assert other is not None
            assert other.attributes["lang"] == {"E": "en", "F": "fr"}[name[0]]
    assert _switch(pages[CHAPTER]) == {"Français": f"../../fr/{CHAPTER}"}
    assert _switch(pages[f"fr/{CHAPTER}"]) == {"English": f"../../../{CHAPTER}"}
    assert _switch(pages["notes/"]) == {"Français (page d’accueil)": "../fr/"}


def test_alternates_are_reciprocal(built_bilingual: Site) -> None:
    pages = every_page(built_bilingual.built)
    found = {path: _alternates(page) for path, page in pages.items()}
    assert found[CHAPTER] == {
        "en": BASE + CHAPTER,
        "fr": f"{BASE}fr/{CHAPTER}",
        "x-default": BASE + CHAPTER,
    }
    for path, named in found.items():
        for address in named.values():
            assert found[address.removeprefix(BASE)] == named, path
    assert found["notes/"] == {}
    # Material's script asks for a site map below whatever it takes for another site.
    assert not any(page.css("link[rel=alternate]") for page in pages.values())


def test_without_an_address_alternates_are_relative(tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    site.change("mkdocs.yml", "site_url: https://footbridge.example/report/\n", "")
    assert site.build().returncode == 0
    assert _alternates(_page(site, CHAPTER))["fr"] == f"../../fr/{CHAPTER}"


def test_anchors_are_the_same_in_both(built_bilingual: Site) -> None:
    for path in (CHAPTER, "chapters/02-letter/"):
        english, french = (ids(_page(built_bilingual, at + path)) for at in ("", "fr/"))
        kept = {
            name
            for name in english
            if name.startswith(("quote-", "event-", "correction-", "evidence-"))
        }
        assert kept
        assert kept <= french
    assert "railing" in ids(_page(built_bilingual, "fr/chapters/02-letter/"))


def test_a_quotation_is_translated_for_those_who_need_it(built_bilingual: Site) -> None:
    railing, translated = "Le garde-corps ne tient plus", "The railing no longer holds"
    english = words(article(_page(built_bilingual, "chapters/02-letter/")))
    french = words(article(_page(built_bilingual, "fr/chapters/02-letter/")))
    assert railing in english
    assert translated in english
    assert railing in french
    assert translated not in french
    planks = words(article(_page(built_bilingual, "fr/" + CHAPTER)))
    assert "« are soft enough to take a thumb »" in planks
    assert "assez molles" in planks


def test_pages_that_list_list_their_own_language_once(built_bilingual: Site) -> None:
    for root, told in (("", "The bridge is closed."), ("fr/", "Le pont est fermé.")):
        timeline = words(article(_page(built_bilingual, root + "timeline/")))
        assert timeline.count(told) == 1
        assert len(_page(built_bilingual, root + "timeline/").css("li.dossier-event")) == 2
        listed = _page(built_bilingual, root + "corrections/").css("section.dossier-notice")
        assert [each.attributes["id"] for each in listed] == ["correction-day-of-closing"]
        mentions = _page(built_bilingual, root + "sources/").css("#source-minutes2021 a")
        targets = [a.attributes["href"] or "" for a in mentions]
        assert sum("#cite-minutes2021" in each for each in targets) == 4
        assert all("../fr/" not in each for each in targets)
    assert "Cité 4 fois" in words(article(_page(built_bilingual, "fr/sources/")))


def test_the_report_as_data_has_each_thing_once(built_bilingual: Site) -> None:
    report = json.loads((built_bilingual.built / "report.json").read_bytes())
    assert report["report"]["verdicts"] == {"verified": 2}
    assert [each["lang"] for each in report["report"]["languages"]] == ["en", "fr"]
    assert [each["id"] for each in report["events"]] == ["closed", "event-2021-07"]
    assert report["events"][0]["translations"][0]["headline"] == "Le pont est fermé."
    (correction,) = report["corrections"]
    assert correction["translations"][0]["now"] == "le 4 mai 2021"
    planks, railing = report["quotations"]
    assert planks["translations"][0]["address"] == f"{BASE}fr/{CHAPTER}#{planks['id']}"
    assert railing["translations"][0]["verdict"] == "verified"
    uses = {each["id"]: each["citations"] for each in report["sources"]}
    assert uses == {"minutes2021": 4, "letter2021": 1}
    chapters = {each["uri"]: each for each in report["chapters"]}
    assert chapters["fr/index.md"]["translation_of"] == "index.md"
    assert chapters["index.md"]["translations"] == ["fr/index.md"]


def test_linked_data_relates_translations(built_bilingual: Site) -> None:
    def read(path: str) -> dict[str, object]:
        script = _page(built_bilingual, path).css_first('script[type="application/ld+json"]')
        assert script is not None
        found: dict[str, object] = json.loads(script.text())
        return found

    english, french = read(CHAPTER), read("fr/" + CHAPTER)
    assert french["inLanguage"] == "fr"
    assert french["translationOfWork"] == {
        "@type": "ReportageNewsArticle",
        "@id": BASE + CHAPTER,
        "url": BASE + CHAPTER,
        "inLanguage": "en",
    }
    assert english["workTranslation"][0]["@id"] == f"{BASE}fr/{CHAPTER}"  # type: ignore[index]
    assert french["isPartOf"]["name"] == "La passerelle"  # type: ignore[index]


def test_each_language_has_its_feeds_and_timeline(built_bilingual: Site) -> None:
    for root, there, elsewhere in LANGUAGES:
        folder = built_bilingual.built / root
        feed = (folder / "feeds/chapters.atom").read_text(encoding="utf-8")
        assert there in feed
        assert elsewhere not in feed
        assert f"<id>{BASE}{root}feeds/chapters.atom</id>" in feed
        link = _page(built_bilingual, root + CHAPTER).css_first('link[type="application/atom+xml"]')
        assert link is not None
        assert (folder / CHAPTER / (link.attributes["href"] or "")).resolve().is_file()
        assert (folder / "timeline.json").is_file()


def test_each_language_has_its_page_to_search_on(built_bilingual: Site) -> None:
    for root, lang in (("", "en"), ("fr/", "fr")):
        form = _page(built_bilingual, root + CHAPTER).css_first("form.dossier-search-box")
        assert form is not None
        address = built_bilingual.built / root / CHAPTER / (form.attributes["action"] or "")
        assert address.resolve() == (built_bilingual.built / root / "search").resolve()
        wanted = form.css_first("input[name=lang]")
        assert wanted is not None
        assert wanted.attributes["value"] == lang
    assert _switch(_page(built_bilingual, "fr/search/")) == {"English": "../../search/"}


def test_the_themes_search_has_an_index_for_each_language(tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    site.change(
        "mkdocs.yml", "      languages:\n", "      search_engine: theme\n      languages:\n"
    )
    assert site.build().returncode == 0
    for root, there, elsewhere in LANGUAGES:
        folder = site.built / root
        index = json.loads((folder / "search/search_index.json").read_bytes())
        titles = {entry["title"] for entry in index["docs"]}
        assert there in titles
        assert elsewhere not in titles
        for entry in index["docs"]:
            assert (folder / entry["location"].partition("#")[0] / "index.html").is_file()
        base = re.search(r'"base": "([^"]*)"', (folder / CHAPTER / "index.html").read_text())
        assert base
        assert (folder / CHAPTER / base[1]).resolve() == folder.resolve()


def test_readers_of_a_stale_translation_are_told(tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    site.change("docs/chapters/01-planks.md", "See [the letter]", "Read [the letter]")
    result = site.build(strict=False)
    assert result.returncode == 0
    assert "docs/fr/chapters/01-planks.md:6:18: DOC042" in result.stderr
    assert site.build().returncode != 0
    line = _page(site, "fr/" + CHAPTER).css_first("p.dossier-stale")
    assert line is not None
    assert "a changé depuis sa traduction" in words(line)
    assert [a.attributes["href"] for a in line.css("a")] == [f"../../../{CHAPTER}"]
    assert _page(site, CHAPTER).css_first(".dossier-stale") is None


def test_a_nav_of_its_own_serves_a_language(tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    own = "          nav: [fr/index.md, Lire: [fr/chapters/02-letter.md]]\n"
    site.change("mkdocs.yml", "          words:\n", own + "          words:\n")
    assert site.build().returncode == 0
    page = _page(site, "fr/")
    titles = {words(each) for each in page.css(".md-nav--primary .md-ellipsis")}
    assert titles == {"La passerelle", "Lire", "La lettre", "Chapitres"}


def test_without_a_nav_each_language_is_ordered_by_path(tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    text = site.text("mkdocs.yml")
    (site.root / "mkdocs.yml").write_text(text[: text.index("nav:\n")], encoding="utf-8")
    assert site.build().returncode == 0
    for root, there, elsewhere in (("", "The planks", "Les planches"),
                                   ("fr/", "Les planches", "The planks")):  # fmt: skip
        titles = [words(each) for each in _page(site, root).css(".md-nav--primary .md-ellipsis")]
        assert there in titles
        assert elsewhere not in titles


def test_folders_for_every_language_and_suffixes_work_too(tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    docs = site.root / "docs"
    (docs / "en/chapters").mkdir(parents=True)
    (docs / "chapters/02-letter.md").rename(docs / "en/chapters/02-letter.md")
    (docs / "fr/timeline.md").rename(docs / "timeline.fr.md")
    site.change("mkdocs.yml", "chapters/02-letter.md", "en/chapters/02-letter.md")
    site.change("docs/chapters/01-planks.md", "(02-letter.md)", "(../en/chapters/02-letter.md)")
    assert site.build().returncode == 0, site.build().stderr
    assert _switch(_page(site, "en/chapters/02-letter/")) == {
        "Français": "../../../fr/chapters/02-letter/"
    }
    assert _switch(_page(site, "timeline.fr/")) == {"English": "../timeline/"}
    html = _page(site, "timeline.fr/").css_first("html")
    assert html is not None
    assert html.attributes["lang"] == "fr"


def test_two_builds_make_the_same_pages(built_bilingual: Site, tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    assert site.build().returncode == 0
    again = {path.name: path.read_bytes() for path in (site.built / "fr").rglob("*.html")}
    once = {path.name: path.read_bytes() for path in (built_bilingual.built / "fr").rglob("*.html")}
    assert again == once


LISTED = """\
markdown_extensions:
  - toc
  - dossier:
      languages: {en: English, fr: {name: Français, site_name: La passerelle}}
"""


def test_zensical_prints_the_way_and_the_language(built_bilingual: Site, tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    text = site.text("mkdocs.yml")
    kept = text[: text.index("plugins:\n")] + LISTED
    (site.root / "mkdocs.yml").write_text(kept, encoding="utf-8")
    result = run(site.root, "zensical", "build", "--strict")
    assert result.returncode == 0, result.stderr
    page = _page(site, "fr/" + CHAPTER)
    assert _switch(page) == _switch(_page(built_bilingual, "fr/" + CHAPTER))
    whole = article(page).css_first("div[lang=fr]")
    assert whole is not None
    assert "Le greffier a écrit" in words(whole)
    assert not article(_page(site, CHAPTER)).css("div[lang=en]")
    assert words(article(page)) == words(article(_page(built_bilingual, "fr/" + CHAPTER)))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("{en: English, français: x}", "is no language"),
        ("{en: English, fr: {nom: x}}", "“nom” of “fr”"),
        ("{en: English, fr: {nav: x}}", "is a list"),
        ("{en: English, fr: {words: x}}", "“words” of “fr”"),
        ("{en: English, fr: {name: [x]}}", "is a text"),
        ("{en: English, fr: [x]}", "give a name"),
        ("x", "a language a line"),
    ],
)
def test_what_is_no_list_of_languages_stops_the_build(
    tmp_path: Path, given: str, said: str
) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    site.change("mkdocs.yml", "plugins: [search, dossier]",
                f"plugins: [search, dossier: {{languages: {given}}}]")  # fmt: skip
    result = site.build()
    assert result.returncode != 0
    assert said in result.stderr + result.stdout


def test_each_language_has_its_book(tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    site.change("mkdocs.yml", "      languages:\n", "      book: true\n      languages:\n")
    result = site.build()
    assert result.returncode == 0, result.stderr
    for root, stem, there, elsewhere in (
        ("", "the-footbridge", "The bridge closed on", "Le pont a fermé le"),
        ("fr/", "la-passerelle", "Le pont a fermé le", "The bridge closed on"),
    ):
        folder = site.built / root
        offered = _page(site, root).css(".dossier-offline a")
        paths = [(folder / (a.attributes["href"] or "")).resolve() for a in offered]
        assert [path.name for path in paths] == [
            f"{stem}.pdf", f"{stem}.epub", "the-footbridge.zip",
        ]  # fmt: skip
        assert all(path.is_file() for path in paths)
        with zipfile.ZipFile(paths[1]) as epub:
            texts = [epub.read(name).decode() for name in epub.namelist() if "html" in name]
        book = "".join(texts)
        assert there in book
        assert elsewhere not in book


def test_the_page_on_method_is_that_of_the_language(tmp_path: Path) -> None:
    site = copy_site("bilingual", tmp_path / "bilingual")
    site.change("mkdocs.yml", "      languages:\n", "      method: sources.md\n      languages:\n")
    assert site.build().returncode == 0
    for root in ("", "fr/"):
        links = _links_of(_page(site, root + CHAPTER), ".dossier-basis")
        assert "../../sources/" in links
        assert "../../../sources/" not in links


def test_contents_and_index_are_written_in_each_language(built_bilingual: Site) -> None:
    for path, there, elsewhere in (
        ("contents/", "The planks", "Les planches"),
        ("fr/contents/", "Les planches", "The planks"),
    ):
        told = words(article(_page(built_bilingual, path)))
        assert there in told
        assert elsewhere not in told
    assert _switch(_page(built_bilingual, "fr/a-to-z/")) == {"English": "../../a-to-z/"}
    way = _page(built_bilingual, "fr/" + CHAPTER).css_first("a.dossier-contents-link")
    assert way is not None
    assert way.attributes["href"] == "../../contents/"
