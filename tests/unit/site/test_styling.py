"""References in a CSL style: Pandoc's words, our elements, and what happens when either fails."""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.reference import Piece, Style
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.site.citation_style import bundled_styles

BIB = r"""
@article{post,
  author = {Roy, Luc and Mack, Ann}, title = {The firm that "sees" everyone},
  journaltitle = {The Harbour Post}, date = {2020-03-01}, pages = {4--6},
  url = {https://post.example/a_b%20c?d=1&e=2}, urldate = {2020-03-06},
  archiveurl = {https://archive.example/1/post}, archivedate = {2020-03-07},
}
@book{many, author = {Wu, Min and others}, title = {Lenses}, date = {2011}, publisher = {Quay}}
@misc{doubt, author = {{Harbour Board}}, title = {« Vu d'en haut »}, date = {2019-11?}}
@misc{soon, author = {Wu, Min}, title = {Later}, year = {forthcoming}}
@jurisdiction{case, title = {Hill v. Harbour Board}, court = {Court of Appeal}, date = {2017-06-01}}
@misc{inside, author = {Ann Secret}, title = {A hidden memo}, confidential = {A former guard}}
@misc{key/with:odd.signs, title = {<script>alert(1)</script> *stars* [a](javascript:x)},
  url = {https://example.org/x}}
"""
INFO = "<info><title>T</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>"
OPENING = f'<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">{INFO}'
LAYOUT = "<layout><text variable='title'/></layout>"
CITATION = f"<citation>{LAYOUT}</citation>"
MINIMAL = f"{OPENING}{CITATION}<bibliography>{LAYOUT}</bibliography></style>"

KEYS = ("post", "many", "doubt", "soon", "case", "inside", "{key/with:odd.signs}")
Result = tuple[Mapping[str, Sequence[Piece]], tuple[Diagnostic, ...]]
StyleAll = Callable[..., Result]


@pytest.fixture
def style(tmp_path: Path) -> StyleAll:
    """Return what gives the references of a report of one chapter, by key, in a style."""

    def style_them(
        name: str, lang: str = "en", keys: Sequence[str] = KEYS, bib: str = BIB
    ) -> Result:
        cited = " ".join(f"It was so [@{key}]." for key in keys)
        files = {"docs/a.md": f"---\nlang: {lang}\n---\n\n{cited}\n", "sources/a.bib": bib}
        for path, text in files.items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
        options = {"root": str(tmp_path), "cache_dir": "cache", "citation_style": name}
        loaded = load(Settings.of(options))
        styled = {key: pieces for (_, key), pieces in loaded.report.styled.items()}
        return styled, tuple(each for each in loaded.diagnostics if each.is_error)

    return style_them


class Runs(list[list[str]]):
    """The commands that were run, and what they were given."""

    seen: str = ""


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    found, run = Runs(), subprocess.run

    def note(command: list[str], **options: Any) -> Any:  # noqa: ANN401 - passed on as it comes
        if "lua" in command:
            found.append(command)
            folder = Path(options["cwd"])
            found.seen = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
        return run(command, **options)

    monkeypatch.setattr(subprocess, "run", note)
    return found


def tell(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def sentences(diagnostics: Sequence[Diagnostic]) -> list[str]:
    return [f"{each.place.path} {each.code.name} {each.sentence}" for each in diagnostics]


@pytest.mark.parametrize(
    ("name", "lang", "key", "expected"),
    [
        ("author-date", "en", "post",
         ("Roy, Luc and Ann Mack. March 1, 2020. “The firm that ‘sees’ everyone.” The Harbour Post,"
         " pp. 4–6. https://post.example/a_b%20c?d=1&e=2, accessed March 6, 2020, archived at"
         " https://archive.example/1/post.")),
        ("author-date", "fr", "post",
         ("Roy, Luc et Ann Mack. 1er mars 2020. « The firm that “sees” everyone ». The Harbour"
         " Post, p. 4‑6. https://post.example/a_b%20c?d=1&e=2, consultation : 6 mars 2020, copie"
         " archivée : https://archive.example/1/post.")),
        ("note", "en", "post",
         ("Luc Roy and Ann Mack, “The firm that ‘sees’ everyone,” The Harbour Post, March 1, 2020,"
         " pp. 4–6, https://post.example/a_b%20c?d=1&e=2, accessed March 6, 2020, archived at"
         " https://archive.example/1/post.")),
        ("note", "fr", "post",
         ("Luc Roy et Ann Mack, « The firm that “sees” everyone », The Harbour Post, 1er mars 2020,"
         " p. 4‑6, https://post.example/a_b%20c?d=1&e=2, consultation : 6 mars 2020, copie"
         " archivée : https://archive.example/1/post.")),
        ("author-date", "en", "many", "Wu, Min et al. 2011. Lenses. Quay."),
        ("note", "fr", "many", "Min Wu et al., Lenses, Quay, 2011."),
        ("author-date", "en", "doubt",
         "Harbour Board. possibly November 2019. “‘Vu d’en haut’.”"),
        ("author-date", "fr", "doubt",
         "Harbour Board. peut-être novembre 2019. « “Vu d’en haut” »."),
        ("note", "fr", "soon", "Min Wu, « Later », à paraître."),
        ("note", "fr", "case", "Hill v. Harbour Board, Court of Appeal, 1er juin 2017."),
        ("note", "fr-CA", "case", "Hill v. Harbour Board, Court of Appeal, 1er juin 2017."),
    ],
)  # fmt: skip
def test_bundled_styles_in_both_languages(
    style: StyleAll, name: str, lang: str, key: str, expected: str
) -> None:
    styled, diagnostics = style(name, lang)
    assert diagnostics == ()
    assert tell(styled[key]).replace("\u00a0", " ").replace("\u202f", " ") == expected


def test_the_marks_are_those_of_the_language(style: StyleAll) -> None:
    assert "«\u00a0The firm" in tell(style("author-date", "fr")[0]["post"])
    assert "“The firm" in tell(style("author-date", "en")[0]["post"])


def test_a_style_by_its_path(style: StyleAll, tmp_path: Path) -> None:
    (tmp_path / "house.csl").write_text(MINIMAL, encoding="utf-8")
    styled, diagnostics = style("house.csl")
    assert diagnostics == ()
    assert tell(styled["many"]) == "Lenses"


def test_the_first_of_a_month_in_french_whatever_the_style(style: StyleAll, tmp_path: Path) -> None:
    dated = MINIMAL.replace("<text variable='title'/>", '<date variable="issued" form="text"/>')
    (tmp_path / "house.csl").write_text(dated, encoding="utf-8")
    assert tell(style("house.csl", "fr")[0]["case"]) == "1er juin 2017"
    assert tell(style("house.csl", "en")[0]["case"]) == "June 1, 2017"


def test_the_newsroom_style_needs_no_processor(style: StyleAll, runs: Runs) -> None:
    assert style("newsroom") == ({}, ())
    assert runs == []


@pytest.mark.parametrize("name", ["apa", "../house.csl", "house.txt", "/etc/passwd"])
def test_an_unknown_style_names_those_there_are(style: StyleAll, name: str, runs: Runs) -> None:
    styled, (diagnostic,) = style(name)
    assert styled == {}
    assert sentences([diagnostic]) == [f"mkdocs.yml CIT103 There is no citation style “{name}”."]
    assert all(bundled in diagnostic.hint for bundled in ("newsroom", *bundled_styles()))
    assert runs == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<style", "is not well-formed XML: unclosed token: line 1, column 0."),
        ("<html/>", "The file house.csl is no CSL style."),
        (MINIMAL.replace("purl.org", "example.org"), "The file house.csl is no CSL style."),
        (f"{OPENING}{CITATION}</style>", "has no bibliography"),
        (MINIMAL.replace("</info>", '<link rel="independent-parent" href="http://127.0.0.1:9/x"/>'
                         "</info>"), "only points to another one."),
        (MINIMAL.replace("</info>", '<link rel="independent&#45;parent" href="http://[::1]:9/x"/>'
                         "</info>"), "only points to another one."),
        ('<!DOCTYPE style [<!ENTITY a "aaaa">]>' + MINIMAL, "declares a document type."),
        (MINIMAL + "<!-- " + "x" * 1_000_000 + " -->", "is larger than any style needs to be."),
        (b"\xff\xfe", "cannot be read."),
    ],
)  # fmt: skip
def test_a_broken_style_never_reaches_pandoc(
    style: StyleAll, tmp_path: Path, runs: Runs, text: str | bytes, sentence: str
) -> None:
    raw = text if isinstance(text, bytes) else text.encode()
    (tmp_path / "house.csl").write_bytes(raw)
    styled, (diagnostic,) = style("house.csl")
    assert styled == {}
    assert sentence in diagnostic.sentence
    assert diagnostic.hint
    assert runs == []


def test_what_pandoc_says_of_a_style_is_passed_on(style: StyleAll, tmp_path: Path) -> None:
    (tmp_path / "house.csl").write_text(MINIMAL.replace(CITATION, ""), encoding="utf-8")
    styled, diagnostics = style("house.csl")
    assert styled == {}
    assert "No citation element present" in diagnostics[0].sentence


def test_without_pandoc_there_is_a_hint(style: StyleAll, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: object) -> None:
        return None

    def missing() -> str:
        raise OSError

    monkeypatch.setattr("pypandoc.get_pandoc_path", missing)
    monkeypatch.setattr("shutil.which", nothing)
    styled, diagnostics = style("note")
    assert styled == {}
    assert sentences(diagnostics) == [
        "mkdocs.yml CIT103 A CSL style needs Pandoc, which is not installed."
    ]
    assert "mkdocs-dossier[csl]" in diagnostics[0].hint


@pytest.mark.parametrize("failure", [OSError(), subprocess.TimeoutExpired("pandoc", 1)])
def test_a_pandoc_that_does_not_finish(
    style: StyleAll, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr(subprocess, "run", fail)
    assert sentences(style("note")[1]) == ["mkdocs.yml CIT103 Pandoc did not finish."]


def test_a_second_build_takes_references_from_the_cache(style: StyleAll, runs: Runs) -> None:
    first = style("note")
    assert style("note") == first
    assert len(runs) == 1


@pytest.mark.parametrize("change", ["style", "lang", "records"])
def test_whatever_goes_into_it_is_in_the_name_of_the_cache(
    style: StyleAll, runs: Runs, change: str
) -> None:
    style("note")
    style("author-date" if change == "style" else "note", "fr" if change == "lang" else "en",
          bib=BIB.replace("Lenses", "Lens") if change == "records" else BIB)  # fmt: skip
    assert len(runs) == 2


@pytest.mark.parametrize(
    "spoilt", ["", "[]", "null", "{}", '{"clusters": [], "rest": []}', "\udcff"]
)
def test_a_spoilt_cache_is_made_anew(
    style: StyleAll, tmp_path: Path, runs: Runs, spoilt: str
) -> None:
    first = style("note")
    (kept,) = (tmp_path / "cache/styled").iterdir()
    assert len(runs) == 1
    kept.write_bytes(spoilt.encode(errors="surrogateescape"))
    assert style("note") == first
    assert len(runs) == 2


def test_one_call_however_many_citations(tmp_path: Path, runs: Runs) -> None:
    for name in ("a", "b", "c"):
        path = tmp_path / f"docs/{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text("It was so [@post; @many]. It was so [@post]. " * 40, encoding="utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.bib").write_text(BIB, encoding="utf-8")
    loaded = load(Settings.of({"root": str(tmp_path), "citation_style": "note"}))
    assert [found for found in loaded.diagnostics if found.is_error] == []
    assert set(loaded.report.styled) == {("en", "post"), ("en", "many")}
    assert len(runs) == 1


def test_nothing_of_a_confidential_record_is_given_to_pandoc(style: StyleAll, runs: Runs) -> None:
    styled, _ = style("note")
    assert "inside" not in styled
    assert "Lenses" in runs.seen
    for secret in ("inside", "Secret", "hidden memo", "former guard"):
        assert secret not in runs.seen


def test_only_confidential_records_need_no_processor(style: StyleAll, runs: Runs) -> None:
    assert style("note", "en", ["inside"]) == ({}, ())
    assert runs == []


def test_pandoc_runs_our_program_only_and_in_a_folder_of_its_own(
    style: StyleAll, runs: Runs, tmp_path: Path
) -> None:
    style("note")
    assert runs[0][1:] == ["lua", "styled.lua"]
    assert not any(str(tmp_path) in part for part in runs[0])


def test_there_is_only_text_emphasis_and_links(style: StyleAll) -> None:
    styled, _ = style("author-date")
    pieces = styled["key/with:odd.signs"]
    assert tell(pieces).startswith("<script>alert(1)</script> *stars* [a](javascript:x).")
    links = [piece.href for piece in pieces if piece.href]
    assert links == ["https://example.org/x"]
    for pieces in styled.values():
        assert {piece.style for piece in pieces} <= {Style.PLAIN, Style.ITALIC}
        assert all(piece.href.startswith("https://") for piece in pieces if piece.href)


def test_both_addresses_of_a_source_are_links(style: StyleAll) -> None:
    styled, _ = style("note")
    assert [piece.href for piece in styled["post"] if piece.href] == [
        "https://post.example/a_b%20c?d=1&e=2",
        "https://archive.example/1/post",
    ]
