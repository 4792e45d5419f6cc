"""``mkdocs serve``: what the server watches, and whether it can have its port."""

import socket
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mkdocs_dossier.site import Settings

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def watch_sources(server: "LiveReloadServer", settings: Settings) -> None:
    """Have the report built again when records, captures or receipts change."""
    for folder in (settings.sources, settings.vault):
        if folder is not None and folder.is_dir():
            server.watch(str(folder))


def check_port(server: "LiveReloadServer") -> None:
    """Say it in a sentence if another program has the port; MkDocs prints a page of its own code.

    Raises:
        PluginError: if it does.
    """
    host, port = server.server_address[:2]
    try:
        with socket.socket(server.address_family, socket.SOCK_STREAM) as tried:
            # As the server itself does: a port that was used a moment ago is free.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, server.allow_reuse_address)
            tried.bind((host, port))
    except OSError as error:
        raise PluginError(
            f"{_show(host)}:{port} cannot be used: {error.strerror}. Perhaps the report is being"
            f" served already. For another port: mkdocs serve --dev-addr {_show(host)}:{port + 1}"
        ) from error


def _show(host: str | bytes | bytearray) -> str:
    return host if isinstance(host, str) else bytes(host).decode("ascii", "replace")
