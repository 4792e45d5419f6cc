import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.anchoring import find_attested_neighbour, read_runs
from mkdocs_dossier.text import canonical_words, digest_words

ATTESTED = "She had never offered the mayor's brother more than 40 francs, and l’été was over"


@pytest.mark.parametrize(
    "quoted",
    [
        "She had never offered the mayor's brother more than 40 francs and l’été was over",
        "She had offered the mayor's brother more than 40 francs, and l’été was over",
        "She had never offered the mayor's brother more than 40 francs, and l’êté was over",
        "She had never offered the mayor's brother more than 49 francs, and l’été was over",
        "she had never offered the mayor's brother more than 40 francs, and l’été was over",
        "She had never offered the the mayor's brother more than 40 francs, and l’été was over",
        "She never had offered the mayor's brother more than 40 francs, and l’été was over",
        "She had never offered the mayor's borther more than 40 francs, and l’été was over",
        "She had always offered the mayor's brother more than 40 francs, and l’été was over",
        "She had never offered the mayor's brother more than 40 francs, and l’été was overt",
    ],
)
def test_one_slip_is_changed_back(quoted: str) -> None:
    digests = {digest_words(read_runs(ATTESTED)), "0" * 64}
    found = find_attested_neighbour(read_runs(quoted), digests)
    assert found == canonical_words(read_runs(ATTESTED))


def test_other_words_are_not_revealed() -> None:
    digests = {digest_words(read_runs(ATTESTED))}
    assert find_attested_neighbour(read_runs("She had offered nothing"), digests) is None
    assert find_attested_neighbour(read_runs(ATTESTED[:-9]), digests) is None
    assert find_attested_neighbour(read_runs(ATTESTED), set()) is None
    assert find_attested_neighbour(read_runs(ATTESTED), {"no digest", "zz" * 32}) is None


def test_sixty_words_take_little_time() -> None:
    words = " ".join(f"word{index}" for index in range(60))
    started = time.process_time()
    assert find_attested_neighbour(read_runs(words), {"0" * 64}) is None
    # 0.1 s alone; the rest is for a machine with other work.
    assert time.process_time() - started < 1.5


@given(st.text(max_size=20))
def test_no_words_raise(words: str) -> None:
    assert find_attested_neighbour(read_runs(words), {"0" * 64}) is None
