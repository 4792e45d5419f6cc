"""When a page was last changed, so that two builds of one report are alike."""

from mkdocs.structure.pages import Page

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report


def find_newest(report: Report) -> str:
    """Return the date of the report's last change, or nothing if none of its pages has a date."""
    return max((date for each in report.chapters for date in _dates(each)), default="")


def date_page(page: Page, report: Report, newest: str) -> None:
    """Set a page's date to its chapter's last change, or to the report's.

    MkDocs would take the day of the build and print it in the site map.

    Args:
        page: to be dated.
        report: that it belongs to.
        newest: the report's own date.
    """
    chapter = report.chapter(page.file.src_uri)
    dates = _dates(chapter) if chapter else []
    last = max(dates, default=newest)
    if last:
        page.update_date = last


def _dates(chapter: Chapter) -> list[str]:
    instants = [chapter.front.published, chapter.front.updated]
    instants.append(chapter.last_corrected)
    instants += [reply.told for reply in chapter.replies]
    return [instant.date().isoformat() for instant in instants if instant]
