"""Git, asked for what it knows: one process for each question, no shell.

Git itself is asked, and not a library: whoever contributes has it, and it alone knows every
format a repository may be in. See the handbook's decision on it.
"""

import os
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from mkdocs_dossier.model.revision import FileChange

REGULAR = ("100644", "100755")
"""Modes of files that are no links."""
_SECONDS = 120
_NOTHING = frozenset("0")


class GitError(Exception):
    """Git is not there, or cannot say; the message is a sentence for people."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.hint = hint


class Repository:
    """The repository that a folder lies in; every path is relative to that folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ask(self, *arguments: str, stdin: bytes = b"") -> bytes:
        """Return what Git answers.

        Raises:
            GitError: if there is no Git, or it fails.
        """
        environment = {
            **os.environ,
            "GIT_OPTIONAL_LOCKS": "0",
            # A question must not become a request to somebody's server.
            "GIT_NO_LAZY_FETCH": "1",
            # Nor one on the terminal, which would wait for ever.
            "GIT_TERMINAL_PROMPT": "0",
            "LC_ALL": "C",
        }
        try:
            # Fixed words and checked hashes; no shell reads them.
            done = subprocess.run(  # noqa: S603
                ["git", "-C", str(self.folder), *arguments],  # noqa: S607 - the user's own Git
                input=stdin,
                capture_output=True,
                env=environment,
                check=False,
                timeout=_SECONDS,
            )
        except OSError as error:
            raise GitError("Git is not installed.", "Install it: https://git-scm.com.") from error
        except subprocess.TimeoutExpired as error:
            raise GitError("Git does not answer.") from error
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
            raise GitError(f"Git says: {said or 'no reason given'}")
        return done.stdout

    def is_shallow(self) -> bool:
        """Tell whether the copy holds only the newest commits."""
        return self.ask("rev-parse", "--is-shallow-repository").strip() == b"true"

    def resolve(self, revision: str) -> str:
        """Return the commit that a revision names.

        Raises:
            GitError: if there is none.
        """
        name = f"{revision}^{{commit}}"
        return (
            self.ask("rev-parse", "--verify", "--quiet", "--end-of-options", name).decode().strip()
        )

    def merge_base(self, one: str, other: str) -> str:
        """Return the newest commit that both histories share.

        Raises:
            GitError: if they share none, as far as the copy reaches.
        """
        return self.ask("merge-base", one, other).decode().split("\n")[0]

    def changes(self, base: str, head: str | None, folders: Sequence[str]) -> list[FileChange]:
        """Return the files in ``folders`` that differ; ``head`` is the working tree if ``None``."""
        revisions = [base] if head is None else [base, head]
        raw = self.ask(
            "--literal-pathspecs", "diff", "--raw", "-z", "-M", "--no-abbrev", "--no-ext-diff",
            "--no-textconv", "--relative", "--ignore-submodules", *revisions, "--", *folders,
        )  # fmt: skip
        found = read_raw(raw.split(b"\x00"))
        if head is None:
            others = self.ask(
                "--literal-pathspecs",
                "ls-files",
                "-z",
                "--others",
                "--exclude-standard",
                "--",
                *folders,
            )
            found += [
                FileChange("A", path, path, "", "")
                for path in map(os.fsdecode, filter(None, others.split(b"\x00")))
            ]
        return found

    def read(self, names: Iterable[str]) -> dict[str, bytes]:
        """Return contents by their names in Git, those that the copy has."""
        wanted = sorted({name for name in names if name})
        if not wanted:
            return {}
        raw = self.ask("cat-file", "--batch", stdin="\n".join(wanted).encode() + b"\n")
        found: dict[str, bytes] = {}
        at = 0
        while at < len(raw):
            end = raw.index(b"\n", at)
            head = raw[at:end].split(b" ")
            at = end + 1
            if len(head) == 3:
                size = int(head[2])
                if head[1] == b"blob":
                    found[head[0].decode()] = raw[at : at + size]
                at += size + 1
        return found

    def file_at(self, revision: str, path: str) -> bytes | None:
        """Return a file as it was at a revision, or ``None`` if it was not there."""
        try:
            return self.ask("cat-file", "blob", f"{revision}:./{path}")
        except GitError:
            return None


def read_raw(fields: Sequence[bytes]) -> list[FileChange]:
    """Read the lines of ``--raw -z``, parted at their zero bytes; other fields end them."""
    found: list[FileChange] = []
    at = 0
    while at < len(fields) and fields[at].startswith(b":"):
        modes = fields[at][1:].decode().split(" ")
        status = modes[4][0]
        former = path = os.fsdecode(fields[at + 1])
        at += 2
        if status in "RC":
            path = os.fsdecode(fields[at])
            at += 1
        old = modes[2] if modes[0] in REGULAR and set(modes[2]) != _NOTHING else ""
        new = modes[3] if modes[1] in REGULAR and set(modes[3]) != _NOTHING else ""
        if status == "C":
            status, former, old = "A", path, ""
        found.append(FileChange(status, path, former, old, new))
    return found
