"""One record, wherever it is told."""

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.retellings import join_retellings


def chapter(uri: str, *events: str) -> Chapter:
    body = "\n\n".join(f"{term}\n:   Words [@memo]." for term in events)
    return scan(f"docs/{uri}", uri, f"::: timeline\n\n{body}\n:::\n", lambda _: True)[0]


def events(chapters: list[Chapter]) -> list[TimelineEvent]:
    return [event for each in chapters for line in each.timelines for event in line.events]


def test_an_id_for_a_date_takes_the_records_date() -> None:
    home, told = events(join_retellings([chapter("a.md", "2020-06 {#map}"),
                                         chapter("b.md", "#map")]))  # fmt: skip
    assert told.date == home.date is not None
    assert told.refers_to == "map"
    assert told.retold == (("a.md", "map"),)
    assert home.retold == (("b.md", "event-map"),)
    assert home.refers_to == ""


def test_the_order_of_chapters_does_not_matter_to_the_date() -> None:
    told, home = events(join_retellings([chapter("a.md", "#map"),
                                         chapter("b.md", "2020-06 {#map}")]))  # fmt: skip
    assert told.date == home.date is not None


def test_an_unknown_id_has_no_date() -> None:
    (told,) = events(join_retellings([chapter("a.md", "#map")]))
    assert (told.date, told.refers_to) == (None, "map")


def test_a_second_date_stays_for_the_checks_to_see() -> None:
    first, second = events(join_retellings([chapter("a.md", "2020 {#map}"),
                                            chapter("b.md", "2021 {#map}")]))  # fmt: skip
    assert first.date is not None
    assert second.date is not None
    assert (first.date.edtf, second.date.edtf) == ("2020", "2021")


def test_joining_twice_changes_nothing_and_follows_a_changed_date() -> None:
    once = join_retellings([chapter("a.md", "2020 {#map}"), chapter("b.md", "#map")])
    assert join_retellings(once) == once
    _, told = events(join_retellings([chapter("a.md", "2021 {#map}"), once[1]]))
    assert told.date is not None
    assert told.date.edtf == "2021"


def test_events_without_a_name_are_nobodys_record() -> None:
    chapters = [chapter("a.md", "2020"), chapter("b.md", "2020")]
    assert join_retellings(chapters) == chapters


def test_an_id_alone_on_a_line_elsewhere_is_a_heading() -> None:
    found, _ = scan("a.md", "a.md", "#map\n\nText.\n", lambda _: True)
    assert found.timelines == ()
