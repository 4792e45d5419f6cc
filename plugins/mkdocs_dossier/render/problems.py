"""Problems of a page, shown on it while it is being written."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.page import Page


def render_problems(page: Page, diagnostics: Sequence[Diagnostic]) -> Element:
    """Return the notice that lists a page's diagnostics."""
    listed = build("ul")
    for diagnostic in diagnostics:
        place = diagnostic.place
        where = f"{place.path}:{place.line}:{place.column}"
        listed.append(
            build(
                "li",
                {"class": f"dossier-problem--{diagnostic.severity.value}"},
                build("code", None, f"{where} {diagnostic.code.name}"),
                f" {diagnostic.sentence} ",
                build("em", None, diagnostic.hint) if diagnostic.hint else None,
            )
        )
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
