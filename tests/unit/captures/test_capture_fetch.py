import gzip
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.captures.addresses import refusal_of, without_userinfo
from mkdocs_dossier.captures.cached import digest_of
from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.captures.fetch import Bounds, Fetched, fetch
from mkdocs_dossier.captures.save import media_type_of_fetched, save_fetched, suffix_of_fetched
from mkdocs_dossier.diagnostics.captures import Cap

PAGE = b"<p>The words.</p>"


class Server(BaseHTTPRequestHandler):
    asked: list[dict[str, str]] = []  # noqa: RUF012 - one server, one test at a time

    def do_GET(self) -> None:
        type(self).asked.append(dict(self.headers.items()))
        name = self.path.split("?")[0].strip("/")
        getattr(self, f"send_{name}", self.send_missing)()

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def send_page(self) -> None:
        self.answer(
            200,
            PAGE,
            Content_Type="text/html; charset=utf-8",
            Set_Cookie="session=SECRET",
            Proxy_Authenticate="SECRET",
            Link="<https://ann:SECRET@example.org/>; rel=canonical",
            X_Kept="kept",
        )

    def send_moved(self) -> None:
        self.answer(301, Location="/hop")

    def send_hop(self) -> None:
        raw_utf8 = "/page?é".encode().decode("latin-1")
        target = f"http://ann:SECRET@{self.headers['Host']}{raw_utf8}"
        self.answer(302, Location=target, Set_Cookie="a=SECRET")

    def send_loop(self) -> None:
        self.answer(302, Location="/loop")

    def send_file(self) -> None:
        self.answer(302, Location="file:///etc/passwd")

    def send_nowhere(self) -> None:
        self.answer(302)

    def send_big(self) -> None:
        self.answer(200, b"x" * 5000, Content_Type="text/plain")

    def send_bomb(self) -> None:
        self.answer(200, gzip.compress(bytes(10**6)), Content_Encoding="gzip")

    def send_packed(self) -> None:
        self.answer(200, gzip.compress(PAGE), Content_Encoding="gzip", Content_Type="text/html")

    def send_odd(self) -> None:
        self.answer(200, b"x", Content_Encoding="br")

    def send_short(self) -> None:
        self.answer(200, b"x", Content_Length="100")

    def send_slow(self) -> None:
        self.answer(200)
        for _ in range(20):
            self.wfile.write(b"x")
            sleep(0.1)

    def send_silent(self) -> None:
        sleep(1)

    def send_missing(self) -> None:
        self.answer(404, b"gone")

    def log_message(self, *_arguments: object) -> None:
        pass

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            return  # the client has heard enough


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    Server.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def fetched_from(address: str, bounds: Bounds | None = None) -> Fetched:
    fetched, diagnostics = fetch(address, bounds or Bounds(seconds=5))
    assert diagnostics == ()
    assert fetched is not None
    return fetched


def test_a_page_is_fetched_with_its_headers_but_no_secrets(address: str) -> None:
    fetched = fetched_from(f"{address}/page#part")
    assert fetched.raw == PAGE
    assert fetched.media_type == "text/html; charset=utf-8"
    assert fetched.answer.digest == digest_of(PAGE)
    headers = dict(fetched.answer.headers)
    assert headers["X-Kept"] == "kept"
    assert headers["Link"] == "<https://example.org/>; rel=canonical"
    assert "SECRET" not in repr(fetched.answer)
    assert not {"Cookie", "Authorization", "Referer"} & Server.asked[0].keys()


def test_redirects_are_recorded_and_cookies_not_carried_along(address: str) -> None:
    fetched = fetched_from(f"{address}/moved")
    answer = fetched.answer
    assert [(hop.status, hop.address) for hop in answer.redirects] == [
        (301, f"{address}/hop"),
        (302, f"{address}/page?%C3%A9"),
    ]
    assert (answer.address, answer.final_address) == (f"{address}/moved", f"{address}/page?%C3%A9")
    assert "SECRET" not in repr((answer, Server.asked))


def test_a_gzip_coding_that_was_not_asked_for_is_undone(address: str) -> None:
    fetched = fetched_from(f"{address}/packed")
    assert fetched.raw == PAGE
    assert fetched.answer.decoded


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing", "status 404"),
        ("loop", "too often"),
        ("file", "no http or https"),
        ("nowhere", "no http or https"),
        ("big", "more than 1000 bytes"),
        ("bomb", "more than 1000 bytes"),
        ("odd", "not asked for"),
        ("short", "broke off"),
        ("slow", "slow"),
        ("silent", "reached"),
    ],
)
def test_what_cannot_be_fetched_is_a_finding(address: str, path: str, reason: str) -> None:
    bounds = Bounds(seconds=0.4, size=1000, redirects=3)
    fetched, (diagnostic,) = fetch(f"{address}/{path}", bounds)
    assert fetched is None
    assert diagnostic.code is Cap.CAP030
    assert reason in diagnostic.sentence


def test_a_server_that_is_not_there_is_a_finding() -> None:
    fetched, (diagnostic,) = fetch("http://127.0.0.1:1/", Bounds(seconds=2))
    assert fetched is None
    assert diagnostic.code is Cap.CAP030


@pytest.mark.parametrize(
    "refused",
    [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "data:text/html,x",
        "javascript:alert(1)",
        "//example.org/a",
        "example.org",
        "http://",
        "http:///a",
        "http://[::1/",
        "http://example.org:99999/",
        "https://ann:SECRET@example.org/",
        "http://example.org/a b",
        "http://example.org/\r\nX: y",
    ],
)
def test_other_addresses_are_refused_without_asking(refused: str) -> None:
    fetched, (diagnostic,) = fetch(refused)
    assert fetched is None
    assert diagnostic.code is Cap.CAP032
    assert "SECRET" not in diagnostic.sentence


@given(st.text())
def test_any_address_is_judged(address: str) -> None:
    assert isinstance(refusal_of(address), str)
    assert isinstance(without_userinfo(address), str)


def test_what_was_fetched_is_saved_with_its_sidecar_and_read(address: str, tmp_path: Path) -> None:
    folder = tmp_path / "captures"
    fetched = fetched_from(f"{address}/page")
    file, diagnostics = save_fetched(folder, "memo", fetched)
    assert diagnostics == ()
    assert file == folder / "memo.html"
    assert file.read_bytes() == PAGE
    sidecar = json.loads((folder / "memo.headers.json").read_text(encoding="utf-8"))
    assert sidecar["digest"] == digest_of(PAGE)
    assert sidecar["status"] == 200
    media_type = media_type_of_fetched(fetched, suffix_of_fetched(fetched))
    extraction = extract(file.read_bytes(), media_type)
    assert extraction.text is not None
    assert extraction.text.text == "The words."


@pytest.mark.parametrize("there", ["memo.html", "memo.pdf", "memo.headers.json"])
def test_nothing_is_overwritten(address: str, tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("old")
    file, (diagnostic,) = save_fetched(tmp_path, "memo", fetched_from(f"{address}/page"))
    assert file is None
    assert diagnostic.code is Cap.CAP031
    assert [path.name for path in tmp_path.iterdir()] == [there]
    assert (tmp_path / there).read_text() == "old"


def test_another_key_s_file_is_not_in_the_way(address: str, tmp_path: Path) -> None:
    (tmp_path / "memo.2.html").write_text("old")
    fetched = fetched_from(f"{address}/page")
    file, _ = save_fetched(tmp_path, "memo", fetched, keys=["memo.2"])
    assert file == tmp_path / "memo.html"


def test_a_format_that_cannot_be_read_is_not_saved(address: str, tmp_path: Path) -> None:
    file, (diagnostic,) = save_fetched(tmp_path, "memo", fetched_from(f"{address}/slow", Bounds()))
    assert file is None
    assert diagnostic.code is Cap.CAP010
    assert list(tmp_path.iterdir()) == []
