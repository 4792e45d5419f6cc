"""A report of chapters in six languages, one of them without words of ours."""

import pytest

from tests.sites.building import Site, copy_site
from tests.sites.pages import article, read_page, words


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, str]:
    site = copy_site("tongues", tmp_path_factory.mktemp("tongues") / "site")
    result = site.build()
    assert result.returncode == 0, result.stderr
    return site, result.stderr


def test_every_page_is_in_its_own_language(built: tuple[Site, str]) -> None:
    site, _ = built
    said = {
        "ar": ("نُشر في 5 فبراير 2026", "المراجع", "صُوِّب مرة واحدة"),
        "fr": ("Publié le 5 février 2026", "Références", "rectifié une fois"),
        "es": ("Publicado el 5 de febrero de 2026", "Referencias", "corregido una vez"),
        "de": ("Veröffentlicht am 5. Februar 2026", "Quellenangaben", "einmal berichtigt"),
        # The report is in French, and CLDR knows Dutch.
        "nl": ("Publié le 5 februari 2026", "Références", "rectifié une fois"),
    }
    for lang, phrases in said.items():
        text = words(article(read_page(site.built / lang / "index.html")))
        assert all(phrase in text for phrase in phrases), lang


def test_languages_without_words_are_told_of_once(built: tuple[Site, str]) -> None:
    _, printed = built
    assert printed.count("There are no words in “nl”") == 1


def test_articles_and_directions_are_the_languages(built: tuple[Site, str]) -> None:
    site, _ = built
    found = {}
    for lang in ("ar", "fr", "nl"):
        page = read_page(site.built / lang / "index.html")
        body = page.css_first("body")
        assert body is not None
        found[lang] = (article(page).attributes.get("lang"), body.attributes.get("dir"))
    assert found == {"ar": ("ar", "rtl"), "fr": ("fr", "ltr"), "nl": ("nl", "ltr")}


def test_the_words_of_sources_stay_in_every_language(built: tuple[Site, str]) -> None:
    site, _ = built
    shown = ".dossier-words, .dossier-quote > blockquote"
    for lang in ("ar", "fr", "es", "de", "nl"):
        page = read_page(site.built / lang / "index.html")
        quoted = [node.text().strip("\n") for node in page.css(shown)]
        assert quoted == [
            "“nobody had looked: why?”",
            "« la citerne est vide ! »",
            "“The cistern was dry; nobody had looked: why?”",
        ]
