"""What a change touches, and what else it could break."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.captures.lock_file import read_lock
from mkdocs_dossier.captures.receipts import read_receipts
from mkdocs_dossier.model.capture import Receipt
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.render.listings import cited_items
from mkdocs_dossier.site.loaded import Loaded
from mkdocs_dossier.site.loading import judge_keys
from mkdocs_dossier.site.reading import find_bibliographies, read_text
from mkdocs_dossier.site.settings import Settings
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.timeline_file import read_timeline_file

ReadOld = Callable[[str], str | None]
"""Returns a file as it was, by its path relative to the report's folder."""


def find_touched(
    loaded: Loaded, settings: Settings, changes: frozenset[str], read_old: ReadOld
) -> frozenset[str]:
    """Return the files whose findings a change can have given rise to.

    These are the changed files, chapters that cite a source whose record, capture or receipts
    changed, and chapters that tell an event, or carry a correction's id, which a changed one has
    or had.

    Args:
        loaded: the report as it is.
        settings: where it is.
        changes: paths of changed files, relative to the report's folder.
        read_old: returns a file as it was.
    """
    keys = _find_keys(loaded, settings, changes, read_old)
    ids = _find_ids(loaded, settings, changes, read_old)
    texts = (*loaded.report.chapters, *loaded.report.event_files)
    return changes | {
        chapter.path
        for chapter in texts
        if not keys.isdisjoint(_list_keys(chapter)) or not ids.isdisjoint(_list_ids(chapter))
    }


def _list_keys(chapter: Chapter) -> set[str]:
    cited = {item.key for item in cited_items(chapter)}
    told = (event for timeline in chapter.timelines for event in timeline.events)
    return cited.union(*(event.keys for event in told))


def _list_ids(chapter: Chapter) -> set[str]:
    events = [event for timeline in chapter.timelines for event in timeline.events]
    named = {event.id for event in events if event.is_named}
    named |= {event.refers_to for event in events}
    return (named | {notice.id for notice in chapter.corrections}) - {""}


def _find_ids(
    loaded: Loaded, settings: Settings, changes: frozenset[str], read_old: ReadOld
) -> set[str]:
    ids: set[str] = set()
    is_key = judge_keys(loaded.report.records)
    sources = settings.shown(settings.sources)
    for chapter in (*loaded.report.chapters, *loaded.report.event_files):
        if chapter.path in changes:
            ids |= _list_ids(chapter)
    for path in changes:
        is_file_of_events = path in (f"{sources}/timeline.yml", f"{sources}/timeline.csv")
        if not is_file_of_events and not path.endswith(".md"):
            continue
        old = read_old(path)
        if old is None:
            continue
        if is_file_of_events:
            was, _ = read_timeline_file(path, old, is_key, settings.lang)
        else:
            was, _ = scan(path, path, old, is_key, settings.lang)
        ids |= _list_ids(was)
    return ids


def _find_keys(
    loaded: Loaded, settings: Settings, changes: frozenset[str], read_old: ReadOld
) -> set[str]:
    sources = settings.shown(settings.sources)
    lock = f"{sources}/captures.lock"
    receipts = f"{sources}/receipts.jsonl"
    keys = _find_records(loaded, settings, changes, read_old)
    if lock in changes:
        was, _ = read_lock(read_old(lock) or "{}", lock)
        now = loaded.holdings.lock
        every = {*was.entries, *now.entries}
        keys |= {key for key in every if was.entries.get(key) != now.entries.get(key)}
    keys |= {
        key
        for key, entry in loaded.holdings.lock.entries.items()
        if f"{sources}/captures/{entry.capture.file}" in changes
    }
    if {receipts, f"{sources}/allowed_signers"} & changes:
        here, _ = read_text(settings.root / receipts, receipts)
        was_attested = _read_receipts(read_old(receipts) if receipts in changes else "", receipts)
        keys |= {receipt.key for receipt in was_attested ^ _read_receipts(here, receipts)}
    return keys


def _read_receipts(text: str | None, path: str) -> frozenset[Receipt]:
    found, _ = read_receipts(text or "", path)
    return frozenset(found)


def _find_records(
    loaded: Loaded, settings: Settings, changes: frozenset[str], read_old: ReadOld
) -> set[str]:
    folder = settings.shown(settings.sources)
    files = {settings.shown(path) for path in find_bibliographies(settings.sources)}
    gone = {path for path in changes if path.startswith(f"{folder}/") and path.endswith(".bib")}
    if not gone:
        return set()
    old: list[tuple[str, str]] = []
    for path in sorted(files | gone):
        if path in changes:
            text = read_old(path)
        else:
            text, _ = read_text(settings.root / path, path)
        if text is not None:
            old.append((path, text))
    records, _ = load_bibliography(old)
    was, now = _unplaced(records.values()), _unplaced(loaded.report.records.values())
    return {key for key in {*was, *now} if was.get(key) != now.get(key)}


def _unplaced(records: Iterable[Record]) -> dict[str, Record]:
    return {record.key: replace(record, place=Place("")) for record in records}
