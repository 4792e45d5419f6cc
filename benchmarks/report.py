"""The generated report, in no program's syntax."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Source:
    """One source, and the text of its capture.

    Attributes:
        key: of its record.
        authors: first and family names.
        title: what it is called.
        date: ISO 8601 day.
        publisher: who published it.
        passages: paragraphs that chapters quote from.
        fillers: paragraphs that nobody quotes.
    """

    key: str
    authors: tuple[tuple[str, str], ...]
    title: str
    date: str
    publisher: str
    fillers: list[str]
    passages: list[str] = field(default_factory=list)

    @property
    def short(self) -> str:
        """How a sentence calls it."""
        return f"{self.authors[0][1]} {self.date[:4]}"

    @property
    def address(self) -> str:
        """Where it was captured from."""
        return f"https://records.example/{self.date[:4]}/{self.key}"

    def add_passage(self, passage: str) -> int:
        """Add a paragraph that is quoted; return its number, counted from 1."""
        self.passages.append(passage)
        return 2 * len(self.passages)

    def paragraphs(self) -> list[str]:
        """Return the text: passages and fillers in turn, a filler first."""
        return [
            paragraph
            for number in range(max(len(self.passages), len(self.fillers)))
            for paragraph in (
                self.fillers[number % len(self.fillers)],
                self.passages[number] if number < len(self.passages) else "",
            )
            if paragraph
        ]


@dataclass(frozen=True, slots=True)
class Cite:
    """A pointer to a paragraph of a source."""

    source: Source
    paragraph: int


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, set apart or in a sentence."""

    words: str
    speaker: str
    role: str
    cite: Cite
    is_block: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Two stretches of running text, with citations between."""

    before: str
    cites: tuple[Cite, ...]
    after: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day (ISO 8601), and what tells of it."""

    date: str
    words: str
    cite: Cite


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of the paragraph whose anchor is ``target``."""

    id: str
    instant: str
    target: str
    was: str
    now: str
    words: str


Block = Paragraph | Quote | tuple[Event, ...] | Correction


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ChapterText:
    """One chapter."""

    uri: str
    title: str
    author: str
    date: str
    summary: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class ReportText:
    """The whole."""

    title: str
    sources: tuple[Source, ...]
    chapters: tuple[ChapterText, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How much of everything; all but ``chapters`` and ``sources`` for each chapter."""

    chapters: int = 200
    sources: int = 400
    words: int = 1_200
    quotations: int = 8
    citations: int = 6
    events: int = 12
