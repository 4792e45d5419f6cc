"""Everything that carries the report is an entry of its own, which says what it is and where."""

from collections.abc import Callable, Mapping

from mkdocs_dossier.exports.search import list_entries
from mkdocs_dossier.model.findable import Findable
from mkdocs_dossier.site import Loaded

Load = Callable[[Mapping[str, str], str], Loaded]

BIB = "@online{log, author = {Diallo, Awa}, title = {The log}, date = {2020}}"
HEAD = "---\ntitle: {}\nauthors: [A B]\npublished: 2026-02-05T09:00:00Z\nlang: {}\n{}---\n\n"
QUOTE = "::: quote @log\nspeaker: Bo Lind\nrole: mate\nunchecked: No copy.\n\n“So it was”\n:::\n"
EVENT = '::: timeline T\n\n2020-02\n:   **It sank.** [@log]\n    {people="Bo Lind; Ann"}\n:::\n'


def tell(loaded: Loaded) -> set[tuple[str, str, str]]:
    return {
        (entry.kind.value, " ".join(entry.title.split()), f"{entry.uri}#{entry.anchor[:5]}")
        for entry in list_entries(loaded.report)
    }


def test_titles_in_the_page_s_language_with_the_number_of_the_chapter(load_report: Load) -> None:
    english, french = HEAD.format("One", "en", ""), HEAD.format("Un", "fr", "")
    loaded = load_report(
        {
            "a.md": english + "Text.\n",
            "b.md": english + QUOTE + EVENT,
            "c.md": french.replace("lang:", "translation_of: a.md\nlang:") + "Texte.\n",
            "d.md": french.replace("lang:", "translation_of: b.md\nlang:") + QUOTE,
            "home.md": "---\ntitle: Home\nlang: en\n---\n\n::: chapters\n:::\n",
            "maison.md": "---\ntitle: Maison\nlang: fr\n---\n\n::: chapters\n:::\n",
            "notes.md": "---\ntitle: Notes\nlang: en\n---\n\n" + QUOTE,
        },
        BIB,
    )
    assert tell(loaded) == {
        ("quotation", "Quotation: Bo Lind, chapter 2", "b.md#quote"),
        ("event", "Event: February 2020, It sank, chapter 2", "b.md#event"),
        ("person", "Person: Bo Lind", "b.md#quote"),
        ("person", "Person: Ann", "b.md#event"),
        ("source", "Source: Diallo 2020", "b.md#ref-l"),
        # The number is the one that the chapter's own head tells, and the list of chapters.
        ("quotation", "Citation : Bo Lind, chapitre 4", "d.md#quote"),
        ("person", "Personne : Bo Lind", "d.md#quote"),
        ("source", "Source : Diallo 2020", "d.md#ref-l"),
        ("quotation", "Quotation: Bo Lind, in “Notes”", "notes.md#quote"),
    }


def test_a_person_is_told_of_once_with_all_that_they_do(load_report: Load) -> None:
    text = HEAD.format("One", "en", "") + QUOTE + EVENT
    found = list_entries(load_report({"a.md": text}, BIB).report)
    (person,) = (entry for entry in found if entry.title == "Person: Bo Lind")
    assert person.text == "mate · Quotation, in “One” · February 2020: It sank"


def test_sources_lead_to_the_page_that_lists_them(load_report: Load) -> None:
    loaded = load_report({"a.md": "A [@log].", "s.md": "::: sources\n:::\n"}, BIB)
    found = [entry for entry in list_entries(loaded.report) if entry.kind is Findable.SOURCE]
    assert [(entry.uri, entry.anchor) for entry in found] == [("s.md", "source-log")]
    assert "The log" in found[0].text


def test_events_of_files_are_found_where_they_are_shown(load_report: Load) -> None:
    rows = "- date: 2019-01\n  headline: The keel is laid\n  text: At night. [@log]\n"
    loaded = load_report(
        {"../sources/timeline.yml": rows, "t.md": "::: timeline\nfrom: timeline.yml\n:::\n"}, BIB
    )
    assert len(loaded.report.event_files) == 1
    (event,) = (e for e in list_entries(loaded.report) if e.kind is Findable.EVENT)
    assert event.uri == "t.md"
    assert event.anchor.endswith("event-2019-01")
    assert event.title == "Event: January 2019, The keel is laid"


def test_of_a_withdrawn_chapter_there_is_the_notice_alone(load_report: Load) -> None:
    notice = "::: retraction 2026-03-01T09:00:00Z\nid: gone\n\nIt was wrong.\n:::\n"
    text = HEAD.format("One", "en", "status: retracted\n") + QUOTE + EVENT + notice
    assert {(kind, at) for kind, _, at in tell(load_report({"a.md": text}, BIB))} == {
        ("correction", "a.md#corre")
    }


def test_a_correction_is_found_by_both_words_unless_the_wrong_ones_do_harm(
    load_report: Load,
) -> None:
    notice = (
        "::: correction 2026-03-01T09:00:00Z\nid: {}\nwas: wry words\nnow: true words\n{}\nSo.\n"
        ":::\n\n"
    )
    text = (
        HEAD.format("One", "en", "") + notice.format("a", "") + notice.format("b", "show_was: no\n")
    )
    found = list_entries(load_report({"a.md": text}, BIB).report)
    assert {entry.anchor: entry.text for entry in found} == {
        "correction-a": "So. · wry words · true words",
        "correction-b": "So. · true words",
    }
