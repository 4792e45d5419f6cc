"""A tiny site to search in, served as hosts serve: text compressed, and every byte counted."""

import gzip
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--js-flags=--max-old-space-size=6144")
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_PACKED = (".js", ".json", ".css", ".html")


def find_chromium() -> str:
    """Return the path of the browser.

    Raises:
        SystemExit: if there is none.
    """
    found = next((path for path in map(shutil.which, _NAMES) if path), None)
    if found is None:
        raise SystemExit("This needs Chromium.")
    return found


def write_site(folder: Path, engine: str) -> Path:
    """Build a site of one chapter; return the folder of what was built."""
    (folder / "docs").mkdir(parents=True)
    (folder / "sources").mkdir()
    (folder / "docs/index.md").write_text("# The harbour\n\nNothing yet.\n", encoding="utf-8")
    configuration = (
        "site_name: The Harbour Files\ntheme: {name: material, font: false}\n"
        f"plugins: [search, dossier: {{search_engine: {engine}, history: false}}]\n"
    )
    (folder / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    subprocess.run(command, cwd=folder, check=True)
    return folder / "site"


class Counted:
    """The bytes that were sent, by path."""

    def __init__(self) -> None:
        """Begin with none."""
        self.sent: dict[str, int] = {}

    def of_search(self, engine: str) -> int:
        """Return those that were sent because somebody searched."""
        own = ("/search/", "/assets/dossier/search")
        wanted = ("/assets/javascripts/workers", *own[:1]) if engine == "theme" else own
        style = "/assets/dossier/search.css"
        return sum(n for at, n in self.sent.items() if at.startswith(wanted) and at != style)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, counted: Counted, directory: str) -> None:
        self._counted = counted
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        packed = file.suffix in _PACKED
        if packed:
            body = gzip.compress(body, 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self._counted.sent[path] = self._counted.sent.get(path, 0) + len(body) + 300
        with suppress(ConnectionError):
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve(site: Path) -> Iterator[tuple[str, Counted]]:
    """Serve a folder; yield its address, and what is sent while it is served."""
    counted = Counted()
    handler = partial(_Handler, counted=counted, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", counted
        finally:
            server.shutdown()
            thread.join()
