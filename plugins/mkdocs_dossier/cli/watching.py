"""Checking again whenever a file of the report changes, and telling what is new."""

import sys
import threading
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from mkdocs_dossier.cli.checking import Checked, Task, check_once, sum_up
from mkdocs_dossier.cli.colours import choose_paint, wants_colour
from mkdocs_dossier.cli.configuration import read_settings
from mkdocs_dossier.cli.findings import print_findings, survey
from mkdocs_dossier.cli.progress import Progress
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.formats import select
from mkdocs_dossier.formats.text import Role, count_findings
from mkdocs_dossier.site import Settings
from mkdocs_dossier.site.freshness import take_fingerprint
from mkdocs_dossier.site.holdings import Memory

_CALM = 0.2
"""Seconds without an event after which somebody is done saving."""

_Known = tuple[str, str, str]


class _Alarm(FileSystemEventHandler):
    """Tells that something happened; what it was, the files themselves say."""

    def __init__(self) -> None:
        self.rung = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Ring."""
        del event
        self.rung.set()

    def wait(self) -> None:
        """Return when something has happened, and nothing more does."""
        # Without a limit, Windows would not hear Ctrl-C.
        while not self.rung.wait(1):
            pass
        while self.rung.is_set():
            self.rung.clear()
            self.rung.wait(_CALM)


def watch(task: Task, most: int | None) -> int:
    """Check, wait for a change, and check again, until somebody stops it.

    Args:
        task: what to check.
        most: how many findings are printed at once.

    Returns:
        How the last check ended: 1 if there were errors, else 0.

    Raises:
        click.UsageError: if the first check cannot be done.
    """
    memory: Memory = {}
    known: Counter[_Known] = Counter()
    errors = False
    settings = read_settings(task.config_file, task.vault)
    alarm = _Alarm()
    observer = Observer()
    try:
        for folder, recursive in _list_folders(settings, task.config_file):
            observer.schedule(alarm, str(folder), recursive=recursive)
        observer.start()
    except OSError as error:
        # Linux watches a limited number of folders (fs.inotify.max_user_watches).
        said = error.strerror or "too many folders"
        raise click.UsageError(f"The report's folders cannot be watched: {said}.") from error
    seen = None
    try:
        while True:
            now = take_fingerprint(settings), _stamp(task.config_file)
            if now != seen:
                is_first, seen = seen is None, now
                known, errors = _check(task, memory, most, known, errors, is_first=is_first)
            alarm.wait()
    except KeyboardInterrupt:
        click.echo(err=True)
    finally:
        observer.stop()
        observer.join()
    return int(errors)


def _check(
    task: Task,
    memory: Memory,
    most: int | None,
    known: Counter[_Known],
    errors: bool,  # noqa: FBT001 - the state of the loop, handed on
    *,
    is_first: bool,
) -> tuple[Counter[_Known], bool]:
    try:
        with Progress() as progress:
            checked = check_once(task, memory, progress)
    except click.UsageError as error:
        if is_first:
            raise
        # Somebody is in the middle of a change; what was known stays known.
        click.echo(error.format_message(), err=True)
        return known, errors
    news, settled = find_news(checked.diagnostics, known)
    surroundings = survey(checked.loaded.report, checked.settings)
    print_findings(news, "text", most, surroundings)
    sys.stdout.flush()
    click.echo(_tell(checked, len(news), settled, is_first=is_first), err=True)
    every = select(checked.diagnostics)
    return Counter(map(_know, checked.diagnostics)), bool(every.errors)


def find_news(
    diagnostics: Iterable[Diagnostic], known: Counter[_Known]
) -> tuple[list[Diagnostic], int]:
    """Return the findings that were not there before, and how many of the known ones are gone.

    A finding is known by its file, code and words: lines move with every line that is added.
    """
    left = known.copy()
    news: list[Diagnostic] = []
    for diagnostic in diagnostics:
        key = _know(diagnostic)
        if left[key]:
            left[key] -= 1
        else:
            news.append(diagnostic)
    return news, left.total()


def _know(diagnostic: Diagnostic) -> _Known:
    return diagnostic.place.path, diagnostic.code.name, diagnostic.sentence


def _tell(checked: Checked, news: int, settled: int, *, is_first: bool) -> str:
    counts = count_findings(select(checked.diagnostics))
    if is_first:
        return f"{sum_up(checked.loaded.report)}: {counts}. Waiting for changes; Ctrl-C ends."
    paint = choose_paint(coloured=wants_colour(sys.stderr))
    told = f"{news} new, {settled} settled" if news or settled else "Nothing new"
    return f"{paint(told, Role.PLACE)}: {counts}."


def _list_folders(settings: Settings, config_file: Path) -> list[tuple[Path, bool]]:
    folders = [(config_file.resolve().parent, False)]
    folders += [
        (folder, True)
        for folder in (settings.docs, settings.sources, settings.vault)
        if folder is not None and folder.is_dir()
    ]
    return folders


def _stamp(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size
