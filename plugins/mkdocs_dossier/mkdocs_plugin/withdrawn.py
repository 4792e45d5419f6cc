"""What a theme must not print of a chapter that is withdrawn."""

from mkdocs.structure.pages import Page

from mkdocs_dossier.model.report import Report

_PRINTED = ("subtitle", "description", "summary")


def forget_withdrawn(page: Page, report: Report) -> None:
    """Take out of a page's front matter what themes print elsewhere as what the page says.

    Material prints subtitles in the navigation of every page, and descriptions in heads.
    """
    chapter = report.chapter(page.file.src_uri)
    if chapter is not None and chapter.is_retracted:
        for name in _PRINTED:
            page.meta.pop(name, None)
