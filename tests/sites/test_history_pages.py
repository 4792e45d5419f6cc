"""Pages of chapters' histories, in a site that is built."""

from pathlib import Path

import pytest

from tests.sites.building import Site
from tests.sites.histories import CONFIG, write_history
from tests.sites.pages import article, every_page, files, read_index, words
from tests.unit.history.repositories import Repository


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A report with its history, built strictly. Read only."""
    _, site = write_history(tmp_path_factory.mktemp("told") / "report")
    result = site.build()
    assert result.returncode == 0, result.stderr
    return site


def test_a_chapter_that_changed_leads_to_its_history(told: Site) -> None:
    pages = every_page(told.built)
    link = article(pages["parts/ferry/"]).css_first("a.dossier-to-history")
    assert link is not None
    assert (link.attributes["href"], words(link)) == ("history/", "History of this chapter")
    assert "town/history/" not in pages
    assert article(pages["town/"]).css_first("a.dossier-to-history") is None


def test_the_page_tells_what_when_and_why(told: Site) -> None:
    page = article(every_page(told.built)["parts/ferry/history/"])
    assert [words(each) for each in page.css("h1")] == ["History of “The ferry”"]
    assert [words(each).rstrip("¶") for each in page.css("h2")] == [
        "6 February 2026 at 12:00 (UTC)"
    ]
    [removed], [added] = page.css("del"), page.css("ins")
    # Who hears the page is told which words are which.
    assert (words(removed), words(added)) == ("removed: 212", "added: 221")
    reason = page.css_first(".dossier-version__reasons a")
    assert reason is not None
    assert reason.attributes["href"] == "../#correction-crew"
    assert "Minor change: signs" in words(page)


def test_it_speaks_the_chapters_language_and_escapes_its_words(told: Site) -> None:
    pages = every_page(told.built)
    link = article(pages["fr/"]).css_first("a.dossier-to-history")
    assert link is not None
    assert words(link) == "Historique de ce chapitre"
    page = article(pages["fr/history/"])
    assert "Historique de « The ferry »" in words(page)
    assert "ajouté : 3 <i>dogs" in words(page)


def test_no_search_finds_it_and_no_robot_lists_it(told: Site) -> None:
    page = every_page(told.built)["parts/ferry/history/"]
    robots = page.css_first("meta[name=robots]")
    assert robots is not None
    assert robots.attributes["content"] == "noindex"
    assert not [each for each in read_index(told.built) if "history" in each["location"]]
    chapter = every_page(told.built)["parts/ferry/"]
    assert chapter.css_first("meta[name=robots]") is None
    navigation = {link.attributes.get("href") or "" for link in chapter.css("nav.md-nav a")}
    assert not any("history" in address for address in navigation)


def test_a_second_build_is_the_same(told: Site, tmp_path: Path) -> None:
    _, again = write_history(tmp_path / "report")
    assert again.build().returncode == 0
    pages = {path for path in files(told.built) if path.endswith("history/index.html")}
    assert pages == {"fr/history/index.html", "parts/ferry/history/index.html"}
    for path in pages:
        assert files(told.built)[path] == files(again.built)[path]


def test_a_newsroom_may_keep_it_to_itself(tmp_path: Path) -> None:
    _, site = write_history(tmp_path / "report", CONFIG.format(": {history: false}"))
    assert site.build().returncode == 0
    pages = every_page(site.built)
    assert not any("history" in path for path in pages)
    assert article(pages["parts/ferry/"]).css_first("a.dossier-to-history") is None


def test_an_authors_own_page_stays(tmp_path: Path) -> None:
    repository, site = write_history(tmp_path / "report")
    repository.write({"docs/parts/ferry/history.md": "# Of ferries\n"})
    assert site.build().returncode == 0
    pages = every_page(site.built)
    assert "Of ferries" in words(article(pages["parts/ferry/history/"]))
    assert article(pages["parts/ferry/"]).css_first("a.dossier-to-history") is None


def test_a_shallow_clone_builds_strictly_and_says_why(told: Site, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    Repository(told.root).git("clone", "--quiet", "--depth=1", f"file://{told.root}", str(clone))
    site = Site(clone)
    result = site.build()
    assert result.returncode == 0, result.stderr
    assert "holds only the newest commits" in result.stderr
    assert not any("history" in path for path in every_page(site.built))
