"""The report: all chapters with what they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_dossier.model.capture import Capture, Receipt
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.quotation import Quotation
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.verdict import Anchoring, Difference, Verdict


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
    """

    chapters: tuple[Chapter, ...] = ()
    records: Mapping[str, Record] = field(default_factory=dict)
    judgements: Mapping[tuple[str, str], Judgement] = field(default_factory=dict)

    def chapter(self, uri: str) -> Chapter | None:
        """Return the chapter at ``uri``, if there is one."""
        return next((chapter for chapter in self.chapters if chapter.uri == uri), None)

    def judgement(self, chapter: Chapter, quotation: Quotation) -> Judgement:
        """Return what is known of ``quotation``."""
        return self.judgements.get((chapter.uri, quotation.id), Judgement(Verdict.UNCHECKED))
