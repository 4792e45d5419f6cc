"""What readers see of Markdown, letter by letter where it stands."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mkdocs_dossier.checks.word_search import ChapterWords, search_for
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.legible import find_addresses, find_asides, mask_markup
from mkdocs_dossier.text import normalise_capture

MARKUP = [
    *("*", "**", "_", "`", "~~", "[", "](", ")", "[^1]", '"a"', "{: #x }", "\\", "&amp;", "<"),
    *("https://example.org/", "\n", "\n\n", "> ", "# ", " ", "word", "Ägypten", "5.2", "’"),
]


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("the **chief** _clerk_ spoke", "the chief clerk spoke"),
        ("snake_case_name", "snake_case_name"),
        ("a [link](https://example.org/a_(b) 'Title') here", "a link here"),
        ("[![alt text](a.png)](b.html) here", "alt text here"),
        ("see [the letter][1] here", "see the letter here"),
        ("seven[^1] barges", "seven barges"),
        ("> two\n> lines", "two lines"),
        ("dotted\\. and AT&amp;T and caf&eacute;", "dotted. and AT&T and café"),
        ("soft{: .x }ly `coded`", "softly coded"),
        ("wide&nbsp;space  \nand line", "wide space and line"),
    ],
)
def test_a_reader_sees(markdown: str, seen: str) -> None:
    assert normalise_capture(mask_markup(markdown)).value == seen


def test_a_citation_goes_with_the_space_before_a_full_stop() -> None:
    text = "It sank [@memo, p. 3]. Later [@memo] it rose."
    spans = [Span(8, 21), Span(29, 36)]
    assert [span.of(text) for span in spans] == ["[@memo, p. 3]", "[@memo]"]
    assert normalise_capture(mask_markup(text, spans)).value == "It sank. Later it rose."


def test_titles_values_and_addresses_stand_apart() -> None:
    text = '![a](b.png "On deck"){: credit="Ann" .wide }\n\n[1]: https://example.org/ "x"\n'
    assert [span.of(text) for span in find_asides(text)] == ['"On deck"', "Ann"]
    assert [span.of(text) for span in find_addresses(text)] == ["b.png", "https://example.org/"]


@given(st.lists(st.sampled_from(MARKUP), max_size=30).map("".join))
@example("](" * 3 + " " * 40)
def test_every_letter_stays_where_it_is(text: str) -> None:
    masked = mask_markup(text)
    assert len(masked) == len(text)
    for before, after in zip(text, masked, strict=True):
        assert before == after or not before.isalnum() or after in "\u00ad\ufffc"


@given(
    st.lists(st.sampled_from(["barges", "seven", "came", "52", "üben"]), min_size=1, max_size=4),
    st.lists(st.sampled_from([" ", "\n", "  \n", " **", "** ", " _", "_ ", "\u00a0"]), min_size=4),
)
def test_words_are_found_across_whatever_parts_them(parts: list[str], gaps: list[str]) -> None:
    # Marks are closed one after another, as emphasis that never ends is printed as it stands.
    joined = "".join(f"{part}{gap}" for part, gap in zip(parts, gaps, strict=False))
    text = f"So {joined}then.\n\nAnother paragraph.\n"
    words = " ".join(parts)
    chapter, _ = scan("docs/a.md", "a.md", text, bool)
    found = [
        place
        for stretch in ChapterWords(chapter).near(words)
        for _, place in stretch.find(search_for(words))
    ]
    assert len(found) == 1
    assert found[0].of(text).split()[0].strip("*_\u00a0").startswith(parts[0])


@pytest.mark.parametrize(
    ("words", "text", "is_found"),
    [
        ("5 million", "2.5 million", False),
        ("5 million", "of 5 million.", True),
        ("2.5", "2.55 and 12.5 and 2.5.1", False),
        ("2.5", "It was 2.5.", True),
        ("art", "party", False),
        ("$5", "US$5 each", True),
        ("an adviser", "An adviser came", True),
        ("NASA", "nasa", False),
        ("桥梁", "旧桥梁关闭", True),
        ("“day”", 'the "day" of', True),
    ],
)
def test_only_whole_words_and_numbers_are_found(words: str, text: str, *, is_found: bool) -> None:
    assert bool(search_for(words).search(normalise_capture(text).value)) is is_found
