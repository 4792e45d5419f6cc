"""``dossier capture``, ``attest``, ``quote``, ``find``, ``check`` and ``explain``, as typed."""

import http.server
import json
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_dossier.cli import main
from mkdocs_dossier.diagnostics.catalogue import FAMILIES

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Notes</title></head><body>
<p>The water was <b>quite</b> clear in June.</p>
<p style="display:none">The water was very dirty.</p></body></html>"""
TOLD = "He kept the ledger in the boathouse for seven years."
CHAPTER = '# Notes\n\nShe wrote "the {} was quite clear" [@memo].\n'


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """Serve a page on this machine, with a cookie that must not be kept."""
    www = tmp_path / "www"
    www.mkdir()
    (www / "memo.html").write_text(PAGE, encoding="utf-8")

    class Handler(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Set-Cookie", "session=canary")
            super().end_headers()

        def log_message(self, *_words: object) -> None:
            pass

    handler = partial(Handler, directory=str(www))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}/memo.html"
        httpd.shutdown()


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "report"
    (root / "docs").mkdir(parents=True)
    (root / "sources").mkdir()
    (root / "mkdocs.yml").write_text("site_name: T\nplugins: [search, dossier]\n", encoding="utf-8")
    (root / "docs/index.md").write_text(CHAPTER.format("water"), encoding="utf-8")
    (root / "sources/a.bib").write_text(
        "@report{memo, title={Notes}, author={Other, Ann}, date={2020}}\n"
        "@report{ledger, title={Ledger}, author={Other, Ann}, date={2020}}\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(root)
    return root


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_a_source_is_captured_locked_and_checked(report: Path, server: str) -> None:
    before = run("check")
    assert before.exit_code == 1
    assert "docs/index.md:3:12: QUO003" in before.output
    captured = run("capture", "memo", server)
    assert captured.exit_code == 0, captured.output
    assert (report / "sources/captures/memo.html").read_text(encoding="utf-8") == PAGE
    kept = (report / "sources/captures/memo.headers.json").read_text(encoding="utf-8")
    assert "canary" not in kept
    assert json.loads(kept)["status"] == 200
    lock = json.loads((report / "sources/captures.lock").read_text(encoding="utf-8"))
    assert lock["captures"]["memo"]["address"] == server
    assert run("check").exit_code == 1  # “the water” is “The water” in the source
    (report / "docs/index.md").write_text(
        '# Notes\n\nShe wrote that it was "quite clear" [@memo].\n', encoding="utf-8"
    )
    assert run("check").exit_code == 0


def test_nothing_is_captured_over_a_capture(report: Path, server: str) -> None:
    run("capture", "memo", server)
    again = run("capture", "memo", server)
    assert again.exit_code == 1
    assert "CAP031" in again.output
    assert (report / "sources/captures/memo.html").read_text(encoding="utf-8") == PAGE


def test_a_capture_changed_after_locking_is_an_error(report: Path, server: str) -> None:
    run("capture", "memo", server)
    path = report / "sources/captures/memo.html"
    path.write_text(PAGE.replace("quite", "very"), encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "sources/captures/memo.html:1:1: CAP001" in result.output


def test_a_receipt_holds_for_its_words_and_reveals_nothing(report: Path, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / "any-name.txt").write_text(TOLD, encoding="utf-8")
    (report / "docs/index.md").write_text(
        '# Notes\n\nHe "kept the ledger in the boathouse" [@ledger].\n', encoding="utf-8"
    )
    assert run("capture", "ledger", str(vault / "any-name.txt"), "--withheld").exit_code == 0
    assert "QUO004" in run("check").output
    attested = run("attest", "--vault", str(vault), "--attester", "Ann Other")
    assert attested.exit_code == 0, attested.output
    assert "1 receipts written" in attested.output
    assert run("check").exit_code == 0
    written = (report / "sources/receipts.jsonl").read_text(encoding="utf-8")
    written += (report / "sources/captures.lock").read_text(encoding="utf-8")
    for word in (*TOLD.rstrip(".").split(), "any-name"):
        # The key is the newsroom's own word.
        assert len(word) < 5 or word == "ledger" or word not in written
    # One letter changed: the difference is named, without the source.
    (report / "docs/index.md").write_text(
        '# Notes\n\nHe "kept the ledger in the boathause" [@ledger].\n', encoding="utf-8"
    )
    broken = run("check")
    assert broken.exit_code == 1
    assert "“boathause” should be “boathouse”" in broken.output
    # And with the vault at hand, the source itself is looked at.
    assert "QUO001" in run("check", "--vault", str(vault)).output


def test_a_receipt_holds_for_its_place_too(report: Path, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / "l.txt").write_text(f"{TOLD}\n\nNobody asked.", encoding="utf-8")
    chapter = report / "docs/index.md"
    chapter.write_text('# Notes\n\nHe "kept the ledger" [@ledger].\n', encoding="utf-8")
    run("capture", "ledger", str(vault / "l.txt"), "--withheld")
    run("attest", "--vault", str(vault), "--attester", "Ann Other")
    # A place that nobody attested is not printed as attested, with the vault or without.
    chapter.write_text('# Notes\n\nHe "kept the ledger" [@ledger, par. 2].\n', encoding="utf-8")
    assert "QUO007" in run("check").output
    chapter.write_text('# Notes\n\nHe "kept the ledger" [@ledger, par. 1].\n', encoding="utf-8")
    assert "QUO007" in run("check").output
    assert "QUO004" in run("check", "--vault", str(vault)).output
    run("attest", "--vault", str(vault), "--attester", "Ann Other")
    assert run("check").exit_code == 0
    assert run("check", "--vault", str(vault)).exit_code == 0


def test_a_false_receipt_is_found_out_where_the_vault_is(report: Path, tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / "l.txt").write_text(TOLD, encoding="utf-8")
    chapter = report / "docs/index.md"
    chapter.write_text('# Notes\n\nHe "kept the ledger" [@ledger].\n', encoding="utf-8")
    run("capture", "ledger", str(vault / "l.txt"), "--withheld")
    run("attest", "--vault", str(vault), "--attester", "Ann Other")
    receipts = report / "sources/receipts.jsonl"
    from mkdocs_dossier.anchoring import read_runs  # noqa: PLC0415 - only here
    from mkdocs_dossier.text import digest_words  # noqa: PLC0415

    forged = receipts.read_text(encoding="utf-8").replace(
        digest_words(read_runs("kept the ledger")), digest_words(read_runs("burnt the ledger"))
    )
    receipts.write_text(forged, encoding="utf-8")
    chapter.write_text('# Notes\n\nHe "burnt the ledger" [@ledger].\n', encoding="utf-8")
    assert run("check").exit_code == 0
    assert "QUO015" in run("check", "--vault", str(vault)).output


def test_one_quotation_from_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "memo.html"
    path.write_text(PAGE, encoding="utf-8")
    good = run("quote", str(path), "water was quite clear")
    assert good.exit_code == 0
    assert good.output.startswith("verified")
    bad = run("quote", str(path), "water was quite blear")
    assert bad.exit_code == 1
    assert "“blear” should be “clear”" in bad.output
    hidden = run("quote", str(path), "water was very dirty")
    assert hidden.exit_code == 1
    answer = json.loads(run("quote", str(path), "quite clear", "--format", "json").output)
    assert answer["verdict"] == "verified"
    assert answer["selectors"][0]["type"] == "TextQuoteSelector"
    assert answer["selectors"][0]["refinedBy"]["type"] == "TextPositionSelector"


def test_many_quotations_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "memo.txt"
    path.write_text("The water was quite clear.\n\nIt was July.", encoding="utf-8")
    batch = tmp_path / "b.jsonl"
    batch.write_text(
        '{"id": "a", "quote": "quite clear", "locator": "par. 1"}\n'
        '{"id": "b", "quote": "quite clear", "locator": "par. 2"}\n'
        '{"id": "c", "quote": "It was June"}\n',
        encoding="utf-8",
    )
    result = run("quote", str(path), "--batch", str(batch))
    answers = [json.loads(line) for line in result.output.splitlines()]
    assert [(a["id"], a["verdict"]) for a in answers] == [
        ("a", "verified"),
        ("b", "verified"),
        ("c", "altered"),
    ]
    assert answers[1]["remarks"] == [{"concern": "wrong locator", "detail": "par. 1"}]
    assert result.exit_code == 1
    assert run("quote", str(path), "quite clear", "--locator", "par. 1").exit_code == 0
    assert run("quote", str(path), "quite clear", "--locator", "par. 2").exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("quote", "no-such-file.txt", "words"),
        ("quote", "memo.txt"),
        ("explain", "QUO999"),
        ("check", "-f", "nowhere/mkdocs.yml"),
        ("capture", "unknown"),
    ],
)
@pytest.mark.usefixtures("report")
def test_wrong_usage_ends_with_two(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_a_locator_that_names_nothing_is_told_the_right_one(report: Path) -> None:
    saved = report.parent / "memo.txt"
    saved.write_text("One.\n\nThe water was quite clear.", encoding="utf-8")
    run("capture", "memo", str(saved))
    (report / "docs/index.md").write_text(
        '# Notes\n\nIt was "quite clear" [@memo, par. 9].\n', encoding="utf-8"
    )
    result = run("check")
    assert result.exit_code == 1
    assert "QUO008" in result.output
    assert "the words stand at par. 2." in result.output


def test_words_are_found_and_the_citation_proposed(report: Path) -> None:
    saved = report.parent / "memo.txt"
    saved.write_text("One.\n\nThe water was quite clear.", encoding="utf-8")
    run("capture", "memo", str(saved))
    found = run("find", "quite clear")
    assert found.exit_code == 0
    assert "[@memo, par. 2]" in found.output
    assert run("find", "nothing like that anywhere").exit_code == 1


def test_every_code_is_explained() -> None:
    listed = run("explain").output
    for family in FAMILIES:
        for code in family:
            assert code.name in listed
            told = run("explain", code.name.lower()).output
            assert code.explanation.meaning in told
            assert "Wrong:" in told
            assert "Right:" in told


def test_hostile_words_are_printed_as_harmless_text(report: Path) -> None:
    (report / "docs/index.md").write_text(
        '# Notes\n\nShe said "\x1b[2J\u202ecome here now [/nope] ::error::" [@memo].\n',
        encoding="utf-8",
    )
    output = run("check").output
    assert "\x1b" not in output
    assert "\u202e" not in output
