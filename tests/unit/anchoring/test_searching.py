from mkdocs_dossier.anchoring import find_everywhere, prepare, read_runs
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.verdict import Verdict

CAPTURES = {
    "memo": prepare(CaptureText("The port was sold in May, and nobody objected.")),
    "letter": prepare(CaptureText("I hear the port was sold in June, and nobody objected.")),
    "diary": prepare(CaptureText("It rained all day.")),
}


def test_every_capture_that_has_the_words_is_found() -> None:
    found = find_everywhere(read_runs("and nobody objected"), CAPTURES)
    assert [sighting.key for sighting in found] == ["memo", "letter"]
    assert all(sighting.anchoring.verdict is Verdict.VERIFIED for sighting in found)


def test_near_words_come_only_where_no_capture_has_them_nearest_first() -> None:
    found = find_everywhere(read_runs("port was sold in July, and nobody objected"), CAPTURES)
    assert [sighting.key for sighting in found] == ["letter", "memo"]
    assert found[0].anchoring.verdict is Verdict.ALTERED
    assert 1 > found[0].likeness > found[1].likeness > 0.5
    assert find_everywhere(read_runs("port was sold in May"), CAPTURES)[0].key == "memo"
    assert len(find_everywhere(read_runs("port was sold in May"), CAPTURES)) == 1


def test_nothing_is_found_where_nothing_is_near() -> None:
    assert find_everywhere(read_runs("an altogether different thing"), CAPTURES) == ()
    assert find_everywhere(read_runs("[…]"), CAPTURES) == ()


def test_no_more_than_asked_for_are_returned() -> None:
    assert len(find_everywhere(read_runs("nobody objected"), CAPTURES, most=1)) == 1
