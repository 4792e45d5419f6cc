"""A limit on the time that one page may take, where the system can hold it.

Counted is the processor's time, which a busy computer does not use up faster. Systems without
such a clock (Windows) have the limits on what a chapter holds, and no more.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.place import Place

SECONDS = 20.0
"""For one page; a long chapter takes a tenth of one."""

_AGAIN = 1.0
"""Seconds until it is said again, to code that takes every exception for its own."""


class TooSlowError(Exception):
    """A page takes longer than its limit."""


@contextmanager
def limit_time(seconds: float = SECONDS) -> Iterator[None]:
    """Stop what is done here when it has taken too long.

    Raises:
        TooSlowError: when it has.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not hasattr(signal, "setitimer") or not is_main:
        yield
        return

    def stop(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def tell_slow(path: str) -> Diagnostic:
    """Return the diagnostic for a page that was stopped."""
    said = f"This page takes more than {SECONDS:g} seconds of the processor; it was stopped."
    hint = "Divide it, and look for long runs of signs without words."
    return Diagnostic(Sec.SEC017, Place(path), said, hint)
