"""Withholding: words that would do harm again are kept out of a history too.

A notice with ``show_was: no`` says that its wrong words may not be repeated. They stand in older
versions all the same, and around the place that was corrected. In doubt, more is withheld.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mkdocs_dossier.history.telling import find_words
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.edit import Segment, SegmentKind
from mkdocs_dossier.model.history import ChangedPassage, Revised
from mkdocs_dossier.syntax.plain import plain_words
from mkdocs_dossier.syntax.wording import read_words

_NOTHING = Segment(SegmentKind.WITHHELD, "")


def withhold(
    versions: Sequence[Revised], own: Sequence[Correction], others: Iterable[Correction]
) -> tuple[Revised, ...]:
    """Return the versions of a chapter without words that may not be repeated.

    Args:
        versions: the newest first.
        own: the chapter's notices, as they are now.
        others: those of every chapter: what they name may have stood here as well.
    """
    harmful = [_fold(read_words(plain_words(each.wrong))) for each in others if not each.show_was]
    unshown = [each for each in own if not each.show_was]
    return tuple(
        replace(
            version,
            passages=tuple(
                _withhold_words(_withhold_place(passage, number, versions, unshown), harmful)
                for passage in version.passages
            ),
        )
        for number, version in enumerate(versions)
    )


def withhold_all(versions: Iterable[Revised]) -> tuple[Revised, ...]:
    """Return the versions of a chapter whose text is published no more: dates and reasons."""
    return tuple(
        replace(version, passages=tuple(_hide(each) for each in version.passages[:1]))
        for version in versions
    )


def _withhold_place(
    passage: ChangedPassage, number: int, versions: Sequence[Revised], unshown: list[Correction]
) -> ChangedPassage:
    """Withhold what stood where a notice has put it right, in its version and all before it."""
    for notice in unshown:
        told = next((at for at, each in enumerate(versions) if notice.id in each.notices), 0)
        is_there = notice.target in passage.anchors if notice.target else not notice.wrong
        if not is_there or number < told:
            continue
        passage = _hide(passage) if number > told else _hide_removed(passage)
    return passage


def _withhold_words(passage: ChangedPassage, harmful: Iterable[tuple[str, ...]]) -> ChangedPassage:
    for words in harmful:
        if _reads(passage, words):
            passage = _hide_removed(passage)
        if _reads(passage, words):
            passage = _hide(passage)
    return passage


def _reads(passage: ChangedPassage, words: tuple[str, ...]) -> bool:
    """Tell whether somebody who reads one version of a passage, or both, reads ``words``."""
    return any(find_words(words, _fold(read)) for read in _readings(passage))


def _readings(passage: ChangedPassage) -> Iterator[tuple[str, ...]]:
    shown = (SegmentKind.REMOVED, SegmentKind.ADDED)
    for left_out in (SegmentKind.ADDED, SegmentKind.REMOVED, None):
        kept = [each for each in passage.segments if each.kind is not left_out]
        yield read_words("".join(each.text for each in kept))
    for each in passage.segments:
        if each.kind in shown:
            yield read_words(each.text)


def _fold(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def _hide_removed(passage: ChangedPassage) -> ChangedPassage:
    return replace(
        passage,
        segments=tuple(
            _NOTHING if each.kind is SegmentKind.REMOVED else each for each in passage.segments
        ),
    )


def _hide(passage: ChangedPassage) -> ChangedPassage:
    return replace(passage, segments=(_NOTHING,))
