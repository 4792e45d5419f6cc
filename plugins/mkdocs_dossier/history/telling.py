"""Which edits a notice tells readers of."""

from dataclasses import dataclass

from mkdocs_dossier.history.passages import find_passage, find_section
from mkdocs_dossier.model.correction import Correction, CorrectionKind
from mkdocs_dossier.model.edit import Edit, Version, texts
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.plain import plain_words
from mkdocs_dossier.syntax.wording import read_words

_Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Telling:
    """A notice that is new, with what it names.

    Attributes:
        notice: as written in the new version of its chapter.
        version: that version.
        wrong: the words that it says were wrong.
        now: the words that it says are right.
    """

    notice: Correction
    version: Version
    wrong: tuple[str, ...]
    now: tuple[str, ...]

    @classmethod
    def of(cls, notice: Correction, version: Version) -> "Telling":
        """Return a notice with the words that it names."""
        return cls(notice, version, read_words(plain_words(notice.wrong)), read_words(notice.now))


def tells(telling: Telling, edit: Edit, old: Version, *, is_grave: bool) -> bool:
    """Tell whether a notice covers an edit of its chapter.

    A retraction covers everything. A notice with a target covers what changed in that passage;
    if it names words, then numbers, names, negations and quotations beside them stay uncovered.
    One without a target covers just the words that it names. An update covers what was added at
    its target, and in the whole section if that is a heading.

    Args:
        telling: of the chapter.
        edit: of words in it.
        old: the version of the chapter before the edit.
        is_grave: whether the edit touches what is never minor.
    """
    notice = telling.notice
    if notice.kind is CorrectionKind.RETRACTION:
        return True
    within = _is_at_target(telling, edit)
    if not telling.wrong and not telling.now:
        return within
    if not within:
        return _names(telling, edit, old)
    is_news = notice.kind is CorrectionKind.UPDATE and not edit.old
    return is_news or not is_grave or _touches(telling, edit, old)


def _is_at_target(telling: Telling, edit: Edit) -> bool:
    if not telling.notice.target:
        return False
    chapter = telling.version.chapter
    passage = find_passage(chapter, telling.notice.target)
    if passage is None:
        return False
    if telling.notice.kind is CorrectionKind.UPDATE and not edit.old:
        passage = find_section(chapter, passage)
    if edit.new:
        return all(_is_in(passage, read.word.at) for read in edit.new)
    # Where words were taken out, the passage is the one that holds their neighbours.
    words = telling.version.words
    around = words[max(edit.new_at - 1, 0) : edit.new_at + 1]
    return any(_is_in(passage, read.word.at) for read in around)


def _is_in(passage: Span, at: int) -> bool:
    return passage.start <= at < passage.end


def _names(telling: Telling, edit: Edit, old: Version) -> bool:
    """Tell whether an edit lies wholly within the words that are named."""
    before, after = _find_named(telling, old)
    return (not telling.wrong or _lies_in(before, _old_range(edit))) and (
        not telling.now or _lies_in(after, _new_range(edit))
    )


def _touches(telling: Telling, edit: Edit, old: Version) -> bool:
    """Tell whether an edit has to do with the words that are named."""
    before, after = _find_named(telling, old)
    return _meets(before, _old_range(edit)) or _meets(after, _new_range(edit))


def _find_named(telling: Telling, old: Version) -> tuple[list[_Range], list[_Range]]:
    return (
        find_words(telling.wrong, texts(old.words)),
        find_words(telling.now, texts(telling.version.words)),
    )


def _old_range(edit: Edit) -> _Range:
    return edit.old_at, edit.old_at + len(edit.old)


def _new_range(edit: Edit) -> _Range:
    return edit.new_at, edit.new_at + len(edit.new)


def _lies_in(ranges: list[_Range], inner: _Range) -> bool:
    return any(start <= inner[0] and inner[1] <= end for start, end in ranges)


def _meets(ranges: list[_Range], other: _Range) -> bool:
    if other[0] == other[1]:
        return _lies_in(ranges, other)
    return any(start < other[1] and other[0] < end for start, end in ranges)


def find_words(wanted: tuple[str, ...], words: tuple[str, ...]) -> list[_Range]:
    """Return where ``wanted`` stands in ``words``, as half-open ranges."""
    if not wanted:
        return []
    found: list[_Range] = []
    at = -1
    while True:
        try:
            at = words.index(wanted[0], at + 1)
        except ValueError:
            return found
        if words[at : at + len(wanted)] == wanted:
            found.append((at, at + len(wanted)))
