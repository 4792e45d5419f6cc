"""A limit on the time that one page may take, where the system can hold it.

Counted is the processor's time, which a busy computer does not use up faster. Systems without
such a clock (Windows) have the limits on what a chapter holds, and no more.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs_dossier.site import slow_pages
from mkdocs_dossier.site.watching import find_watch

_AGAIN = 1.0
"""Seconds until it is said again, to code that takes every exception for its own."""


class TooSlowError(Exception):
    """A page takes longer than its limit."""


@contextmanager
def limit_time(seconds: float = 0.0, name: str = "") -> Iterator[None]:
    """Stop what is done here when it has taken too long.

    Args:
        seconds: of the processor; as many as a page may take where none are given.
        name: of the page, for the watch, which ends the process where it cannot be stopped.

    Raises:
        TooSlowError: when it has.
    """
    seconds = seconds or slow_pages.SECONDS
    is_main = threading.current_thread() is threading.main_thread()
    if not hasattr(signal, "setitimer") or not is_main:
        yield
        return

    def stop(*_: object) -> None:
        raise TooSlowError

    watch = find_watch() if name else None
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    if watch:
        watch.begin(name, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
        if watch:
            watch.end()
