"""A quotation taken apart: verbatim segments and the gaps around them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mkdocs_dossier.model.quotation import Run, RunKind
from mkdocs_dossier.text import normalise

_NOTHING_BUT_PUNCTUATION = re.compile(r"[\s.,;:\"'()\[\]…-]*")
_CLOSING_STOP = re.compile(r"(?<=[^\s.,…])[.,](?=[\"']*\Z)")
_PAIR_BEHIND_DIGIT = re.compile(r"(?<![\w\"'])(\"[^\"']*\d)([\"'])(?!\w)")
_LONGEST_ENDING = 4
_WORDS = frozenset({RunKind.VERBATIM, RunKind.BREAK, RunKind.PARAGRAPH})
_TAIL = re.compile(r"[\w'-]+\Z")
_HEAD = re.compile(r"\A[\w'\"-]+")


@dataclass(frozen=True, slots=True)
class Gap:
    """What an editor wrote before, between or after verbatim segments.

    Attributes:
        ellipsis: whether words are said to be left out.
        insertions: the editor's words, normalised.
        written: the whole gap as it would read if it were the source's own, normalised.
        initial: a single inserted letter that starts the next segment's first word.
        ending: inserted letters that end the last segment's last word.
        tail: the letters before the gap that an insertion is set against, as ``do`` in
            ``do[n't]``.
        head: the letters behind the gap that an insertion is set against.
    """

    ellipsis: bool = False
    insertions: tuple[str, ...] = ()
    written: str = ""
    initial: str = ""
    ending: str = ""
    tail: str = ""
    head: str = ""

    @property
    def shown(self) -> str:
        """The editor's words, with the letters that they make up a word with."""
        return f"{self.tail}{' '.join(self.insertions)}{self.head}"

    @property
    def replaces_nothing(self) -> bool:
        """Whether it only says that the source is quoted to the letter."""
        return bool(self.insertions) and all(
            words.strip(" !?").lower() == "sic" for words in self.insertions
        )

    @property
    def editors_words(self) -> tuple[str, ...]:
        """The insertions that are whole words."""
        if self.initial:
            return self.insertions[:-1]
        return self.insertions


@dataclass(frozen=True, slots=True)
class Parts:
    """A quotation's verbatim segments, normalised, with a gap on either side of each.

    Attributes:
        segments: the words.
        gaps: one more than segments.
        stopped: whether a closing full stop or comma was taken off the last segment.
    """

    segments: tuple[str, ...]
    gaps: tuple[Gap, ...]
    stopped: bool = False


def split_runs(runs: Iterable[Run]) -> Parts:
    """Take a quotation apart.

    Adjoining words and breaks join to one segment. A segment of nothing but stops, commas,
    marks and brackets next to an insertion or ellipsis belongs to the editor's sentence and
    is left out.

    Args:
        runs: the quotation's runs.

    Returns:
        ``n`` segments and ``n + 1`` gaps; no segments if nothing is quoted verbatim.
    """
    segments: list[str] = []
    gaps: list[Gap] = []
    before, marks = "", list[Run]()
    for run in _join_words(runs):
        words = normalise(run.text).value if run.kind is RunKind.VERBATIM else ""
        if _NOTHING_BUT_PUNCTUATION.fullmatch(words):
            marks.append(run)
            continue
        gap = _read_gap(before, marks, run.text)
        if gap.initial:
            # An apostrophe behind the letter is one within a word: "[L]'État".
            words = normalise(gap.initial + run.text).value[len(gap.insertions[-1]) :]
        gaps.append(gap)
        segments.append(words)
        before, marks = run.text, []
    gaps.append(_read_gap(before, marks, ""))
    return Parts(tuple(segments), tuple(gaps))


def _join_words(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs with adjoining words and breaks as one."""
    held: list[Run] = []
    for run in runs:
        if run.kind in _WORDS:
            held.append(run)
            continue
        if held:
            yield _as_one(held)
            held = []
        yield run
    if held:
        yield _as_one(held)


def _as_one(runs: list[Run]) -> Run:
    if len(runs) == 1 and runs[0].kind is RunKind.VERBATIM:
        return runs[0]
    text = "".join(run.text if run.kind is RunKind.VERBATIM else "\n" for run in runs)
    return replace(runs[0], kind=RunKind.VERBATIM, text=text)


def _read_gap(before: str, marks: Sequence[Run], after: str) -> Gap:
    if not marks:
        return Gap()
    insertions = [run for run in marks if run.kind is RunKind.INSERTION]
    initial = ending = tail = head = ""
    if insertions:
        first, last = insertions[0].text, insertions[-1].text
        tail, head = _touching(before, after, marks)
        if head and len(last) == 1 and last.isalpha():
            initial = last
        if tail and not head and first.isalpha() and len(first) <= _LONGEST_ENDING:
            ending = first
    written = "".join(
        f"[{run.text}]" if run.kind is RunKind.INSERTION else run.text for run in marks
    )
    return Gap(
        ellipsis=any(run.kind is RunKind.ELLIPSIS for run in marks),
        insertions=tuple(normalise(run.text).value for run in insertions),
        written=normalise(written).value,
        initial=initial,
        ending=ending,
        tail=tail,
        head=head,
    )


def _touching(before: str, after: str, marks: Sequence[Run]) -> tuple[str, str]:
    """Return the letters on either side that insertions are set against without a space."""
    tail = head = ""
    if marks[0].kind is RunKind.INSERTION and not before[-1:].isspace():
        tail = "".join(_TAIL.findall(normalise(before).value)[:1])
    if marks[-1].kind is RunKind.INSERTION and not after[:1].isspace():
        head = "".join(_HEAD.findall(normalise(after).value)[:1])
    return tail, head


def other_readings(parts: Parts) -> Iterator[Parts]:
    """Yield what else a quotation may say under the rules of typography.

    - A full stop or comma that closes the last segment may be the quoting sentence's own.
    - An apostrophe at the end of a segment, as in ``qu'[elle]``, may be one within a word.
    - A nested quotation that ends in a digit may have changed its marks.

    Only for what was not found as it stands.
    """
    segments = parts.segments
    stopped = (*segments[:-1], _CLOSING_STOP.sub("", segments[-1]))
    bare_end = not parts.gaps[-1].ellipsis and not parts.gaps[-1].insertions
    bases = [segments, stopped] if bare_end and stopped != segments else [segments]
    for base in bases:
        seen = {segments}
        for changed in (
            base,
            tuple(re.sub(r"(?<=[^\W\d])\"\Z", "'", words) for words in base),
            tuple(_PAIR_BEHIND_DIGIT.sub(_change_closing_mark, words) for words in base),
        ):
            if changed not in seen:
                seen.add(changed)
                yield replace(parts, segments=changed, stopped=base is not segments)


def _change_closing_mark(match: re.Match[str]) -> str:
    return match[1] + ("'" if match[2] == '"' else '"')
