"""A site as its author sees it while writing: ``mkdocs serve``, asked until it answers."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.sites.building import Site, surroundings

PATIENCE = 60.0
"""Seconds until a change must be seen; far more than it takes, far less than for ever."""


@dataclass(frozen=True, slots=True)
class Served:
    """A site that is being served.

    Attributes:
        site: its folder; change it and look.
        address: of the first page.
        log: what the server has printed.
    """

    site: Site
    address: str
    log: Path

    def wait(self, holds: Callable[[str], bool], page: str = "") -> str:
        """Return a page as soon as ``holds`` is true of it."""
        deadline = time.monotonic() + PATIENCE
        seen = ""
        while time.monotonic() < deadline:
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                with urllib.request.urlopen(self.address + page, timeout=10) as answer:  # noqa: S310
                    seen = str(answer.read(), "utf-8")
                if holds(seen):
                    return seen
            time.sleep(0.1)
        message = f"Not seen within {PATIENCE:.0f} s. Printed:\n{self.log.read_text()}\n{seen}"
        raise AssertionError(message)


@contextlib.contextmanager
def serve(site: Site) -> Iterator[Served]:
    """Serve a site on a free port; stop the server and whatever it started at the end."""
    address = f"127.0.0.1:{free_port()}"
    log = site.root / "serve.log"
    with (
        log.open("w") as printed,
        subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
            cwd=site.root,
            env={**surroundings(), "PYTHONUNBUFFERED": "1"},
            stdout=printed,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process,
    ):
        try:
            yield Served(site, f"http://{address}/", log)
        finally:
            stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    for sign in (signal.SIGINT, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
            return


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
