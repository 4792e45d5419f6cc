"""A translation shows what its original shows, and says from which state of it it was made."""

from pathlib import Path

import pytest
from tests.sites.building import Site, copy_site

from mkdocs_dossier.cli.configuration import read_settings
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import load
from mkdocs_dossier.site.translating import list_translations, save_state

PLANKS, FRENCH = "docs/chapters/01-planks.md", "docs/fr/chapters/01-planks.md"
LETTER, LETTRE = "docs/chapters/02-letter.md", "docs/fr/chapters/02-letter.md"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """The tiny report in two languages, of which nothing is wrong."""
    return copy_site("bilingual", tmp_path / "bilingual")


def _found(site: Site) -> list[tuple[str, str, int]]:
    loaded = load(read_settings(site.root / "mkdocs.yml"))
    return [
        (each.code.name, each.place.path, each.place.line)
        for each in loaded.diagnostics
        # Whatever is changed in an original makes its translation stale.
        if each.code.name != "DOC042"
    ]


def _said(site: Site, code: str) -> str:
    loaded = load(read_settings(site.root / "mkdocs.yml"))
    return next(each.sentence for each in loaded.diagnostics if each.code.name == code)


def _line(site: Site, path: str, words: str) -> int:
    return site.text(path)[: site.text(path).index(words)].count("\n") + 1


def test_nothing_is_wrong_with_the_tiny_report(site: Site) -> None:
    settings = read_settings(site.root / "mkdocs.yml")
    assert load(settings).diagnostics == ()


def test_a_quotation_that_was_left_out(site: Site) -> None:
    site.change(FRENCH, "« are soft enough to take a thumb »"
                '{translation="sont assez molles pour qu’un pouce s’y enfonce"} ', "")  # fmt: skip
    assert _found(site) == [("DOC040", FRENCH, 1)]
    assert _said(site, "DOC040") == (
        "This translation lacks the quotation “are soft enough to take a thumb” of"
        f" {PLANKS}, line 8."
    )


def test_other_words_of_the_source_are_another_quotation(site: Site) -> None:
    site.change(FRENCH, "« are soft enough to take a thumb »", "« soft enough to take a thumb »")
    assert _found(site) == [("DOC040", FRENCH, 1), ("DOC041", FRENCH, 9)]


def test_an_event_of_another_day(site: Site) -> None:
    site.change(FRENCH, "2021-07\n", "2021-06\n")
    last = _line(site, FRENCH, "2021-05-04 {#closed}")
    assert _found(site) == [("DOC040", FRENCH, last), ("DOC041", FRENCH, last + 3)]
    assert "the event 2021-07 (Oak is promised.)" in _said(site, "DOC040")


def test_an_event_takes_over_its_id_by_its_date(site: Site) -> None:
    site.change(FRENCH, " {#closed}", "")
    assert _found(site) == []
    report = load(read_settings(site.root / "mkdocs.yml")).report
    (timeline,) = _chapter(report, "fr/chapters/01-planks.md").timelines
    assert [event.id for event in timeline.events] == ["closed", "event-2021-07"]


def _chapter(report: Report, uri: str) -> Chapter:
    chapter = report.chapter(uri)
    assert chapter is not None
    return chapter


def test_a_quotation_takes_over_its_id_by_its_words(site: Site) -> None:
    report = load(read_settings(site.root / "mkdocs.yml")).report
    chapter = _chapter(report, "fr/chapters/02-letter.md")
    assert [each.id for each in chapter.quotations] == ["railing"]
    assert report.judgement(chapter, chapter.quotations[0]).verdict.value == "verified"
    assert "railing" in chapter.anchors


def test_a_correction_under_another_id_or_missing(site: Site) -> None:
    at = _line(site, FRENCH, "::: correction")
    site.change(FRENCH, "id: day-of-closing", "id: jour-de-fermeture")
    assert _found(site) == [("DOC041", FRENCH, at)]
    text = site.text(FRENCH)
    (site.root / FRENCH).write_text(text[: text.index("::: correction")], encoding="utf-8")
    assert _found(site) == [("COR016", PLANKS, _line(site, PLANKS, "::: correction"))]


def test_a_translation_carries_notices_that_are_older_than_itself(site: Site) -> None:
    site.change(FRENCH, "published: 2024-02-01", "published: 2024-03-01")
    assert _found(site) == []
    site.change(FRENCH, "2024-02-03T09:00:00+00:00", "2024-02-02T09:00:00+00:00")
    assert "COR006" in {code for code, *_ in _found(site)}


def test_an_error_of_the_translation_alone(site: Site) -> None:
    notice = (
        "\n::: correction 2024-02-04T09:00:00+00:00\nid: chene\ngravity: minor\nwas: du hêtre\n"
        "now: Du chêne\n{}\nCe chapitre parlait d’un autre bois.\n:::\n"
    )
    path, before = site.root / FRENCH, site.text(FRENCH)
    path.write_text(before + notice.format(""), encoding="utf-8")
    assert [code for code, *_ in _found(site)] == ["DOC041"]
    path.write_text(
        before + notice.format("untranslated: The English text was right.\n"), encoding="utf-8"
    )
    assert _found(site) == []


def test_a_quotation_in_a_language_that_readers_do_not_have(site: Site) -> None:
    site.change(FRENCH, '{translation="sont assez molles pour qu’un pouce s’y enfonce"}', "")
    assert _found(site) == [("DOC045", FRENCH, 9)]
    site.change(LETTER, "translation: The railing no longer holds, and I have said so twice.\n", "")
    assert [code for code, *_ in _found(site)] == ["DOC045", "DOC045"]


def test_a_page_among_those_of_another_language(site: Site) -> None:
    site.change(LETTRE, "title: La lettre\n", "title: La lettre\nlang: en\n")
    assert ("DOC044", LETTRE, 3) in _found(site)
    site.change(LETTRE, "lang: en\n", "lang: fr-CA\n")
    assert _found(site) == []


def test_what_changes_no_word_leaves_no_translation_behind(site: Site) -> None:
    settings = read_settings(site.root / "mkdocs.yml")
    site.change(PLANKS, "See [the letter](02-letter.md).", "See\n*[the letter](./02-letter.md)*.")
    assert load(settings).diagnostics == ()
    site.change(PLANKS, "See\n", "Read\n")
    assert [each.code.name for each in load(settings).diagnostics] == ["DOC042"]


def test_a_new_notice_leaves_the_translation_behind(site: Site) -> None:
    site.change(PLANKS, "This chapter gave a wrong day.", "This chapter gave another day.")
    found = load(read_settings(site.root / "mkdocs.yml")).diagnostics
    assert [each.code.name for each in found] == ["DOC042"]


def test_the_state_is_written_down(site: Site) -> None:
    settings = read_settings(site.root / "mkdocs.yml")
    before = site.text(FRENCH)
    state = next(line for line in before.split("\n") if line.startswith("original_digest"))
    for text in (before.replace(f"{state}\n", ""), before.replace(state, state[:-4] + "0000")):
        (site.root / FRENCH).write_text(text, encoding="utf-8")
        behind = [each for each in list_translations(load(settings).report) if not each.is_current]
        assert [each.chapter.path for each in behind] == [FRENCH]
        save_state(settings, behind[0])
        assert site.text(FRENCH) == before


def test_a_page_without_front_matter_is_given_one(site: Site) -> None:
    settings = read_settings(site.root / "mkdocs.yml")
    (site.root / "docs/fr/notes.md").write_text("# Notes\n\nTout est dit.\n", encoding="utf-8")
    assert [code for code, *_ in _found(site)] == ["DOC043"]
    (behind,) = (each for each in list_translations(load(settings).report) if not each.is_current)
    save_state(settings, behind)
    assert site.text("docs/fr/notes.md").endswith("---\n\n# Notes\n\nTout est dit.\n")
    assert _found(site) == []


def test_in_one_language_a_translation_is_a_chapter_like_others(site: Site) -> None:
    text = site.text("mkdocs.yml")
    start, end = text.index("      languages:"), text.index("nav:")
    (site.root / "mkdocs.yml").write_text(
        text[:start].rstrip().removesuffix(":") + "\n" + text[end:], encoding="utf-8"
    )
    assert {code for code, *_ in _found(site)} == {"COR005"}
