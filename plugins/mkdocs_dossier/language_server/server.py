"""The server: an editor's messages in, answers and findings out.

Whatever reads or judges runs in one thread beside that of the messages, one thing after the
other; of several keystrokes that wait there, only the newest text is looked at.
"""

import asyncio
import os
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from mkdocs_dossier import __version__
from mkdocs_dossier.language_server.completing import propose
from mkdocs_dossier.language_server.defining import define
from mkdocs_dossier.language_server.desk import Desk, View
from mkdocs_dossier.language_server.fixing import find_fixes
from mkdocs_dossier.language_server.hovering import hover
from mkdocs_dossier.language_server.protocol import (
    as_actions,
    as_completions,
    as_hover,
    as_location,
    encoding_of,
    path_of,
    position_from,
)
from mkdocs_dossier.language_server.reports import ReadSettings
from mkdocs_dossier.model.place import Span

_TRIGGERS = ["@", ":", "#", "{", ","]
_WATCHED = ("**/*.{md,markdown,bib,yml,csv,lock,jsonl}", "**/captures/**")
_POLL = 2.0
"""Seconds between looks at the disk, for editors that do not tell of changed files."""

_OUR_BUG = "This is a bug of Dossier's; please report it."

T = TypeVar("T")


class DossierServer(LanguageServer):
    """The language server of one editor.

    Attributes:
        desk: the open reports and texts; used in the worker thread only.
    """

    def __init__(self, read_settings: ReadSettings) -> None:
        # Whole texts, not pieces: a chapter is small, and a piece that an editor and we count
        # differently would spoil the text for good.
        super().__init__("dossier", __version__, types.TextDocumentSyncKind.Full)
        self.desk = Desk(read_settings)
        self._worker = ThreadPoolExecutor(1, "dossier")
        self._poll: asyncio.Task[None] | None = None

    async def work(self, job: Callable[[], T]) -> T | None:
        """Run a job in the worker thread, then send what it found; ``None`` if it failed.

        A failure is ours, not the author's: it is logged, and the next keystroke tries again.
        """
        loop = asyncio.get_running_loop()
        try:
            result = await loop.run_in_executor(self._worker, job)
            outgoing = await loop.run_in_executor(self._worker, self.desk.collect)
        except Exception:  # noqa: BLE001 - one failed answer must not end the session
            message = traceback.format_exc(limit=-5)
            self.window_log_message(
                types.LogMessageParams(types.MessageType.Error, f"{_OUR_BUG} {message}")
            )
            return None
        for problem in outgoing.problems:
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, problem))
        for params in outgoing.findings:
            self.text_document_publish_diagnostics(params)
        return result

    async def ask(self, uri: str, answer: Callable[[View], T | None]) -> T | None:
        """Answer a question about an open text, as it is now."""

        def job() -> T | None:
            view = self.desk.view(uri)
            return answer(view) if view else None

        return await self.work(job)

    def watch(self) -> None:
        """Have the editor tell of changed files, or look for them ourselves."""
        known = self.client_capabilities.workspace
        watching = known.did_change_watched_files if known else None
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("dossier-files", method, options)
            self.client_register_capability(types.RegistrationParams([registration]))
        else:
            self._poll = asyncio.create_task(self._look())

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(_POLL)
            await self.work(self.desk.freshen)

    def close(self) -> None:
        """End what still runs, and remove what was written."""
        self._worker.shutdown(wait=True, cancel_futures=True)
        self.desk.close()


def make_server(read_settings: ReadSettings) -> DossierServer:
    """Return a server that answers, not started yet."""
    server = DossierServer(read_settings)

    @server.feature(types.INITIALIZED)
    async def initialized(ls: DossierServer, _params: types.InitializedParams) -> None:
        encoding = encoding_of(ls.workspace.position_encoding)
        roots = [*ls.workspace.folders, *filter(None, [ls.workspace.root_uri])]
        folders = [path for uri in roots if (path := path_of(uri))]
        ls.watch()
        await ls.work(lambda: ls.desk.begin(folders, encoding))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(ls: DossierServer, params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        ls.desk.take(document.uri, document.text, document.version)
        await ls.work(lambda: ls.desk.open(document.uri))

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(ls: DossierServer, params: types.DidChangeTextDocumentParams) -> None:
        uri, version = params.text_document.uri, params.text_document.version
        ls.desk.take(uri, ls.workspace.get_text_document(uri).source, version)
        await ls.work(lambda: ls.desk.view(uri))

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def did_save(ls: DossierServer, _params: object) -> None:
        await ls.work(ls.desk.freshen)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def did_close(ls: DossierServer, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        ls.desk.leave(uri)
        await ls.work(lambda: ls.desk.shut(uri))

    _answer(server)
    return server


def _answer(server: DossierServer) -> None:
    """Add what answers questions."""

    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=_TRIGGERS)
    )
    async def completion(
        ls: DossierServer, params: types.CompletionParams
    ) -> types.CompletionList | None:
        def answer(view: View) -> types.CompletionList:
            offset = view.positions.offset(position_from(params.position))
            found = propose(view.workspace, view.path, view.positions.text, offset)
            return as_completions(found, view.positions)

        return await ls.ask(params.text_document.uri, answer)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovering(ls: DossierServer, params: types.HoverParams) -> types.Hover | None:
        def answer(view: View) -> types.Hover | None:
            offset = view.positions.offset(position_from(params.position))
            note = hover(view.workspace, view.chapter, offset) if view.chapter else None
            return as_hover(note, view.positions) if note else None

        return await ls.ask(params.text_document.uri, answer)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def definition(
        ls: DossierServer, params: types.DefinitionParams
    ) -> types.Location | None:
        def answer(view: View) -> types.Location | None:
            offset = view.positions.offset(position_from(params.position))
            target = define(view.workspace, view.chapter, offset) if view.chapter else None
            if target is None:
                return None
            return as_location(target, ls.desk.text(target.file), view.positions.encoding)

        return await ls.ask(params.text_document.uri, answer)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    async def code_action(
        ls: DossierServer, params: types.CodeActionParams
    ) -> list[types.CodeAction] | None:
        uri, only = params.text_document.uri, params.context.only
        if only and types.CodeActionKind.QuickFix not in only:
            return []

        def answer(view: View) -> list[types.CodeAction]:
            start = view.positions.offset(position_from(params.range.start))
            end = view.positions.offset(position_from(params.range.end))
            fixes = (
                find_fixes(view.workspace, view.chapter, Span(start, end)) if view.chapter else []
            )
            return as_actions(fixes, uri, view.positions, ls.desk.explanations)

        return await ls.ask(uri, answer)


def serve(read_settings: ReadSettings) -> None:
    """Talk with an editor over standard input and output until it says goodbye."""
    requests = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever else reads or prints, a program that we run for one, must not do so in between.
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), sys.stdin.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    server = make_server(read_settings)
    try:
        server.start_io(requests, answers)
    finally:
        server.close()
