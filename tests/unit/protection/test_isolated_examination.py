"""Files are examined in a process that may die."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.protection import leaking as make

from mkdocs_dossier.captures.limits import Limits
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.examining import examine
from mkdocs_dossier.protection.isolation import Examiner
from mkdocs_dossier.protection.traces import Examination, Trace, dump, load
from mkdocs_dossier.protection.worker import respond


def test_the_worker_sees_what_is_seen_here() -> None:
    raw = make.pdf(make.under_black, make.author)
    with Examiner() as examiner:
        assert examiner.examine(raw, "a.pdf") == examine(raw, "a.pdf")
        assert examiner.clean(b"nothing", "a.pdf") is None
        # It lives on after a file that it cannot read.
        damaged = examiner.examine(b"%PDF-1.7 nothing", "a.pdf")
        assert damaged.traces == ()
        assert damaged.unread
        assert examiner.examine(raw, "a.pdf").traces


def test_a_worker_that_hangs_is_killed_and_told_of() -> None:
    command = (sys.executable, "-c", "import time; time.sleep(60)")
    with Examiner(Limits(wall=0.5), command) as examiner:
        found = examiner.examine(b"%PDF-1.7", "a.pdf")
    assert "too much time" in found.unread[0]


def test_a_large_file_is_not_read() -> None:
    with Examiner(Limits(raw=10)) as examiner:
        assert "larger" in examiner.examine(b"%PDF-1.7" + b"0" * 20, "a.pdf").unread[0]


def test_an_empty_file_tells_nothing() -> None:
    with Examiner() as examiner:
        assert examiner.examine(b"", "a.png") == Examination()


def test_what_is_kept_holds_no_value() -> None:
    examination = Examination((Trace(Leak.SEC101, "here", "Mara Quill"),), (), "Mara Quill")
    assert b"Quill" not in dump(examination, with_values=False)
    assert load(dump(examination, with_values=True)) == examination
    assert load(b"[]") is None
    assert load(b'{"traces": [["SEC999", "", "", 1, 1]], "unread": [], "text": ""}') is None


STARTS = [b"%PDF-1.7\n", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n", b"II*\0", b"PK\x03\x04",
          b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"ID3\x03", b"WARC/1.1\r\n", b"<svg", b"{",
          b"\0\0\0 ftypheic"]  # fmt: skip


@settings(max_examples=60)
@given(
    st.sampled_from(STARTS),
    st.binary(max_size=200),
    st.sampled_from(["docx", "svg", "har", "wacz", "x"]),
)
def test_any_bytes_get_an_answer(start: bytes, rest: bytes, suffix: str) -> None:
    for task in ("examine", "clean"):
        answer = respond(start + rest, {"task": task, "name": f"a.{suffix}"})
        assert answer[:1] in (b"+", b"-")


@pytest.mark.parametrize("make_file", [make.saved_twice, make.jpeg_with_thumbnail, make.paper])
def test_cut_off_files_get_an_answer(make_file: object) -> None:
    raw: bytes = make_file()  # type: ignore[operator]
    for share in (3, 2):
        assert respond(raw[: len(raw) // share], {"task": "examine", "name": "a"})[:1] == b"+"
