"""Making up a report of any size; equal seeds tell it alike."""

from dataclasses import dataclass
from random import Random

from benchmarks import vocabulary
from benchmarks.report import (
    Block,
    ChapterText,
    Cite,
    Correction,
    Event,
    Paragraph,
    Quote,
    ReportText,
    Section,
    Shape,
    Source,
)
from benchmarks.wording import Wording

SECTIONS = 6
PART = 20
"""Chapters in one folder."""
FILLERS = 10
"""Paragraphs of a source, at least, that nobody quotes."""
_NEGATIONS = frozenset({"no", "never", "without"})


def tell_report(shape: Shape, seed: int = 1) -> ReportText:
    """Return a report of the given shape."""
    wording = Wording(seed)
    sources = tuple(_tell_source(wording, seed, n) for n in range(1, shape.sources + 1))
    chapters = tuple(
        _Teller(wording, Random(f"{seed}:chapter:{n}"), shape, sources, n).tell()
        for n in range(1, shape.chapters + 1)
    )
    return ReportText("The Harbour Files", sources, chapters)


def _tell_source(wording: Wording, seed: int, number: int) -> Source:
    random = Random(f"{seed}:source:{number}")
    authors = tuple(
        (random.choice(vocabulary.FIRST_NAMES), wording.family(random))
        for _ in range(random.choice((1, 1, 1, 2, 3)))
    )
    date = _day(random, 2015, 2022)
    title = f"{random.choice(vocabulary.DOCUMENTS)}: {wording.heading(random).lower()}"
    # Typographic marks and accents, as real captures have them.
    fillers = [f"Dépôt légal – the publisher’s “own” copy, № {number}."]
    fillers += [" ".join(wording.sentences(random, 80)) for _ in range(FILLERS)]
    key = f"{authors[0][1].lower()}{date[:4]}n{number}"
    return Source(key, authors, title, date, random.choice(vocabulary.PUBLISHERS), fillers)


def _day(random: Random, first: int, last: int) -> str:
    year, month, day = random.randint(first, last), random.randint(1, 12), random.randint(1, 28)
    return f"{year}-{month:02d}-{day:02d}"


@dataclass(slots=True)
class _Teller:
    """Tells one chapter."""

    wording: Wording
    random: Random
    shape: Shape
    sources: tuple[Source, ...]
    number: int

    def tell(self) -> ChapterText:
        shape, wording, random = self.shape, self.wording, self.random
        # Running text gets the words that quotations, events and the correction leave.
        rest = shape.words - shape.quotations * 31 - shape.events * 17 - 64
        each = max(rest // (2 * SECTIONS) - 6, 10)
        local = [self._pick_source() for _ in range(8)]
        sections: list[Section] = []
        for section in range(SECTIONS):
            blocks: list[Block] = []
            for half in (2 * section, 2 * section + 1):
                cites = _share(shape.citations, 2 * SECTIONS, half)
                blocks.append(self._tell_paragraph(each, local, cites, half))
                blocks += [
                    self._tell_quote(local, is_block=section % 2 == 0)
                    for _ in range(_share(shape.quotations, 2 * SECTIONS, half))
                ]
            if section == SECTIONS // 2:
                blocks.append(self._tell_events(local))
            if section == SECTIONS - 1:
                blocks.append(self._tell_correction())
            sections.append(Section(wording.heading(random), tuple(blocks)))
        part = (self.number - 1) // PART + 1
        return ChapterText(
            f"part-{part:03d}/chapter-{self.number:04d}.md",
            wording.heading(random),
            wording.person(random),
            _day(random, 2023, 2024),
            wording.sentence(random),
            tuple(sections),
        )

    def _pick_source(self) -> Source:
        # Some sources are cited all over the report, most in a chapter or two.
        return self.sources[int(len(self.sources) * self.random.random() ** 2)]

    def _cite(self, local: list[Source]) -> Source:
        return self.random.choice(local) if self.random.random() < 0.7 else self._pick_source()

    def _tell_paragraph(self, words: int, local: list[Source], cites: int, half: int) -> Paragraph:
        sentences = self.wording.sentences(self.random, words)
        middle = max(1, len(sentences) // 2)
        found = tuple(Cite(self._cite(local), self.random.randint(1, 9)) for _ in range(cites))
        before, after = " ".join(sentences[:middle]), " ".join(sentences[middle:])
        if half:
            return Paragraph(before, found, after)
        return Paragraph(before, found, f"{after} The register lists 412 crates.", "crates")

    def _tell_quote(self, local: list[Source], *, is_block: bool) -> Quote:
        wording, random, source = self.wording, self.random, self._cite(local)
        words = " ".join(wording.sentences(random, 23))
        passage = f"{wording.sentence(random)} {words} {wording.sentence(random)}"
        cite = Cite(source, source.add_passage(passage))
        if random.random() < 0.125:
            words = _shorten(words)
        return Quote(words, wording.person(random), wording.organisation(random), cite, is_block)

    def _tell_events(self, local: list[Source]) -> tuple[Event, ...]:
        days = sorted(_day(self.random, 2004, 2014) for _ in range(self.shape.events))
        return tuple(
            Event(day, self.wording.sentence(self.random), Cite(self._cite(local), 1))
            for day in days
        )

    def _tell_correction(self) -> Correction:
        words = " ".join(self.wording.sentences(self.random, 30))
        instant = f"{_day(self.random, 2025, 2025)}T09:00:00+00:00"
        name = f"chapter-{self.number:04d}-crates"
        return Correction(name, instant, "crates", "398 crates", "412 crates", words)


def _share(total: int, places: int, place: int) -> int:
    """Return how many of ``total`` things stand at one of several places, evenly spread."""
    return (place + 1) * total // places - place * total // places


def _shorten(words: str) -> str:
    """Leave two words of the first sentence out, none of them a negation."""
    first, stop, rest = words.partition(".")
    parts = first.split()
    for at in range(3, len(parts) - 4):
        if not _NEGATIONS.intersection(parts[at : at + 2]):
            return f"{' '.join(parts[:at])} […] {' '.join(parts[at + 2 :])}{stop}{rest}"
    return words
