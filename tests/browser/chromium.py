"""The browser that the tests drive: one that is installed, never one that is downloaded."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The names that ``scripts/browser.sh`` looks for too."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOW = """\
The browser tests need Chromium, and none was found. Install it:
    Debian:  sudo apt-get install chromium
    Ubuntu:  sudo snap install chromium
    macOS:   brew install --cask chromium
or name one: DOSSIER_CHROMIUM=/path/to/chrome make test"""


def find_chromium() -> str | None:
    """Return the path of the browser, or nothing."""
    named = os.environ.get("DOSSIER_CHROMIUM", "")
    if named and os.access(named, os.X_OK):
        return named
    return next((path for path in map(shutil.which, NAMES) if path), None)
