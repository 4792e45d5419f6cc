"""Alignment: which sentences and words of two versions are the same.

The longest common subsequence, as rapidfuzz finds it; ids are given in order of appearance, so
that the same two versions always align alike.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from mkdocs_dossier.model.edit import Read

_MOST = 1_000_000_000
"""Pairs of items that are held against each other; a stranger's chapter may have any length."""


@dataclass(frozen=True, slots=True)
class Step:
    """A run of items: the same in both where ``is_same``, else replaced; half-open ranges."""

    is_same: bool
    old: tuple[int, int]
    new: tuple[int, int]


def align(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Step]:
    """Return how ``old`` becomes ``new``, runs of the same and of changes in turn."""
    ids: dict[Hashable, int] = {}
    first = [ids.setdefault(item, len(ids)) for item in old]
    second = [ids.setdefault(item, len(ids)) for item in new]
    head = _count_same(first, second)
    tail = _count_same(first[head:][::-1], second[head:][::-1])
    ends = (len(first), len(second))
    steps: list[Step] = []
    _add(steps, Step(is_same=True, old=(0, head), new=(0, head)))
    old_middle, new_middle = first[head : ends[0] - tail], second[head : ends[1] - tail]
    if len(old_middle) * len(new_middle) > _MOST:
        _add(steps, Step(is_same=False, old=(head, ends[0] - tail), new=(head, ends[1] - tail)))
        old_middle = new_middle = []
    for code in Indel.opcodes(old_middle, new_middle):
        _add(
            steps,
            Step(
                code.tag == "equal",
                (head + code.src_start, head + code.src_end),
                (head + code.dest_start, head + code.dest_end),
            ),
        )
    _add(steps, Step(is_same=True, old=(ends[0] - tail, ends[0]), new=(ends[1] - tail, ends[1])))
    return steps


def align_words(old: Sequence[Read], new: Sequence[Read]) -> list[Step]:
    """Return how words become others, a lone word between two changes being part of them."""
    steps = align([read.word.text for read in old], [read.word.text for read in new])
    joined: list[Step] = []
    for number, step in enumerate(steps):
        is_lone = (
            step.is_same
            and step.old[1] - step.old[0] == 1
            and 0 < number < len(steps) - 1
            and _weight(steps[number - 1]) + _weight(steps[number + 1]) > 6
        )
        _add(joined, Step(is_same=False, old=step.old, new=step.new) if is_lone else step)
    return joined


def similarity(old: Sequence[Hashable], new: Sequence[Hashable]) -> float:
    """Return how much of two sequences is the same in order, from 0 to 1."""
    if len(old) * len(new) > _MOST:
        return 0.0
    return float(Indel.normalized_similarity(old, new))


def _weight(step: Step) -> int:
    return step.old[1] - step.old[0] + step.new[1] - step.new[0]


def _count_same(old: list[int], new: list[int]) -> int:
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _add(steps: list[Step], step: Step) -> None:
    if not _weight(step):
        return
    last = steps[-1] if steps else None
    if last and last.is_same == step.is_same:
        steps[-1] = Step(last.is_same, (last.old[0], step.old[1]), (last.new[0], step.new[1]))
        return
    steps.append(step)
