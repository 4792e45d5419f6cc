"""Comparison: what became of the words of published chapters, wherever they stand now.

Sentences that stand elsewhere, in the same chapter or another, have moved: nothing was said
anew. What is left is compared word by word, with whatever took its place.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs_dossier.history.alignment import align, align_words, similarity
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.edit import (
    Edit,
    Read,
    Rewording,
    Segment,
    SegmentKind,
    Version,
    Versions,
)

LEAST_MOVED = 4
"""Words of a sentence that is known again elsewhere: “No.” says something else in every place."""

LEAST_ALIKE = 0.5
"""Similarity from which a sentence is another one's new wording."""

_OF_THE_PAGE = ("title", "authors")

_MOST_COMPARED = 300
"""Sentences without a counterpart that are held against each other; more are told one by one."""


@dataclass(slots=True)
class _Gap:
    """Sentences that stood in one place, and those that stand there now, by their numbers.

    The last two say which word of each version the place begins with.
    """

    uri: str
    new_uri: str
    old: list[int]
    new: list[int]
    old_at: int = 0
    new_at: int = 0


def compare(
    old: Versions, new: Versions, is_guarded: Callable[[Chapter], bool]
) -> tuple[Rewording, ...]:
    """Return where the words of guarded chapters changed.

    Args:
        old: the chapters that changed, as they were, by uri.
        new: the chapters that changed, as they are, by uri; a renamed one by both.
        is_guarded: tells which chapters readers were told of.

    Returns:
        Rewordings by chapter and place. New chapters are none; they take in what moved there.
    """
    was = {uri: each for uri, each in old.items() if is_guarded(each.chapter)}
    now = {uri: each for uri, each in new.items() if is_guarded(each.chapter)}
    gaps = [gap for uri, version in was.items() for gap in _find_gaps(uri, version, now.get(uri))]
    fresh = [
        _Gap("", uri, [], list(range(len(each.sentences))))
        for uri, each in now.items()
        if uri not in was
    ]
    _forget_moved(was, now, gaps, fresh)
    return tuple(sorted(_reword(was, now, gaps, fresh), key=_in_order))


def _in_order(rewording: Rewording) -> tuple[str, int]:
    first = rewording.edits[0]
    return rewording.uri or rewording.new_uri, first.new_at


def _find_gaps(uri: str, old: Version, new: Version | None) -> Iterator[_Gap]:
    if new is None:
        # Its title and its authors' names went with its page; they are told by what leads on.
        left = [at for at, each in enumerate(old.sentences) if each.part not in _OF_THE_PAGE]
        yield _Gap(uri, "", left, [])
        return
    for step in align(_keys(old), _keys(new)):
        if not step.is_same:
            at = old.starts[step.old[0]], new.starts[step.new[0]]
            yield _Gap(uri, uri, list(range(*step.old)), list(range(*step.new)), *at)


def _keys(version: Version) -> list[tuple[tuple[str, ...], ...]]:
    """Return what each sentence is known by: a short one together with the one before it."""
    keys = [each.key for each in version.sentences]
    return [
        (key,) if _can_move(version, at) or not at else (keys[at - 1], key)
        for at, key in enumerate(keys)
    ]


def _forget_moved(was: Versions, now: Versions, gaps: list[_Gap], fresh: list[_Gap]) -> None:
    """Take sentences out of the gaps that stand in another one with the same words."""
    gone = Counter(
        was[gap.uri].sentences[at].key
        for gap in gaps
        for at in gap.old
        if _can_move(was[gap.uri], at)
    )
    found: Counter[tuple[str, ...]] = Counter()
    for gap in [*gaps, *fresh]:
        kept = []
        for at in gap.new:
            key = now[gap.new_uri].sentences[at].key
            if found[key] < gone[key]:
                found[key] += 1
            else:
                kept.append(at)
        gap.new = kept
    for gap in gaps:
        kept = []
        for at in gap.old:
            key = was[gap.uri].sentences[at].key
            if found[key] > 0:
                found[key] -= 1
            else:
                kept.append(at)
        gap.old = kept


def _reword(
    was: Versions, now: Versions, gaps: list[_Gap], fresh: list[_Gap]
) -> Iterator[Rewording]:
    apart: list[_Gap] = []
    for gap in gaps:
        if not gap.old or not gap.new:
            apart.append(gap)
            continue
        old, new = _words(was, gap.uri, gap.old), _words(now, gap.new_uri, gap.new)
        if _alike(old, new) >= LEAST_ALIKE or len(gap.old) == len(gap.new) == 1:
            yield from _spell_out(was, now, gap)
        else:
            apart.append(gap)
    lone = [(gap, at) for gap in apart for at in gap.old if _can_move(was[gap.uri], at)]
    offered = [
        (gap, at) for gap in [*apart, *fresh] for at in gap.new if _can_move(now[gap.new_uri], at)
    ]
    if len(lone) <= _MOST_COMPARED and len(offered) <= _MOST_COMPARED:
        for (gap, at), (other, to) in _pair(was, now, lone, offered):
            gap.old.remove(at)
            other.new.remove(to)
            yield from _spell_out(was, now, _Gap(gap.uri, other.new_uri, [at], [to]))
    for gap in apart:
        yield from _spell_out(was, now, gap)


def _can_move(version: Version, at: int) -> bool:
    return len(version.sentences[at].words) >= LEAST_MOVED


_Place = tuple[_Gap, int]


def _pair(
    was: Versions, now: Versions, lone: list[_Place], offered: list[_Place]
) -> list[tuple[_Place, _Place]]:
    """Return sentences that went, each with the one it most likely became, the likest first."""
    scored = [
        (score, first, second)
        for first, (gap, at) in enumerate(lone)
        for second, (other, to) in enumerate(offered)
        for score in (
            similarity(was[gap.uri].sentences[at].key, now[other.new_uri].sentences[to].key),
        )
        if score >= LEAST_ALIKE
    ]
    scored.sort(key=lambda each: (-each[0], each[1], each[2]))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, first, second in scored:
        if first in taken[0] or second in taken[1]:
            continue
        taken[0].add(first)
        taken[1].add(second)
        pairs.append((lone[first], offered[second]))
    return pairs


def _words(versions: Versions, uri: str, numbers: list[int]) -> list[Read]:
    return [
        read
        for at in numbers
        for read in versions[uri].words[versions[uri].starts[at] : versions[uri].starts[at + 1]]
    ]


def _alike(old: list[Read], new: list[Read]) -> float:
    return similarity([read.word.text for read in old], [read.word.text for read in new])


def _spell_out(was: Versions, now: Versions, gap: _Gap) -> Iterator[Rewording]:
    """Yield a gap word by word; nothing if only its sentences were parted anew."""
    old, new = _words(was, gap.uri, gap.old), _words(now, gap.new_uri, gap.new)
    edits: list[Edit] = []
    segments: list[Segment] = []
    steps = align_words(old, new)
    for number, step in enumerate(steps):
        before, after = old[slice(*step.old)], new[slice(*step.new)]
        if step.is_same:
            # Before words that went, the full stop of the shorter sentence would stand amidst it.
            goes_on = (
                number + 1 < len(steps) and steps[number + 1].old[0] < steps[number + 1].old[1]
            )
            last = before[-1:] if goes_on else after[-1:]
            segments.append(_segment(SegmentKind.KEPT, [*after[:-1], *last]))
            continue
        at = _at(old, step.old[0], gap.old_at), _at(new, step.new[0], gap.new_at)
        edits.append(Edit(tuple(before), tuple(after), *at))
        if before:
            segments.append(_segment(SegmentKind.REMOVED, before))
        if after:
            segments.append(_segment(SegmentKind.ADDED, after))
    if edits:
        yield Rewording(gap.uri, gap.new_uri, tuple(segments), tuple(edits))


def _at(words: list[Read], number: int, otherwise: int) -> int:
    if number < len(words):
        return words[number].index
    return words[-1].index + 1 if words else otherwise


def _segment(kind: SegmentKind, words: list[Read]) -> Segment:
    parts: list[str] = []
    for read in words:
        if read.number == 0:
            parts.append(read.sentence.lead())
        parts += [read.sentence.said(read.number), read.sentence.tail(read.number)]
    return Segment(kind, "".join(parts))
