"""The Nu HTML checker on our pages: it finds nothing that it does not find on Material's own."""

import pytest

from tests.sites.building import REPOSITORY, Site, build_once, copy_site
from tests.sites.histories import write_history
from tests.validator.conftest import Known, list_pages
from tests.validator.nu import HOW, Finding, check_pages, find_checker, kinds


def find_new(checker: list[str], site: Site, known: Known) -> list[Finding]:
    found = check_pages(checker, site.built, list_pages(site.built))
    return sorted(each for each in found if not kinds([each]) <= known)


def test_the_report(checker: list[str], built_report: Site, known: Known) -> None:
    assert len(list_pages(built_report.built)) > 20
    assert find_new(checker, built_report, known) == []


def test_every_directive_and_kind_of_page(
    checker: list[str], built_telling: Site, known: Known
) -> None:
    assert find_new(checker, built_telling, known) == []


def test_every_kind_of_notice(checker: list[str], corrected: Site, known: Known) -> None:
    assert find_new(checker, corrected, known) == []


def test_replies_feeds_and_reports_of_errors(
    checker: list[str], built_answered: Site, known: Known
) -> None:
    assert find_new(checker, built_answered, known) == []


def test_citations_by_names_and_years_in_two_languages(
    checker: list[str], known: Known, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = build_once(tmp_path_factory, "harbour", lambda to: copy_site("harbour", to))
    assert find_new(checker, site, known) == []


def test_the_history_of_a_chapter(
    checker: list[str], known: Known, tmp_path_factory: pytest.TempPathFactory
) -> None:
    _, site = write_history(tmp_path_factory.mktemp("history") / "report")
    assert site.build().returncode == 0
    assert "parts/ferry/history/index.html" in list_pages(site.built)
    assert find_new(checker, site, known) == []


WRONG = {
    "<p><p id='a'></p></p>": "No “…” element in scope",
    "<b id='x'></b><b id='x'></b>": "Duplicate ID “…”.",
    "<img src='x.png'>": "An “…” element must have an “…” attribute",
    "<ul><p>x</p></ul>": "Element “…” not allowed as child of element “…”",
    "<section><p>x</p></section>": "Section lacks heading.",
}


@pytest.mark.parametrize("markup", WRONG)
def test_what_is_wrong_in_a_chapter_is_found(
    checker: list[str], built_telling: Site, known: Known, tmp_path_factory: pytest.TempPathFactory,
    markup: str,
) -> None:  # fmt: skip
    broken = Site(tmp_path_factory.mktemp("broken"))
    broken.built.mkdir()
    text = built_telling.text("site/index.html").replace("</article>", f"{markup}</article>")
    (broken.built / "index.html").write_text(text, encoding="utf-8")
    found = kinds(find_new(checker, broken, known))
    assert any(message.startswith(WRONG[markup]) and is_ours for message, is_ours in found), found


def test_the_script_that_installs_it_says_the_same() -> None:
    assert HOW in (REPOSITORY / "scripts/validator.sh").read_text(encoding="utf-8")


def test_none_is_found_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_VNU", "/nowhere/vnu.jar")
    assert find_checker() is None
