"""Pages that are stopped, and pages that a server does not even begin with."""

from typing import NoReturn

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_dossier.formats import format_diagnostic
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.deadline import TooSlowError, limit_time
from mkdocs_dossier.site.slow_pages import tell_slow

_INSTEAD = "This page is not shown, as reading it could do harm. `dossier check` says why.\n"


def limit_rendering(page: Page, loaded: Loaded | None) -> None:
    """Make MkDocs stop at a page that takes too long, and name it."""
    render = page.render
    uri = page.file.src_uri
    path = name_path(uri, loaded)

    def limited(config: MkDocsConfig, files: Files) -> None:
        try:
            with limit_time(name=path):
                render(config, files)
        except TooSlowError:
            raise_slow(path)

    page.render = limited  # type: ignore[method-assign]


def name_path(uri: str, loaded: Loaded | None) -> str:
    """Return a page's path as diagnostics name it."""
    chapter = loaded.report.chapter(uri) if loaded else None
    return chapter.path if chapter else uri


def raise_slow(path: str) -> NoReturn:
    """Stop the build, and name the page that takes too long.

    Raises:
        PluginError: always.
    """
    said = format_diagnostic(tell_slow(path))
    raise PluginError(f"The report was not built.\n{said}") from None


def read_instead(page: Page, loaded: Loaded | None) -> str | None:
    """Return what a server shows in place of a page that it should not read."""
    chapter = loaded.report.chapter(page.file.src_uri) if loaded else None
    if loaded is None or chapter is None:
        return None
    return _INSTEAD if loaded.is_dangerous(chapter.path) else None
