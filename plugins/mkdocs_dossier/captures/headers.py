"""What is kept beside a fetched capture: how the server answered, without secrets.

The sidecar ``<key>.headers.json`` is JSON, sorted, two spaces of indent::

    {
      "address": "https://example.org/memo",       as asked for
      "captured": "2020-02-13T23:06:00+00:00",     when the answer had arrived
      "decoded": false,                            whether a gzip transfer coding was undone
      "digest": "<SHA-256 of the stored file>",
      "final_address": "https://www.example.org/memo",
      "headers": [["Content-Type", "text/html"]],  of the last answer, in its order
      "redirects": [{"address": "https://www.example.org/memo", "status": 301}],
      "status": 200
    }
"""

import json
from dataclasses import asdict, dataclass

from mkdocs_dossier.captures.addresses import without_userinfo

SECRET = {
    "authorization",
    "authentication-info",
    "cookie",
    "cookie2",
    "set-cookie",
    "set-cookie2",
    "www-authenticate",
    "x-api-key",
    "x-auth-token",
    "x-csrf-token",
    "x-xsrf-token",
}


@dataclass(frozen=True, slots=True)
class Redirect:
    """One answer that pointed elsewhere: its status and the address it named."""

    status: int
    address: str


@dataclass(frozen=True, slots=True)
class Answer:
    """How a server answered, as kept beside the capture; see the module for the fields."""

    address: str
    final_address: str
    status: int
    captured: str
    digest: str
    headers: tuple[tuple[str, str], ...]
    redirects: tuple[Redirect, ...] = ()
    decoded: bool = False


def keep_headers(headers: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the headers that may be published, user names and passwords cut out of addresses."""
    return tuple(
        (name, without_userinfo(value))
        for name, value in headers
        if name.lower() not in SECRET and not name.lower().startswith("proxy-")
    )


def write_answer(answer: Answer) -> str:
    """Return the sidecar's text."""
    return json.dumps(asdict(answer), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
