"""What a saved web page tells of whoever saved it."""

import re
from collections.abc import Iterator

from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.secrets import find_paths, find_secrets, locate
from mkdocs_dossier.protection.traces import Examination, Trace

_ACCOUNT = (
    re.compile(r"<meta[^>]+name=[\"'](?:user-login|octolytics-actor-login|session-user[\w-]*"
               r"|current-user[\w-]*|ajs-user-\w+)[\"'][^>]+content=[\"'][^\"']+", re.IGNORECASE),
    re.compile(r"\bdata-(?:current-)?user-?(?:name|email|login)=[\"'][^\"']+", re.IGNORECASE),
    re.compile(r"[\"'](?:current_?user(?:name|_?id|_?email)?|logged_?in_?user|viewer_?email"
               r"|user_?email)[\"']\s*:\s*[\"'][^\"']+[\"']", re.IGNORECASE),
    re.compile(r"<(?:a|button|form)\b[^>]*(?:href|action)=[\"'][^\"']*/(?:log-?out|sign-?out"
               r"|deconnexion)\b[^\"']*[\"']", re.IGNORECASE),
)  # fmt: skip
"""The last one: only a page that somebody is logged in to offers to log out."""
_MOST = 5


def examine_page(text: str) -> Examination:
    """Return what an HTML page tells."""
    return Examination((*find_secrets(text), *find_paths(text), *_find_account(text)), (), text)


def _find_account(text: str) -> Iterator[Trace]:
    for pattern in _ACCOUNT:
        for count, found in enumerate(pattern.finditer(text)):
            if count >= _MOST:
                break
            yield locate(
                text, found.start(), Leak.SEC115, "a sign of being logged in", found.group()
            )
