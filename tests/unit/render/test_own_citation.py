"""How a chapter is cited: who, what, which version, in which state of correction."""

from collections.abc import Callable

import pytest

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.render.own_citation import format_own_citation
from mkdocs_dossier.syntax import scan

WHERE = "https://r.example/ferry/"
CORRECTION = "::: correction 2026-03-0{0}T10:00:00Z\nid: c{0}\nnow: x\n\nWe erred.\n:::\n\n"


def chapter(text: str) -> Chapter:
    return scan("docs/ferry.md", "ferry.md", text, lambda _: False)[0]


@pytest.mark.parametrize(
    ("more", "body", "en", "fr"),
    [
        ("", "", "no corrections", "aucun rectificatif"),
        ("updated: 2026-02-07T09:00:00Z\n", "", "version of 7 February 2026 (no corrections)",
         "version du 7 février 2026 (aucun rectificatif)"),
        ("", CORRECTION.format(1), "version of 1 March 2026 (corrected once)",
         "version du 1er mars 2026 (rectifié une fois)"),
        ("", "".join(map(CORRECTION.format, (1, 2))), "version of 2 March 2026 (corrected twice)",
         "version du 2 mars 2026 (rectifié deux fois)"),
        ("", "".join(map(CORRECTION.format, (1, 2, 3))),
         "version of 3 March 2026 (corrected 3 times)",
         "version du 3 mars 2026 (rectifié 3 fois)"),
        ("status: retracted\n", "", "retracted", "retiré"),
        ("", CORRECTION.format(4).replace("correction", "retraction"),
         "version of 4 March 2026 (retracted)", "version du 4 mars 2026 (retiré)"),
        ("", CORRECTION.format(4).replace("correction", "update"),
         "version of 4 March 2026 (no corrections)",
         "version du 4 mars 2026 (aucun rectificatif)"),
    ],
)  # fmt: skip
def test_version_and_state(
    more: str, body: str, en: str, fr: str, head: Callable[..., str]
) -> None:
    read = chapter(head("The ferry", more) + body)
    assert format_own_citation(read, "Tides", WHERE, "en") == (
        f"Ann Other and Ben Other, “The ferry”, Tides, 5 February 2026, {en}, {WHERE}."
    )
    assert format_own_citation(read, "Tides", WHERE, "fr") == (
        f"Ann Other et Ben Other, «\u00a0The ferry\u00a0», Tides, 5 février 2026, {fr}, {WHERE}."
    )


def test_what_is_not_known_is_left_out() -> None:
    assert format_own_citation(chapter("Text."), "Tides", "", "en") == (
        "Tides, n.d., no corrections."
    )
