"""Checks of notices among each other: ids, and what supersedes what."""

from collections.abc import Iterator

from mkdocs_dossier.checks.notice_places import head_of, option_of
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.closeness import nearest
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction
from mkdocs_dossier.model.report import Report


def check_ids(report: Report) -> Iterator[Diagnostic]:
    """Yield ids of notices that are used twice in the report."""
    seen: dict[str, str] = {}
    for chapter in report.chapters:
        for notice in chapter.corrections:
            if not notice.id:
                continue
            if notice.id in seen:
                yield Diagnostic(
                    Cor.COR005,
                    chapter.place(head_of(notice)),
                    f"The id “{notice.id}” is that of a correction in {seen[notice.id]}.",
                    "Give this one another id; the older one keeps its own for ever.",
                )
            else:
                seen[notice.id] = chapter.path


def check_successions(report: Report) -> Iterator[Diagnostic]:
    """Yield notices that supersede what is not there, what is later, or each other."""
    for chapter in report.chapters:
        for notice in chapter.corrections:
            if notice.supersedes:
                yield from _check_superseded(report, chapter, notice)


def _check_superseded(report: Report, chapter: Chapter, notice: Correction) -> Iterator[Diagnostic]:
    place = chapter.place(option_of(chapter, notice, "supersedes"))
    found = report.notice(notice.supersedes)
    if found is None:
        ids = {each.id for page in report.chapters for each in page.corrections}
        meant = nearest(notice.supersedes, ids - {"", notice.id})
        yield Diagnostic(
            Cor.COR009,
            place,
            f"No correction of this report has the id “{notice.supersedes}”.",
            f"Did you mean “{meant}”?" if meant else "Name the earlier correction by its id.",
        )
        return
    if _comes_round(report, notice):
        yield Diagnostic(
            Cor.COR010,
            place,
            f"“{notice.id}” and “{notice.supersedes}” supersede each other in a circle.",
            "Take `supersedes` out of the one that was published first.",
        )
        return
    earlier = found[1]
    if notice.instant and earlier.instant and earlier.instant >= notice.instant:
        yield Diagnostic(
            Cor.COR011,
            place,
            f"“{notice.supersedes}” is dated {earlier.instant.isoformat()}, not before this one.",
            "Check both dates and their zones, and which of the two came first.",
        )


def _comes_round(report: Report, notice: Correction) -> bool:
    """Tell whether going from superseded to superseded leads back to ``notice``."""
    seen: set[str] = set()
    name = notice.supersedes
    while name and name not in seen:
        if name == notice.id:
            return True
        seen.add(name)
        found = report.notice(name)
        name = found[1].supersedes if found else ""
    return False
