"""The report: all chapters with what they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_dossier.model.capture import Capture, Receipt
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.history import History
from mkdocs_dossier.model.in_text import InText
from mkdocs_dossier.model.ordinals import number_chapters
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.reference import Piece
from mkdocs_dossier.model.verdict import Anchoring, Difference, Verdict

Told = tuple[Chapter, Correction]
"""A notice, and the chapter that it stands in."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is known of one quotation, and from what.

    Attributes:
        verdict: what readers are told.
        anchoring: where it stands, if the capture was at hand.
        capture: the capture it was held against.
        receipt: the receipt that attests it.
        passage: the words as the source has them, where the capture may be shown.
        context: a few of the source's sentences before and after, likewise.
        differences: from the source, or from the words that a receipt holds.
        nearest: the source's nearest passage, for whoever builds the report.
    """

    verdict: Verdict
    anchoring: Anchoring | None = None
    capture: Capture | None = None
    receipt: Receipt | None = None
    passage: str = ""
    context: tuple[str, str] = ("", "")
    differences: tuple[Difference, ...] = ()
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The published work, as scanned and judged.

    Attributes:
        chapters: in reading order.
        records: by key.
        judgements: by chapter uri and quotation id.
        public_keys: what the key of a confidential record is outside of the repository.
        styled: references in a CSL style, by language and key; none in our own style.
        in_text: citations in the text in a CSL style, by language and uri of a page; by an empty
            uri where all pages of a language have them alike. None where they are numbered notes.
        event_files: files of events in the folder of sources, each scanned as a chapter that is
            no page.
        downloads: files that the builder writes beside the pages, by path in the site.
        captures: the current captures of cited records, by key.
        mentions: where each page cites what is written on it: by its uri and the record's key
            the anchors, in order. Only where a page lists sources.
        stems: the names, without ending, of cited records' files and pages, by key.
        source_pages: the uris of sources' own pages, by key; none where all share one page.
        histories: of chapters that changed since their publication, by uri.
        history_pages: the uris of the pages that tell them, by the chapter's uri.
        generated: pages that a builder was given and nobody wrote, by uri.
        unread: where an entry stands that could not be read, by what looks like its key.
    """

    chapters: tuple[Chapter, ...] = ()
    records: Mapping[str, Record] = field(default_factory=dict)
    judgements: Mapping[tuple[str, str], Judgement] = field(default_factory=dict)
    public_keys: Mapping[str, str] = field(default_factory=dict)
    styled: Mapping[tuple[str, str], tuple[Piece, ...]] = field(default_factory=dict)
    in_text: Mapping[tuple[str, str], InText] = field(default_factory=dict)
    event_files: tuple[Chapter, ...] = ()
    downloads: tuple[str, ...] = ()
    captures: Mapping[str, Capture] = field(default_factory=dict)
    mentions: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    stems: Mapping[str, str] = field(default_factory=dict)
    source_pages: Mapping[str, str] = field(default_factory=dict)
    histories: Mapping[str, History] = field(default_factory=dict)
    history_pages: Mapping[str, str] = field(default_factory=dict)
    generated: Mapping[str, Chapter] = field(default_factory=dict)
    unread: Mapping[str, Place] = field(default_factory=dict)
    _by_uri: Mapping[str, Chapter] = field(init=False, repr=False, compare=False)
    _notices: Mapping[str, Told] = field(init=False, repr=False, compare=False)
    _translations: Mapping[str, tuple[Chapter, ...]] = field(init=False, repr=False, compare=False)
    _successors: Mapping[str, tuple[Told, ...]] = field(init=False, repr=False, compare=False)
    _ordinals: dict[str, tuple[int, int]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        # The first of several chapters with one uri counts.
        by_uri = {chapter.uri: chapter for chapter in reversed(self.chapters)}
        object.__setattr__(self, "_by_uri", {**by_uri, **self.generated})
        notices: dict[str, Told] = {}
        successors: dict[str, tuple[Told, ...]] = {}
        translations: dict[str, tuple[Chapter, ...]] = {}
        for chapter in self.chapters:
            if chapter.original:
                others = translations.get(chapter.original, ())
                translations[chapter.original] = (*others, chapter)
            for notice in chapter.corrections:
                notices.setdefault(notice.id, (chapter, notice))
                if notice.supersedes:
                    earlier = successors.get(notice.supersedes, ())
                    successors[notice.supersedes] = (*earlier, (chapter, notice))
        object.__setattr__(self, "_notices", notices)
        object.__setattr__(self, "_successors", successors)
        object.__setattr__(self, "_translations", translations)

    def chapter(self, uri: str) -> Chapter | None:
        """Return the chapter or generated page at ``uri``, if there is one."""
        return self._by_uri.get(uri)

    def notice(self, name: str) -> Told | None:
        """Return the notice whose id is ``name`` with its chapter, if there is one."""
        return self._notices.get(name)

    def successors(self, name: str) -> tuple[Told, ...]:
        """Return the notices that supersede the one whose id is ``name``, in reading order."""
        return self._successors.get(name, ())

    def translations(self, chapter: Chapter) -> tuple[Chapter, ...]:
        """Return the chapters that translate ``chapter``, in reading order."""
        return self._translations.get(chapter.uri, ())

    def ordinal(self, chapter: Chapter) -> tuple[int, int] | None:
        """Return a chapter's number in the list of chapters, from 1, and how many there are.

        Returns:
            ``None`` for pages that no list of chapters has, and where there is no list.
        """
        if not self._ordinals:
            # Each page asks, and most reports are not asked at all.
            self._ordinals.update(number_chapters(self.chapters), **{"": (0, 0)})
        return self._ordinals.get(chapter.uri)

    def public_key(self, key: str) -> str:
        """Return a key as readers may see it."""
        record = self.records.get(key)
        if record is not None and record.confidential:
            return self.public_keys.get(key, "confidential")
        return key

    def judgement(self, chapter: Chapter, quotation: Quotation) -> Judgement:
        """Return what is known of ``quotation``."""
        return self.judgements.get((chapter.uri, quotation.id), Judgement(Verdict.UNCHECKED))
