"""Where readers report errors: the address that a newsroom gives, checked and completed.

Sources: RFC 6068 for ``mailto``; the forges' own documentation for what their forms for new issues
take from an address.
"""

import re
from urllib.parse import urlsplit

PLACEHOLDERS = ("page", "anchor", "words", "version", "title", "subject", "body")
"""What an address may hold in braces; the handbook's page says what each becomes."""
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

_UNFIT = re.compile(r"[\s\x00-\x1f<>\"\\^`|]")
_FORM = "page={page}&anchor={anchor}&words={words}&version={version}"
_GITLAB = "issue[title]={subject}&issue[description]={body}"
_FORGE = "title={subject}&body={body}"
_MAIL = "subject={subject}&body={body}"


def complete_address(written: str) -> str:
    """Return the address with placeholders, where its author has written none.

    Mail gets subject and text, and so do the forms for new issues of GitHub, GitLab, Forgejo and
    Gitea, each by the names that it takes; any other form gets ``page``, ``anchor``, ``words`` and
    ``version``.
    """
    if not written or PLACEHOLDER.search(written):
        return written
    parts = urlsplit(written)
    path = parts.path.rstrip("/")
    if parts.scheme == "mailto":
        query = _MAIL
    elif path.endswith("/-/issues/new"):
        query = _GITLAB
    elif path.endswith("/issues/new"):
        query = _FORGE
    else:
        query = _FORM
    address, hash_, fragment = written.partition("#")
    sign = "&" if "?" in address else "?"
    return f"{address}{sign}{query}{hash_}{fragment}"


def find_problem(written: str) -> str:
    """Return what is wrong with an address, in a sentence; nothing if it can be used."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return f"“{written}” is no address."
    unknown = [name for name in PLACEHOLDER.findall(written) if name not in PLACEHOLDERS]
    if not written:
        problem = ""
    elif parts.scheme not in ("http", "https", "mailto"):
        problem = f"“{written}” begins with none of https:, http: and mailto:."
    elif parts.scheme == "mailto" and "@" not in parts.path:
        problem = f"“{written}” holds no mailbox."
    elif parts.scheme != "mailto" and (not parts.netloc or "{" in parts.netloc):
        problem = f"“{written}” names no site."
    elif unknown:
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        problem = f"{{{unknown[0]}}} stands for nothing; there are {known}."
    elif _UNFIT.search(written) or re.search("[{}]", PLACEHOLDER.sub("", written)):
        problem = f"“{written}” holds a sign that no address can hold; write it with a %."
    else:
        problem = ""
    return problem
