"""When a page was last changed, so that two builds of one report are alike."""

from mkdocs.structure.pages import Page

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report


def date_page(page: Page, report: Report) -> None:
    """Set a page's date to its chapter's last change, or to the report's.

    MkDocs would take the day of the build and print it in the site map.
    """
    chapter = report.chapter(page.file.src_uri)
    dates = _dates(chapter) if chapter else []
    if not dates:
        dates = [date for each in report.chapters for date in _dates(each)]
    if dates:
        page.update_date = max(dates)


def _dates(chapter: Chapter) -> list[str]:
    instants = [chapter.front.published, chapter.front.updated]
    instants.append(chapter.last_corrected)
    return [instant.date().isoformat() for instant in instants if instant]
