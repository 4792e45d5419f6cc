"""Reading untrusted captures in a process of their own, which may die without harm.

One worker serves many captures; one that crashes, hangs or swells is replaced, and only the
capture it was reading is refused.
"""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from threading import Timer
from types import TracebackType
from typing import IO, Self

from mkdocs_dossier.captures.as_json import load
from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.captures.extraction import Extraction, refuse
from mkdocs_dossier.captures.frames import read_frame, write_frame
from mkdocs_dossier.captures.limits import DEFAULT, Limits
from mkdocs_dossier.captures.media import IN_PROCESS, SUFFIXES, essence
from mkdocs_dossier.diagnostics.captures import Cap

# -I: neither the folder nor the environment may slip a module under the worker; -B: it may not
# write any file.
COMMAND = (sys.executable, "-I", "-B", "-m", "mkdocs_dossier.captures.worker")


@dataclass(slots=True)
class Reader:
    """Extracts captures one at a time; use it as a context manager, in one thread.

    Attributes:
        limits: of which ``cpu`` and ``memory`` are handed to the worker; how much a format may
            unpack to is fixed there.
        command: that starts the worker.
        process: the running worker, if any.
        started: how many workers were started.
    """

    limits: Limits = DEFAULT
    command: tuple[str, ...] = COMMAND
    process: "subprocess.Popen[bytes] | None" = None
    started: int = field(default=0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def read(self, raw: bytes, media_type: str, address: str = "") -> Extraction:
        """Return the text of a capture.

        Args:
            raw: the file's bytes.
            media_type: such as ``text/html; charset=utf-8``.
            address: where it was captured from.

        Returns:
            As :func:`mkdocs_dossier.captures.extract.extract`; a worker that was stopped or
            crashed gives ``CAP014``.
        """
        kind = essence(media_type)
        if len(raw) > self.limits.raw:
            return refuse(Cap.CAP013, "The file is larger than Dossier reads.")
        if kind in IN_PROCESS or kind not in SUFFIXES.values():
            return extract(raw, media_type, address)
        answer = self.ask({"media_type": media_type, "address": address}, raw)
        extraction = None if answer is None else load(answer)
        if extraction is None:
            self.stop()
            return refuse(
                Cap.CAP014,
                "Reading the file took too much time or memory, or crashed the reader.",
                "Print or export the source to a fresh file and capture that.",
            )
        return extraction

    def ask(self, request: dict[str, str], raw: bytes) -> bytes | None:
        """Return the worker's answer, or ``None`` if it died or had to be killed."""
        process = self.process or self.start()
        if process is None or process.stdin is None or process.stdout is None:
            return None
        clock = Timer(self.limits.wall, process.kill)
        clock.start()
        try:
            return exchange(process.stdin, process.stdout, request, raw, self.limits.text * 16)
        finally:
            clock.cancel()

    def start(self) -> "subprocess.Popen[bytes] | None":
        """Start a worker; ``None`` if the system does not let us."""
        try:
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                (*self.command, str(self.limits.cpu), str(self.limits.memory)),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                close_fds=True,
            )
        except OSError:
            return None
        self.started += 1
        return self.process

    def stop(self) -> None:
        """End the worker, if one runs."""
        process, self.process = self.process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            close(stream)
        process.wait()


def exchange(
    requests: IO[bytes], answers: IO[bytes], request: dict[str, str], raw: bytes, limit: int
) -> bytes | None:
    """Send one request and return the answer, or ``None`` if the worker is gone."""
    try:
        write_frame(requests, json.dumps(request).encode())
        write_frame(requests, raw)
        return read_frame(answers, limit)
    except (OSError, ValueError):
        return None


def close(stream: IO[bytes] | None) -> None:
    """Close a pipe whose other end may be gone, with bytes still unsent."""
    if stream is None:
        return
    try:
        stream.close()
    except OSError:
        return
