"""What the headers of requests and answers tell: cookies, passwords, accounts."""

from collections.abc import Iterator

from mkdocs_dossier.captures.headers import SECRET
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.traces import Trace

_ACCOUNTS = {"from", "x-user", "x-username", "x-forwarded-for", "x-real-ip", "x-client-ip",
             "cf-connecting-ip", "true-client-ip"}  # fmt: skip
_ASKS = {"www-authenticate"}
"""Says how to log in, and no secret."""


def is_secret(name: str) -> bool:
    """Tell whether a header carries what lets its holder in."""
    lower = name.lower()
    return (lower in SECRET or lower.startswith("proxy-auth")) and lower not in _ASKS


def is_account(name: str) -> bool:
    """Tell whether a header says who asked."""
    return name.lower() in _ACCOUNTS


def sort_header(name: str, value: str, where: str) -> Iterator[Trace]:
    """Yield what one header tells.

    Args:
        name: of the header.
        value: of the header.
        where: it stands, for people.
    """
    if is_secret(name) and value:
        yield Trace(Leak.SEC113, f"{where}, {name}", value)
    elif is_account(name) and value:
        yield Trace(Leak.SEC115, f"{where}, {name}", value)
