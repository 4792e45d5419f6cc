"""Fetching a capture from its address; nothing but ``dossier capture`` touches the network.

Redirects are followed one by one, so that each is recorded and none leaves http and https. No
cookies are kept, none are sent, nor is anything about who asks. Time and size are bounded in sum,
not only for each read.
"""

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from time import monotonic
from typing import IO
from urllib.parse import quote, urljoin

from mkdocs_dossier.captures.addresses import refusal_of, without_fragment, without_userinfo
from mkdocs_dossier.captures.headers import Answer, Redirect, keep_headers
from mkdocs_dossier.captures.limits import MEGABYTE
from mkdocs_dossier.captures.response_body import Response, UnfetchedError, read_body, unzip
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.place import Place

SENT = {
    "User-Agent": "Mozilla/5.0 (compatible; dossier-capture)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "identity",
}
_REASONS = (
    (socket.gaierror, "nobody knows that name: is it spelt right, and is there a network?"),
    (ssl.SSLCertVerificationError, "its certificate does not hold: somebody may be in between"),
    (ConnectionRefusedError, "nobody answers there"),
    (TimeoutError, "it did not answer in time"),
)
"""Why nothing came, by the most frequent errors of the system."""
REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True)
class Bounds:
    """What fetching one capture may cost.

    Attributes:
        seconds: in all, redirects included.
        size: bytes of the body.
        redirects: how many may follow each other.
    """

    seconds: float = 60.0
    size: int = 64 * MEGABYTE
    redirects: int = 10


@dataclass(frozen=True, slots=True)
class Fetched:
    """A capture as it came.

    Attributes:
        raw: the body's bytes; a gzip coding that was not asked for is undone.
        media_type: as the server names it, with its charset.
        answer: what is kept beside it.
    """

    raw: bytes
    media_type: str
    answer: Answer


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """Hands redirects back instead of following them."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> None:
        """Follow nothing."""


DEFAULT_BOUNDS = Bounds()


def fetch(
    address: str, bounds: Bounds = DEFAULT_BOUNDS
) -> tuple[Fetched | None, tuple[Diagnostic, ...]]:
    """Fetch a capture.

    Args:
        address: http or https, without user name and password.
        bounds: on time, size and redirects.

    Returns:
        What came, or ``None`` with a ``CAP030`` or ``CAP032`` that says why nothing did.
    """
    refusal = refusal_of(address)
    if refusal:
        sentence = f"The address {without_userinfo(address)[:200]} {refusal}."
        return None, (Diagnostic(Cap.CAP032, Place("sources/captures"), sentence),)
    try:
        return follow(address, bounds), ()
    except UnfetchedError as error:
        sentence = f"The address {address[:200]} {error}."
        hint = "Save the page in a browser, then run: dossier capture KEY FILE"
        return None, (Diagnostic(Cap.CAP030, Place("sources/captures"), sentence, hint),)


def follow(address: str, bounds: Bounds) -> Fetched:
    """Follow redirects to the capture.

    Raises:
        UnfetchedError: with the reason.
    """
    deadline = monotonic() + bounds.seconds
    redirects: list[Redirect] = []
    current = address
    while True:
        with ask(current, deadline) as response:
            if response.status not in REDIRECTS:
                return receive(response, address, current, redirects, bounds.size, deadline)
            current = target_of(response, current)
            redirects.append(Redirect(response.status, current))
        if len(redirects) > bounds.redirects:
            raise UnfetchedError("is redirected too often")


def ask(address: str, deadline: float) -> http.client.HTTPResponse:
    """Send one request and return the response, whatever its status.

    Raises:
        UnfetchedError: if none came.
    """
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        NoRedirects(),
    ):
        opener.add_handler(handler)
    request = urllib.request.Request(without_fragment(address), headers=SENT)  # noqa: S310 - refusal_of
    left = deadline - monotonic()
    if left <= 0:
        raise UnfetchedError("did not answer in time")
    try:
        response = opener.open(request, timeout=left)
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise UnfetchedError(f"could not be reached ({_tell(reason)})") from error
    if not isinstance(response, http.client.HTTPResponse):
        raise UnfetchedError("could not be reached")
    return response


def _tell(reason: object) -> str:
    """Return why nothing came, in words; in the system's where it has its own."""
    for kind, words in _REASONS:
        if isinstance(reason, kind):
            return words
    return f"{type(reason).__name__}: {reason}"


def target_of(response: Response, current: str) -> str:
    """Return where a redirect leads.

    Raises:
        UnfetchedError: if it leads nowhere, or off http and https.
    """
    location = response.headers.get("Location", "").strip()
    # Servers send raw UTF-8, which http.client reads as Latin-1.
    location = quote(location, safe="%/:=&?~#+!$,;'@()*[]", encoding="latin-1")
    target = without_userinfo(urljoin(current, location))
    if not location or refusal_of(target):
        raise UnfetchedError("is redirected to what is no http or https address")
    return target


def receive(
    response: Response,
    address: str,
    final: str,
    redirects: list[Redirect],
    size: int,
    deadline: float,
) -> Fetched:
    """Read a response's body and note how it came.

    Raises:
        UnfetchedError: if it is an error page, too large, too slow, or cut off.
    """
    if response.status != http.client.OK:
        raise UnfetchedError(f"answers with status {response.status}")
    raw = read_body(response, size, deadline)
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding in {"gzip", "x-gzip"}:
        raw = unzip(raw, size)
    elif coding not in {"identity", ""}:
        raise UnfetchedError("answers in a coding that was not asked for")
    answer = Answer(
        address=address,
        final_address=final,
        status=response.status,
        captured=datetime.now(UTC).isoformat(timespec="seconds"),
        digest=sha256(raw).hexdigest(),
        headers=keep_headers(response.headers.items()),
        redirects=tuple(redirects),
        decoded=coding in {"gzip", "x-gzip"},
    )
    return Fetched(raw, response.headers.get("Content-Type", ""), answer)
