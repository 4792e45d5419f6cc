"""The report: all chapters with what they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mkdocs_dossier.model.capture import Capture, Receipt
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.history import History
from mkdocs_dossier.model.in_text import InText
from mkdocs_dossier.model.languages import Languages
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
        foreign_pages: the same for the report's other languages, by language.
        histories: of chapters that changed since their publication, by uri.
        history_pages: the uris of the pages that tell them, by the chapter's uri.
        generated: pages that a builder was given and nobody wrote, by uri.
        unread: where an entry stands that could not be read, by what looks like its key.
        languages: that it is published in.
        states: of originals, by uri, the digest of what a translation has to tell.
        whole: the report that this is one language of; ``None`` for the whole.
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
    foreign_pages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    histories: Mapping[str, History] = field(default_factory=dict)
    history_pages: Mapping[str, str] = field(default_factory=dict)
    generated: Mapping[str, Chapter] = field(default_factory=dict)
    unread: Mapping[str, Place] = field(default_factory=dict)
    languages: Languages = field(default_factory=Languages)
    states: Mapping[str, str] = field(default_factory=dict)
    whole: "Report | None" = field(default=None, repr=False, compare=False)
    _by_uri: Mapping[str, Chapter] = field(init=False, repr=False, compare=False)
    _notices: Mapping[str, Told] = field(init=False, repr=False, compare=False)
    _translations: Mapping[str, tuple[Chapter, ...]] = field(init=False, repr=False, compare=False)
    _successors: Mapping[str, tuple[Told, ...]] = field(init=False, repr=False, compare=False)
    _ordinals: dict[str, tuple[int, int]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _shared: Mapping[str, tuple[Chapter, ...]] = field(init=False, repr=False, compare=False)
    _editions: "dict[str, Report]" = field(init=False, repr=False, compare=False)

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
        shared: dict[str, tuple[Chapter, ...]] = {}
        for uri, chapter in self.generated.items() if self.languages.several else ():
            name = self.languages.shared(uri)
            shared[name] = (*shared.get(name, ()), chapter)
        object.__setattr__(self, "_shared", shared)
        object.__setattr__(self, "_editions", {})

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
            self._ordinals.update(number_chapters(self.chapters, self.languages), **{"": (0, 0)})
        return self._ordinals.get(chapter.uri)

    @property
    def editions(self) -> "tuple[Report, ...]":
        """The report in each of its languages; a report in one language is its only edition."""
        if not self.languages.several:
            return (self,)
        return tuple(self.edition(tag) for tag in self.languages.tags)

    def edition(self, lang: str) -> "Report":
        """Return the report as it is published in one language: that language's chapters."""
        whole = self.whole or self
        if not whole.languages.several:
            return self
        known = whole._editions  # noqa: SLF001 - of the very same class
        if lang not in known:
            chapters = tuple(
                each for each in whole.chapters if whole.languages.of(each.uri) == lang
            )
            pages = whole.source_pages
            if lang != whole.languages.default:
                pages = whole.foreign_pages.get(lang, {})
            generated = {
                uri: each
                for uri, each in whole.generated.items()
                if whole.languages.of(uri) == lang
            }
            known[lang] = replace(
                whole, chapters=chapters, source_pages=pages, generated=generated, whole=whole
            )
        return known[lang]

    def edition_of(self, chapter: Chapter) -> "Report":
        """Return the report in the language that a chapter is published in."""
        return self.edition(self.languages.of(chapter.uri))

    def original(self, chapter: Chapter) -> Chapter | None:
        """Return the chapter in another language that ``chapter`` translates, if it is there."""
        whole, languages = self.whole or self, self.languages
        if not chapter.original or languages.of(chapter.original) == languages.of(chapter.uri):
            return None
        return whole.chapter(chapter.original)

    def counterparts(self, chapter: Chapter) -> Mapping[str, Chapter]:
        """Return a chapter in each of the languages that it is published in, its own too."""
        whole, languages = self.whole or self, self.languages
        if not languages.several:
            return {languages.default: chapter}
        first = whole.original(chapter) or chapter
        family = [chapter, first, *whole.translations(first)]
        family += whole._shared.get(languages.shared(chapter.uri), ())  # noqa: SLF001 - as above
        found: dict[str, Chapter] = {}
        for each in family:
            found.setdefault(languages.of(each.uri), each)
        return {tag: found[tag] for tag in languages.tags if tag in found}

    def find(self, uri: str, chapter: Chapter) -> Chapter | None:
        """Return the page at ``uri`` in the language of ``chapter``, or as it is there."""
        whole = self.whole or self
        found = whole.chapter(uri)
        if found is None:
            return None
        return whole.counterparts(found).get(whole.languages.of(chapter.uri), found)

    def is_stale(self, chapter: Chapter) -> bool:
        """Tell whether a translation was made from an earlier state of its original."""
        state = self.states.get(chapter.original, "") if chapter.front.original_digest else ""
        return bool(state) and state != chapter.front.original_digest

    def public_key(self, key: str) -> str:
        """Return a key as readers may see it."""
        record = self.records.get(key)
        if record is not None and record.confidential:
            return self.public_keys.get(key, "confidential")
        return key

    def judgement(self, chapter: Chapter, quotation: Quotation) -> Judgement:
        """Return what is known of ``quotation``."""
        return self.judgements.get((chapter.uri, quotation.id), Judgement(Verdict.UNCHECKED))
