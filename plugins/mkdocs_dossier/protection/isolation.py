"""Examining and cleaning in a process of its own, which may die without harm."""

import sys
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.captures.limits import Limits
from mkdocs_dossier.protection.examining import examine_text
from mkdocs_dossier.protection.kinds import Kind, kind_of
from mkdocs_dossier.protection.traces import Examination, load
from mkdocs_dossier.protection.worker import CLEAN, EXAMINE

LIMITS = Limits(cpu=60, wall=120.0)
"""Every page of a PDF is drawn twice."""
_COMMAND = (sys.executable, "-I", "-B", "-m", "mkdocs_dossier.protection.worker")
_STOPPED = "Reading the file took too much time or memory, or crashed the reader."
_LARGE = "The file is larger than Dossier reads."


@dataclass(slots=True)
class Examiner:
    """Examines files one at a time; use it as a context manager, in one thread."""

    limits: Limits = LIMITS
    command: tuple[str, ...] = _COMMAND
    _reader: Reader = field(init=False)

    def __post_init__(self) -> None:
        self._reader = Reader(self.limits, self.command)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._reader.stop()

    def examine(self, raw: bytes, name: str) -> Examination:
        """Return what a file tells; a reader that was stopped is told of in ``unread``."""
        kind = kind_of(name, raw[:16])
        if kind is None or not raw:
            return Examination()
        if len(raw) > self.limits.raw:
            return Examination((), (_LARGE,))
        if kind in (Kind.PAGE, Kind.TEXT):
            return examine_text(raw, kind)
        answer = self._ask(raw, name, EXAMINE)
        found = None if answer is None else load(answer)
        return Examination((), (_STOPPED,)) if found is None else found

    def clean(self, raw: bytes, name: str) -> bytes | None:
        """Return a file without what can be removed; ``None`` if that cannot be done."""
        return self._ask(raw, name, CLEAN) if len(raw) <= self.limits.raw else None

    def _ask(self, raw: bytes, name: str, task: str) -> bytes | None:
        answer = self._reader.ask({"task": task, "name": name}, raw)
        if answer is None:
            self._reader.stop()
            return None
        return answer[1:] if answer[:1] == b"+" else None
