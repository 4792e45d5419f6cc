"""What a page is told of the diagnostics of a report."""

from collections.abc import Callable, Mapping

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site.loaded import Loaded, in_order


def _found(path: str, line: int) -> Diagnostic:
    return Diagnostic(Syn.SYN001, Place(path, line), "Something is wrong.", "")


def test_a_chapter_is_told_its_own_and_what_concerns_all(
    load_report: Callable[[Mapping[str, str], str], Loaded],
) -> None:
    diagnostics = [
        _found("sources/a.bib", 3),
        _found("docs/a.md", 9),
        _found("docs/b.md", 2),
        _found("docs/a.md", 1),
        _found("docs/a.markdown", 4),
    ]
    holdings = load_report({}, "").holdings
    loaded = Loaded(Report(), tuple(sorted(diagnostics, key=in_order)), holdings)
    told = [(each.place.path, each.place.line) for each in loaded.concerning("docs/a.md")]
    assert told == [
        ("docs/a.markdown", 4),
        ("docs/a.md", 1),
        ("docs/a.md", 9),
        ("sources/a.bib", 3),
    ]
    told = [(each.place.path, each.place.line) for each in loaded.concerning("docs/a.markdown")]
    assert told == [("docs/a.markdown", 4), ("sources/a.bib", 3)]
