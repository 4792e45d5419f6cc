"""Which changes ask for a maintainer: those that are a decision, not a contribution.

A pull request from anybody may add chapters, records, captures and pictures. What decides what a
build runs, or what readers were told before, is for those who answer for the report.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.revision import FileChange
from mkdocs_dossier.site.comparing import find_commit
from mkdocs_dossier.site.file_types import CHAPTERS, PUBLISHED
from mkdocs_dossier.site.git import GitError, Repository
from mkdocs_dossier.site.settings import Settings
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.notices import KINDS

_ADDED = "A"
_DATA = frozenset({".bib", ".csv", ".yml", ".yaml"})


@dataclass(frozen=True, slots=True)
class Asking:
    """A changed file, by its path in the repository, and why somebody has to look at it."""

    path: str
    reason: str


def find_asking(settings: Settings, base: str, head: str | None = None) -> list[Asking]:
    """Return the changes since ``base`` that ask for a maintainer, by path.

    Args:
        settings: of the report.
        base: the revision that a contribution starts from; what others changed in it since is
            not counted.
        head: the revision to be judged; the files as they lie here if there is none.

    Raises:
        GitError: if the two cannot be compared.
    """
    top = next(
        (each for each in (settings.root, *settings.root.parents) if (each / ".git").exists()), None
    )
    if top is None:
        raise GitError("This report is in no Git repository.", "Start one with git init.")
    repository = Repository(top)
    tip = find_commit(repository, head or "HEAD")
    fork = repository.merge_base(find_commit(repository, base), tip)
    found: list[Asking] = []
    for change in repository.changes(fork, tip if head else None, ["."]):
        for path in dict.fromkeys((change.former, change.path)):
            reason = _judge(top, settings, change, path)
            if not reason and path == change.former and path.endswith(tuple(CHAPTERS)):
                reason = _judge_notices(repository, change, fork, tip if head else None)
            if reason:
                found.append(Asking(path, reason))
    return sorted(found, key=lambda asking: asking.path)


def _judge(top: Path, settings: Settings, change: FileChange, path: str) -> str:
    place = top / path
    if place.is_relative_to(settings.docs):
        return _judge_document(settings, place.relative_to(settings.docs).as_posix())
    if place.is_relative_to(settings.sources):
        within = place.relative_to(settings.sources).as_posix()
        return _judge_source(PurePosixPath(within), is_new=change.status == _ADDED)
    return "what is neither in the documents nor in the sources decides what a build does"


def _judge_document(settings: Settings, uri: str) -> str:
    path = PurePosixPath(uri)
    if any(part.startswith(".") for part in path.parts):
        return "a hidden file steers tools and web servers"
    if uri in settings.named:
        return "the configuration names this file; readers' browsers may run it"
    if path.suffix.lower() in CHAPTERS | PUBLISHED:
        return ""
    return "a file of this kind is not published unless the configuration says so"


def _judge_source(path: PurePosixPath, *, is_new: bool) -> str:
    if path.parts[0] == "captures":
        return "" if is_new else "a capture that others rely on was changed or removed"
    if path.name.startswith("receipts."):
        return "a receipt stands for words that nobody else can check"
    if path.name == "captures.lock":
        return "" if is_new else "the lock says which captures are the true ones"
    if path.suffix.lower() in _DATA and len(path.parts) == 1:
        return ""
    return "a file of this kind is none of a contribution's"


def _judge_notices(repository: Repository, change: FileChange, fork: str, tip: str | None) -> str:
    if change.status == _ADDED:
        return ""
    before = repository.file_at(fork, change.former)
    after = _read_after(repository, change.path, tip)
    kept = set(_list_notices(after))
    if all(notice in kept for notice in _list_notices(before or b"")):
        return ""
    return "a published correction was changed or removed"


def _read_after(repository: Repository, path: str, tip: str | None) -> bytes:
    if tip is not None:
        return repository.file_at(tip, path) or b""
    try:
        return (repository.folder / path).read_bytes()
    except OSError:
        return b""


def _list_notices(raw: bytes) -> Iterator[str]:
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    chapter, _ = scan("", "", text, lambda _: False)
    for item in chapter.items:
        if isinstance(item, Directive) and item.name in KINDS:
            yield text[item.span.start : item.span.end]
