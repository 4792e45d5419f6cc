"""Commits, read from Git's log: when, and with which words about what is minor."""

from collections.abc import Sequence
from datetime import datetime

from mkdocs_dossier.model.revision import Commit
from mkdocs_dossier.site.git import Repository, read_raw

TRAILER = "Minor"
"""What a line at the end of a commit's message is called that marks it as minor."""

_START, _PARTS, _REASONS = b"\x01", b"\x02", b"\x03"
_FORMAT = f"%x01%H%x02%cI%x02%(trailers:key={TRAILER},valueonly,unfold,separator=%x03)%x02"


def read_commits(
    repository: Repository,
    span: str,
    folders: Sequence[str],
    *,
    is_straight: bool = False,
    most: int = 0,
) -> list[Commit]:
    """Return the commits of ``span`` that changed something in ``folders``, the newest first.

    A merge counts as one change of the branch that it was merged into.

    Args:
        repository: to be asked, once.
        span: revisions as ``git log`` takes them.
        folders: relative to the repository's folder.
        is_straight: whether to pass over the commits that merges brought in, so that what is
            returned is what the branch held, one state after another.
        most: commits at most; 0 for all.
    """
    straight = ["--first-parent"] if is_straight else []
    limit = [f"--max-count={most}"] if most else []
    raw = repository.ask(
        "--literal-pathspecs", "log", "--diff-merges=first-parent", "--raw", "-z", "-M",
        "--no-abbrev", "--no-ext-diff", "--no-textconv", "--relative", "--ignore-submodules",
        "--no-show-signature", f"--format={_FORMAT}", *straight, *limit, span, "--", *folders,
    )  # fmt: skip
    commits: list[Commit] = []
    for part in raw.split(_START)[1:]:
        name, instant, reasons, listed = part.split(_PARTS, 3)
        fields = listed.lstrip(b"\x00\n").split(b"\x00")
        commits.append(
            Commit(
                name.decode(),
                datetime.fromisoformat(instant.decode()),
                tuple(
                    reason.decode("utf-8", "replace").strip()
                    for reason in reasons.split(_REASONS)
                    if reason.strip()
                ),
                tuple(read_raw(fields)),
            )
        )
    return commits
