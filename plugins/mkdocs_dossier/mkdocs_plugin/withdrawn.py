"""What a theme must not print of a chapter that is withdrawn."""

from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_dossier.model.report import Report

_SITE_MAP = "sitemap.xml"
_PRINTED = ("subtitle", "description", "summary")


def forget_withdrawn(page: Page, report: Report) -> None:
    """Take out of a page's front matter what themes print elsewhere as what the page says.

    Material prints subtitles in the navigation of every page, and descriptions in heads.
    """
    chapter = report.chapter(page.file.src_uri)
    if chapter is not None and chapter.is_retracted:
        for name in _PRINTED:
            page.meta.pop(name, None)


def leave_out_withdrawn(context: TemplateContext, template: str, report: Report) -> None:
    """Keep withdrawn chapters out of the site map, which asks search engines to show its pages.

    Args:
        context: what the template is given, whose list of pages is replaced.
        template: its name.
        report: that the pages belong to.
    """
    if template == _SITE_MAP:
        withdrawn = {chapter.uri for chapter in report.chapters if chapter.is_retracted}
        context["pages"] = [file for file in context["pages"] if file.src_uri not in withdrawn]
