"""The list in braces below an event's text."""

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.event_attributes import MEANINGS, read_list, write_list
from mkdocs_dossier.syntax.lines import read_lines

TIMELINE = "::: timeline\n\n2020-06\n:   The water [@memo].\n{}\n:::\n"


def read(listed: str) -> tuple[Chapter, list[str]]:
    chapter, found = scan("docs/a.md", "a.md", TIMELINE.format(listed), lambda _: True)
    return chapter, [diagnostic.code.name for diagnostic in found]


def event(listed: str) -> TimelineEvent:
    return read(listed)[0].timelines[0].events[0]


def test_people_places_and_tags_are_told_apart_by_semicolons() -> None:
    found = event('    {people="Ann Other; Ben Other;Ann Other" place=Florida tag="a b"}')
    assert found.people == ("Ann Other", "Ben Other")
    assert found.places == ("Florida",)
    assert found.tags == ("a b",)


def test_the_list_is_no_part_of_the_text() -> None:
    chapter, codes = read('\n    {people="Ann Other"\n     tags="said [@nobody], “so”"}')
    assert codes == []
    found = chapter.timelines[0].events[0]
    assert found.body.of(chapter.text) == "The water [@memo]."
    assert found.keys == ("memo",)
    assert chapter.quotations == ()


def test_entities_and_lines_in_values_are_resolved() -> None:
    assert event('    {credit="R&amp;D &quot;x&quot;\n      and y"}').attribute("credit") == (
        'R&D "x" and y'
    )


def test_an_era_is_a_class() -> None:
    assert event("    {.era}").is_era
    assert not event("").is_era


def test_markdowns_own_lists_stay_in_the_text() -> None:
    for listed in ("    {: #water }", "    {#water}", "    {.wide}"):
        chapter, codes = read(listed)
        assert codes == []
        found = chapter.timelines[0].events[0]
        assert found.attributes == ()
        assert found.body.of(chapter.text).endswith("}")


def test_what_cannot_be_read_is_told_where_it_stands() -> None:
    text = TIMELINE.format("    {people=Ann Other}")
    _, found = scan("docs/a.md", "a.md", text, lambda _: True)
    assert [(d.code, d.place.line, d.place.column) for d in found] == [(Tim.TIM027, 5, 17)]


def test_unknown_names_get_the_nearest() -> None:
    _, found = scan("docs/a.md", "a.md", TIMELINE.format('    {peeple="x"}'), lambda _: True)
    assert found[0].hint == "Did you mean “people”?"


def test_a_list_without_text_leaves_an_event_without_text() -> None:
    chapter, _ = scan(
        "a.md", "a.md", '::: timeline\n\n2020\n:   {tags="a=b"}\n:::\n', lambda _: True
    )
    found = chapter.timelines[0].events[0]
    assert found.tags == ("a=b",)
    assert found.body.start == found.body.end


def test_the_intro_may_end_in_a_list() -> None:
    chapter, found = scan(
        "a.md", "a.md",
        "::: timeline T\n\nWords.\n\n{data-x='1'}\n\n2020\n:   A [@b].\n:::\n", lambda _: True,
    )  # fmt: skip
    assert found == ()
    assert chapter.timelines[0].attributes == (("data-x", "1"),)
    assert chapter.timelines[0].intro.of(chapter.text).strip() == "Words."


def test_hostile_lists_take_no_longer_than_their_length() -> None:
    text = "    {x=y " + ".a" * 20_000 + "}"
    assert event(text).attributes == ()


VALUES = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\x85"),
    min_size=1,
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip


@given(st.dictionaries(st.sampled_from(sorted(MEANINGS)), VALUES, min_size=1))
def test_what_is_written_is_read_back(values: dict[str, str]) -> None:
    text = write_list(list(values.items()))
    lines, _ = read_lines(text, 0)
    listed, findings = read_list(text, lines)
    assert findings == []
    assert dict(listed.attributes) == values
