"""The numbers of chapters, as the page that lists them has them."""

from collections.abc import Iterable

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive


def find_homes(chapters: Iterable[Chapter]) -> dict[str, Chapter]:
    """Return the first page that lists chapters, for each language that has one."""
    homes: dict[str, Chapter] = {}
    for chapter in chapters:
        lang = chapter.front.lang
        if lang not in homes and lists_chapters(chapter):
            homes[lang] = chapter
    return homes


def number_chapters(chapters: Iterable[Chapter]) -> dict[str, tuple[int, int]]:
    """Return the number of each listed chapter and how many are listed with it, by uri.

    Chapters in a language that has no list of its own are counted where no others are.
    """
    chapters = list(chapters)
    homes = find_homes(chapters)
    listed: dict[str, list[str]] = {}
    for chapter in chapters:
        lang = chapter.front.lang
        if chapter.is_published and lang in homes and chapter.uri != homes[lang].uri:
            listed.setdefault(lang, []).append(chapter.uri)
    return {
        uri: (number, len(uris))
        for uris in listed.values()
        for number, uri in enumerate(uris, start=1)
    }


def lists_chapters(chapter: Chapter) -> bool:
    """Tell whether a page is one that lists chapters."""
    return any(isinstance(item, Directive) and item.name == "chapters" for item in chapter.items)
