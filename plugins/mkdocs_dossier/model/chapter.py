"""Chapters: one Markdown page each, scanned."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from posixpath import dirname, join, normpath

from mkdocs_dossier.model.citation import Citation
from mkdocs_dossier.model.correction import Correction, CorrectionKind, Remains
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.event import Timeline
from mkdocs_dossier.model.place import LineIndex, Place, Span
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.reply import Reply


class Status(Enum):
    """Where a chapter stands."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class MinorMark:
    """Word that something was changed which changes nothing for readers, such as a typing error.

    Attributes:
        date: when, as ISO 8601 writes a day.
        reason: why it is minor; readers see it in the chapter's history.
    """

    date: str
    reason: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands at the head of a chapter.

    Attributes:
        title: the chapter's; empty where the text has a heading of its own.
        subtitle: below the title.
        authors: names, in order.
        published: first publication, with zone.
        updated: last substantial change, with zone.
        lang: BCP 47 tag.
        langs: the languages that the page may be told in, best first, parted by colons: its own,
            and where there are no words in that the report's.
        status: draft, published or retracted.
        summary: the standfirst, plain text.
        translation_of: path of the chapter that this one translates, from its own folder.
        original_digest: of the state of that chapter that this one was made from.
        minor: changes since publication that are no more than minor, in the order written.
        spans: where each value stands, by name, in the chapter's text.
    """

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    lang: str = "en"
    langs: str = "en"
    status: Status = Status.PUBLISHED
    summary: str = ""
    translation_of: str = ""
    original_digest: str = ""
    minor: tuple[MinorMark, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict)


Item = Citation | Quotation | Directive


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the report, scanned.

    Attributes:
        path: POSIX path relative to the report's folder, such as ``docs/map.md``.
        uri: path below the documents folder, such as ``map.md``.
        text: the whole file, lines ending in a line feed.
        start: offset of the body, behind the front matter.
        front: the front matter.
        lines: of the whole file.
        items: citations, inline quotations and directives in the order written; those
            inside a directive's body follow it, and those inside a ``quote`` are left out.
        quotations: inline and block, in order.
        timelines: with events of their own, in order.
        corrections: in order.
        anchors: explicit ids and where they stand, of directives too.
        destinations: of links, to be rebased where text is shown on another page.
        replies: of those whom it names, in order.
    """

    path: str
    uri: str
    text: str
    start: int
    front: FrontMatter
    lines: LineIndex
    items: tuple[Item, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    corrections: tuple[Correction, ...] = ()
    anchors: Mapping[str, Span] = field(default_factory=dict)
    destinations: tuple[Span, ...] = ()
    replies: tuple[Reply, ...] = ()

    def place(self, span: Span) -> Place:
        """Return where ``span`` of this chapter's text stands for its author."""
        return self.lines.place(self.path, span)

    @property
    def last_corrected(self) -> datetime | None:
        """When the newest of its notices was published."""
        instants = [notice.instant for notice in self.corrections if notice.instant]
        return max(instants, default=None)

    @property
    def original(self) -> str:
        """The uri of the chapter that it translates; empty for most."""
        if not self.front.translation_of:
            return ""
        return normpath(join(dirname(self.uri), self.front.translation_of))

    @property
    def retraction(self) -> Correction | None:
        """The notice that withdraws it, the first if there are several."""
        found = (each for each in self.corrections if each.kind is CorrectionKind.RETRACTION)
        return next(found, None)

    @property
    def is_retracted(self) -> bool:
        """Whether it is withdrawn; the checks hold its status to its notices."""
        return self.front.status is Status.RETRACTED or self.retraction is not None

    @property
    def is_replaced(self) -> bool:
        """Whether nothing of its text is published but its notices."""
        retraction = self.retraction
        return retraction is not None and retraction.remains is Remains.REPLACED

    @property
    def is_published(self) -> bool:
        """Whether readers are told of it: it has a date and is no draft."""
        return self.front.published is not None and self.front.status is not Status.DRAFT
