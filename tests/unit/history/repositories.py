"""Tiny Git repositories, made with fixed names and dates."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.site.comparing import Compared, compare_revisions
from mkdocs_dossier.site.settings import Settings

HEAD = "---\ntitle: The ferry\nauthors: [Ann Other]\npublished: 2026-02-05T09:00:00Z\n{}---\n\n"
_QUIET = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Ann Other",
    "GIT_AUTHOR_EMAIL": "ann@report.example",
    "GIT_COMMITTER_NAME": "Ann Other",
    "GIT_COMMITTER_EMAIL": "ann@report.example",
}


@dataclass
class Repository:
    """A report under version control; each commit is a day later than the one before."""

    root: Path
    day: int = 5

    def git(self, *arguments: str) -> str:
        date = f"2026-02-{self.day:02}T12:00:00+00:00"
        return subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env={**os.environ, **_QUIET, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date},
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()

    def write(self, files: Mapping[str, str | None]) -> None:
        """Write files; ``None`` deletes one."""
        for name, text in files.items():
            path = self.root / name
            if text is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def commit(self, files: Mapping[str, str | None], message: str = "Write") -> str:
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", f"--message={message}")
        self.day += 1
        return self.git("rev-parse", "HEAD")

    @property
    def settings(self) -> Settings:
        return Settings(
            self.root, self.root / "docs", self.root / "sources", cache=self.root / ".cache"
        )

    def compare(self, base: str, head: str | None = "HEAD", *, is_exact: bool = False) -> Compared:
        return compare_revisions(
            self.settings, self.root / "mkdocs.yml", base, head, is_exact=is_exact
        )


def make_repository(root: Path) -> Repository:
    root.mkdir(exist_ok=True)
    repository = Repository(root)
    repository.git("init", "--quiet", "--initial-branch=main")
    repository.write({"mkdocs.yml": "site_name: T\nplugins: [dossier]\n", ".gitignore": ".cache\n"})
    return repository


def notice(
    kind: str = "correction", *, name: str = "crew", body: str = "We were wrong.", **options: str
) -> str:
    """Return a notice of 6 February 2026, to stand below a text."""
    listed = "".join(f"{option}: {value}\n" for option, value in options.items())
    return f"\n::: {kind} 2026-02-06T09:00:00Z\nid: {name}\n{listed}\n{body}\n:::\n"
