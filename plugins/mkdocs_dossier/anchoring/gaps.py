"""What the marks of a placed quotation leave out, put in and replace."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from mkdocs_dossier.anchoring.chains import Chain
from mkdocs_dossier.anchoring.limits import Limits
from mkdocs_dossier.anchoring.negations import find_negations
from mkdocs_dossier.anchoring.prepared import PreparedCapture
from mkdocs_dossier.anchoring.segments import Gap, Parts
from mkdocs_dossier.anchoring.sentences import crosses_sentence_end
from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.verdict import Concern, Difference, Remark

_SHOWN = 160
_OWN_ELLIPSES = frozenset({"…", "...", ". . .", "....", ""})
_WITHOUT = ("less", "free", "los")
_TURNING_START = re.compile(
    r"(?:un|in|im|il|ir|dis|de|dé|dés|non|a|an|anti|contre|counter|mal|mé|mis)-?\Z", re.IGNORECASE
)
_FEW = 3
"""Words that an insertion may stand for unremarked: enough for a name behind a pronoun."""

_REVERSED = frozenset({Concern.NEGATION_INSERTED, Concern.NEGATION_REMOVED})


@dataclass(frozen=True, slots=True)
class GapFindings:
    """What was noticed between the segments of a quotation.

    Attributes:
        remarks: the concerns, in order.
        differences: insertions that turn the sense round, and what they stand for.
    """

    remarks: tuple[Remark, ...] = ()
    differences: tuple[Difference, ...] = field(default=())

    @property
    def reverses(self) -> bool:
        """Whether an insertion adds or removes a negation."""
        return any(remark.concern in _REVERSED for remark in self.remarks)


def judge_gaps(
    capture: PreparedCapture, parts: Parts, chain: Chain, limits: Limits, spoken: frozenset[str]
) -> GapFindings:
    """Look at what every ellipsis and insertion of a placed quotation stands for."""
    remarks: list[Remark] = []
    differences: list[Difference] = []
    for index, (gap, span) in enumerate(zip(parts.gaps, _gap_spans(chain), strict=True)):
        skipped = span.of(capture.value) if span else ""
        if gap.insertions and skipped.strip(" ") != gap.written:
            replaced = _replaced_words(capture, gap, chain, index)
            found = list(_judge_insertion(gap, replaced, spoken))
            if found:
                differences.append(Difference(gap.written, shorten(replaced.strip())))
            remarks.extend(found)
        if gap.ellipsis and span:
            remarks.extend(_judge_jump(capture, span, limits, spoken))
    remarks.extend(_judge_edges(capture, parts, chain, spoken))
    return GapFindings(tuple(dict.fromkeys(remarks)), tuple(differences))


def _gap_spans(chain: Chain) -> Iterator[Span | None]:
    yield None
    for before, after in pairwise(chain):
        yield Span(before.resume, after.start)
    yield None


def _replaced_words(capture: PreparedCapture, gap: Gap, chain: Chain, index: int) -> str:
    """Return what the source has where the editor's words and the letters against them stand."""
    start = chain[index - 1].end - len(gap.tail) if index else chain[0].start
    end = chain[index].start if index < len(chain) else chain[-1].resume
    head = len(gap.head) + len(gap.initial)
    return capture.value[start : end + head]


def _judge_insertion(gap: Gap, replaced: str, spoken: frozenset[str]) -> Iterator[Remark]:
    words = f"{gap.shown} {' '.join(gap.editors_words)}"
    inserted = {word.lower(): word for word in find_negations(words, spoken)}
    removed = {} if gap.ellipsis else {w.lower(): w for w in find_negations(replaced, spoken)}
    turning = _TURNING_START.match(gap.insertions[-1]) if gap.head and not gap.initial else None
    if (turning or gap.ending.endswith(_WITHOUT)) and not removed:
        yield Remark(Concern.NEGATION_INSERTED, gap.shown)
    elif gap.ending and replaced.endswith(_WITHOUT) and not gap.shown.endswith(_WITHOUT):
        yield Remark(Concern.NEGATION_REMOVED, replaced.strip())
    elif inserted and inserted.keys() != removed.keys():
        yield Remark(Concern.NEGATION_INSERTED, ", ".join(inserted.values()))
    elif removed and not inserted:
        yield Remark(Concern.NEGATION_REMOVED, shorten(replaced.strip()))
    if not gap.ellipsis and len(replaced.split()) > _FEW:
        yield Remark(Concern.WORDS_REPLACED, shorten(replaced.strip()))


def _judge_edges(
    capture: PreparedCapture, parts: Parts, chain: Chain, spoken: frozenset[str]
) -> Iterator[Remark]:
    """See whether an insertion at either end stands where the source has a negation."""
    first, last = parts.gaps[0], parts.gaps[-1]
    start, end = chain[0].start, chain[-1].resume
    if first.editors_words and not first.ellipsis and not first.replaces_nothing:
        word = capture.value[max(start - 30, 0) : start].rstrip(" ").rpartition(" ")[2]
        if find_negations(word, spoken) and word not in first.written:
            yield Remark(Concern.NEGATION_REMOVED, word)
    if last.insertions and not last.ellipsis and not last.replaces_nothing:
        word = capture.value[end : end + 30].lstrip(" ").partition(" ")[0]
        if find_negations(word, spoken) and word not in last.written:
            yield Remark(Concern.NEGATION_REMOVED, word)


def _judge_jump(
    capture: PreparedCapture, span: Span, limits: Limits, spoken: frozenset[str]
) -> Iterator[Remark]:
    skipped = span.of(capture.value)
    if skipped.strip() in _OWN_ELLIPSES:
        return
    negations = find_negations(skipped, spoken)
    if negations:
        yield Remark(Concern.NEGATION_SKIPPED, shorten(skipped.strip(), negations[0]))
    raw = capture.normalised.raw_span(span)
    following = capture.value[span.end : span.end + 40]
    if crosses_sentence_end(skipped, following, raw.of(capture.text.text)):
        yield Remark(Concern.SENTENCE_CROSSED, shorten(skipped.strip()))
    if len(skipped) > limits.jump and not _on_one_page(capture, raw):
        yield Remark(Concern.LONG_JUMP, shorten(skipped.strip()))


def _on_one_page(capture: PreparedCapture, raw: Span) -> bool:
    pages = capture.landmarks.get(Label.PAGE)
    return pages is not None and len(pages.overlapping(raw)) == 1


def shorten(words: str, about: str = "") -> str:
    """Return words short enough for a message, with the middle left out.

    Args:
        words: the words.
        about: a word among them to keep in sight.
    """
    if len(words) <= _SHOWN:
        return words
    start = words.find(about) if about else -1
    if start > _SHOWN // 2:
        low, high = start - _SHOWN // 2, start + _SHOWN // 2
        return f"… {words[low:high].strip()} …"
    half = _SHOWN // 2
    return (
        f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
        if not about
        else (f"{words[:_SHOWN].rstrip()} …")
    )
