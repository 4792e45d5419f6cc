"""How a reader cites a chapter of the report itself."""

from collections.abc import Iterator
from datetime import datetime
from xml.etree.ElementTree import Element

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.render.changes import Changes, sum_up_changes
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.head import has_head
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.reference_words import join_names, quote_title
from mkdocs_dossier.render.single_line import join_lines
from mkdocs_dossier.words.own_citations import own_citation_words
from mkdocs_dossier.words.punctuation import punctuation_for
from mkdocs_dossier.words.references import terms_for


def format_own_citation(chapter: Chapter, site_name: str, address: str, langs: str) -> str:
    """Format the citation of a chapter, so that a reader can copy it.

    It says which version was read and whether it was corrected, for a citation that does not
    makes an old error live on.

    Args:
        chapter: the chapter.
        site_name: what the report is called.
        address: of the chapter; empty where it is not known.
        langs: that the page may be told in, best first; mostly one BCP 47 tag.

    Returns:
        Plain text, with its full stop; to be escaped where it is printed.
    """
    parts = [join_lines(part) for part in _parts(chapter, site_name, address, langs)]
    comma = punctuation_for(langs).comma
    return f"{comma} ".join(part for part in parts if part) + "."


def render_own_citation(page: Page) -> Element | None:
    """Return the fold at a chapter's foot from which readers copy its citation."""
    if not page.chapter.is_published or not has_head(page.chapter):
        return None
    said = format_own_citation(page.chapter, page.site_name, page.address, page.langs)
    return build(
        "details",
        {"class": "dossier-cite", "data-search-exclude": "true"},
        build("summary", None, page.words.cite_this),
        build("p", None, *_part_address(page, said)),
    )


def _part_address(page: Page, said: str) -> list[Child]:
    """Set an address apart on pages that are written right to left, where its end would move."""
    before, address, behind = said.rpartition(page.address) if page.address else (said, "", "")
    if not address or not page.direction:
        return [said]
    return [before, build("span", page.latin, address), behind]


def _parts(chapter: Chapter, site_name: str, address: str, langs: str) -> Iterator[str]:
    front, terms = chapter.front, terms_for(langs)
    names = [name for name in front.authors if name]
    if names:
        yield join_names(names, terms, most=len(names))
    if front.title:
        yield quote_title(front.title, terms)
    yield site_name
    yield _tell_day(front.published, langs) if front.published else terms.undated
    yield _tell_state(sum_up_changes(chapter), langs)
    yield address


def _tell_state(changes: Changes, langs: str) -> str:
    words, number = own_citation_words(langs), changes.corrections
    state = words.corrected(number) if number else words.uncorrected
    if changes.is_retracted:
        state = words.retracted
    if changes.version is None:
        return state
    return f"{words.version.format(_tell_day(changes.version, langs))} ({state})"


def _tell_day(instant: datetime, langs: str) -> str:
    day = instant.date().isoformat()
    date = parse_date(day)
    return format_date(date, langs) if isinstance(date, HistoricalDate) else day
