"""Secrets in text: tokens in addresses, keys, passwords, paths on somebody's computer.

The patterns are few and strict. A page of a stranger's is full of long random words, and a check
that cries wolf is switched off.
"""

import re
from collections.abc import Iterator

from mkdocs_dossier.bibliography.leaks import find_local_path
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.traces import Trace

_PARAMETER = (
    r"access_?token|id_?token|refresh_?token|auth_?token|api_?key|apikey|session_?id|jsessionid"
    r"|phpsessid|sessid|token|jwt|sig|signature|password|passwd|pwd|client_secret|secret"
    r"|x-amz-signature|x-amz-security-token|x-goog-signature|sharetoken|invite_?code"
)
_SECRETS = (
    (
        "a token in an address",
        re.compile(rf"[?&;#](?:amp;)?(?:{_PARAMETER})=[\w.~%+/-]{{8,}}", re.IGNORECASE),
    ),
    ("a password in an address", re.compile(r"\bhttps?://[^\s/:@'\"<>]+:[^\s/@'\"<>]+@")),
    ("a signed token", re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}")),
    ("a bearer token", re.compile(r"\bBearer\s+[\w.~+/-]{20,}")),
    ("an access key", re.compile(r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|xox[abprs]-[\w-]{20,})")),
    ("a private key", re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----")),
)
_FILE_URL = re.compile(r"file:///?[^\s\"'<>)]{3,}", re.IGNORECASE)
_MOST = 20


def find_secrets(text: str) -> Iterator[Trace]:
    """Yield the secrets in a text, with line and column."""
    for where, pattern in _SECRETS:
        for count, found in enumerate(pattern.finditer(text)):
            if count >= _MOST:
                break
            yield locate(text, found.start(), Leak.SEC114, where, found.group())


def find_paths(text: str) -> Iterator[Trace]:
    """Yield addresses of files on somebody's computer."""
    for count, found in enumerate(_FILE_URL.finditer(text)):
        if count >= _MOST:
            break
        if find_local_path(found.group()):
            yield locate(text, found.start(), Leak.SEC111, "an address of a file", found.group())


def locate(text: str, at: int, code: Leak, where: str, value: str) -> Trace:
    """Return a trace at an offset of a text."""
    line = text.count("\n", 0, at) + 1
    return Trace(code, where, value, line, at - (text.rfind("\n", 0, at) + 1) + 1)
