"""Checks of what was told: notices, marks of minor changes and ids stay as they were."""

from collections.abc import Iterator
from typing import Any

from mkdocs_dossier.checks.notice_places import head_of
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.history.passages import explicit_anchors
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction, Gravity
from mkdocs_dossier.model.edit import Version
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.revision import ReportChange
from mkdocs_dossier.syntax.plain import plain_words
from mkdocs_dossier.syntax.wording import read_words

_SUPERSEDE = "Put it back as it was, and add a notice with `supersedes` if it was wrong."


def check_told(change: ReportChange) -> Iterator[Diagnostic]:
    """Yield what was told in published chapters and is not told any more, or otherwise."""
    now = {
        notice.id: (version.chapter, notice)
        for version in change.new.values()
        if version.chapter.is_published
        for notice in version.chapter.corrections
    }
    anchors = {
        name
        for version in change.new.values()
        if version.chapter.is_published
        for name in version.chapter.anchors
    }
    for uri, old in change.old.items():
        if not old.chapter.is_published:
            continue
        new = change.successor(uri)
        if not (new.chapter.is_published if new else _is_led_on(change, uri)):
            # The chapter as a whole is gone, and reported.
            continue
        for notice in old.chapter.corrections:
            if notice.id:
                yield from _check_notice(old.chapter, notice, now.get(notice.id), new)
        if not (new and new.chapter.is_replaced):
            # Of a text that is published nowhere any more nobody can cite a passage.
            yield from _check_anchors(old.chapter, anchors, new)
        yield from _check_marks(old.chapter, new)


def _is_led_on(change: ReportChange, uri: str) -> bool:
    return change.renamed.get(uri, uri) in change.redirected


def _check_notice(
    chapter: Chapter,
    notice: Correction,
    found: tuple[Chapter, Correction] | None,
    new: Version | None,
) -> Iterator[Diagnostic]:
    if found is None:
        yield Diagnostic(
            Cor.COR052,
            _head_of_page(chapter, new),
            f"The {notice.kind.value} “{notice.id}” was published and is gone.",
            _SUPERSEDE,
        )
        return
    home, kept = found
    changed = _differences(chapter, notice, home, kept)
    if changed:
        yield Diagnostic(
            Cor.COR053,
            home.place(head_of(kept)),
            f"The {notice.kind.value} “{notice.id}” was published with"
            f" {'another' if len(changed) == 1 else 'other'} {_list(changed)}.",
            _SUPERSEDE,
        )


def _differences(
    chapter: Chapter, notice: Correction, home: Chapter, kept: Correction
) -> list[str]:
    """Return the names of what a notice says otherwise than it did."""
    pairs: dict[str, tuple[Any, Any]] = {
        "kind": (notice.kind, kept.kind),
        "date": (notice.instant, kept.instant),
        "target": (notice.target, kept.target),
        "was": (read_words(plain_words(notice.wrong)), read_words(plain_words(kept.wrong))),
        "now": (read_words(plain_words(notice.now)), read_words(plain_words(kept.now))),
        "supersedes": (notice.supersedes, kept.supersedes),
        "text": (_body(chapter, notice), _body(home, kept)),
    }
    found = [name for name, (before, after) in pairs.items() if before != after]
    if notice.gravity is Gravity.SERIOUS and kept.gravity is Gravity.MINOR:
        found.append("gravity")
    if kept.show_was and not notice.show_was:
        # Words that were kept from readers were so for a reason; the other way round is a mercy.
        found.append("show_was")
    return found


def _body(chapter: Chapter, notice: Correction) -> tuple[str, ...]:
    return read_words(plain_words(notice.body.of(chapter.text)))


def _list(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _check_anchors(chapter: Chapter, known: set[str], new: Version | None) -> Iterator[Diagnostic]:
    for name in explicit_anchors(chapter):
        if name not in known:
            yield Diagnostic(
                Cor.COR054,
                _head_of_page(chapter, new),
                f"The id “{name}” was published, and nothing has it any more.",
                f"Write {{: #{name} }} below the passage again: others may cite it.",
            )


def _check_marks(chapter: Chapter, new: Version | None) -> Iterator[Diagnostic]:
    kept = list(new.chapter.front.minor) if new else []
    for mark in chapter.front.minor:
        if mark in kept:
            kept.remove(mark)
        else:
            yield Diagnostic(
                Cor.COR059,
                _head_of_page(chapter, new),
                f"The minor change of {mark.date} (“{mark.reason}”) is not listed any more.",
                "Put it back as it was under `minor` in the front matter.",
            )


def _head_of_page(chapter: Chapter, new: Version | None) -> Place:
    return Place(new.chapter.path if new else chapter.path)
