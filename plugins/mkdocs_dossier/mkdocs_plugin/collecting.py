"""Sparing the garbage collector what it would look through again and again.

A build holds a whole report, nearly all of it until it ends, and Python's collector would walk
through it dozens of times to find next to nothing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_ALLOCATIONS = 20_000
"""Between two collections; Python's own number is 700 to 2,000."""


@contextmanager
def without_collecting() -> Iterator[None]:
    """Collect nothing for a while, such as when a report is loaded."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def keep_loaded() -> None:
    """Take what is there for kept until the process ends; only for one that builds once."""
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, *gc.get_threshold()[1:])
