"""What a HAR file tells: everything that a browser sent and got (HAR 1.2)."""

import json
from collections.abc import Iterator
from typing import Any

from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.request_headers import is_account, is_secret, sort_header
from mkdocs_dossier.protection.secrets import find_paths, find_secrets
from mkdocs_dossier.protection.traces import Examination, Trace


def examine_har(raw: bytes) -> Examination:
    """Return what a HAR archive tells.

    Raises:
        ValueError: if it is no JSON.
    """
    text = raw.decode("utf-8", "replace")
    traces = [*_read(json.loads(text)), *find_secrets(text), *find_paths(text)]
    return Examination(tuple(traces), (), text)


def _entries(content: object) -> list[dict[str, Any]]:
    log = content.get("log") if isinstance(content, dict) else None
    entries = log.get("entries") if isinstance(log, dict) else None
    return [each for each in entries or [] if isinstance(each, dict)]


def _read(content: object) -> Iterator[Trace]:
    for number, entry in enumerate(_entries(content), 1):
        if said := entry.get("serverIPAddress"):
            yield Trace(Leak.SEC104, f"entry {number}, the server's address", str(said))
        for side in ("request", "response"):
            message = entry.get(side)
            if not isinstance(message, dict):
                continue
            where = f"entry {number}, {side}"
            if message.get("cookies"):
                yield Trace(Leak.SEC113, f"{where}, cookies", json.dumps(message["cookies"]))
            if message.get("postData"):
                yield Trace(Leak.SEC114, f"{where}, what was sent", json.dumps(message["postData"]))
            for header in message.get("headers") or []:
                if isinstance(header, dict):
                    name, value = str(header.get("name", "")), str(header.get("value", ""))
                    yield from sort_header(name, value, where)


def clean_har(raw: bytes) -> bytes:
    """Return the archive without cookies, secret headers and what was sent.

    Secrets in addresses and bodies are left: they are what the page was asked for by, and a person
    has to say whether they may go.
    """
    content = json.loads(raw.decode("utf-8-sig"))
    for entry in _entries(content):
        entry.pop("serverIPAddress", None)
        for side in ("request", "response"):
            message = entry.get(side)
            if not isinstance(message, dict):
                continue
            message.pop("postData", None)
            message["cookies"] = []
            message["headers"] = [
                header
                for header in message.get("headers") or []
                if isinstance(header, dict)
                and not is_secret(str(header.get("name", "")))
                and not is_account(str(header.get("name", "")))
            ]
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
