"""The command as people call it: what it prints, and how it ends."""

import json
import shutil
import sys
import textwrap
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mkdocs_dossier.cli import main
from mkdocs_dossier.cli.configuration import read_settings
from mkdocs_dossier.diagnostics import Code
from mkdocs_dossier.diagnostics.catalogue import FAMILIES

MINIMAL = Path(__file__).parents[2] / "sites" / "minimal"
TEXT = "The cellar door was left unlocked on purpose, someone said to nobody in particular."


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "report"))


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    folder.mkdir()
    (folder / "porter.txt").write_text(f"Interview\n\n{TEXT}\n", encoding="utf-8")
    return folder


def run(site: Path, *arguments: str) -> Result:
    command, *rest = arguments
    return CliRunner().invoke(main, [command, "-f", str(site / "mkdocs.yml"), *rest])


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_check_ends_with_0_1_or_2(site: Path) -> None:
    assert (result := run(site, "check")).exit_code == 0, result.output
    assert result.stdout == ""
    assert "0 errors, 0 warnings" in result.stderr
    change(site / "docs" / "index.md", "soft enough to take a thumb", "firm enough to dance on")
    result = run(site, "check")
    assert result.exit_code == 1
    assert result.stdout.startswith("docs/index.md:10:39: QUO001 ")
    assert "1 error, 0 warnings" in result.stderr
    assert CliRunner().invoke(main, ["check", "-f", str(site / "none.yml")]).exit_code == 2
    (site / "mkdocs.yml").write_text("- a\n", encoding="utf-8")
    assert run(site, "check").exit_code == 2


def test_check_prints_nothing_that_a_chapter_made_dangerous(site: Path) -> None:
    page = site / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n[@x\u202ey\x1b]0;z\x07]\n", encoding="utf-8")
    result = run(site, "check", "--all")
    assert result.exit_code == 1
    assert not set("\u202e\x1b\x07") & set(result.output)


def test_explain_shows_each_code_and_lists_them_all() -> None:
    listed = CliRunner().invoke(main, ["explain"])
    assert listed.exit_code == 0
    for family in FAMILIES:
        for code in family:
            assert f"{code.name}  {code.explanation.title}\n" in listed.output
    shown = CliRunner().invoke(main, ["explain", "quo001"])
    assert shown.exit_code == 0
    assert shown.output.startswith("QUO001: altered quotation (error)")
    assert 'Wrong:\n\n    She said it was "all very clear to her"' in shown.output
    assert 'Right:\n\n    She said it was "all quite clear to her"' in shown.output
    near = CliRunner().invoke(main, ["explain", "QU001"])
    assert near.exit_code == 2
    assert "Did you mean QUO001?" in near.stderr
    far = CliRunner().invoke(main, ["explain", "\x1b[2Jnonsense\u202e"])
    assert far.exit_code == 2
    assert "Did you mean" not in far.stderr
    assert not set("\x1b\u202e") & set(far.output)


@pytest.mark.parametrize("code", [code for family in FAMILIES for code in family])
def test_explain_explains_every_code_whole(code: Code) -> None:
    shown = CliRunner().invoke(main, ["explain", code.name])
    assert shown.exit_code == 0
    explanation = code.explanation
    assert f"({explanation.severity.value})" in shown.output
    assert explanation.meaning in shown.output
    wrong, right = shown.output.split("Wrong:\n\n")[1].split("\nRight:\n\n")
    assert textwrap.dedent(wrong).strip() == explanation.wrong.strip()
    assert textwrap.dedent(right).strip() == explanation.right.strip()


def test_quote_gives_a_verdict_as_text_and_as_json(site: Path) -> None:
    good = run(site, "quote", "minutes2021", "soft enough to take a thumb", "--locator", "par. 3")
    assert good.exit_code == 0
    assert good.output.startswith("verified (")
    bad = run(site, "quote", "minutes2021", "firm enough to take a thumb")
    assert bad.exit_code == 1
    assert "“firm” should be “soft”" in bad.output
    data = json.loads(run(site, "quote", "minutes2021", "soft enough", "--format", "json").output)
    assert data["verdict"] == "verified"
    assert data["selectors"][0]["exact"] == "soft enough"


def test_quote_takes_a_batch_and_ends_with_1_if_one_fails(site: Path, tmp_path: Path) -> None:
    batch = tmp_path / "quotes.jsonl"
    lines = [{"id": "a", "quote": "soft enough"}, {"quote": "new oak", "locator": "par. 4"}]
    batch.write_text("\n\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    result = run(site, "quote", "minutes2021", "--batch", str(batch))
    assert result.exit_code == 0
    answers = [json.loads(line) for line in result.output.splitlines()]
    assert [(answer["id"], answer["verdict"]) for answer in answers] == [
        ("a", "verified"),
        (3, "verified"),
    ]
    batch.write_text('{"quote": "old oak"}\n', encoding="utf-8")
    assert run(site, "quote", "minutes2021", "--batch", str(batch)).exit_code == 1
    for broken in ("{", "[]", '"x"', "{}", '{"quote": "a", "locator": "nowhere"}'):
        batch.write_text(broken, encoding="utf-8")
        assert run(site, "quote", "minutes2021", "--batch", str(batch)).exit_code == 2


@pytest.mark.parametrize(
    "arguments",
    [("minutes2021",), ("nothing", "a"), ("minutes2021", "a", "--locator", "somewhere")],
)
def test_quote_ends_with_2_if_there_is_nothing_to_check(
    site: Path, arguments: tuple[str, ...]
) -> None:
    assert run(site, "quote", *arguments).exit_code == 2


def test_quote_reads_any_file_and_prints_it_harmless(site: Path, tmp_path: Path) -> None:
    capture = tmp_path / "capture.txt"
    capture.write_text("He said: \u202eyes indeed\x1b[2J, and left the room.", encoding="utf-8")
    result = run(site, "quote", str(capture), "He said: no indeed, and left the room.")
    assert result.exit_code == 1
    assert not set("\u202e\x1b") & set(result.output)
    (tmp_path / "capture.exe").write_bytes(b"MZ")
    assert run(site, "quote", str(tmp_path / "capture.exe"), "a").exit_code == 2


def test_find_proposes_the_citation(site: Path) -> None:
    result = run(site, "find", "soft enough to take a thumb")
    assert result.exit_code == 0
    assert result.output.splitlines()[0].startswith("[@minutes2021, par. 3")
    near = run(site, "find", "firm enough to take a thumb")
    assert near.exit_code == 1
    assert "“firm” should be “soft”" in near.output
    assert run(site, "find", "utterly different words altogether").exit_code == 1


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/page" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"<h1>Notice</h1><p>The ferry does not run on Sundays.</p>")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its own name
        del format, args


@pytest.fixture
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_address[1]}"
    httpd.shutdown()
    httpd.server_close()
    thread.join()


def add_record(site: Path, key: str, url: str = "") -> None:
    address = f",\n  url = {{{url}}}" if url else ""
    with (site / "sources" / "footbridge.bib").open("a", encoding="utf-8") as file:
        file.write(f"\n@online{{{key},\n  title = {{Notice}},\n  date = {{2021}}{address}\n}}\n")


def test_capture_keeps_and_locks_a_page_once(site: Path, server: str) -> None:
    add_record(site, "ferry", f"{server}/page")
    result = run(site, "capture", "ferry")
    assert result.exit_code == 0, result.output
    lock = json.loads((site / "sources" / "captures.lock").read_text(encoding="utf-8"))
    entry = lock["captures"]["ferry"]
    assert entry["address"] == f"{server}/page"
    assert (site / "sources" / "captures" / entry["file"]).is_file()
    assert run(site, "quote", "ferry", "does not run on Sundays").exit_code == 0
    again = run(site, "capture", "ferry")
    assert again.exit_code == 1
    assert "CAP" in again.stderr


def test_capture_refuses_what_it_cannot_keep(site: Path, server: str, vault: Path) -> None:
    assert run(site, "capture", "nobody").exit_code == 2
    assert run(site, "capture", "letter2021").exit_code == 2
    add_record(site, "ferry")
    assert run(site, "capture", "ferry", f"{server}/missing").exit_code == 1
    assert run(site, "capture", "ferry", f"{server}/page", "--withheld").exit_code == 2
    inside = site / "docs" / "index.md"
    assert run(site, "capture", "ferry", str(inside), "--withheld").exit_code == 2
    assert run(site, "capture", "ferry", str(vault / "none.txt")).exit_code == 1


def test_a_receipt_attests_the_words_and_reveals_none(site: Path, vault: Path) -> None:
    add_record(site, "porter")
    kept = run(site, "capture", "porter", str(vault / "porter.txt"), "--withheld")
    assert kept.exit_code == 0, kept.output
    page = site / "docs" / "index.md"
    before = page.read_text(encoding="utf-8")
    page.write_text(f'{before}\nThe "cellar door was left unlocked" [@porter].\n', "utf-8")
    assert "QUO004" in run(site, "check").stdout

    attested = run(site, "attest", "--vault", str(vault), "--attester", "Ann Other")
    assert attested.exit_code == 0, attested.output
    assert attested.stdout == "1 receipts written, 0 kept, 0 dropped.\n"
    assert run(site, "check").exit_code == 0
    for path in site.rglob("*"):
        if path.is_file() and path != page and path.suffix != ".cache":
            raw = path.read_bytes()
            words = [word.encode() for word in TEXT.split() if len(word) > 5]
            assert not [word for word in words if word in raw], path
            assert str(vault).encode() not in raw

    again = run(site, "attest", "--vault", str(vault), "--attester", "Ann Other")
    assert again.stdout == "0 receipts written, 1 kept, 0 dropped.\n"
    change(page, "left unlocked", "left open")
    assert "QUO004" in run(site, "check").stdout
    altered = run(site, "attest", "--vault", str(vault), "--attester", "Ann Other")
    assert altered.exit_code == 1
    assert "words are not in the capture" in altered.stderr


def test_attest_asks_for_a_vault(site: Path, tmp_path: Path) -> None:
    assert run(site, "attest", "--attester", "Ann Other").exit_code == 2
    assert run(site, "attest", "--vault", str(tmp_path / "none")).exit_code == 2


def test_lsp_says_which_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mkdocs_dossier.language_server.server", None)
    result = CliRunner().invoke(main, ["lsp", "--stdio"])
    assert result.exit_code == 2
    assert "pip install 'mkdocs-dossier[lsp]'" in result.output


def test_reading_a_configuration_runs_nothing_and_keeps_its_variables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_TEST_VAULT", "over-there")
    (tmp_path / "mkdocs.yml").write_text(
        "hooks: !!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path"
        f" [{tmp_path}/touched]]\n"
        "plugins:\n- dossier:\n    vault: !ENV DOSSIER_TEST_VAULT\n",
        encoding="utf-8",
    )
    settings = read_settings(tmp_path / "mkdocs.yml")
    assert settings.vault == settings.root / "over-there"
    assert not (tmp_path / "touched").exists()
