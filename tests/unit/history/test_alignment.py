"""Which items of two sequences are the same."""

from mkdocs_dossier.history.alignment import align, similarity


def test_runs_of_the_same_and_of_changes_take_turns() -> None:
    steps = align("abcdef", "abxxef")
    assert [(each.is_same, each.old, each.new) for each in steps] == [
        (True, (0, 2), (0, 2)),
        (False, (2, 4), (2, 4)),
        (True, (4, 6), (4, 6)),
    ]
    assert align("", "") == []
    assert [each.is_same for each in align("abc", "")] == [False]


def test_what_is_too_long_to_compare_is_changed_as_a_whole() -> None:
    old, new = range(100_000), range(100_000, 200_000)
    steps = align([-1, *old, -2], [-1, *new, -2])
    assert [each.is_same for each in steps] == [True, False, True]
    assert similarity(old, new) == 0.0
