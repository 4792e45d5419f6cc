import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_dossier.captures import cached
from mkdocs_dossier.captures.as_json import dump, load
from mkdocs_dossier.captures.cached import read_cached
from mkdocs_dossier.captures.extraction import Extraction, Finding
from mkdocs_dossier.captures.isolation import COMMAND, Reader
from mkdocs_dossier.captures.limits import MEGABYTE, Limits
from mkdocs_dossier.captures.locked_text import read_locked
from mkdocs_dossier.captures.save import Origin, describe
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText, Landmark
from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.model.place import Span

POSIX = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="limits need Linux")
DEEP = b"<div>" * 200_000 + b"deep"


def codes(extraction: Extraction) -> list[Cap]:
    return [each.code for each in extraction.findings]


def words(extraction: Extraction) -> str | None:
    return extraction.text.text if extraction.text else None


def worker(program: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program)


def test_one_worker_reads_many_captures() -> None:
    with Reader() as reader:
        for number in range(50):
            assert words(reader.read(f"<p>{number}</p>".encode(), "text/html")) == str(number)
        assert reader.started == 1


def test_plain_text_needs_no_worker() -> None:
    with Reader() as reader:
        assert words(reader.read(b"words", "text/plain")) == "words"
        assert codes(reader.read(b"words", "image/png")) == [Cap.CAP010]
        assert reader.started == 0


@POSIX
def test_a_capture_that_takes_too_long_is_stopped_and_the_next_one_is_read() -> None:
    with Reader(Limits(cpu=1)) as reader:
        assert codes(reader.read(DEEP, "text/html")) == [Cap.CAP014]
        assert words(reader.read(b"<p>next</p>", "text/html")) == "next"
        assert reader.started == 2


@POSIX
def test_a_capture_that_takes_too_much_memory_is_stopped_and_the_next_one_is_read() -> None:
    with Reader(Limits(memory=200 * MEGABYTE)) as reader:
        big = b"<p>" + b"<b></b>x" * (4 * MEGABYTE)
        assert codes(reader.read(big, "text/html")) == [Cap.CAP014]
        assert words(reader.read(b"<p>next</p>", "text/html")) == "next"


@POSIX
def test_time_is_counted_for_each_capture() -> None:
    slow = b"<div>" * 15_000 + b"deep"
    with Reader(Limits(cpu=1)) as reader:
        for _ in range(6):
            assert words(reader.read(slow, "text/html")) == "deep"
        assert reader.started == 1


def test_the_clock_stops_what_waits() -> None:
    with Reader(Limits(wall=0.3), command=worker("import time; time.sleep(60)")) as reader:
        assert codes(reader.read(b"<p>x</p>", "text/html")) == [Cap.CAP014]


@pytest.mark.parametrize(
    "program",
    [
        "import sys; sys.exit(7)",
        "import os; os.abort()",
        "import sys; sys.stdin.buffer.read(1); sys.stdout.write('garbage that is no frame')",
        "import sys; sys.stdin.buffer.read(1); sys.stdout.buffer.write(bytes([255] * 64))",
        "import sys; sys.stdin.buffer.read(1); sys.stdout.buffer.write(bytes(7) + b'\\2{}')",
    ],
)
def test_a_worker_that_dies_or_lies_costs_one_capture(program: str) -> None:
    with Reader(command=worker(program)) as reader:
        assert codes(reader.read(b"<p>x</p>" * 50_000, "text/html")) == [Cap.CAP014]
        reader.command = COMMAND
        assert words(reader.read(b"<p>next</p>", "text/html")) == "next"


def test_a_worker_that_cannot_be_started_is_a_finding() -> None:
    with Reader(command=("/no/such/program",)) as reader:
        assert codes(reader.read(b"<p>x</p>", "text/html")) == [Cap.CAP014]


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    with Reader(Limits(raw=10)) as reader:
        assert codes(reader.read(b"x" * 11, "text/plain")) == [Cap.CAP013]


@POSIX
def test_the_worker_cannot_write_files(tmp_path: Path) -> None:
    target = tmp_path / "written"
    program = (
        "import sys; from mkdocs_dossier.captures.worker import give_up_rights\n"
        f"give_up_rights(2**31)\nopen({str(target)!r}, 'w').write('x')"
    )
    with Reader(command=worker(program)) as reader:
        reader.read(b"<p>x</p>", "text/html")
    assert not target.exists() or target.read_text() == ""


@POSIX
def test_the_worker_cannot_outgrow_its_memory() -> None:
    program = (
        "from mkdocs_dossier.captures.worker import give_up_rights\n"
        f"give_up_rights({200 * MEGABYTE})\nbytearray({400 * MEGABYTE})"
    )
    done = subprocess.run(worker(program), capture_output=True, check=False)
    assert b"MemoryError" in done.stderr


WHOLE = Extraction(
    CaptureText(
        "wörds \ud800",
        (Landmark(Label.TIMESTAMP, "00:00:01", Span(0, 5), "Ann"),),
        hyphenated=True,
        ocr=True,
    ),
    (Finding(Cap.CAP015, "Pages 1.", "Recognise."),),
)


def test_extractions_come_back_from_json_as_they_were() -> None:
    assert load(dump(WHOLE)) == WHOLE
    refused = Extraction(None, (Finding(Cap.CAP012, "Damaged."),))
    assert load(dump(refused)) == refused


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"00:00:01",0,5', b'"00:00:01",0,99'),
        (b'"00:00:01",0,5', b'"00:00:01",-1,5'),
        (b'"00:00:01",0,5', b'"00:00:01",true,5'),
        (b'"timestamp"', b'"no-label"'),
        (b'"CAP015"', b'"CAP999"'),
        (b"w\xc3\xb6rds", b"sworn"),
        (b'"findings":[', b'"findings":[[],'),
        (b'{"text"', b"{text"),
        (b'{"text"', b"[" * 100_000),
    ],
)
def test_json_that_was_tampered_with_is_no_extraction(old: bytes, new: bytes) -> None:
    content = dump(WHOLE)
    assert old in content
    assert load(content.replace(old, new, 1)) is None


def entries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_reading_is_kept_and_not_repeated(tmp_path: Path) -> None:
    with Reader() as reader:
        first = read_cached(reader, tmp_path, b"<p>x</p>", "text/html")
    assert len(entries(tmp_path)) == 1
    with Reader(command=("/no/such/program",)) as reader:
        assert read_cached(reader, tmp_path, b"<p>x</p>", "text/html") == first
        assert codes(read_cached(reader, tmp_path, b"<p>y</p>", "text/html")) == [Cap.CAP014]


def test_another_type_address_or_extractor_is_another_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Reader() as reader:
        for media_type, address in (("text/html", ""), ("text/html", "a"), ("text/vtt", "")):
            read_cached(reader, tmp_path, b"<p>x</p>", media_type, address)
        monkeypatch.setattr(cached, "extractor_of", lambda _: "another")
        read_cached(reader, tmp_path, b"<p>x</p>", "text/html")
    assert len(entries(tmp_path)) == 4


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"text":"forged","landmarks":[]}'])
def test_a_corrupt_entry_is_ignored_and_rewritten(tmp_path: Path, content: bytes) -> None:
    with Reader() as reader:
        first = read_cached(reader, tmp_path, b"<p>x</p>", "text/html")
        (entry,) = entries(tmp_path)
        good = entry.read_bytes()
        entry.write_bytes(content)
        assert read_cached(reader, tmp_path, b"<p>x</p>", "text/html") == first
    assert entry.read_bytes() == good
    assert entries(tmp_path) == [entry]


def test_stopped_readings_are_not_kept(tmp_path: Path) -> None:
    with Reader(command=worker("raise SystemExit")) as reader:
        read_cached(reader, tmp_path, b"<p>x</p>", "text/html")
    assert entries(tmp_path) == []


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with Reader() as reader:
        assert words(read_cached(reader, blocked, b"<p>x</p>", "text/html")) == "x"


def test_a_locked_text_is_marked_and_compared(tmp_path: Path) -> None:
    raw = b"<p>x</p>"
    with Reader() as reader:
        extraction = reader.read(raw, "text/html")
        capture = describe("a", raw, extraction, Origin("a.html", "text/html", ocr=True))
        text, found = read_locked(reader, tmp_path, capture, raw, "a.html")
        assert text is not None
        assert text.ocr
        assert found == ()
        _, found = read_locked(reader, tmp_path, capture, b"<p>y</p>", "a.html")
        assert [each.code for each in found] == [Cap.CAP006]
