import time

import pytest

from mkdocs_dossier.anchoring import anchor, prepare, read_runs
from mkdocs_dossier.model.capture import CaptureText, Landmark
from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.verdict import Verdict

LARGE = "a b " * 500_000
HOSTILE = {
    "many segments that all stand everywhere": " … ".join(["a b"] * 90),
    "many that stand and one that does not": " … ".join(["a"] * 90) + " … z",
    "insertions between segments that stand everywhere": " [x] ".join(["a b"] * 90) + " [x] z",
    "mixed marks": " [x] … ".join(["a"] * 60) + " [y] z",
    "endless ellipses": "… " * 5_000,
    "endless insertions": "[x] " * 5_000 + "a",
    "more segments than anyone quotes": " … ".join(["a"] * 5_000),
    "words like nothing in the source": "zq " * 3_000,
    "words nearly in the source": "a b " * 3_000 + "c",
    "open brackets": "[" * 5_000 + "a",
    "hyphens": "a-b-" * 2_000 + "c",
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("hyphenated", [False, True])
def test_hostile_quotations_of_a_large_capture_take_bounded_time(
    words: str,
    *,
    hyphenated: bool,
) -> None:
    text = LARGE + "a-\nb" if hyphenated else LARGE
    capture = prepare(CaptureText(text, hyphenated=hyphenated))
    started = time.process_time()
    anchor(read_runs(words), capture)
    assert time.process_time() - started < 5


def test_a_common_word_before_a_rare_one_is_still_found() -> None:
    capture = prepare(CaptureText("the cat " * 60_000 + "and the big dog sat down."))
    assert anchor(read_runs("the … dog sat"), capture).remarks == ()
    assert anchor(read_runs("the [old] dog sat"), capture).verdict is Verdict.VERIFIED


def test_the_closest_placing_is_chosen_among_many() -> None:
    text = "the board met. Long after, the board spoke and the court agreed."
    found = anchor(read_runs("the board … the court"), CaptureText(text))
    assert [span.start for span in found.spans] == [27, 47]
    assert found.remarks == ()


def test_a_capture_with_a_landmark_for_every_character_is_searched_quickly() -> None:
    text = "word " * 20_000
    marks = tuple(Landmark(Label.PAGE, str(i), Span(i, i + 1)) for i in range(len(text)))
    started = time.process_time()
    found = anchor(read_runs("word word"), prepare(CaptureText(text, marks)))
    assert found.verdict is Verdict.VERIFIED
    assert time.process_time() - started < 5
