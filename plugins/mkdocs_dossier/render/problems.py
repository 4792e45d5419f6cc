"""Problems of a page, shown on it while it is being written."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.page import Page


def render_problems(page: Page, diagnostics: Sequence[Diagnostic]) -> Element:
    """Return the notice that lists a page's diagnostics."""
    # What authors read is English.
    listed = build("ul", page.foreign("en"))
    for diagnostic in diagnostics:
        place = diagnostic.place
        where = f"{place.path}:{place.line}:{place.column}"
        listed.append(_render_one(diagnostic, f"{where} {diagnostic.code.name}"))
    return build(
        "section",
        {"class": "dossier-problems", "aria-labelledby": "dossier-problems-title"},
        build(
            "p",
            {"class": "dossier-problems__title", "id": "dossier-problems-title"},
            page.words.problems,
        ),
        listed,
    )


def render_beside(diagnostics: Sequence[Diagnostic]) -> Element:
    """Return what is wrong with one passage, to stand beside it."""
    found = [_render_one(each, each.code.name) for each in diagnostics]
    return build("ul", {"class": "dossier-problems dossier-problems--beside"}, *found)


def _render_one(diagnostic: Diagnostic, name: str) -> Element:
    return build(
        "li",
        {"class": f"dossier-problem--{diagnostic.severity.value}"},
        build("code", None, name),
        f" {diagnostic.sentence} ",
        build("em", None, *_mark_code(diagnostic.hint)) if diagnostic.hint else None,
    )


def _mark_code(hint: str) -> list[Element | str]:
    """Return a hint in which what stands between backticks, to be typed, looks like it."""
    parts = hint.split("`")
    if len(parts) % 2 == 0:
        # Words of a chapter may stand in it, and any sign in these.
        return [hint]
    return [build("code", None, part) if n % 2 else part for n, part in enumerate(parts) if part]
