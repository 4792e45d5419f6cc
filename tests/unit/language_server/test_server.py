"""A failure of ours: logged, and the session goes on."""

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

from mkdocs_dossier.language_server.server import DossierServer, make_server
from mkdocs_dossier.site import Settings


def test_a_job_that_fails_is_logged_and_the_next_one_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    logged: list[types.LogMessageParams] = []

    def read(_path: Path) -> Settings:
        raise AssertionError("no report is opened here")

    server: DossierServer = make_server(read)
    monkeypatch.setattr(server, "window_log_message", logged.append)

    async def work() -> tuple[object, object]:
        return await server.work(lambda: 1 // 0), await server.work(lambda: 7)

    try:
        assert asyncio.run(work()) == (None, 7)
    finally:
        server.close()
    (message,) = logged
    assert message.type == types.MessageType.Error
    assert "please report it" in message.message
    assert "ZeroDivisionError" in message.message
