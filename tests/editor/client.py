"""An editor's side of a session: JSON-RPC over a server's standard input and output."""

import json
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

Message = dict[str, Any]

_PATIENCE = 60.0
"""Seconds to wait for a message that must come."""


class Client:
    """One session with a language server; use it as a context manager.

    Attributes:
        messages: whatever the server sent unasked and nobody has taken yet.
    """

    def __init__(self, command: list[str], root: Path) -> None:
        self.root = root
        self.messages: list[Message] = []
        self._incoming: queue.Queue[Message | None] = queue.Queue()
        self._number = 0
        self._versions: dict[str, int] = {}
        self._process = subprocess.Popen(
            command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None and self._process.poll() is None:
            self.request("shutdown")
            self.notify("exit")
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            if kind is None:
                raise
        self._reader.join(10)
        self._process.stdout.close()

    def start(self, encodings: list[str] | None = None, *, watches: bool = False) -> Message:
        """Shake hands; return the server's capabilities."""
        general = {"positionEncodings": encodings} if encodings else {}
        watched = {"didChangeWatchedFiles": {"dynamicRegistration": watches}}
        folder = {"uri": self.root.as_uri(), "name": "report"}
        result = self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": folder["uri"],
                "workspaceFolders": [folder],
                "capabilities": {"general": general, "workspace": watched},
            },
        )
        self.notify("initialized", {})
        capabilities: Message = result["capabilities"]
        return capabilities

    def open(self, name: str, text: str) -> list[Message]:
        """Open a text; return what is found in it."""
        uri = self.uri(name)
        self._versions[uri] = 1
        document = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        return self.findings(name)

    def change(self, name: str, text: str) -> list[Message]:
        """Type; return what is found then."""
        self.send_change(name, text)
        return self.findings(name)

    def send_change(self, name: str, text: str) -> None:
        """Type, and wait for nothing."""
        uri = self.uri(name)
        self._versions[uri] += 1
        identifier = {"uri": uri, "version": self._versions[uri]}
        changes = [{"text": text}]
        self.notify(
            "textDocument/didChange", {"textDocument": identifier, "contentChanges": changes}
        )

    def findings(self, name: str) -> list[Message]:
        """Wait for the findings of the newest version of an open text."""
        uri = self.uri(name)
        version = self._versions[uri]

        def is_it(message: Message) -> bool:
            params: Message = message["params"] or {}
            return is_about(message, uri) and bool(params.get("version") == version)

        found: list[Message] = self.wait_for(is_it)["params"]["diagnostics"]
        return found

    def wait_for(self, is_it: Callable[[Message], bool]) -> Message:
        """Wait for a message that the server sends unasked."""
        for message in self.messages:
            if is_it(message):
                self.messages.remove(message)
                return message
        end = time.monotonic() + _PATIENCE
        while True:
            message = self._next(end)
            if "method" in message and is_it(message):
                return message
            self.messages.append(message)

    def at(self, method: str, name: str, line: int, character: int) -> Any:  # noqa: ANN401 - as JSON has it
        """Ask about a position."""
        return self.request(
            f"textDocument/{method}",
            {
                "textDocument": {"uri": self.uri(name)},
                "position": {"line": line, "character": character},
            },
        )

    def actions(self, name: str, found: Message) -> list[Message]:
        """Ask what can be done about a finding."""
        actions: list[Message] = self.request(
            "textDocument/codeAction",
            {
                "textDocument": {"uri": self.uri(name)},
                "range": found["range"],
                "context": {"diagnostics": [found]},
            },
        )
        return actions

    def request(self, method: str, params: Message | None = None) -> Any:  # noqa: ANN401 - likewise
        """Ask; return the answer."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        end = time.monotonic() + _PATIENCE
        while True:
            message = self._next(end)
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self.messages.append(message)

    def notify(self, method: str, params: Message | None = None) -> None:
        """Tell the server something."""
        self._send({"method": method, "params": params})

    def uri(self, name: str) -> str:
        """Return the address of a file of the report."""
        return (self.root / name).as_uri()

    def _next(self, end: float) -> Message:
        message = self._incoming.get(timeout=max(0.1, end - time.monotonic()))
        assert message is not None, "the server has ended"
        if "method" in message and "id" in message:
            # A request of the server's, such as for watching files: granted.
            self._send({"id": message["id"], "result": None})
        return message

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream
        length = 0
        while line := stream.readline():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            elif line == b"\r\n":
                self._incoming.put(json.loads(stream.read(length)))
        self._incoming.put(None)


def is_about(message: Message, uri: str) -> bool:
    """Tell whether a message tells what is found in a text."""
    told: tuple[str, str] = message["method"], (message["params"] or {}).get("uri", "")
    return told == ("textDocument/publishDiagnostics", uri)
