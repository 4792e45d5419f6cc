"""Check 10,000 quotations against 500 captures, cold and warm, and show the memory it takes.

python -m benchmarks.quotations
"""

import argparse
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import NamedTuple, TypeVar

from benchmarks.wording import Wording

from mkdocs_dossier.anchoring import PreparedCapture, anchor, prepare
from mkdocs_dossier.captures.landmarks import lines, paragraphs
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.citation import Label, Locator
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Run, RunKind
from mkdocs_dossier.model.verdict import Verdict

MEGABYTE = 1_000_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Claim:
    """Words said to stand in a capture, and where."""

    capture: int
    runs: tuple[Run, ...]
    locator: Locator | None


class Seconds(NamedTuple):
    """What something took: by the clock, and of processor time."""

    wall: float
    cpu: float

    def plus(self, other: "Seconds") -> "Seconds":
        """Return both together."""
        return Seconds(self.wall + other.wall, self.cpu + other.cpu)


@dataclass(frozen=True, slots=True)
class Result:
    """Seconds by the clock and of processor time; bytes of memory, ``base`` before checking."""

    normalising: Seconds
    checking: Seconds
    warm: Seconds
    altered: Seconds
    base: int
    peak: int


def tell_captures(random: Random, count: int, size: int) -> list[CaptureText]:
    """Return captures of ``size`` characters, as extraction leaves them."""
    wording = Wording(1)
    # Texts share sentences, since making up each anew would take minutes; few meet in one text.
    pool = [wording.sentence(random) for _ in range(20_000)]
    pool[::20] = [f"“{words[:-1]},” it says – the clerk’s own words." for words in pool[::20]]
    captures = []
    for _ in range(count):
        text: list[str] = []
        length = 0
        while length < size:
            text.append(" ".join(random.choices(pool, k=6)))
            length += len(text[-1]) + 2
        # Ends mid-sentence in a few, as a cut-off page does.
        captures.append(_extracted("\n\n".join(text)[:size]))
    return captures


def _extracted(text: str) -> CaptureText:
    return CaptureText(text, paragraphs(text) + lines(text))


def tell_claims(random: Random, captures: list[CaptureText], count: int) -> list[Claim]:
    """Return true quotations: half with a locator, one in eight with an ellipsis."""
    return [_tell_claim(random, captures, number) for number in range(count)]


def _tell_claim(random: Random, captures: list[CaptureText], number: int) -> Claim:
    index = random.randrange(len(captures))
    text = captures[index]
    marks = [mark for mark in text.landmarks if mark.label is Label.PARAGRAPH]
    paragraph = random.choice(marks[:-1])
    words = paragraph.span.of(text.text).replace("’", "'").split(" ")
    first = random.randrange(len(words) - 20)
    words = words[first : first + random.randint(8, 20)]
    locator = Locator(Label.PARAGRAPH, paragraph.name) if number % 2 else None
    if number % 8:
        return Claim(index, (_run(RunKind.VERBATIM, " ".join(words)),), locator)
    middle = len(words) // 2
    runs = (
        _run(RunKind.VERBATIM, " ".join(words[: middle - 1]) + " "),
        _run(RunKind.ELLIPSIS, "[…]"),
        _run(RunKind.VERBATIM, " " + " ".join(words[middle + 1 :])),
    )
    return Claim(index, runs, locator)


def _run(kind: RunKind, words: str) -> Run:
    return Run(kind, words, Span(0, len(words)))


def alter(claim: Claim) -> Claim:
    """Return the claim with two letters of its last word changed about."""
    last = claim.runs[-1]
    return replace(claim, runs=(*claim.runs[:-1], replace(last, text=f"{last.text[:-3]}zq")))


def check_all(claims: list[Claim], captures: list[PreparedCapture]) -> list[Verdict]:
    """Hold every claim against its capture."""
    return [anchor(claim.runs, captures[claim.capture], claim.locator).verdict for claim in claims]


def measure(quotations: int, count: int, size: int, seed: int) -> Result:
    """Measure once.

    Raises:
        ValueError: if a true quotation does not verify, or an altered one does.
    """
    random = Random(seed)
    captures = tell_captures(random, count, size)
    claims = tell_claims(random, captures, quotations)
    base = _peak()
    normalising, prepared = _clock(lambda: [prepare(capture) for capture in captures])
    checking, verdicts = _clock(lambda: check_all(claims, prepared))
    warm, again = _clock(lambda: check_all(claims, prepared))
    peak = _peak()
    if {*verdicts, *again} != {Verdict.VERIFIED}:
        raise ValueError(f"{verdicts.count(Verdict.VERIFIED)} of {quotations} verified")
    wrong = [alter(claim) for claim in claims[:: max(quotations // 100, 1)]]
    took, judged = _clock(lambda: check_all(wrong, prepared))
    if Verdict.VERIFIED in judged:
        raise ValueError("an altered quotation verified")
    altered = Seconds(took.wall / len(wrong), took.cpu / len(wrong))
    return Result(normalising, checking, warm, altered, base, peak)


def _clock(work: Callable[[], T]) -> tuple[Seconds, T]:
    wall, cpu = time.perf_counter(), time.process_time()
    done = work()
    return Seconds(time.perf_counter() - wall, time.process_time() - cpu), done


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quotations", type=int, default=10_000)
    parser.add_argument("--captures", type=int, default=500)
    parser.add_argument("--size", type=int, default=100_000, help="characters of each capture")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    results: list[Result] = []
    for seed in range(options.rounds):
        # A fresh process each, so that memory is that of one round.
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            shape = (options.quotations, options.captures, options.size, seed)
            results.append(pool.apply(measure, shape))
    total = options.captures * options.size / MEGABYTE
    print(
        f"{options.quotations:,} quotations, {options.captures} captures, {total:.0f} MB of text,"
        f" {options.rounds} rounds, one process\n"
    )
    cold = [result.normalising.plus(result.checking) for result in results]
    print("| | wall, median (least to most) | CPU, median | target |")
    print("| --- | --- | --- | --- |")
    print(_row("cold: normalise all captures, check all", cold, "5 s"))
    print(_row("of which normalising", [result.normalising for result in results], ""))
    print(_row("warm: captures kept in memory", [result.warm for result in results], "1 s"))
    print(_row("one altered quotation", [result.altered for result in results], ""))
    peak, base = (max(getattr(r, n) for r in results) / 2**20 for n in ("peak", "base"))
    print(f"| memory at most (before: {base:.0f} MiB) | {peak:.0f} MiB | | 1 GB |")


def _row(name: str, taken: list[Seconds], target: str) -> str:
    walls = [seconds.wall for seconds in taken]
    middle, cpu = statistics.median(walls), statistics.median(seconds.cpu for seconds in taken)
    unit, scale = ("ms", 1000) if middle < 0.1 else ("s", 1)
    spread = f"({min(walls) * scale:.2f} to {max(walls) * scale:.2f})"
    return (
        f"| {name} | {middle * scale:.2f} {unit} {spread} | {cpu * scale:.2f} {unit} | {target} |"
    )


if __name__ == "__main__":
    main()
