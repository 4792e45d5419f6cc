"""Checks of chapters that translate others: each finds the other, and tells what it tells."""

from collections.abc import Iterator

from mkdocs_dossier.checks.notice_places import head_of
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.diagnostics.closeness import nearest
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.report import Report


def check_translation(report: Report, chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield an original that is not there, and notices that a translation does not tell."""
    if chapter.original and report.chapter(chapter.original) is None:
        uris = [each.uri for each in report.chapters if each.uri != chapter.uri]
        meant = nearest(chapter.original, uris)
        yield Diagnostic(
            Doc.DOC002,
            chapter.place(chapter.front.spans.get("translation_of", Span(0, 0))),
            f"There is no chapter “{chapter.original}” for this one to translate.",
            f"Did you mean “{meant}”?" if meant else "Name its file, from this chapter's folder.",
        )
    for other in report.translations(chapter):
        told = {(each.kind, each.instant) for each in other.corrections}
        for notice in chapter.corrections:
            if notice.untranslated or not notice.instant:
                continue
            if (notice.kind, notice.instant) not in told:
                name = f"the id {notice.id}" if report.languages.several else "an id of its own"
                yield Diagnostic(
                    Cor.COR016,
                    chapter.place(head_of(notice)),
                    f"Readers of {other.path} are not told of this.",
                    f"Add it there in translation, with the same date and {name}:"
                    f" ::: {notice.kind.value} {notice.instant.isoformat()}.",
                )
