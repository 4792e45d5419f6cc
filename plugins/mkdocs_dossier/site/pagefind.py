"""Pagefind, which indexes large reports so that readers download only what they ask for.

Its own interface for Python waits a tenth of a second at every record; its program does not.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

INSTALL = "pip install 'mkdocs-dossier[pagefind]'"
_SECONDS = 3600
# Interfaces of its own, none of which we use.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js")


class UnindexedError(RuntimeError):
    """Pagefind did not make an index; the message says why."""


def has_pagefind() -> bool:
    """Tell whether Pagefind is installed, its program included."""
    try:
        version("pagefind_bin")
    except PackageNotFoundError:
        return False
    return find_spec("pagefind") is not None


def run_pagefind(pages: Iterable[tuple[str, str]], lang: str, to: Path) -> None:
    """Index pages and write the index into a folder.

    All of them are indexed as one language: a reader of a report in two finds what stands in
    either.

    Args:
        pages: names and HTML.
        lang: ISO 639-1 code, whose rules of inflexion hold for all.
        to: the folder of the index.

    Raises:
        UnindexedError: if Pagefind did not manage.
    """
    with tempfile.TemporaryDirectory() as folder:
        for name, text in pages:
            Path(folder, name).write_text(text, encoding="utf-8")
        command = (sys.executable, "-m", "pagefind", "--site", folder, "--output-path", str(to))
        try:
            done = subprocess.run(  # noqa: S603 - fixed words, and folders of our own
                [*command, "--force-language", lang.partition("-")[0].lower(), "--silent"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                encoding="utf-8",
                errors="replace",
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnindexedError(f"Pagefind did not finish: {error}") from error
    if done.returncode:
        lines = [line for line in (done.stderr + done.stdout).splitlines() if line.strip()]
        raise UnindexedError(f"Pagefind could not index the report: {(lines or [''])[-1][:200]}")
    for pattern in _UNUSED:
        for path in to.glob(pattern):
            path.unlink()
