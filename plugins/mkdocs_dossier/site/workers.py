"""Workers: processes that do part of a list of jobs before their turn comes.

Whoever owns the list works through it from the front; workers, forked off once everything that
they need is loaded, take jobs from the end. What a worker has done is handed over when its turn
comes. Nothing waits for a worker but the one job that it is at.
"""

import mmap
import os
import pickle
import sys
import threading
import time
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.context import ForkProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Generic, TypeVar

from mkdocs_dossier.site.watching import find_watch

Result = TypeVar("Result")
Tell = Callable[[int, int], None]
"""Is told how many of how many jobs are done."""

FEWEST = 24
"""Jobs of a chapter or source each below which forking costs more than it saves."""
_MOST_WORKERS = 7
_PATIENCE = 0.0005
"""Seconds between two looks at a job that a worker is about to finish."""
_OPEN, _DONE, _TAKEN = 0, 1, 2
"""Taken is a job by the process of a number, 0 being the one that owns the list."""


def count_hands() -> int:
    """Return how many processes may help; none where that would be unsafe or of no use.

    Only Linux is known to fork safely, and only a process without threads; elsewhere a worker
    would have to load everything anew.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 0
    return min(len(os.sched_getaffinity(0)) - 1, _MOST_WORKERS)


def do_all(
    jobs: Sequence[Callable[[], Result]], hands: int, tell: Tell | None = None
) -> list[Result]:
    """Return what every job returns, in order; workers do some of them.

    Args:
        jobs: as for :class:`Workers`.
        hands: how many workers may help; none do for a few jobs.
        tell: is told how far the work is.

    Raises:
        Exception: what a job raises.
    """
    workers = Workers(jobs, hands if len(jobs) >= FEWEST else 0)
    results: list[Result] = []
    try:
        for at, job in enumerate(jobs):
            results.append(_either(workers.result(at), job))
            if tell is not None:
                tell(len(results), len(jobs))
        return results
    finally:
        workers.stop()


def _either(done: Result | None, job: Callable[[], Result]) -> Result:
    return job() if done is None else done


class Workers(Generic[Result]):
    """Forked processes, and what they have done."""

    def __init__(self, jobs: Sequence[Callable[[], Result]], number: int) -> None:
        """Fork the workers.

        Args:
            jobs: in the order that their results are asked for. What they return has to be
                picklable; one that raises has no result.
            number: of workers.
        """
        self._processes: list[ForkProcess] = []
        if not number:
            return
        # One byte a job, which all processes see.
        self._states = mmap.mmap(-1, max(len(jobs), 1))
        # Only this user can write there, so that what is read back is what a worker wrote.
        self._folder = TemporaryDirectory(prefix="dossier-")
        context = get_context("fork")
        lock = context.Lock()

        def take(at: int, number: int = 0) -> bool:
            with lock:
                is_open = self._states[at] == _OPEN
                if is_open:
                    self._states[at] = _TAKEN + number
            return is_open

        def run(number: int) -> None:
            if watch := find_watch():
                watch.take_slot(number)
            for at in reversed(range(len(jobs))):
                if take(at, number):
                    # What fails here fails again in its turn, where it can be told.
                    try:
                        self._path(at).write_bytes(pickle.dumps(jobs[at](), -1))
                    except Exception:  # noqa: BLE001 - whatever it is
                        # Of a full disk half a result may be left.
                        self._path(at).unlink(missing_ok=True)
                    self._states[at] = _DONE

        self._take = take
        sys.stdout.flush()
        sys.stderr.flush()
        self._processes = [
            context.Process(target=run, args=(each,), daemon=True) for each in range(1, number + 1)
        ]
        for process in self._processes:
            process.start()

    @property
    def are_there(self) -> bool:
        """Whether any were forked."""
        return bool(self._processes)

    def take(self, at: int) -> bool:
        """Take a job before its turn; tell whether whoever asks has to do it now."""
        return bool(self._processes) and self._take(at)

    def result(self, at: int, meanwhile: Callable[[], bool] = lambda: False) -> Result | None:
        """Return what a worker made of a job; ``None`` if nobody has begun it, or it failed.

        Whoever asks has to do a job that has no result; no worker will.

        Args:
            at: the job's place in the list.
            meanwhile: does something else while a worker is at the job, if there is anything, and
                tells whether there was.
        """
        if not self._processes or self._take(at):
            return None
        while (by := self._states[at] - _TAKEN) >= 0:
            # Once more, as it may have ended because all was done.
            if not self._processes[by - 1].is_alive() and self._states[at] != _DONE:
                return None
            if not meanwhile():
                time.sleep(_PATIENCE)
        try:
            done: Result = pickle.loads(self._path(at).read_bytes())  # noqa: S301 - our own, see above
        except OSError:
            return None
        return done

    def is_lost(self, at: int) -> bool:
        """Tell whether the worker that was at a job was killed for taking too long."""
        by = self._states[at] - _TAKEN if self._processes else 0
        watch = find_watch()
        return by > 0 and watch is not None and watch.has_killed(self._processes[by - 1].pid)

    def stop(self) -> None:
        """End the workers and forget what they did."""
        for process in self._processes:
            process.kill()
            process.join()
        if self._processes:
            self._folder.cleanup()
        self._processes = []

    def _path(self, at: int) -> Path:
        return Path(self._folder.name, str(at))
