import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.captures.cached import digest_of
from mkdocs_dossier.captures.file_names import by_key, name_of_capture, stem_of_key
from mkdocs_dossier.captures.lock import EMPTY, Earlier, Lock, LockEntry, add_capture
from mkdocs_dossier.captures.lock_check import check_lock
from mkdocs_dossier.captures.lock_file import read_lock, write_lock
from mkdocs_dossier.captures.stored_files import find_in_vault, published_files
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import Availability, Capture

ONE, TWO, THREE = (digest_of(word) for word in (b"one", b"two", b"three"))
MEMO = Capture(
    key="memo",
    digest=ONE,
    text_digest=TWO,
    media_type="text/html",
    extractor="dossier 1",
    file="memo.html",
    address="https://example.org/memo",
    captured="2020-02-13T18:06:00-05:00",
)
WITHHELD = replace(MEMO, key="letter", availability=Availability.WITHHELD, file="")

DIGESTS = st.binary(max_size=3).map(digest_of)
CAPTURES = st.builds(
    Capture,
    key=st.text(min_size=1, max_size=5),
    digest=DIGESTS,
    text_digest=DIGESTS,
    media_type=st.text(max_size=5),
    extractor=st.text(max_size=5),
    file=st.sampled_from(["a.html", "b.pdf"]),
    availability=st.sampled_from(Availability),
    address=st.text(max_size=5),
    captured=st.text(max_size=5),
    ocr=st.booleans(),
)


def codes(diagnostics: tuple[Diagnostic, ...]) -> list[Cap]:
    return [each.code for each in diagnostics if isinstance(each.code, Cap)]


def lock_of(*captures: Capture) -> Lock:
    return Lock({capture.key: LockEntry(capture) for capture in captures})


@given(st.lists(CAPTURES, max_size=6))
def test_a_lock_is_read_as_written_and_written_as_read(captures: list[Capture]) -> None:
    lock = EMPTY
    for capture in captures:
        lock = add_capture(lock, capture)
    text = write_lock(lock)
    read, diagnostics = read_lock(text)
    assert diagnostics == ()
    assert read == lock
    assert write_lock(read) == text


def test_the_order_of_adding_does_not_show() -> None:
    one = add_capture(add_capture(EMPTY, MEMO), WITHHELD)
    other = add_capture(add_capture(EMPTY, WITHHELD), MEMO)
    assert write_lock(one) == write_lock(other)
    assert write_lock(one).endswith("}\n")


def test_a_new_version_keeps_the_old_digest() -> None:
    second = replace(MEMO, digest=TWO, captured="2021")
    third = replace(MEMO, digest=THREE, captured="2022")
    lock = add_capture(add_capture(add_capture(EMPTY, MEMO), second), third)
    assert lock.capture("memo") == third
    assert lock.entries["memo"].history == (
        Earlier(TWO, MEMO.text_digest, "2021"),
        Earlier(ONE, MEMO.text_digest, MEMO.captured),
    )


def test_the_same_bytes_again_are_no_new_version() -> None:
    lock = add_capture(add_capture(EMPTY, MEMO), replace(MEMO, extractor="dossier 2"))
    assert lock.entries["memo"].history == ()


def test_the_name_of_a_withheld_file_is_never_written() -> None:
    lock = add_capture(EMPTY, replace(WITHHELD, file="from-ann-ray.pdf"))
    assert "ann-ray" not in write_lock(lock)


def broken(**changes: object) -> str:
    content = json.loads(write_lock(lock_of(MEMO)))
    content["captures"]["memo"].update(changes)
    return json.dumps(content)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"version": 1}',
        '{"captures": {}, "version": 2}',
        '{"captures": {"a": 1}, "version": 1}',
        '{"captures": {}, "captures": {}, "version": 1}',
        broken(digest="abc"),
        broken(text_digest=ONE.upper()),
        broken(digest=1),
        broken(extra="field"),
        broken(availability="secret"),
        broken(availability="withheld"),
        broken(file=""),
        broken(file="../memo.html"),
        broken(file=".."),
        broken(file="a/b"),
        broken(ocr="no"),
        broken(history={}),
        broken(history=[{"digest": ONE}]),
    ],
)
def test_a_broken_lock_is_a_finding(text: str) -> None:
    lock, diagnostics = read_lock(text)
    assert codes(diagnostics) == [Cap.CAP005]
    assert lock == EMPTY


def test_a_broken_entry_is_named_at_its_line_and_spares_the_others() -> None:
    text = write_lock(lock_of(MEMO, WITHHELD)).replace(f'"digest": "{ONE}"', '"digest": "x"', 1)
    lock, (diagnostic,) = read_lock(text)
    assert set(lock.entries) == {"memo"}
    assert "letter" in diagnostic.sentence
    assert text.split("\n")[diagnostic.place.line - 1].strip() == '"letter": {'


def test_a_lock_that_is_no_json_is_shown_where_it_breaks() -> None:
    _, (diagnostic,) = read_lock('{\n  "captures": oops\n}')
    assert (diagnostic.place.line, diagnostic.place.column) == (2, 15)


def test_what_is_locked_and_there_is_fine() -> None:
    assert check_lock(lock_of(MEMO), {"memo.html": ONE, "memo.headers.json": TWO}) == ()


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"memo.html": TWO}, [Cap.CAP001]),
        ({"memo.html": ONE, "new.pdf": TWO}, [Cap.CAP002]),
        ({}, [Cap.CAP003]),
        ({"memo.html": ONE, "memo.pdf": TWO}, [Cap.CAP004]),
        ({"memo.html": ""}, [Cap.CAP001]),
    ],
)
def test_what_differs_from_the_lock_is_an_error(files: dict[str, str], expected: list[Cap]) -> None:
    found = check_lock(lock_of(MEMO), files)
    assert codes(found) == expected
    assert all(each.is_error for each in found)


def test_an_unlocked_file_is_told_the_command_that_locks_it() -> None:
    (found,) = check_lock(EMPTY, {"new.memo.pdf": ONE}, keys=["new.memo"])
    assert "dossier capture new.memo sources/captures/new.memo.pdf" in found.hint


def test_a_withheld_file_in_the_repository_is_an_error_under_any_name() -> None:
    letter = replace(WITHHELD, digest=TWO)
    assert codes(check_lock(lock_of(letter), {"holiday.jpg": TWO})) == [Cap.CAP007]
    assert check_lock(lock_of(letter), {}) == ()


def test_the_longest_known_key_owns_a_file() -> None:
    names = ["a.html", "a.b.html", "a.b.warc.gz", "c.d.txt", "noext", "a.headers.json", ".x"]
    assert by_key(names, ["a", "a.b"]) == {
        "a": ["a.html"],
        "a.b": ["a.b.html", "a.b.warc.gz"],
        "c.d": ["c.d.txt"],
        "noext": ["noext"],
    }


@given(st.text(min_size=1, max_size=20))
def test_a_key_s_file_stays_in_its_folder_and_leads_back_to_it(key: str) -> None:
    key = key.encode("utf-8", "replace").decode()
    name = name_of_capture(key, ".html")
    assert not set(name) & set('/\\:*?"<>|\0')
    assert not name.startswith(".")
    assert by_key([name], [key]) == {key: [name]}
    assert by_key([name], []) == {key: [name]}


@given(st.text(max_size=8), st.text(max_size=8))
def test_two_keys_never_share_a_file(one: str, other: str) -> None:
    if "\ufffd" not in one + other and one.isprintable() and other.isprintable():
        assert (stem_of_key(one) == stem_of_key(other)) == (one == other)


def test_published_files_are_files_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"one")
    (tmp_path / "a.headers.json").write_bytes(b"two")
    (tmp_path / ".hidden").write_bytes(b"two")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.html").symlink_to(tmp_path / "a.html")
    assert published_files(tmp_path) == {"a.html": ONE}
    assert published_files(tmp_path / "none") == {}


def test_the_vault_is_searched_by_digest_whatever_the_name(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "holiday.jpg").write_bytes(b"one")
    (tmp_path / "outside").symlink_to(tmp_path / "deep", target_is_directory=True)
    (tmp_path / "b").write_bytes(b"two")
    found = find_in_vault(tmp_path, [ONE, THREE])
    assert found == {ONE: tmp_path / "deep" / "er" / "holiday.jpg"}
