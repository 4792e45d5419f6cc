import pytest

from mkdocs_dossier.anchoring import anchor, prepare, read_runs
from mkdocs_dossier.model.capture import CaptureText, Landmark
from mkdocs_dossier.model.citation import Label, Locator
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.verdict import Concern, Verdict

TEXT = "The minister had never offered “a loan” of -5% to the illegal bank, he said on Monday."


@pytest.mark.parametrize(
    ("words", "differences", "nearest"),
    [
        ("had offered", [("", "never")], "had never offered"),
        ("legal bank", [("legal", "illegal")], "illegal bank"),
        ("5% to", [("5%", "-5%")], "-5% to"),
        ("minister had never never offered", [("never", "")], "minister had never offered"),
        ("he wrote on Monday", [("wrote", "said")], "he said on Monday"),
        ("The Minister had never", [("Minister", "minister")], "The minister had never"),
    ],
)
def test_an_altered_quotation_shows_its_differences_word_by_word(
    words: str, differences: list[tuple[str, str]], nearest: str
) -> None:
    found = anchor(read_runs(words), CaptureText(TEXT))
    assert found.verdict is Verdict.ALTERED
    assert [(d.quoted, d.source) for d in found.differences] == differences
    assert found.nearest is not None
    assert found.nearest.of(TEXT) == nearest


def test_several_altered_segments_show_all_differences() -> None:
    found = anchor(read_runs("The minister had always […] the legal bank"), CaptureText(TEXT))
    assert found.verdict is Verdict.ALTERED
    assert [(d.quoted, d.source) for d in found.differences][-1] == ("legal", "illegal")


def test_an_insertion_that_turns_the_sense_shows_what_it_stands_for() -> None:
    found = anchor(read_runs("The minister had [often] offered"), CaptureText(TEXT))
    assert [(d.quoted, d.source) for d in found.differences] == [("[often]", "never")]
    assert found.nearest == Span(0, 30)


def test_an_insertion_that_stands_for_too_much_shows_what_it_stands_for() -> None:
    text = "The board " + "and others " * 20 + "agreed"
    found = anchor(read_runs("The board [and all] agreed"), CaptureText(text))
    assert found.verdict is Verdict.ALTERED
    assert found.differences[0].quoted == "[and all]"
    assert len(found.differences[0].source) < 200


def test_places_and_selectors_are_of_the_raw_text() -> None:
    text = "One.\n\nHe said:\n“No  way” to it.\n\nThree."
    landmarks = (
        Landmark(Label.PAGE, "iv", Span(0, len(text))),
        Landmark(Label.PARAGRAPH, "1", Span(0, 4)),
        Landmark(Label.PARAGRAPH, "2", Span(6, 31)),
        Landmark(Label.PARAGRAPH, "3", Span(33, 39)),
    )
    capture = prepare(CaptureText(text, landmarks))
    found = anchor(read_runs('said: "No way" to it. Three'), capture, Locator(Label.PAGE, "IV"))
    assert found.verdict is Verdict.VERIFIED
    assert found.places == ("p. iv", "pars. 2-3")
    assert found.remarks == ()
    (selector,) = found.selectors
    assert selector.exact == "said:\n“No  way” to it.\n\nThree"
    assert (selector.prefix, selector.suffix) == ("One.\n\nHe ", ".")


def test_prefix_and_suffix_are_short() -> None:
    text = "x" * 100 + " here it is " + "y" * 100
    (selector,) = anchor(read_runs("here it is"), CaptureText(text)).selectors
    assert (len(selector.prefix), len(selector.suffix)) == (32, 32)


def test_the_locator_decides_between_equal_places() -> None:
    text = "the sale … the sale"
    landmarks = tuple(
        Landmark(Label.PAGE, str(n), span) for n, span in ((1, Span(0, 9)), (2, Span(9, 19)))
    )
    found = anchor(read_runs("the sale"), CaptureText(text, landmarks), Locator(Label.PAGE, "2"))
    assert found.spans == (Span(11, 19),)
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("value", "concerns"),
    [
        ("122-4", []),
        ("122–124", []),
        ("123, 130", []),
        ("124", [Concern.WRONG_LOCATOR]),
        ("200", [Concern.UNKNOWN_LOCATOR]),
        ("124-122", [Concern.UNKNOWN_LOCATOR]),
    ],
)
def test_ranges_of_pages_may_be_shortened(value: str, concerns: list[Concern]) -> None:
    names = [str(n) for n in range(120, 131)]
    text = "\n\n".join(f"page {name}" for name in names)
    marks = tuple(
        Landmark(Label.PAGE, name, Span(i * 10, i * 10 + 8)) for i, name in enumerate(names)
    )
    found = anchor(read_runs("page 123"), CaptureText(text, marks), Locator(Label.PAGE, value))
    assert [remark.concern for remark in found.remarks] == concerns
