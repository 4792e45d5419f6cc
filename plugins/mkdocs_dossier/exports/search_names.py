"""What the entries of a search are called: what it is, whose, and where it stands."""

from collections.abc import Mapping

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.findable import Findable
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.words.punctuation import punctuation_for
from mkdocs_dossier.words.searching import search_words_for

Numbers = Mapping[str, int]
"""The numbers of published chapters by uri, as a list of chapters shows them."""


def number_chapters(report: Report) -> Numbers:
    """Return the numbers that the heads of chapters tell, as a list of chapters has them."""
    told = {chapter.uri: report.ordinal(chapter) for chapter in report.chapters}
    return {uri: ordinal[0] for uri, ordinal in told.items() if ordinal}


def name_entry(kind: Findable, name: str, langs: str) -> str:
    """Return a title such as "Person: Ann Other"; of the kind alone where there is no name."""
    said = search_words_for(langs).kinds[kind]
    return punctuation_for(langs).title(said, name) if name else said


def add_place(title: str, chapter: Chapter, numbers: Numbers) -> str:
    """Return a title that says in which chapter, or on which page, something stands."""
    words = search_words_for(chapter.front.langs)
    if chapter.uri in numbers:
        return words.in_chapter.format(title, numbers[chapter.uri])
    return words.on_page.format(title, chapter.front.title) if chapter.front.title else title
