"""Checks of chapters as a whole."""

from collections.abc import Iterator

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.place import Place


def check_chapter(chapter: Chapter) -> Iterator[Diagnostic]:
    """Yield what a published chapter lacks."""
    if not chapter.is_published:
        return
    for name, value in (("title", chapter.front.title), ("authors", chapter.front.authors)):
        if not value:
            yield Diagnostic(
                Doc.DOC004,
                Place(chapter.path),
                f"This chapter is published, but its front matter has no {name}.",
                f"Add a line `{name}: …` between the two ---.",
            )
