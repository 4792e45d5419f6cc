"""What is told of the text under the pointer, and where it leads."""

from pathlib import Path

import pytest
from tests.unit.language_server.conftest import Put

from mkdocs_dossier.language_server.defining import define
from mkdocs_dossier.language_server.hovering import hover
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.site.attesting import attest
from mkdocs_dossier.site.capturing import Request, capture_file

HIDDEN = "the ledger was kept in the baker's attic"
TIMELINE = (
    "::: timeline\n\n2021-05-04 {#shut}\n:   **The bridge shuts.** [@minutes2021]\n:::\n\n"
    "::: timeline\n\n#sh|ut\n:   So it did. [@letter2021]\n:::\n"
)


def told(put: Put, text: str) -> str:
    desk = put(text)
    note = hover(desk.workspace, desk.chapter, desk.offset)
    return note.text if note else ""


def test_a_citation_tells_its_reference_and_its_capture(put: Put) -> None:
    text = told(put, "As told [@lett|er2021].")
    assert text.startswith("Maude Lerivage, “Lettre au comité des travaux”")
    assert "Captured: letter2021.txt, 2024-01-10." in text


def test_a_misquote_tells_the_nearest_passage(put: Put) -> None:
    text = told(put, 'They were "soft enough to |bite a thumb" [@minutes2021].')
    assert text.startswith("Altered")
    assert "The nearest passage: “soft enough to take a thumb" in text


def test_an_unchecked_quotation_tells_why(put: Put) -> None:
    text = told(put, 'It was "a |lie"{unchecked="said by telephone"} [@minutes2021].')
    assert text == "Unchecked, as the author says: said by telephone"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("::: qu|ote @letter2021\n\n« Le garde-corps »\n:::", "quote: a quotation set apart"),
        ("::: quote @letter2021\nro|le: mayor\n\n« Le garde-corps »\n:::", "role: what the"),
        (TIMELINE, "4 May 2021: The bridge shuts."),
        ("Nothing| here.", ""),
        ("[@nob|ody2020]", ""),
    ],
)
def test_directives_options_and_events_tell_what_they_are(put: Put, text: str, said: str) -> None:
    assert told(put, text).startswith(said)
    assert bool(told(put, text)) == bool(said)


def test_what_is_told_cannot_reorder_or_ring(put: Put) -> None:
    text = told(put, 'It was "soft \u202eenough\x07 to |take" [@minutes2021].')
    assert text
    assert not set("\u202e\x07") & set(text)


def test_an_event_leads_to_where_it_is_dated(put: Put) -> None:
    desk = put(TIMELINE)
    target = define(desk.workspace, desk.chapter, desk.offset)
    assert target
    assert (target.file, target.place.line) == (desk.path, 3)


def test_a_quotation_without_a_capture_leads_to_its_record(put: Put) -> None:
    desk = put('It was "a |lie" [@nobody2020].')
    assert define(desk.workspace, desk.chapter, desk.offset) is None


@pytest.fixture
def withheld(tmp_path: Path) -> Settings:
    """A report with a confidential record whose capture is withheld, and attested."""
    root, vault = tmp_path / "report", tmp_path / "vault"
    for folder in (root / "docs", root / "sources", vault):
        folder.mkdir(parents=True)
    (root / "docs" / "index.md").write_text(f'# A\n\n"{HIDDEN}" [@mole].\n', encoding="utf-8")
    (root / "sources" / "a.bib").write_text(
        "@misc{mole, title = {Nina Vasquez, ledger notes}, author = {Vasquez, Nina},"
        " date = {2021}, confidential = {a clerk of the harbour}}\n",
        encoding="utf-8",
    )
    (vault / "mole.txt").write_text(f"Notes\n\nShe said {HIDDEN}, twice.\n", encoding="utf-8")
    return Settings.of({"root": str(root), "vault": str(vault)})


def test_a_withheld_passage_is_told_to_whoever_holds_it_and_to_nobody_else(
    withheld: Settings,
) -> None:
    assert withheld.vault
    request = Request("mole", ["mole"], withheld=True)
    assert capture_file(withheld, request, withheld.vault / "mole.txt")[0]
    attest(withheld, load(withheld), "Ann Other", "2026-02-05")
    path = withheld.docs / "index.md"
    for settings, holds in [(withheld, True), (Settings.of({"root": str(withheld.root)}), False)]:
        workspace = Workspace(settings, load(settings))
        chapter = workspace.chapter(path)
        assert chapter
        note = hover(workspace, chapter, chapter.text.index("ledger"))
        assert note
        assert note.text.startswith("Attested")
        assert ("She said" in note.text) is holds
        assert ("readers do not see" in note.text) is holds
        cited = hover(workspace, chapter, chapter.text.index("@mole") + 2)
        assert cited
        assert cited.text.startswith("a clerk of the harbour")
        assert "Vasquez" not in cited.text
