"""What holds for every text, however strange."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax import scan

# Pieces that mean something to the scan, to Markdown or to both, and would rarely meet by chance.
PIECES = (
    '"', "“", "”", "«", "»", "„", "'", "‘", "’", "[@memo]", "[@memo, p. 3]", "@memo",
    "[-@memo; @b]", "[", "]", "(", ")", "{", "}", "](http://e.org)", "][r]", "[^1]", "`", "``",
    "\\", "*", "**", "_", "<", ">", "<!--", "-->", "{#a}", '{lang=fr unchecked="x"}', "{: .x }",
    "&quot;", "|", "…", "[…]", "http://x.org", "a@b.c", "word", "Two words.", "\u00a0", "\u202f",
    "\t", "\n", "\n\n", "  \n", "\n- ", "\n1. ", "\n> ", "\n# ", "\n---\n", "\n===\n", "\n***\n",
    "\n```\n", "\n~~~ py\n", "\n    ", "\n        ", "\n!!! note\n    ", '\n=== "T"\n    ',
    "\n:   ", "\n[^1]: ", "\n[r]: u\n", "\n::: quote @memo\n", "\n::: timeline\n\n",
    "\n2020-02\n:   ", "\n:::\n", "\n::: nonsense\n", "\n::: correction 2020-02-13T18:06:00Z\n",
    "id: a\n", "speaker: b\n", "\n::: sources\n", "---\n", "title: a\n", "\ufdd0", "\x00", "é",
    "字", "。", "\U0001f600",
)  # fmt: skip
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text(max_size=80))


def read(text: str) -> tuple[Chapter, tuple[Diagnostic, ...]]:
    return scan("docs/a.md", "a.md", text, lambda key: key == "memo")


@given(TEXTS)
@settings(max_examples=400, deadline=None)
@example("::: timeline\n\nNo date here.\n:::")
@example("::: timeline\n:::")
@example("::: quote @memo\n\n“\n:::")
@example("::: quote @memo\n\n\u00a0\n:::")
@example('::: quote @memo\n\n" "\n\n" "\n:::')
@example("---\n? [a, b]\n: c\n---\n")
@example("---\ntitle: &a [*a]\n---\n")
def test_no_text_makes_the_scan_raise_and_spans_lie_in_it(text: str) -> None:
    chapter, diagnostics = read(text)
    whole = Span(0, len(text))
    for item in chapter.items:
        assert whole.holds(item.span)
        assert item.span.start < item.span.end
    for quotation in chapter.quotations:
        assert whole.holds(quotation.words_span)
        assert quotation.span.holds(quotation.words_span)
        assert all(whole.holds(run.span) for run in quotation.runs)
    for timeline in chapter.timelines:
        assert all(timeline.span.holds(event.span) for event in timeline.events)
    assert all(whole.holds(span) for span in chapter.anchors.values())
    assert all(whole.holds(span) for span in chapter.destinations)
    lines = text.split("\n")
    for found in diagnostics:
        assert 1 <= found.place.line <= len(lines)
        assert 1 <= found.place.column <= len(lines[found.place.line - 1]) + 1


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_items_overlap_only_by_standing_in_directives(text: str) -> None:
    items = read(text)[0].items
    assert list(items) == sorted(items, key=lambda item: (item.span.start, -item.span.end))
    for number, item in enumerate(items):
        for other in items[number + 1 :]:
            if other.span.start >= item.span.end:
                break
            assert isinstance(item, Directive)
            assert item.span.holds(other.span)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_ids_are_unique_and_keep(text: str) -> None:
    chapter, _ = read(text)
    assert [q.id for q in read(text)[0].quotations] == [q.id for q in chapter.quotations]
    given = [name for name in ("a",) if name in chapter.anchors]
    names = [q.id for q in chapter.quotations if q.id not in given]
    assert len(names) == len(set(names))


SURROUNDINGS = (
    "A paragraph of\ntwo lines.", "- item\n- item", "1. one\n\n    more\n2. two", "```\ncode\n```",
    '~~~\n@memo "x" [@memo]\n~~~', "> quoted\n> words", "# Heading",
    "| a | b |\n|---|---|\n| c | d |", "    code", "!!! note\n    Words.",
    "Text[^1].\n\n[^1]: Note.", "Term\n:   Definition", "***", "<!-- comment\n\n[@memo] -->",
    "Zwei\u00a0Wörter — «und» drei… 字", "<!-- [@memo] -->", "::: sources\n:::", '"Words in marks"',
    "[a](b.md) ![c](d.png)", "\t\n  ",
)  # fmt: skip
PLACES = (
    ("", ""), ("- ", ""), ("> ", ""), ("> - ", ""), ("1. a\n\n    ", ""),
    ("| a |\n|---|\n| ", " |"), ("!!! note\n\n    ", ""), ("T\n:   ", ""), ("é字\U0001f600 ", ""),
    ("`x` **b** ", " end"), ("\t> a\n\n", ""), ("::: timeline\n\n2020\n:   ", "\n:::"),
)  # fmt: skip
CONSTRUCTS = ('"no such words" [@memo]', "[@memo, p. 3]", "[@zzz]", "“x”{id=q} [@memo]")


@given(
    st.lists(st.sampled_from(SURROUNDINGS), max_size=6),
    st.lists(st.sampled_from(SURROUNDINGS), max_size=3),
    st.sampled_from(PLACES),
    st.sampled_from(CONSTRUCTS),
    st.sampled_from(["", "---\ntitle: Ä\n---\n", "---\ntitle: a\n---\n\n\n"]),
)
@settings(max_examples=300, deadline=None)
def test_places_are_exact(
    before: list[str], after: list[str], place: tuple[str, str], construct: str, front: str
) -> None:
    # A comment of its own keeps what is above from being a part of what is read.
    head = front + "".join(f"{each}\n\n" for each in before) + "Between.\n\n" + place[0]
    text = head + construct + place[1] + "\n\n" + "\n\n".join(after)
    chapter, _ = read(text)
    at = head.count("\n") + 1, len(head) - (head.rfind("\n") + 1) + 1
    starts = {
        (where.line, where.column) for where in (chapter.place(item.span) for item in chapter.items)
    }
    assert at in starts


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_blank_lines_above_only_move_what_is_found(text: str) -> None:
    if text.startswith("---"):
        return
    chapter, diagnostics = read(text)
    moved, again = read(f"\n\n\n{text}")
    assert [item.span for item in moved.items] == [
        Span(item.span.start + 3, item.span.end + 3) for item in chapter.items
    ]
    # Only a first line is front matter to MkDocs.
    told = [found.code for found in diagnostics if found.code is not Doc.DOC006]
    assert [found.code for found in again] == told
