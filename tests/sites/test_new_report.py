"""What ``dossier new`` begins builds strictly at once, in both languages."""

import json
from pathlib import Path

import pytest

from tests.sites.building import REPOSITORY, Site, build_once, run
from tests.sites.new_reports import HARD_TITLE, LANGS, PUBLISHER, begin_hard
from tests.sites.pages import every_page, read_page, words


@pytest.fixture(scope="module", params=LANGS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    lang: str = request.param
    return build_once(tmp_path_factory, f"new-{lang}", lambda to: begin_hard(lang, to))


def test_a_new_report_checks_and_builds_without_a_word(site: Site) -> None:
    result = run(site.root, "mkdocs_dossier", "check")
    assert result.returncode == 0
    assert result.stdout == ""
    assert "5 pages, 2 quotations, 2 records: 0 errors, 0 warnings." in result.stderr
    again = site.build()
    assert again.returncode == 0
    assert [line for line in again.stderr.splitlines() if not line.startswith("INFO ")] == []


def test_its_title_is_printed_as_it_was_answered(site: Site) -> None:
    page = read_page(site.built / "index.html")
    lang = page.css_first("html").attributes["lang"] or ""  # type: ignore[union-attr]
    title = page.css_first("title")
    assert title is not None
    assert words(title).endswith(f" - {HARD_TITLE[lang]}")
    author = page.css_first('meta[name="author"]')
    assert author is not None
    assert author.attributes["content"] == PUBLISHER
    report = json.loads((site.built / "report.json").read_text("utf-8"))
    assert HARD_TITLE[lang] in json.dumps(report, ensure_ascii=False).replace('\\"', '"')


def test_readers_may_report_errors_where_its_maker_said(site: Site) -> None:
    for page in every_page(site.built).values():
        if page.css_first("article h1") and page.css_first("meta[name=generator]"):
            links = [node.attributes.get("href") or "" for node in page.css("article a")]
            if any(link.startswith("mailto:errors@example.org") for link in links):
                return
    pytest.fail("no page leads to the address for errors")


def test_every_page_is_there_and_every_quotation_verified(site: Site) -> None:
    assert {"timeline/", "sources/", "corrections/"} <= set(every_page(site.built))
    report = json.loads((site.built / "report.json").read_text("utf-8"))
    verdicts = [each["verdict"] for each in report["quotations"]]
    assert verdicts == ["verified", "verified"]
    assert len(report["corrections"]) == 1


def test_its_editor_settings_are_this_repositorys(site: Site) -> None:
    ours = REPOSITORY / ".vscode"
    names = {path.relative_to(ours) for path in ours.rglob("*") if path.is_file()}
    theirs = site.root / ".vscode"
    assert {path.relative_to(theirs) for path in theirs.rglob("*") if path.is_file()} == names
    for name in names:
        assert (theirs / name).read_bytes() == (ours / name).read_bytes(), name


def test_doctor_finds_nothing_broken_in_it(site: Site) -> None:
    result = run(site.root, "mkdocs_dossier", "doctor", "--format", "json")
    assert "broken" not in result.stdout, result.stdout
    assert (Path(site.root) / ".gitignore").read_text("utf-8").split() == [
        "/.venv/",
        "/site/",
        "/book/",
        "/.cache/",
    ]
