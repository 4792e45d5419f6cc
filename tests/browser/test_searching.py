"""A reader searches and lands on the thing that was asked for, with either engine."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from mkdocs_dossier.site.search_engine import POLICY, Engine
from tests.browser.conftest import NewReader, Quiet, serve
from tests.browser.reader import Reader
from tests.sites.building import build_once
from tests.sites.searched import write_searched

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

LANGS = {"english": ("en",), "french": ("fr",), "mixed": ("en", "fr")}
ENGINES = ("builtin", "pagefind")


@pytest.fixture(scope="module", params=[(name, e) for name in LANGS for e in ENGINES], ids="-".join)
def searched(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Serve the tiny report; yield its address and the languages of its chapters."""
    name, engine = request.param
    langs = LANGS[name]
    built = build_once(
        tmp_path_factory,
        f"searched-{name}-{engine}",
        lambda to: write_searched(to, langs, engine),
    )
    with serve(built) as address:
        yield address, langs


@pytest.fixture(scope="module", params=ENGINES)
def mixed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Serve the one that is in two languages."""
    engine = request.param
    built = build_once(
        tmp_path_factory,
        f"searched-mixed-{engine}",
        lambda to: write_searched(to, LANGS["mixed"], engine),
    )
    with serve(built) as address:
        yield address


def ask(reader: Reader, query: str, more: str = "", at: str = "search/") -> Page:
    """Search; wait until there is an answer."""
    page, status = reader.page, reader.page.locator(".dossier-search__status")
    if "/search/" in page.url and not more:
        status.evaluate("status => { status.textContent = '' }")
        page.locator(".dossier-search input[type=search]").fill(query)
    else:
        reader.open(f"{at}?q={query}{more}")
    expect(status).to_have_text(re.compile(r"result|résultat|Nothing|Rien"))
    return page


def titles(page: Page) -> list[str]:
    return page.locator(".dossier-search__title").all_inner_texts()


def test_accents_elisions_and_ligatures_do_not_matter(
    new_reader: NewReader, searched: tuple[str, tuple[str, ...]]
) -> None:
    address, langs = searched
    reader = new_reader(at=address)
    for query, marked in {
        "regime": "régime",
        "REGIME": "régime",
        "enquete": "enquête",
        "l'enquete": "enquête",
        "etat": "État",
        "l’etat": "État",
        "coeur": "cœur",
        "cœur": "cœur",
        "muller": "Müller",
        "strasse": "straße",
        '"au coeur"': "au cœur",
    }.items():
        page = ask(reader, query)
        found = page.locator(".dossier-search__found > li")
        assert set(langs) <= {item.get_attribute("lang") for item in found.all()}, query
        marks = page.locator(".dossier-search__found mark").all_inner_texts()
        assert marks, query
        assert {mark.lower() for mark in marks} == {marked.lower()}


def test_both_kinds_of_apostrophe_are_found_and_shown_as_written(
    new_reader: NewReader, mixed: str
) -> None:
    page = ask(new_reader(at=mixed), "etat")
    text = page.locator(".dossier-search__found > li").first.inner_text()
    assert "l’État" in text
    assert "l'État" in text
    # Nothing is left of what parts words for Pagefind, and no full stop is added.
    assert "\u2063" not in text


def test_words_in_quotation_marks_stand_exactly_so(new_reader: NewReader, mixed: str) -> None:
    reader = new_reader(at=mixed)
    for whole, turned in (
        ("oak gates", "gates oak"),
        ("dessin des vannes", "vannes des dessin"),
    ):
        assert len(titles(ask(reader, f'"{whole}"'))) == 1
        assert titles(ask(reader, f"«{turned}»")) == []
        assert len(titles(ask(reader, turned))) == 1


TOLD = {
    "en": {
        "hinges lock": ("Quotation: Jürgen Müller, chapter 3", "quote-"),
        "sluices yearly": ("Source: Board of Sluices 2019", "source-sluice"),
        "odile": ("Person: Odile Sœurette", "event-2018-03-02"),
        "both of them": ("Event: 2 March 2018, The hinges break, chapter 3", "event-"),
        "towpath": ("Correction: 5 March 2024, chapter 3", "correction-yards"),
    },
    "fr": {
        "gonds noyee": ("Citation : Jürgen Müller, chapitre {number}", "quote-"),
        "odile": ("Personne : Odile Sœurette", "event-2018-03-02"),
        "tous les deux": ("Fait : 2 mars 2018, Les gonds cèdent, chapitre {number}", "event-"),
        "halage": ("Rectificatif : 5 mars 2024, chapitre {number}", "correction-toises"),
    },
}


def test_a_result_says_what_it_is_and_leads_to_it(
    new_reader: NewReader, searched: tuple[str, tuple[str, ...]]
) -> None:
    address, langs = searched
    reader = new_reader(at=address)
    for lang in langs:
        at = "search/" if lang == langs[0] else f"{lang}/search/"
        for query, (title, anchor) in TOLD[lang].items():
            page = ask(reader, query, at=at)
            # No-break spaces of the French are spaces to whoever reads.
            first = page.locator(".dossier-search__title a").first
            # The list of chapters counts those of both languages together.
            number = 3 if len(langs) == 1 else 7
            assert " ".join(first.inner_text().split()) == title.format(number=number)
            first.click()
            page.wait_for_url(re.compile(f"#{anchor}"))
            expect(reader.anchor()).to_be_in_viewport()


def test_a_quotation_is_shown_with_no_sign_more_than_it_has(
    new_reader: NewReader, mixed: str
) -> None:
    page = ask(new_reader(at=mixed), "straße", "&kind=quotation")
    said = page.locator(".dossier-search__found > li p:last-child").all_inner_texts()
    words = {
        "en": "“Nobody oiled the hinges, and the straße to the lock went under”",
        "fr": "« Personne n’a huilé les gonds, et la straße de l’écluse fut noyée »",
    }
    plain = [each.replace("\u00a0", " ").replace("\u202f", " ") for each in said]
    assert sorted(plain) == sorted(words.values())


def test_what_may_not_be_published_is_not_found(new_reader: NewReader, mixed: str) -> None:
    reader = new_reader(at=mixed)
    for query in ("canary", "petra", "zanzibarrel"):
        assert titles(ask(reader, query)) == []
    # Of a confidential source there is its label.
    assert "Source: A lock keeper" in titles(ask(reader, "keeper"))


@pytest.mark.parametrize("width", [1280, 375])
def test_narrowing_by_kind_with_keys_and_by_touch(
    new_reader: NewReader, mixed: str, width: int
) -> None:
    reader = new_reader(at=mixed, width=width)
    page = ask(reader, "muller")
    kinds = {item.get_attribute("data-kind") for item in page.locator("[data-kind]").all()}
    assert {"quotation", "source", "person"} <= kinds
    name = "Quotations"
    if width == 375:
        page.get_by_role("radio", name=name).check()
    else:
        page.get_by_role("searchbox").last.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        for _ in range(2):
            page.keyboard.press("ArrowRight")
    expect(page.locator("[data-kind]:not([data-kind=quotation])")).to_have_count(0)
    expect(page.locator("[data-kind=quotation]")).to_have_count(2)
    assert "kind=quotation" in page.url
    page.reload()
    expect(page.get_by_role("radio", name=name)).to_be_checked()
    expect(page.locator("[data-kind=quotation]")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_one_types_in_the_header_and_goes_back_to_the_results(
    new_reader: NewReader, mixed: str
) -> None:
    reader = new_reader(at=mixed)
    reader.open()
    field = reader.page.get_by_role("searchbox")
    field.fill("muller")
    field.press("Enter")
    reader.page.locator(".dossier-search__title a").first.click()
    reader.page.go_back()
    expect(reader.page.locator(".dossier-search__title a").first).to_be_visible()


def test_nothing_is_loaded_before_somebody_searches(new_reader: NewReader, mixed: str) -> None:
    reader = new_reader(at=mixed)
    reader.open()
    reader.page.wait_for_load_state("networkidle")
    assert [at for at in reader.requests if "/search/" in at or "workers/" in at] == []
    reader.open("search/")
    reader.page.wait_for_load_state("networkidle")
    assert [at for at in reader.requests if "index.json" in at or "pagefind" in at] == []


@pytest.mark.parametrize("engine", [Engine.BUILTIN, Engine.PAGEFIND])
def test_a_policy_that_allows_what_is_said_is_enough(
    tmp_path_factory: pytest.TempPathFactory, new_reader: NewReader, engine: Engine
) -> None:
    policy = {name: list(values) for name, values in POLICY[engine].items()}
    # Material's own scripts stand in the page.
    policy["script-src"].append("'unsafe-inline'")
    said = "; ".join(f"{name} {' '.join(values)}" for name, values in policy.items())

    class Strict(Quiet):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", said)
            super().end_headers()

    built = build_once(
        tmp_path_factory,
        f"searched-mixed-{engine.value}",
        lambda to: write_searched(to, LANGS["mixed"], engine.value),
    )
    with serve(built, Strict) as address:
        reader = new_reader(at=address)
        assert titles(ask(reader, "regime"))
        assert reader.complaints == []
        # Pages that are left open ask no more.
        reader.page.goto("about:blank")


def test_results_are_narrowed_by_language(new_reader: NewReader, mixed: str) -> None:
    page = ask(new_reader(at=mixed), "regime")
    expect(page.locator(".dossier-search__found > li")).to_have_count(2)
    page.get_by_role("radio", name="Français").check()
    expect(page.locator(".dossier-search__found > li")).to_have_count(1)
    expect(page.locator(".dossier-search__found > li")).to_have_attribute("lang", "fr")


def test_each_language_has_a_page_to_search_on(new_reader: NewReader, mixed: str) -> None:
    reader = new_reader(at=mixed)
    reader.open("fr/1/")
    reader.page.get_by_role("searchbox", name="Chercher dans ce rapport").fill("regime")
    reader.page.get_by_role("button", name="Chercher").click()
    reader.page.wait_for_url(re.compile(r"/fr/search/\?q=regime"))
    expect(reader.page.locator(".dossier-search__status")).to_have_text("2 résultats")


def test_without_a_script_the_page_says_what_it_needs(new_reader: NewReader, mixed: str) -> None:
    reader = new_reader(scripts=False, at=mixed)
    reader.open("search/?q=regime")
    assert "needs JavaScript" in reader.article_text()


@pytest.mark.parametrize(
    ("root", "query", "said"),
    [
        ("", "authoritarian behaviour", "Quotation: "),
        ("", "comportement potentiellement", "Quotation: "),
        ("fr/", "comportement potentiellement", "Citation : "),
    ],
)
def test_the_report_is_searched(new_reader: NewReader, root: str, query: str, said: str) -> None:
    reader = new_reader()
    page = ask(reader, query, "&kind=quotation", at=f"{root}search/")
    # No-break spaces of the French are spaces to whoever reads.
    assert " ".join(titles(page)[0].split()).startswith(said.strip())
    page.locator(".dossier-search__title a").first.click()
    page.wait_for_url(re.compile(f"/{root}chapters/.*#quote-"))
    expect(reader.anchor()).to_be_in_viewport()
    expect(reader.anchor()).to_contain_text("comportement potentiellement autoritaire")
