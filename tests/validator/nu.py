"""The Nu HTML checker: what it finds in the pages of a site, and where."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

JAR = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"
HOW = """\
The tests of our HTML need Java 17 and the Nu HTML checker. Install what is missing:
    Debian, Ubuntu:  sudo apt-get install default-jre-headless npm
    macOS:           brew install openjdk node
    then:            cd tests/validator && npm ci --ignore-scripts
or name a checker: DOSSIER_VNU=/path/to/vnu.jar make test"""
_RESOURCE = re.compile(r"Resource violates Content Security Policy \(meta tag\): ")
_INLINE = re.compile(r"Inline script violates Content Security Policy \(meta tag\): ")
_QUOTED = re.compile(r"“[^”]*”")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that the checker does not accept, or advises against.

    Attributes:
        page: path of the file, below the site.
        line: where it ends, 1-based.
        message: in the checker's words.
        extract: what stands there.
        is_ours: whether it stands in the chapter, not in what the theme puts around it.
    """

    page: str
    line: int
    message: str
    extract: str
    is_ours: bool


def find_checker() -> list[str] | None:
    """Return the command that runs the checker, or nothing."""
    jar = Path(os.environ.get("DOSSIER_VNU") or JAR)
    java = shutil.which("java")
    # Deep pages need more of a stack than Java gives by itself.
    return [java, "-Xss4m", "-jar", str(jar)] if java and jar.is_file() else None


def check_pages(command: list[str], site: Path, pages: Iterable[str]) -> list[Finding]:
    """Check pages of a built site, in one run of the checker.

    Raises:
        RuntimeError: if it has not looked at them all.
    """
    files = [str(site / page) for page in pages]
    arguments = ["--format", "json", "--stdout", "--exit-zero-always", *files]
    done = subprocess.run(
        [*command, *arguments], capture_output=True, text=True, check=False, timeout=300
    )
    if done.returncode or not files:
        raise RuntimeError(done.stderr or "There are no pages.")
    messages = json.loads(done.stdout)["messages"]
    if broken := [each for each in messages if each["type"] == "non-document-error"]:
        raise RuntimeError(broken)
    return [_read(message, site) for message in messages if not _is_misjudged(message)]


def _is_misjudged(message: dict[str, str | int]) -> bool:
    """Tell whether the checker speaks of a policy that it cannot hold pages to.

    It reads files, which have no origin, so that 'self' lets nothing in; and it takes data for a
    script that runs. What the policy stops is held by a browser, over a served site.
    """
    said, extract = str(message["message"]), str(message.get("extract", ""))
    is_data = re.search(r'type="application/(?:ld\+)?json"', extract) is not None
    return bool(_RESOURCE.match(said)) or (is_data and bool(_INLINE.match(said)))


def _read(message: dict[str, str | int], site: Path) -> Finding:
    path = Path(unquote(urlsplit(str(message["url"])).path))
    line, column = int(message.get("lastLine", 1)), int(message.get("lastColumn", 1))
    first, last = _chapter(path)
    return Finding(
        path.relative_to(site.resolve()).as_posix(),
        line,
        str(message["message"]),
        " ".join(str(message.get("extract", "")).split()),
        first < (line, column) < last,
    )


@lru_cache(maxsize=256)
def _chapter(path: Path) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where the chapter begins and ends: line and column."""
    text = path.read_text(encoding="utf-8")
    ends = (text.find("<article"), text.rfind("</article>"))
    if -1 in ends:
        return (0, 0), (0, 0)
    first, last = ((text.count("\n", 0, end) + 1, end - text.rfind("\n", 0, end)) for end in ends)
    return first, last


def kinds(findings: Iterable[Finding]) -> set[tuple[str, bool]]:
    """Return what was found, whatever the names in it, and whether it is in a chapter."""
    return {(_QUOTED.sub("“…”", found.message, count=0), found.is_ours) for found in findings}
