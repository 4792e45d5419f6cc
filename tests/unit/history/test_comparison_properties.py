"""What holds of every comparison."""

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.history.repositories import HEAD

from mkdocs_dossier.history import compare, read_version
from mkdocs_dossier.model.edit import Rewording, SegmentKind, Version
from mkdocs_dossier.syntax.wording import read_words

WORDS = st.sampled_from("ferry harbour owner leaked repairs 212 Aldmoor not crew he of the".split())
SENTENCES = st.lists(WORDS, min_size=1, max_size=9).map(
    # A number and a full stop at the head of a line would be the sign of a list.
    lambda words: " ".join(["So", *words]) + "."
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=5)
GAPS = st.sampled_from([" ", "\n", "  ", " \n"])


def read(body: str) -> Version:
    return read_version("docs/a.md", "a.md", f"{HEAD.format('')}{body}\n", "en")


def between(old: Version, new: Version) -> tuple[Rewording, ...]:
    return compare({"a.md": old}, {"a.md": new}, lambda chapter: chapter.is_published)


@given(
    st.lists(st.tuples(WORDS, GAPS, st.sampled_from(["{}", "*{}*", "**{}**", "`{}`"])), min_size=1)
)
def test_wrapping_and_emphasis_change_nothing(parts: list[tuple[str, str, str]]) -> None:
    written = "A " + "".join(form.format(word) + gap for word, gap, form in parts).rstrip() + "."
    said = "A " + " ".join(word for word, _, _ in parts) + "."
    assert between(read(said), read(written)) == ()


@given(TEXTS)
def test_a_text_is_as_itself(text: list[str]) -> None:
    assert between(read("\n\n".join(text)), read(" ".join(text))) == ()


@given(TEXTS, TEXTS)
def test_every_word_that_goes_or_comes_is_named(old: list[str], new: list[str]) -> None:
    before, after = read("\n\n".join(old)), read("\n\n".join(new))
    found = between(before, after)
    gone = [read.word.text for each in found for edit in each.edits for read in edit.old]
    come = [read.word.text for each in found for edit in each.edits for read in edit.new]
    first = sorted(read.word.text for read in before.words)
    second = sorted(read.word.text for read in after.words)
    # What stays is what was, without what went and with what came.
    for word in {*first, *second}:
        assert first.count(word) - gone.count(word) + come.count(word) == second.count(word)


@given(TEXTS, TEXTS)
def test_segments_say_what_edits_say(old: list[str], new: list[str]) -> None:
    for each in between(read("\n\n".join(old)), read("\n\n".join(new))):
        for kind, words in (
            (SegmentKind.REMOVED, [edit.old for edit in each.edits]),
            (SegmentKind.ADDED, [edit.new for edit in each.edits]),
        ):
            said = read_words(" ".join(one.text for one in each.segments if one.kind is kind))
            assert said == tuple(read.word.text for edit in words for read in edit)
