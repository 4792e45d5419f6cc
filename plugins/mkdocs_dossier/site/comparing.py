"""Comparing two revisions of a report: what changed is read, and nothing else."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.captures.lock import EMPTY, Lock
from mkdocs_dossier.captures.lock_file import read_lock
from mkdocs_dossier.checks.kept_chapters import check_kept
from mkdocs_dossier.checks.kept_evidence import (
    check_captures_kept,
    check_lock_kept,
    check_receipts_kept,
)
from mkdocs_dossier.checks.kept_notices import check_told
from mkdocs_dossier.checks.silent_edits import check_edits
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.history import compare, read_version
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.edit import Version
from mkdocs_dossier.model.revision import FileChange, ReportChange, Signature
from mkdocs_dossier.site.commits import read_commits
from mkdocs_dossier.site.git import GitError, Repository
from mkdocs_dossier.site.loaded import in_order
from mkdocs_dossier.site.reading import MARKDOWN, decode
from mkdocs_dossier.site.redirects import read_redirects
from mkdocs_dossier.site.settings import Settings


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison found.

    Attributes:
        base: the commit that was compared with.
        is_fork: whether that is where HEAD left BASE, and not BASE itself.
        count: how many published chapters differ.
        chapters: those that changed, as they are to be.
        diagnostics: in order.
    """

    base: str
    is_fork: bool
    count: int
    chapters: tuple[Chapter, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Sides:
    """The contents of changed files before and after, by path."""

    old: Mapping[str, str]
    new: Mapping[str, str]


def compare_revisions(
    settings: Settings, config: Path, base: str, head: str | None, *, is_exact: bool = False
) -> Compared:
    """Hold a report against what was published.

    Args:
        settings: where the report is.
        config: its configuration, for redirections.
        base: the revision that is published.
        head: the revision that is to be; ``None`` for the working tree.
        is_exact: whether to compare with ``base`` itself, and not with the commit at which
            ``head`` left it.

    Raises:
        GitError: if the revisions cannot be compared.
    """
    repository = Repository(settings.root)
    tip = find_commit(repository, base)
    end = find_commit(repository, head or "HEAD")
    start = tip if is_exact else _find_fork(repository, tip, end, base)
    docs, sources = settings.shown(settings.docs), settings.shown(settings.sources)
    changes = repository.changes(start, end if head else None, [docs, sources])
    sides = _read_sides(repository, settings, changes, in_tree=head is None)
    written = _read_config(repository, config, end if head else None)
    change = _scan(settings, docs, changes, sides, read_redirects(written))
    if change.old:
        minor = _read_minor(repository, settings, docs, f"{start}..{end}")
        change = ReportChange(change.old, change.new, change.renamed, change.redirected, minor)
    diagnostics = [*check_kept(change), *check_told(change), *check_edits(change)]
    diagnostics += _check_evidence(sources, changes, sides, _Reader(repository, settings, start))
    count = sum(each.chapter.is_published for each in change.old.values())
    chapters = tuple(each.chapter for each in change.new.values())
    found = tuple(sorted(diagnostics, key=in_order))
    return Compared(start, start != tip, count, chapters, found)


def find_commit(repository: Repository, revision: str) -> str:
    """Return the commit that a revision names.

    Raises:
        GitError: saying what to fetch, if this copy does not have it.
    """
    try:
        return repository.resolve(revision)
    except GitError as error:
        if "not a git repository" in str(error):
            raise GitError("This folder is in no Git repository: there is no history.") from error
        if str(error) != "Git says: no reason given":
            raise
        raise _missing(repository, f"There is no revision “{revision}” here") from error


def _find_fork(repository: Repository, tip: str, end: str, base: str) -> str:
    try:
        return repository.merge_base(tip, end)
    except GitError as error:
        said = f"This work and “{base}” have no common commit here"
        raise _missing(repository, said) from error


def _missing(repository: Repository, said: str) -> GitError:
    if repository.is_shallow():
        return GitError(
            f"{said}: this copy of the repository holds only the newest commits.",
            "Fetch the others: git fetch --unshallow origin. In GitHub Actions, give"
            " actions/checkout `fetch-depth: 0`; in GitLab CI, set GIT_DEPTH to 0.",
        )
    return GitError(f"{said}.", "Fetch it, or name another: git fetch origin; git branch --all.")


def _read_sides(
    repository: Repository, settings: Settings, changes: list[FileChange], *, in_tree: bool
) -> _Sides:
    wanted = [each for each in changes if _is_text(each.path) or _is_text(each.former)]
    contents = repository.read(name for each in wanted for name in (each.old, each.new))
    old = {each.former: decode(contents[each.old]) for each in wanted if each.old in contents}
    new = {each.path: decode(contents[each.new]) for each in wanted if each.new in contents}
    if in_tree:
        for each in wanted:
            file = settings.root / each.path
            if each.status != "D" and file.is_file() and not file.is_symlink():
                new[each.path] = decode(file.read_bytes())
    return _Sides(old, new)


def _is_text(path: str) -> bool:
    return path.lower().endswith((*MARKDOWN, "captures.lock", "receipts.jsonl"))


def _read_config(repository: Repository, config: Path, revision: str | None) -> str:
    if revision is None:
        return decode(config.read_bytes()) if config.is_file() else ""
    return decode(repository.file_at(revision, config.name) or b"")


def _scan(
    settings: Settings,
    docs: str,
    changes: list[FileChange],
    sides: _Sides,
    redirected: Mapping[str, str],
) -> ReportChange:
    old: dict[str, Version] = {}
    new: dict[str, Version] = {}
    renamed: dict[str, str] = {}
    for each in changes:
        uri, former = find_uri(each.path, docs), find_uri(each.former, docs)
        if former and each.former in sides.old:
            # A file that was renamed is the same chapter; it is compared under its new name.
            name = uri or former
            text = sides.old[each.former]
            old[name] = read_version(each.former, former, text, settings.lang_of(former))
            if name != former:
                renamed[name] = former
        if uri and each.path in sides.new:
            new[uri] = read_version(each.path, uri, sides.new[each.path], settings.lang_of(uri))
    return ReportChange(old, new, renamed, redirected)


def find_uri(path: str, docs: str) -> str:
    """Return the uri of the chapter at ``path``; empty if it is no chapter."""
    inside = path.removeprefix(f"{docs}/") if docs != "." else path
    if docs != "." and inside == path:
        return ""
    hidden = any(part.startswith(".") for part in inside.split("/"))
    return inside if inside.lower().endswith(MARKDOWN) and not hidden else ""


def _read_minor(
    repository: Repository, settings: Settings, docs: str, span: str
) -> dict[str, frozenset[Signature]]:
    """Return the edits of commits that call themselves minor, by the uri that they have now."""
    found: dict[str, set[Signature]] = {}
    current: dict[str, str] = {}
    for commit in read_commits(repository, span, [docs]):
        for each in commit.changes:
            path = current.get(each.path, each.path)
            if each.former != each.path:
                current[each.former] = path
            uri = find_uri(path, docs)
            if not commit.minor or not uri or not each.old or not each.new:
                continue
            contents = repository.read([each.old, each.new])
            before, after = (
                {uri: read_version(path, uri, decode(contents[name]), settings.lang_of(uri))}
                for name in (each.old, each.new)
            )
            for rewording in compare(before, after, lambda chapter: chapter.is_published):
                found.setdefault(uri, set()).update(edit.signature for edit in rewording.edits)
    return {uri: frozenset(signatures) for uri, signatures in found.items()}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads a file that may have changed, before and after."""

    repository: Repository
    settings: Settings
    base: str

    def lock(self, sides: _Sides, path: str) -> tuple[Lock, Lock]:
        """Return the lock as it was and as it is."""
        if path in sides.old:
            texts = sides.old[path], sides.new.get(path, "")
        else:
            text = decode(self.repository.file_at(self.base, path) or b"")
            texts = text, text
        old, new = (read_lock(text, path)[0] if text else EMPTY for text in texts)
        return old, new


def _check_evidence(
    sources: str, changes: list[FileChange], sides: _Sides, reader: _Reader
) -> list[Diagnostic]:
    lock, receipts = f"{sources}/captures.lock", f"{sources}/receipts.jsonl"
    folder = f"{sources}/captures"
    found: list[Diagnostic] = []
    stored = {
        posixpath.basename(each.former): "D" if each.status in "DR" else "M"
        for each in changes
        if posixpath.dirname(each.former) == folder and each.status != "A"
    }
    if stored or lock in sides.old:
        old, new = reader.lock(sides, lock)
        found += check_lock_kept(old, new, lock)
        found += check_captures_kept(old, new, stored, folder)
    if receipts in sides.old:
        found += check_receipts_kept(sides.old[receipts], sides.new.get(receipts, ""), receipts)
    return found
