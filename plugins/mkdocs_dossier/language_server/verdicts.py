"""Verdicts remembered, so that a keystroke costs one quotation and not all of a chapter's."""

from mkdocs_dossier.model.citation import Locator
from mkdocs_dossier.model.quotation import Quotation, RunKind
from mkdocs_dossier.model.report import Judgement
from mkdocs_dossier.site.holdings import Holdings
from mkdocs_dossier.site.judging import judge

_MOST = 20_000
"""Verdicts that are kept; someone typing for a day makes fewer."""

_Question = tuple[tuple[tuple[RunKind, str], ...], str, str, Locator | None, bool]


class Verdicts:
    """What quotations' words were found to be, by their words and their capture's digest.

    One serves one loaded report: what a receipt or a setting changes comes with another load.
    """

    def __init__(self) -> None:
        self._known: dict[_Question, Judgement] = {}

    def judge(self, quotation: Quotation, holdings: Holdings) -> Judgement:
        """Return what is known of a quotation's words, as ``site.judging.judge`` would."""
        item = quotation.citation
        if item is None:
            return judge(quotation, holdings)
        capture = holdings.capture(item.key)
        question = (
            tuple((run.kind, run.text) for run in quotation.runs),
            item.key,
            capture.digest if capture else "",
            item.locator,
            bool(quotation.unchecked or quotation.not_quotation),
        )
        known = self._known.get(question)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[question] = judge(quotation, holdings)
        return known
