"""Histories of chapters, from Git: three processes for all of them, and a cache.

What lies between two versions is kept under their names in Git, which are digests of what they
hold: an entry of the cache is never stale.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mkdocs_dossier.captures.cached import keep
from mkdocs_dossier.history.records import Record, dump_record, load_record, record
from mkdocs_dossier.history.versions import read_version
from mkdocs_dossier.history.withholding import withhold, withhold_all
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.edit import Version
from mkdocs_dossier.model.history import History, Revised
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.model.revision import Commit, FileChange
from mkdocs_dossier.site.commits import read_commits
from mkdocs_dossier.site.git import GitError, Repository
from mkdocs_dossier.site.reading import decode
from mkdocs_dossier.site.settings import Settings

MOST = 100
"""Versions of a chapter that are told; what is older is in the repository."""

_FORMAT = "history 1"
_MANY = 500
"""Contents that are held in memory at once."""

_Step = tuple[Commit, FileChange]


def add_histories(settings: Settings, report: Report, cache: Path) -> tuple[Report, str]:
    """Return the report with the histories of chapters that changed since their publication.

    Args:
        settings: where the report is.
        report: without histories.
        cache: a folder outside of the repository, where a stranger's pull request could bring
            entries of its own.

    Returns:
        The report; and why there are no histories, if there is a reason.
    """
    repository = Repository(settings.root)
    published = {chapter.path: chapter for chapter in report.chapters if chapter.is_published}
    if not published:
        return report, ""
    try:
        if repository.is_shallow():
            return report, (
                "Chapters get no page of their history: this copy of the repository holds only the"
                " newest commits (git fetch --unshallow brings the others)."
            )
        commits = read_commits(
            repository, "HEAD", [settings.shown(settings.docs)], is_straight=True
        )
        steps = _follow(commits, published)
        records = _read_records(repository, settings.lang, cache, steps, published)
    except GitError as error:
        if "not a git repository" in str(error):
            return report, (
                "Chapters get no page of their history yet, as the report is not kept in Git"
                " (git init begins that)."
            )
        return report, f"Chapters get no page of their history. {error}"
    notices = [notice for chapter in report.chapters for notice in chapter.corrections]
    histories: dict[str, History] = {}
    for path, found in steps.items():
        chapter = published[path]
        versions = _list_versions(chapter, found, records)
        if chapter.is_replaced:
            versions = withhold_all(versions)
        versions = withhold(versions, chapter.corrections, notices)
        if versions:
            histories[chapter.uri] = History(versions, len(found) < MOST)
    return replace(report, histories=histories), ""


def _follow(commits: Sequence[Commit], published: Mapping[str, Chapter]) -> dict[str, list[_Step]]:
    """Return what changed each chapter, the newest first, its former names included."""
    followed = {path: path for path in published}
    steps: dict[str, list[_Step]] = {}
    for commit in commits:
        renamed: dict[str, str] = {}
        for change in commit.changes:
            path = followed.get(change.path)
            if path is None or change.status == "D":
                continue
            if change.old and change.new and len(steps.setdefault(path, [])) < MOST:
                steps[path].append((commit, change))
            if change.status in "AR":
                del followed[change.path]
            if change.status == "R":
                renamed[change.former] = path
        followed |= renamed
    return steps


def _read_records(
    repository: Repository,
    lang: str,
    cache: Path,
    steps: Mapping[str, list[_Step]],
    published: Mapping[str, Chapter],
) -> dict[tuple[str, str], Record]:
    wanted = {
        (change.old, change.new): path for path, found in steps.items() for _, change in found
    }
    records: dict[tuple[str, str], Record] = {}
    missing: list[tuple[str, str]] = []
    for pair in wanted:
        kept = _load(_entry(cache, pair, lang))
        if kept is None:
            missing.append(pair)
        else:
            records[pair] = kept
    for start in range(0, len(missing), _MANY):
        pairs = missing[start : start + _MANY]
        contents = repository.read(name for pair in pairs for name in pair)
        versions: dict[str, Version] = {}
        for pair in pairs:
            chapter = published[wanted[pair]]
            for name in pair:
                if name not in versions:
                    text = decode(contents.get(name, b""))
                    versions[name] = _read(chapter, text, lang)
            found = record(versions[pair[0]], versions[pair[1]])
            records[pair] = found
            if pair[0] in contents and pair[1] in contents:
                keep(_entry(cache, pair, lang), dump_record(found))
            # The next pair of a chapter, its older one, begins where this one does.
            versions = {pair[0]: versions[pair[0]]}
    return records


def _read(chapter: Chapter, text: str, lang: str) -> Version:
    # Before it had a date nobody was told of it, and nothing of it is told.
    text = text if "published" in text[: text.find("\n---", 3) + 1] else ""
    return read_version(chapter.path, chapter.uri, text, lang)


def _entry(cache: Path, pair: tuple[str, str], lang: str) -> Path:
    name = f"{pair[0]}-{pair[1]}-{lang}"
    return cache / _FORMAT.replace(" ", "-") / name[:2] / f"{name[2:]}.json"


def _load(entry: Path) -> Record | None:
    try:
        return load_record(entry.read_bytes())
    except OSError:
        return None


def _list_versions(
    chapter: Chapter, steps: Sequence[_Step], records: Mapping[tuple[str, str], Record]
) -> tuple[Revised, ...]:
    """Return what became of a chapter after readers were told of it, the newest first."""
    since = chapter.front.published
    versions: list[Revised] = []
    for commit, change in steps:
        found = records[change.old, change.new]
        if not found.was_published:
            break
        if since and commit.instant <= since:
            # What was written before its hour of publication was no news to anybody.
            break
        reasons = (*found.reasons, *(commit.minor if found.passages else ()))
        if found.is_published and (found.passages or found.notices or found.reasons):
            versions.append(
                Revised(commit.name, commit.instant, found.notices, reasons, found.passages)
            )
    return tuple(versions)
