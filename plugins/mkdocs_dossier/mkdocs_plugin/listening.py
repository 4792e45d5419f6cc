"""Hearing what is logged while a page is made elsewhere, to be said again in its turn."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

Said = tuple[str, int, str]
"""What was logged: logger, level, message."""


class Listener(logging.Handler):
    """Keeps what is logged."""

    def __init__(self, said: list[Said]) -> None:
        super().__init__(logging.INFO)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        """Add one message."""
        self._said.append((record.name, record.levelno, record.getMessage()))


def listen(said: list[Said]) -> None:
    """Keep what is logged in a worker, instead of printing it, for the process that counts it."""
    logger = logging.getLogger("mkdocs")
    logger.handlers = [Listener(said)]
    logger.propagate = False


@contextmanager
def overhear(said: list[Said]) -> Iterator[None]:
    """Take down what is logged meanwhile, which is printed all the same."""
    listener = Listener(said)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.removeHandler(listener)


def repeat(said: Iterable[Said]) -> None:
    """Log what was logged elsewhere."""
    for name, level, message in said:
        logging.getLogger(name).log(level, "%s", message)
