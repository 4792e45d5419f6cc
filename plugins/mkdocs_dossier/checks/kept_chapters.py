"""Checks of published chapters as a whole: they stay where they are, published when they were."""

from collections.abc import Iterator

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.correction import CorrectionKind
from mkdocs_dossier.model.place import Place, Span
from mkdocs_dossier.model.revision import ReportChange

_RETRACT = (
    "Keep the file, set `status: retracted` and add a `::: retraction`: the address stays, and"
    " says what became of the chapter."
)


def check_kept(change: ReportChange) -> Iterator[Diagnostic]:
    """Yield published chapters that went, moved, or were published at another time."""
    for uri, old in change.old.items():
        if not old.chapter.is_published:
            continue
        former = change.renamed.get(uri, uri)
        new = change.new.get(uri)
        is_led_on = former in change.redirected
        if new is None:
            if not is_led_on:
                yield Diagnostic(
                    Cor.COR056,
                    Place(old.chapter.path),
                    "This chapter was published, and its file is gone.",
                    f"{_RETRACT} Or lead its readers on with redirect_maps of the plugin"
                    " redirects.",
                )
            continue
        if former != uri and not is_led_on:
            yield Diagnostic(
                Cor.COR056,
                Place(new.chapter.path),
                f"This chapter was published as {former}; that address now leads nowhere.",
                f"Add `{former}: {uri}` to redirect_maps of the plugin redirects, or move it back.",
            )
        yield from _check_state(old.chapter, new.chapter)


def _check_state(old: Chapter, new: Chapter) -> Iterator[Diagnostic]:
    if new.front.published is None:
        yield Diagnostic(
            Cor.COR055,
            Place(new.path),
            f"This chapter was published on {_date(old)}; its date of publication is gone.",
            "Put `published` back as it was.",
        )
    elif new.front.published != old.front.published:
        yield Diagnostic(
            Cor.COR055,
            new.place(new.front.spans.get("published", Span(0, 0))),
            f"This chapter was published on {_date(old)}, not on {_date(new)}.",
            "Put `published` back as it was; what is new has its date in `updated`.",
        )
    status = new.place(new.front.spans.get("status", Span(0, 0)))
    if new.front.status is Status.DRAFT:
        yield Diagnostic(
            Cor.COR056, status, "This chapter was published; a draft it cannot be again.", _RETRACT
        )
    known = {notice.id for notice in old.corrections}
    is_gone = old.front.status is Status.PUBLISHED and new.front.status is Status.RETRACTED
    if is_gone and all(each.kind is not CorrectionKind.RETRACTION for each in new.corrections):
        yield Diagnostic(
            Cor.COR056,
            status,
            "This chapter is withdrawn, and no retraction tells readers why.",
            "Add a `::: retraction` with its date and what readers are told.",
        )
    is_back = old.front.status is Status.RETRACTED and new.front.status is Status.PUBLISHED
    if is_back and all(notice.id in known for notice in new.corrections):
        yield Diagnostic(
            Cor.COR056,
            status,
            "This chapter was withdrawn; it is published again, and no new notice says why.",
            "Add an `::: editors-note` that tells readers.",
        )


def _date(chapter: Chapter) -> str:
    published = chapter.front.published
    return published.isoformat() if published else ""
