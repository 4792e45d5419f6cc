from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Run, RunKind
from mkdocs_dossier.text import canonical_words, digest_words

NOWHERE = Span(0, 0)


def runs(*parts: tuple[RunKind, str]) -> list[Run]:
    return [Run(kind, text, NOWHERE) for kind, text in parts]


WORDS, GAP, PUT_IN, BREAK = (
    RunKind.VERBATIM,
    RunKind.ELLIPSIS,
    RunKind.INSERTION,
    RunKind.BREAK,
)


def test_the_line_is_what_the_documentation_says() -> None:
    quoted = runs(
        (WORDS, "« L’été  fut "),
        (GAP, "[…]"),
        (WORDS, " chaud"),
        (BREAK, "\n"),
        (WORDS, "– dit-"),
        (PUT_IN, "elle"),
        (WORDS, " [ici] »"),
        (GAP, "…"),
    )
    line = '"L\'été fut … chaud - dit-[elle] [[ici]]" …'
    assert canonical_words(quoted) == line
    assert digest_words(quoted) == sha256(line.encode()).hexdigest()


def test_ways_of_writing_the_same_quotation_share_a_digest() -> None:
    one = runs((WORDS, "the “end”"), (GAP, "..."), (GAP, "[…]"), (WORDS, "of it"))
    other = runs(
        (WORDS, "the "),
        (WORDS, '"end" '),
        (GAP, "(...)"),
        (WORDS, " of"),
        (BREAK, "\n"),
        (WORDS, "it"),
    )
    assert digest_words(one) == digest_words(other)


@pytest.mark.parametrize(
    "changed",
    [
        runs((WORDS, "the ends")),
        runs((WORDS, "the End")),
        runs((WORDS, "the"), (GAP, "…"), (WORDS, "end")),
        runs((WORDS, "the "), (PUT_IN, "end")),
        runs((WORDS, "the \u200bend")),
        runs((WORDS, "the end.")),
    ],
)
def test_any_other_words_have_another_digest(changed: list[Run]) -> None:
    assert digest_words(changed) != digest_words(runs((WORDS, "the end")))


def test_an_insertion_is_not_the_sources_own_bracket() -> None:
    assert digest_words(runs((PUT_IN, "not"))) != digest_words(runs((WORDS, "[not]")))


@given(st.text(max_size=30))
def test_every_text_has_a_digest(words: str) -> None:
    assert len(digest_words(runs((WORDS, words)))) == 64
