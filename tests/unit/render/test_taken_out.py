"""What is left of Markdown where a notice is taken out of it."""

import pytest

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.render.taken_out import close_up, read_source
from mkdocs_dossier.syntax import scan

NOTICE = (
    "::: update 2026-03-01T09:00:00Z\n{0}id: u\n{0}was: Secret\n{0}show_was: no\n\n{0}News.\n{0}:::"
)


def read(text: str) -> tuple[Chapter, Directive]:
    chapter, _ = scan("docs/a.md", "a.md", text, bool)
    directive = next(item for item in chapter.items if isinstance(item, Directive))
    return chapter, directive


@pytest.mark.parametrize(
    ("lead", "before", "after", "left"),
    [
        ("", "One.\n\n", "\n\nTwo.", "One.\n\nTwo."),
        ("", "One.\n\n", "\n", "One.\n\n"),
        ("", "", "\n\nTwo.", "Two."),
        ("    ", "- One.\n\n    ", "\n\n    Two.", "- One.\n\n    Two."),
        ("> ", "> One.\n>\n> ", "\n>\n> Two.", "> One.\n>\n> Two."),
        ("> ", "> One.\n>\n> ", "\n\nTwo.", "> One.\n>\n\nTwo."),
    ],
)
def test_one_blank_line_is_left(lead: str, before: str, after: str, left: str) -> None:
    notice = NOTICE.format(lead).replace("\n\n", f"\n{lead.rstrip()}\n")
    text = f"{before}{notice}{after}"
    _, directive = read(text)
    kept, end = close_up(text, directive.span, text[: directive.span.start])
    assert kept + text[end:] == left


def test_what_an_author_wrote_is_given_back_without_withheld_words() -> None:
    text = f"One.\n\n{NOTICE.format('')}\n"
    chapter, directive = read(text)
    for span in (directive.span, Span(0, len(text))):
        source = read_source(chapter, span)
        assert "Secret" not in source
        assert "News." in source
