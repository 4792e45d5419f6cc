"""Sessions with the server as an editor holds them, one feature at a time."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.editor.client import Client, Message, is_about

MINIMAL = Path(__file__).parents[1] / "sites" / "minimal"
COMMAND = [str(Path(sys.executable).with_name("dossier")), "lsp"]
INDEX = "docs/index.md"
QUOTED = "soft enough to take a thumb"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "report"))


@pytest.fixture
def client(report: Path) -> Iterator[Client]:
    with Client(COMMAND, report) as session:
        session.start()
        yield session


def read(report: Path, name: str = INDEX) -> str:
    return (report / name).read_text(encoding="utf-8")


def find(text: str, words: str, within: int = 1) -> tuple[int, int]:
    """Return the position of a character of the only place where ``words`` stand."""
    assert text.count(words) == 1
    at = text.index(words) + within
    return text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1


def codes(found: list[Message]) -> list[str]:
    return [each["code"] for each in found]


def covered(text: str, found: Message) -> str:
    """Return the words that an editor would underline, counted in UTF-16 as it counts."""
    start, end = found["range"]["start"], found["range"]["end"]
    assert start["line"] == end["line"]
    line: bytes = text.split("\n")[start["line"]].encode("utf-16-le")
    return line[start["character"] * 2 : end["character"] * 2].decode("utf-16-le")


def apply(text: str, action: Message, uri: str) -> str:
    lines: list[str] = text.split("\n")
    for edit in action["edit"]["changes"][uri]:
        start, end = edit["range"]["start"], edit["range"]["end"]
        assert start["line"] == end["line"]
        line = lines[start["line"]]
        lines[start["line"]] = (
            line[: start["character"]] + edit["newText"] + line[end["character"] :]
        )
    return "\n".join(lines)


def test_a_misquote_is_underlined_before_it_is_saved(client: Client, report: Path) -> None:
    text = read(report)
    assert client.open(INDEX, text) == []
    wrong = text.replace(QUOTED, "soft enough to lose a thumb")
    (found,) = client.change(INDEX, wrong)
    assert found["code"] == "QUO001"
    assert found["severity"] == 1
    assert covered(wrong, found) == "soft enough to lose a thumb"
    assert "“lose” should be “take”" in found["message"]
    assert read(report) == text
    assert client.change(INDEX, text) == []


def test_a_code_leads_to_its_explanation_which_goes_with_the_session(report: Path) -> None:
    with Client(COMMAND, report) as client:
        client.start()
        (found,) = client.open(INDEX, read(report).replace(QUOTED, "soft enough to eat a thumb"))
        explained = Path(found["codeDescription"]["href"].removeprefix("file://"))
        assert explained.read_text(encoding="utf-8").startswith("# QUO001: altered quotation")
    assert not explained.exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_columns_are_counted_as_was_agreed(report: Path, encoding: str) -> None:
    # A lion takes one character, two UTF-16 units, four bytes.
    text = '# Quay\n\n🦁 é "soft enough to eat a thumb" [@minutes2021].\n'
    with Client(COMMAND, report) as client:
        assert client.start([encoding])["positionEncoding"] == encoding
        (found,) = client.open("docs/lion.md", text)
    before = {"utf-8": 4 + 1 + 2 + 1 + 1, "utf-16": 6, "utf-32": 5}[encoding]
    assert found["range"]["start"] == {"line": 2, "character": before}
    assert found["range"]["end"] == {"line": 2, "character": before + 26}


def test_keys_are_completed_with_author_and_title(client: Client, report: Path) -> None:
    text = f"{read(report)}\nThe clerk wrote it down [@min"
    client.open(INDEX, text)
    line, character = text.count("\n"), len("The clerk wrote it down [@min")
    completed = client.at("completion", INDEX, line, character)
    (item,) = completed["items"]
    assert item["label"] == "minutes2021"
    assert "Kestrel Quay Harbour Office 2021: Minutes of the Works Committee" in item["detail"]
    start = {"line": line, "character": character - 3}
    assert item["textEdit"]["range"]["start"] == start
    assert item["textEdit"]["newText"] == "minutes2021"


def test_options_are_completed_below_a_directive(client: Client, report: Path) -> None:
    text = f"{read(report)}\n::: quote @letter2021\nspeaker: Maude Lerivage\n"
    client.open(INDEX, text)
    completed = client.at("completion", INDEX, text.count("\n"), 0)
    labels = [item["label"] for item in completed["items"]]
    assert "locator" in labels
    assert "speaker" not in labels


def test_directives_locators_and_events_are_completed(client: Client, report: Path) -> None:
    text = read(report).replace("2021-05-04\n", "2021-05-04 {#shut}\n")
    client.open(INDEX, text)
    for typed, label in [
        ("::", None),
        (":::", "timeline"),
        (f'They were "{QUOTED}" [@minutes2021, ', "par. 3"),
        ("::: timeline\n\n#", "#shut"),
    ]:
        longer = f"{text}\n{typed}"
        client.change(INDEX, longer)
        last = longer.rsplit("\n", 1)[1]
        completed = client.at("completion", INDEX, longer.count("\n"), len(last))
        labels = [item["label"] for item in completed["items"]]
        assert label in labels if label else labels == []


def test_hovering_shows_the_reference_and_the_passage(client: Client, report: Path) -> None:
    text = read(report)
    client.open(INDEX, text)
    told = client.at("hover", INDEX, *find(text, "[@minutes2021, par. 3]", 4))
    assert told["contents"]["kind"] == "plaintext"
    assert "Minutes of the Works Committee" in told["contents"]["value"]
    told = client.at("hover", INDEX, *find(text, QUOTED))
    assert "Verified" in told["contents"]["value"]
    assert "par. 3" in told["contents"]["value"]
    assert f"second pier are “{QUOTED}”, the clerk wrote" in told["contents"]["value"]


def test_a_definition_is_a_record_a_capture_or_a_passage(client: Client, report: Path) -> None:
    text = read(report)
    client.open(INDEX, text)
    target = client.at("definition", INDEX, *find(text, "[@minutes2021, par. 3]", 4))
    assert target["uri"] == client.uri("sources/footbridge.bib")
    assert target["range"]["start"]["line"] == 0
    target = client.at("definition", INDEX, *find(text, QUOTED))
    assert target["uri"] == client.uri("sources/captures/minutes2021.txt")
    assert target["range"]["start"] == {"line": 4, "character": 34}
    target = client.at("definition", INDEX, *find(text, "target: #closing", 10))
    assert target["uri"] == client.uri(INDEX)
    assert target["range"]["start"]["line"] == find(text, "{: #closing }")[0]


def test_a_quick_fix_puts_the_sources_words_in(client: Client, report: Path) -> None:
    text = read(report)
    (found,) = client.open(INDEX, text.replace(QUOTED, "soft enough to lose a thumb"))
    actions = client.actions(INDEX, found)
    assert [each["title"] for each in actions] == [
        f"Quote the source's exact words: “{QUOTED}”",
        "Print it unverified: give a reason",
    ]
    mended = apply(text.replace(QUOTED, "soft enough to lose a thumb"), actions[0],
                   client.uri(INDEX))  # fmt: skip
    assert mended == text
    assert client.change(INDEX, mended) == []


def test_a_quick_fix_puts_the_closest_key_in(client: Client, report: Path) -> None:
    text = read(report)
    wrong = text.replace("@minutes2021, par. 3", "@minuets2021, par. 3")
    (found,) = client.open(INDEX, wrong)
    assert found["code"] == "CIT101"
    action = client.actions(INDEX, found)[0]
    assert action["isPreferred"]
    assert apply(wrong, action, client.uri(INDEX)) == text


def test_changed_sources_are_read_again_when_the_editor_tells(report: Path) -> None:
    text = f"{read(report)}\nIt was dark [@lamp2022].\n"
    with Client(COMMAND, report) as client:
        client.start(watches=True)
        client.wait_for(lambda message: message["method"] == "client/registerCapability")
        assert codes(client.open(INDEX, text)) == ["CIT101"]
        bib = report / "sources" / "lamp.bib"
        bib.write_text("@misc{lamp2022, title = {Lamps}, date = {2022}}\n", encoding="utf-8")
        changed = {"changes": [{"uri": bib.as_uri(), "type": 1}]}
        client.notify("workspace/didChangeWatchedFiles", changed)
        assert client.findings(INDEX) == []


def test_changed_sources_are_found_where_the_editor_does_not_tell(
    client: Client, report: Path
) -> None:
    assert codes(client.open(INDEX, f"{read(report)}\nIt was dark [@lamp2022].\n")) == ["CIT101"]
    bib = report / "sources" / "lamp.bib"
    bib.write_text("@misc{lamp2022, title = {Lamps}, date = {2022}}\n", encoding="utf-8")
    assert client.findings(INDEX) == []


def test_a_broken_configuration_is_told_once_and_mended_without_a_restart(report: Path) -> None:
    good = read(report, "mkdocs.yml")
    (report / "mkdocs.yml").write_text("plugins: [dossier\n", encoding="utf-8")
    with Client(COMMAND, report) as client:
        client.start()

        def is_shown(message: Message) -> bool:
            return bool(message["method"] == "window/showMessage")

        shown = client.wait_for(is_shown)["params"]
        assert shown["type"] == 1
        assert "mkdocs.yml" in shown["message"]
        document = {"uri": client.uri(INDEX), "languageId": "markdown", "version": 1, "text": ""}
        client.notify("textDocument/didOpen", {"textDocument": document})
        assert client.at("hover", INDEX, 0, 0) is None
        assert not any(is_shown(message) for message in client.messages)
        (report / "mkdocs.yml").write_text(good, encoding="utf-8")
        os.utime(report / "mkdocs.yml", (2e9, 2e9))
        client.notify("textDocument/didSave", {"textDocument": {"uri": client.uri(INDEX)}})
        assert client.at("completion", INDEX, 0, 0) is not None


def test_other_chapters_findings_are_shown_and_stay(client: Client, report: Path) -> None:
    other = "docs/other.md"
    (report / other).write_text('# B\n\n"soft enough to eat it" [@minutes2021].\n', "utf-8")
    client.open(INDEX, read(report))

    def concerns_other(message: Message) -> bool:
        return is_about(message, client.uri(other))

    assert len(client.wait_for(concerns_other)["params"]["diagnostics"]) == 1
    client.change(INDEX, read(report) + "\nMore.\n")
    client.at("hover", INDEX, 0, 0)
    assert not any(concerns_other(message) for message in client.messages)


def test_a_closed_text_is_what_its_file_says(client: Client, report: Path) -> None:
    assert client.open(INDEX, read(report).replace(QUOTED, "hard as nails, all of it"))
    client.notify("textDocument/didClose", {"textDocument": {"uri": client.uri(INDEX)}})
    cleared = client.wait_for(
        lambda message: (
            message["method"] == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == client.uri(INDEX)
        )
    )
    assert cleared["params"]["diagnostics"] == []


def test_a_text_outside_of_any_report_is_left_alone(client: Client, tmp_path: Path) -> None:
    document = {
        "uri": (tmp_path / "elsewhere.md").as_uri(), "languageId": "markdown", "version": 1,
        "text": "[@nobody2020]",
    }  # fmt: skip
    client.notify("textDocument/didOpen", {"textDocument": document})
    position = {"line": 0, "character": 3}
    asked = {"textDocument": {"uri": document["uri"]}, "position": position}
    assert client.request("textDocument/hover", asked) is None


def test_typing_a_report_letter_by_letter_raises_nothing(client: Client, report: Path) -> None:
    text = read(report)
    client.open(INDEX, "")
    for end in range(0, len(text), 7):
        client.send_change(INDEX, text[:end])
    assert client.change(INDEX, text) == []
    told = [
        m for m in client.messages if m["method"] in ("window/logMessage", "window/showMessage")
    ]
    assert told == []


def test_half_a_character_is_no_trouble(client: Client, report: Path) -> None:
    # JavaScript cuts a text between two UTF-16 units if it is asked to.
    text = read(report)
    client.open(INDEX, text)
    (found,) = client.change(INDEX, text.replace(QUOTED, "soft enough \ud83e to take a thumb"))
    assert found["code"].startswith("QUO")
    assert client.change(INDEX, text) == []
