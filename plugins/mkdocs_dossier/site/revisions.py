"""Earlier versions of a report's files, as Git has them."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from shutil import which

from mkdocs_dossier.site.git import REGULAR, GitError, Repository


class RevisionError(Exception):
    """Why an earlier version cannot be had, as sentences for a person."""


def find_top(root: Path) -> Path | None:
    """Return the top level of the repository that ``root`` is in, without asking Git."""
    return next((each for each in (root, *root.parents) if (each / ".git").exists()), None)


def find_base(root: Path, revision: str, head: str = "HEAD") -> str:
    """Return the commit from which the present version and ``revision`` both come.

    Changes that others made to ``revision`` since are none of this version's (``git diff A...B``).

    Args:
        root: the report's folder, in a Git repository.
        revision: any name that Git knows, such as ``origin/main``.
        head: the version that is present, by such a name.

    Raises:
        RevisionError: if there is no Git, repository, such revision, or commit in common.
    """
    if which("git") is None:
        raise RevisionError("Git is not installed, or not on the path.")
    try:
        _run(root, "rev-parse", "--git-dir")
    except RevisionError as error:
        if "not a git repository" not in str(error):
            raise
        raise RevisionError("This folder is in no Git repository: there is no history.") from error
    commit, present = find_commit(root, revision), find_commit(root, head)
    try:
        return _ask(root, "merge-base", commit, present)
    except RevisionError as error:
        raise RevisionError(
            f"This version and “{revision}” have no commit in common.{_advise(root, revision)}"
        ) from error


def find_commit(root: Path, revision: str) -> str:
    """Return the commit that a name stands for.

    Raises:
        RevisionError: if there is none.
    """
    try:
        return _ask(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    except RevisionError as error:
        raise RevisionError(
            f"There is no revision “{revision}” in this clone.{_advise(root, revision)}"
        ) from error


def list_changes(root: Path, base: str) -> frozenset[str]:
    """Return the files that differ from ``base``: committed, staged, saved, new or gone.

    Returns:
        POSIX paths relative to ``root``; files outside of it are left out.

    Raises:
        RevisionError: if Git cannot tell.
    """
    # Without renames the old name is told too.
    arguments = ("--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative")
    changed = _run(root, "diff", *arguments, base, "--", ".")
    new = _run(root, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(os.fsdecode(name) for name in (changed + new).split(b"\0") if name)


def read_at(root: Path, base: str, path: str) -> str | None:
    """Return a text file as it was at ``base``; ``None`` where there was none.

    Args:
        root: the report's folder.
        base: a commit.
        path: POSIX path relative to ``root``.
    """
    try:
        raw = _run(root, "cat-file", "blob", f"{base}:./{path}")
    except RevisionError:
        return None
    text = raw.decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_tree(root: Path, commit: str, paths: Sequence[str]) -> dict[str, bytes]:
    """Return the regular files of a commit, by their paths relative to ``root``.

    Links are left out: what one leads to is nobody's business.

    Args:
        root: the report's folder.
        commit: a commit.
        paths: files and folders, relative to ``root``.

    Raises:
        RevisionError: if Git cannot tell.
    """
    listed = _run(root, "ls-tree", "-r", "-z", commit, "--", *paths)
    names: dict[str, str] = {}
    for entry in filter(None, listed.split(b"\0")):
        described, _, path = entry.partition(b"\t")
        mode, _, name = described.decode().split(" ")
        if mode in REGULAR:
            names[os.fsdecode(path)] = name
    contents = Repository(root).read(names.values())
    return {path: contents[name] for path, name in names.items() if name in contents}


def is_shallow(root: Path) -> bool:
    """Tell whether the repository lacks its history.

    Raises:
        RevisionError: if there is no Git or no repository.
    """
    return _ask(root, "rev-parse", "--is-shallow-repository") == "true"


def list_messages(root: Path, base: str) -> list[tuple[str, str]]:
    """Return what Git publishes of a change beside files: branch, authors, messages, file names.

    Args:
        root: the report's folder.
        base: a commit; what came after it counts.

    Returns:
        Texts, each with what to call it.

    Raises:
        RevisionError: if Git cannot tell.
    """
    found = [("the branch's name", _ask(root, "rev-parse", "--abbrev-ref", "HEAD"))]
    fields = "%h%x1f%an%n%ae%n%cn%n%ce%n%B%x1e"
    for entry in _ask(root, "log", f"--format={fields}", f"{base}..HEAD").split("\x1e"):
        commit, _, text = entry.strip().partition("\x1f")
        if commit:
            found.append((f"commit {commit}", text))
    found += [(f"the file name {path}", path) for path in sorted(list_changes(root, base))]
    return found


def find_clean_commit(root: Path, without: Sequence[Path] = ()) -> str:
    """Return the commit that all files of a report are of; empty if some differ, or without Git.

    Args:
        root: the report's folder.
        without: folders that do not count, such as the one that a site is being built in.
    """
    if find_top(root) is None:
        return ""
    inside = [each for each in without if each.is_relative_to(root) and each != root]
    excluded = [f":(exclude,literal){each.relative_to(root).as_posix()}" for each in inside]
    try:
        if _run(root, "status", "--porcelain", "-z", "--", ".", *excluded):
            return ""
        return _ask(root, "rev-parse", "--verify", "HEAD")
    except RevisionError:
        return ""


def tell_commit_time(root: Path) -> datetime | None:
    """Return when the version that is present was committed; ``None`` without Git or commits."""
    if find_top(root) is None:
        return None
    try:
        return datetime.fromtimestamp(int(_ask(root, "log", "-1", "--format=%ct")), UTC)
    except (RevisionError, ValueError):
        return None


def is_ignored(root: Path, path: str) -> bool:
    """Tell whether Git leaves a file or folder alone.

    Args:
        root: the report's folder.
        path: relative to it; need not exist.

    Raises:
        RevisionError: if there is no Git or no repository.
    """
    _ask(root, "rev-parse", "--git-dir")
    try:
        # Only as a folder is one recognised that does not exist yet.
        _run(root, "check-ignore", "--quiet", "--", f"{path}/")
    except RevisionError:
        return False
    return True


def _advise(root: Path, revision: str) -> str:
    if is_shallow(root):
        return (
            " The clone is shallow: fetch its history with `git fetch --unshallow`, or with"
            " fetch-depth: 0 in a workflow."
        )
    remote, _, branch = revision.partition("/")
    if branch and remote in _ask(root, "remote").split():
        return f" Fetch it with `git fetch {remote} {branch}`."
    there = _ask(root, "for-each-ref", "--format=%(refname:short)", "--count=5", "refs/heads")
    return f" Its branches are: {', '.join(there.split())}." if there else ""


def _ask(root: Path, *arguments: str) -> str:
    return os.fsdecode(_run(root, *arguments)).strip()


def _run(root: Path, *arguments: str) -> bytes:
    try:
        return Repository(root).ask(*arguments)
    except GitError as error:
        raise RevisionError(str(error)) from error
