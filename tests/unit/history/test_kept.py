"""``dossier diff``: what was told, locked and attested stays."""

import json
from typing import Any

import pytest
from tests.unit.history.repositories import HEAD, Repository, notice

TEXT = HEAD.format("") + "The ferry carried 221 people that day.\n{: #people }\n"
TOLD = notice(target="#people", was="212 people", now="221 people")
SECOND = notice("editors-note", name="second", target="#people", supersedes="crew")

NOTICES = {
    "kept": (TOLD, TOLD, []),
    "moved within the chapter": (TOLD + SECOND, SECOND + TOLD, []),
    "superseded": (TOLD, TOLD + SECOND, []),
    "wrapped anew": (TOLD, TOLD.replace("We were wrong.", "We were\nwrong."), []),
    "deleted": (TOLD, "", ["COR052"]),
    "with another id": (TOLD, TOLD.replace("id: crew", "id: people-on-board"), ["COR052"]),
    "of another kind": (TOLD, TOLD.replace("::: correction", "::: clarification"), ["COR053"]),
    "with another date": (TOLD, TOLD.replace("02-06T", "02-07T"), ["COR053"]),
    "with another text": (TOLD, TOLD.replace("We were wrong", "It was wrong"), ["COR053"]),
    "with another was": (TOLD, TOLD.replace("212 people", "211 people"), ["COR053"]),
    "with another now": (TOLD, TOLD.replace("221 people", "221 people that"), ["COR053"]),
    "with another target": (TOLD, TOLD.replace("target: #people\n", ""), ["COR053"]),
    "made minor": (TOLD, TOLD.replace("id: crew", "id: crew\ngravity: minor"), ["COR053"]),
    "made serious": (TOLD.replace("id: crew", "id: crew\ngravity: minor"), TOLD, []),
    "wrong words withheld": (TOLD, TOLD.replace("id: crew", "id: crew\nshow_was: no"), []),
    "wrong words shown": (TOLD.replace("id: crew", "id: crew\nshow_was: no"), TOLD, ["COR053"]),
}


@pytest.mark.parametrize(("old", "new", "expected"), NOTICES.values(), ids=list(NOTICES))
def test_notices(repository: Repository, old: str, new: str, expected: list[str]) -> None:
    base = repository.commit({"docs/ferry.md": TEXT + old})
    repository.commit({"docs/ferry.md": TEXT + new})
    assert [each.code.name for each in repository.compare(base).diagnostics] == expected


def test_a_notice_may_move_with_its_passage(repository: Repository) -> None:
    base = repository.commit({"docs/ferry.md": TEXT + TOLD + "\nIt was raining.\n"})
    repository.commit(
        {"docs/ferry.md": HEAD.format("") + "It was raining.\n", "docs/people.md": TEXT + TOLD}
    )
    assert repository.compare(base).diagnostics == ()


ANCHORS = {
    "of a passage": ("The ferry sank.\n{: #sank }\n", "The ferry sank.\n", ["COR054"]),
    "of a passage, renamed": (
        "The ferry sank.\n{: #sank }\n",
        "The ferry sank.\n{: #sinking }\n",
        ["COR054"],
    ),
    "of an event": (
        "::: timeline\n\n2021-05 {#sinking}\n:   It sinks.\n:::\n",
        "::: timeline\n\n2021-05\n:   It sinks.\n:::\n",
        ["COR054"],
    ),
    "of an event, kept": (
        "::: timeline\n\n2021-05 {#sinking}\n:   It sinks.\n:::\n",
        "::: timeline\n\n2021-05 {#sinking}\n:   It sinks.\n\n2022\n:   Raised.\n:::\n"
        + notice("update", target="#event-2022"),
        [],
    ),
    "made of a quotation's words": (
        'They wrote "all is well" that night.\n',
        'They wrote "all was well" that night.\n' + notice(was="all is well", now="all was well"),
        [],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), ANCHORS.values(), ids=list(ANCHORS))
def test_ids(repository: Repository, old: str, new: str, expected: list[str]) -> None:
    base = repository.commit({"docs/ferry.md": HEAD.format("") + old})
    repository.commit({"docs/ferry.md": HEAD.format("") + new})
    assert [each.code.name for each in repository.compare(base).diagnostics] == expected


MARK = "minor:\n- date: 2026-02-06\n  reason: {}\n"


@pytest.mark.parametrize(
    ("new", "expected"),
    [("", ["COR059"]), (MARK.format("other"), ["COR059"]), (MARK.format("typing error"), [])],
    ids=["removed", "rewritten", "kept"],
)
def test_marks_of_minor_changes(repository: Repository, new: str, expected: list[str]) -> None:
    base = repository.commit({"docs/ferry.md": HEAD.format(MARK.format("typing error")) + "It.\n"})
    repository.commit({"docs/ferry.md": HEAD.format(new) + "It.\n"})
    assert [each.code.name for each in repository.compare(base).diagnostics] == expected


def entry(digest: str, *, history: tuple[str, ...] = (), **fields: object) -> dict[str, object]:
    return {
        "address": "", "availability": "published", "captured": "2026-01-01T00:00:00Z",
        "digest": digest * 64, "extractor": "dossier 1", "file": "log.txt", "ocr": False,
        "history": [
            {"captured": "2026-01-01T00:00:00Z", "digest": each * 64, "text_digest": each * 64}
            for each in history
        ],
        "media_type": "text/plain", "text_digest": digest * 64, **fields,
    }  # fmt: skip


def lock(**entries: dict[str, object]) -> str:
    return json.dumps({"captures": entries, "version": 1})


WITHHELD: dict[str, Any] = {"availability": "withheld", "file": ""}
LOCKS = {
    "an entry added": (lock(log=entry("a")), lock(log=entry("a"), memo=entry("b")), []),
    "an entry removed": (lock(log=entry("a")), lock(), ["COR057"]),
    "a new version": (lock(log=entry("a")), lock(log=entry("b", history=("a",))), []),
    "a version forgotten": (lock(log=entry("a")), lock(log=entry("b")), ["COR057"]),
    "a history cut": (
        lock(log=entry("b", history=("a",))),
        lock(log=entry("b")),
        ["COR057"],
    ),
    "another date": (
        lock(log=entry("a")),
        lock(log=entry("a", captured="2026-01-02T00:00:00Z")),
        ["COR057"],
    ),
    "another address": (lock(log=entry("a")), lock(log=entry("a", address="x")), ["COR057"]),
    "text extracted anew": (lock(log=entry("a")), lock(log=entry("a", extractor="dossier 2")), []),
    "withheld later": (lock(log=entry("a")), lock(log=entry("a", **WITHHELD)), []),
    "the whole lock": (lock(log=entry("a")), None, ["COR057"]),
}


@pytest.mark.parametrize(("old", "new", "expected"), LOCKS.values(), ids=list(LOCKS))
def test_locks(repository: Repository, old: str, new: str | None, expected: list[str]) -> None:
    base = repository.commit({"sources/captures.lock": old})
    repository.commit({"sources/captures.lock": new})
    assert [each.code.name for each in repository.compare(base).diagnostics] == expected


CAPTURES = {
    "changed": ("Other words.", lock(log=entry("a")), ["COR057"]),
    "removed": (None, lock(log=entry("a")), ["COR057"]),
    "replaced, and the earlier one remembered": (
        "Other words.",
        lock(log=entry("b", history=("a",))),
        [],
    ),
    "taken back": (None, lock(log=entry("a", **WITHHELD)), []),
}


@pytest.mark.parametrize(("new", "locked", "expected"), CAPTURES.values(), ids=list(CAPTURES))
def test_captures(
    repository: Repository, new: str | None, locked: str, expected: list[str]
) -> None:
    base = repository.commit(
        {"sources/captures.lock": lock(log=entry("a")), "sources/captures/log.txt": "Words.\n"}
    )
    repository.commit({"sources/captures.lock": locked, "sources/captures/log.txt": new})
    found = repository.compare(base).diagnostics
    assert [each.code.name for each in found] == expected
    assert all(each.place.path == "sources/captures/log.txt" for each in found)


RECEIPTS = '{"key":"a"}\n{"key":"c"}\n'


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ('{"key":"a"}\n{"key":"b"}\n{"key":"c"}\n', []),
        ('{"key":"c"}\n{"key":"a"}\n', []),
        ('{"key":"a"}\n', ["COR058"]),
        ('{"key":"a"}\n{"key":"d"}\n', ["COR058"]),
        (None, ["COR058"]),
    ],
    ids=["added", "in another order", "removed", "changed", "all removed"],
)
def test_receipts(repository: Repository, new: str | None, expected: list[str]) -> None:
    base = repository.commit({"sources/receipts.jsonl": RECEIPTS})
    repository.commit({"sources/receipts.jsonl": new})
    assert [each.code.name for each in repository.compare(base).diagnostics] == expected
