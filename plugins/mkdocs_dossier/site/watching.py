"""A watch over the processes that make pages: what no clock inside them can stop is killed.

``limit_time`` interrupts Python between two of its instructions. A library in C or Rust that does
not come back is beyond it, and so is code that takes every exception for its own. Where processes
are forked, one more of them therefore looks on: each process says in memory that all of them share
which page it is at and since when, which costs a microsecond, and twice a second the watch looks
how much of the processor's time each has had since.
"""

import mmap
import os
import select
import signal
import struct
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from mkdocs_dossier.formats import format_diagnostic
from mkdocs_dossier.site.slow_pages import tell_slow

GRACE = 5.0
"""Seconds beyond its limit until a page's process is killed; the clock inside is quicker."""

_PATIENCE = 0.5
"""Seconds between two looks."""
_SLOTS = 64
_SIZE = 1024
_WHOSE = struct.Struct("=q")
_HEAD = struct.Struct("=qddH")
"""Whose slot it is; its time when the page was begun; the limit; the length of the name.

Whose: 0 for nobody's, negative for one that was killed. It is written last, so that a slot that is
being written is nobody's.
"""


class Watch:
    """Shared memory, and the process that looks at it for as long as the one that made it lives."""

    def __init__(self) -> None:
        """Fork the process that looks on."""
        self._shared = mmap.mmap(-1, _SLOTS * _SIZE)
        self._slot = 0
        self._owner = os.getpid()
        # When nobody has the other end any more, there is nothing to look at.
        end, self._held = os.pipe()
        owner = os.getpid()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._held)
            with suppress(BaseException):
                signal.signal(signal.SIGINT, signal.SIG_IGN)
                self._look_on(end, owner)
            os._exit(0)
        os.close(end)

    def take_slot(self, number: int) -> None:
        """Say, in a process that was just forked, which one of its parent's it is.

        Args:
            number: from 1 up; no other process that runs now may have it.
        """
        self._slot = number % _SLOTS
        self._owner = os.getpid()

    def begin(self, name: str, seconds: float) -> None:
        """Say which page comes now; in a process without a slot of its own, say nothing."""
        if self._owner != os.getpid():
            return
        at = self._slot * _SIZE
        encoded = name.encode(errors="replace")[: _SIZE - _HEAD.size]
        self.end()
        head = _HEAD.pack(0, time.process_time(), seconds, len(encoded))
        self._shared[at : at + len(head) + len(encoded)] = head + encoded
        _WHOSE.pack_into(self._shared, at, os.getpid())

    def end(self) -> None:
        """Say that the page is done."""
        if self._owner == os.getpid():
            _WHOSE.pack_into(self._shared, self._slot * _SIZE, 0)

    def has_killed(self, pid: int | None) -> bool:
        """Tell whether a worker was killed for a page that it was at."""
        whose = (_WHOSE.unpack_from(self._shared, slot * _SIZE)[0] for slot in range(_SLOTS))
        return pid is not None and -pid in whose

    def _look_on(self, end: int, owner: int) -> None:
        looks = select.poll()
        looks.register(end, select.POLLIN | select.POLLHUP)
        late: dict[int, tuple[int, float, str]] = {}
        while not looks.poll(_PATIENCE * 1000) and os.getppid() == owner:
            # Killed is what was late at the last look and is still at the same page.
            seen = {slot: self._find_late(slot, owner) for slot in range(_SLOTS)}
            now = {slot: page for slot, page in seen.items() if page}
            for slot, page in now.items():
                if late.get(slot) == page:
                    _WHOSE.pack_into(self._shared, slot * _SIZE, -page[0])
                    self._kill(page, owner)
            late = now

    def _find_late(self, slot: int, owner: int) -> tuple[int, float, str] | None:
        at = slot * _SIZE
        pid, began, seconds, length = _HEAD.unpack_from(self._shared, at)
        if pid <= 0:
            return None
        parent, taken = _ask_about(pid)
        # A number may have gone to somebody else's process meanwhile.
        if owner not in (pid, parent) or taken - began < seconds + GRACE:
            return None
        name = self._shared[at + _HEAD.size : at + _HEAD.size + length].decode(errors="replace")
        return pid, began, name

    def _kill(self, page: tuple[int, float, str], owner: int) -> None:
        pid, _, name = page
        if pid == owner:
            # A worker's page is named by whoever waits for it; here, nobody is left to.
            said = f"The report was not built.\n{format_diagnostic(tell_slow(name))}\n"
            os.write(2, said.encode(errors="replace"))
            for other in self._list_workers(owner):
                _end(other)
        _end(pid)

    def _list_workers(self, owner: int) -> list[int]:
        pids = [_HEAD.unpack_from(self._shared, slot * _SIZE)[0] for slot in range(1, _SLOTS)]
        return [pid for pid in pids if pid > 0 and _ask_about(pid)[0] == owner]


def _ask_about(pid: int) -> tuple[int, float]:
    """Return a process's parent and the processor's seconds that it has had (proc_pid_stat(5))."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0, 0.0
    # The second field is the program's name in parentheses, with anything in it.
    values = fields.rpartition(")")[2].split()
    return int(values[1]), (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK")


def _end(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


_watches: list[Watch] = []


def begin_watch() -> None:
    """Begin to watch this process and those that it forks, where that is safe; once is enough.

    Only Linux is known to fork safely, and only a process without threads. Everywhere else
    ``limit_time`` is what there is.
    """
    can_fork = sys.platform == "linux" and threading.active_count() == 1
    if can_fork and not (_watches and _watches[-1].pid and _is_there(_watches[-1])):
        _watches.append(Watch())


def _is_there(watch: Watch) -> bool:
    """Tell whether the process that looks on is this process's own."""
    return _ask_about(watch.pid)[0] == os.getpid()


def find_watch() -> Watch | None:
    """Return what watches this process."""
    return _watches[-1] if _watches else None
