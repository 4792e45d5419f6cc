"""Checks of changed words: readers are told of each, or it is minor and says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.history.comparison import compare
from mkdocs_dossier.history.gravity import Grave, find_grave, gather_names
from mkdocs_dossier.history.telling import Telling, tells
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.edit import Edit, Read, Rewording, Version, say
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.revision import ReportChange

_AROUND = 5
"""Words of context on each side."""
_LONGEST = 24
"""Words that are named in full."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """A chapter that was reworded: both versions, and what is new that may cover it."""

    old: Version
    new: Version
    tellings: tuple[Telling, ...]
    names: frozenset[str]
    is_marked: bool


def check_edits(change: ReportChange) -> Iterator[Diagnostic]:
    """Yield each edit of a published chapter that readers are not told of."""
    scenes: dict[str, _Scene | None] = {}
    for rewording in compare(change.old, change.new, lambda chapter: chapter.is_published):
        old = change.old.get(rewording.uri)
        if old is None:
            continue
        if rewording.uri not in scenes:
            scenes[rewording.uri] = _set_scene(change, rewording.uri, old)
        scene = scenes[rewording.uri]
        if scene is not None:
            yield from _check_rewording(change, rewording, scene)


def _set_scene(change: ReportChange, uri: str, old: Version) -> _Scene | None:
    """Return what edits are judged by; ``None`` if the chapter as a whole is reported as gone."""
    new = change.successor(uri)
    if new is None or not new.chapter.is_published:
        return None
    known = {notice.id for version in change.old.values() for notice in version.chapter.corrections}
    tellings = tuple(
        Telling.of(notice, new)
        for notice in new.chapter.corrections
        if notice.id not in known and notice.instant
    )
    names = gather_names((*old.words, *new.words))
    return _Scene(old, new, tellings, names, is_marked=has_new_mark(old.chapter, new.chapter))


def has_new_mark(old: Chapter, new: Chapter) -> bool:
    """Tell whether the front matter has one more mark of a minor change than before."""
    return len(new.front.minor) > len(old.front.minor)


def _check_rewording(
    change: ReportChange, rewording: Rewording, scene: _Scene
) -> Iterator[Diagnostic]:
    told_minor = change.minor.get(rewording.uri, frozenset())
    for edit in rewording.edits:
        grave = find_grave(edit, scene.names, scene.new.chapter.front.lang)
        if any(tells(each, edit, scene.old, is_grave=grave is not None) for each in scene.tellings):
            continue
        is_minor = scene.is_marked or edit.signature in told_minor
        if is_minor and grave is None:
            continue
        home = change.new.get(rewording.new_uri, scene.new)
        place = _place(home, edit)
        sentence = _describe(edit, scene.old, home)
        if is_minor and grave:
            yield Diagnostic(
                Cor.COR051,
                place,
                f"{sentence}; that is marked as minor, but {grave.value} is never minor.",
                "Tell readers with a correction that gives `was` and `now`.",
            )
            continue
        yield Diagnostic(
            Cor.COR050, place, f"{sentence}, and no new notice tells readers.", _hint(grave)
        )


def _hint(grave: Grave | None) -> str:
    if grave:
        return (
            f"As {grave.value} is concerned, readers have to be told: give the passage an id on a"
            " line below it, such as {: #passage }, and run `dossier new correction`; it asks for"
            " that id, and for the words that were wrong and are right."
        )
    return (
        "Tell readers with `dossier new correction` (the passage first gets an id on a line below"
        " it, such as {: #passage }). If it changes nothing for them, write a date and a reason"
        " under `minor` in the front matter, or a line “Minor: reason” at the end of the commit's"
        " message."
    )


def _place(home: Version, edit: Edit) -> Place:
    chapter = home.chapter
    at = edit.new[0].index if edit.new else min(edit.new_at, len(home.words) - 1)
    if at < 0:
        return Place(chapter.path)
    offset = home.words[at].word.at
    line, column = chapter.lines.line_column(offset)
    return Place(chapter.path, line, column)


def _describe(edit: Edit, old: Version, new: Version) -> str:
    if edit.old and edit.new:
        around = _surround(new, edit.new)
        return f"“{_shorten(edit.old)}” has become “{_shorten(edit.new)}”{around}"
    if edit.new:
        return f"“{_shorten(edit.new)}” was added{_surround(new, edit.new)}"
    return f"“{_shorten(edit.old)}” was taken out{_surround(old, edit.old)}"


def _surround(version: Version, words: tuple[Read, ...]) -> str:
    """Return words in their context, if their sentence has more than them."""
    first, last = words[0], words[-1]
    before = first.index - min(first.number, _AROUND)
    after = last.index + min(len(last.sentence.words) - 1 - last.number, _AROUND)
    around = version.words[before : after + 1]
    if len(around) == len(words):
        return ""
    return f" in “{_shorten(around, _LONGEST + 2 * _AROUND)}”"


def _shorten(words: tuple[Read, ...], most: int = _LONGEST) -> str:
    if len(words) <= most:
        return _trim(say(words))
    return f"{_trim(say(words[: most - 6]))} … {_trim(say(words[-5:]))}"


def _trim(said: str) -> str:
    return said.rstrip(" ,;:.")
