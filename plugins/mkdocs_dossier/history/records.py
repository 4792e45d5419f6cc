"""Records of what lies between two versions of a chapter, to be kept on disk."""

import json
from dataclasses import dataclass
from typing import Any

from mkdocs_dossier.history.comparison import compare
from mkdocs_dossier.history.passages import explicit_anchors, find_passage
from mkdocs_dossier.model.edit import Edit, Rewording, Segment, SegmentKind, Version
from mkdocs_dossier.model.history import ChangedPassage
from mkdocs_dossier.model.place import Span


@dataclass(frozen=True, slots=True)
class Record:
    """What lies between two versions of a chapter; nothing of what nobody could read.

    Attributes:
        was_published: whether readers were told of the older one.
        is_published: whether they are told of the newer one.
        notices: ids of those that came with the newer one.
        reasons: of the marks of minor changes that came with it.
        passages: what was reworded.
    """

    was_published: bool = False
    is_published: bool = False
    notices: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    passages: tuple[ChangedPassage, ...] = ()


def record(old: Version, new: Version) -> Record:
    """Compare two versions of a chapter; both go by the newer one's uri."""
    was, now = old.chapter, new.chapter
    if not was.is_published or not now.is_published:
        return Record(was.is_published, now.is_published)
    known = {notice.id for notice in was.corrections}
    marks = list(now.front.minor)
    for mark in was.front.minor:
        if mark in marks:
            marks.remove(mark)
    uri = now.uri
    passages = tuple(
        ChangedPassage(rewording.segments, _find_anchors(rewording, old, new))
        for rewording in compare({uri: old}, {uri: new}, lambda chapter: chapter.is_published)
    )
    return Record(
        was_published=True,
        is_published=True,
        notices=tuple(notice.id for notice in now.corrections if notice.id not in known),
        reasons=tuple(mark.reason for mark in marks),
        passages=passages,
    )


def _find_anchors(rewording: Rewording, old: Version, new: Version) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for version, is_new in ((old, False), (new, True)):
        places = [at for edit in rewording.edits for at in _offsets(edit, version, is_new=is_new)]
        for name in explicit_anchors(version.chapter):
            passage = find_passage(version.chapter, name)
            if passage and any(passage.holds(Span(at, at)) for at in places):
                found[name] = None
    return tuple(found)


def _offsets(edit: Edit, version: Version, *, is_new: bool) -> list[int]:
    """Return where an edit's words stand, or those around it if it left none."""
    words = edit.new if is_new else edit.old
    if not words:
        at = edit.new_at if is_new else edit.old_at
        words = version.words[max(at - 1, 0) : at + 1]
    return [read.word.at for read in words]


def dump_record(found: Record) -> bytes:
    """Return a record as JSON."""
    value = {
        "published": [found.was_published, found.is_published],
        "notices": found.notices,
        "reasons": found.reasons,
        "passages": [
            {
                "segments": [[each.kind.value, each.text] for each in passage.segments],
                "anchors": passage.anchors,
            }
            for passage in found.passages
        ],
    }
    return json.dumps(value, ensure_ascii=False).encode()


def load_record(raw: bytes) -> Record | None:
    """Return what ``dump_record`` wrote, or ``None`` if this is something else."""
    try:
        value: Any = json.loads(raw)
        was, now = value["published"]
        passages = tuple(
            ChangedPassage(
                tuple(Segment(SegmentKind(kind), str(text)) for kind, text in each["segments"]),
                tuple(map(str, each["anchors"])),
            )
            for each in value["passages"]
        )
        return Record(
            bool(was),
            bool(now),
            tuple(map(str, value["notices"])),
            tuple(map(str, value["reasons"])),
            passages,
        )
    except (ValueError, KeyError, TypeError):
        return None
