"""``SHA256SUMS``: the digest of every file of a site, as ``sha256sum --check`` reads it.

A line is 64 hexadecimal digits, two spaces and the path. A path with a line feed or backslash is
written with escapes, and its line starts with a backslash (GNU coreutils, "cksum output modes").
"""

import re
from collections.abc import Mapping

SUMS = "SHA256SUMS"
_LINE = re.compile(r"(\\?)([0-9a-f]{64}) [ *](.+)")


def write_sums(digests: Mapping[str, str]) -> str:
    """Return the file's text.

    Args:
        digests: SHA-256 in hexadecimal by path relative to the site, with slashes.
    """
    return "".join(_write_line(path, digests[path]) for path in sorted(digests))


def _write_line(path: str, digest: str) -> str:
    written = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"{'' if written == path else chr(92)}{digest}  {written}\n"


def read_sums(text: str) -> dict[str, str] | None:
    """Return digests by path, or ``None`` if the text is no such list."""
    digests: dict[str, str] = {}
    for line in text.split("\n"):
        if not line:
            continue
        found = _LINE.fullmatch(line)
        if not found:
            return None
        escaped, digest, path = found.groups()
        digests[_unescape(path) if escaped else path] = digest
    return digests


def _unescape(path: str) -> str:
    signs = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}
    return re.sub(r"\\[\\nr]", lambda found: signs[found.group()], path)
