"""A bar for long work on a terminal, and nothing anywhere else."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any

import click

_PATIENCE = 1.0
"""Seconds that nobody minds; a bar that flashes by tells nothing."""


class Progress(AbstractContextManager["Progress"]):
    """Shows how far each stage of the work is."""

    def __init__(self, *, is_wanted: bool | None = None) -> None:
        self._is_wanted = _is_terminal() if is_wanted is None else is_wanted
        self._started = time.monotonic()
        self._bar: Any = None
        self._label = ""

    def stage(self, label: str) -> Callable[[int, int], None]:
        """Return what is told how many of how many steps of a stage are done."""

        def tell(done: int, total: int) -> None:
            if not self._is_wanted or time.monotonic() - self._started < _PATIENCE:
                return
            if self._bar is None or self._label != label:
                self._finish()
                self._label = label
                self._bar = click.progressbar(length=total, label=label, file=sys.stderr)
                self._bar.__enter__()
            self._bar.update(done - self._bar.pos)

        return tell

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave the terminal as it was."""
        self._finish()

    def _finish(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None


def _is_terminal() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
