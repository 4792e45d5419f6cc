"""The numbers of chapters, as the page that lists them has them."""

from collections.abc import Iterable

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.languages import Languages


def number_chapters(
    chapters: Iterable[Chapter], languages: Languages
) -> dict[str, tuple[int, int]]:
    """Return the number of each listed chapter and how many are listed with it, by uri.

    Chapters are listed with those that are published in one language with them, whatever
    language each of them says it is written in.

    Args:
        chapters: of the whole report, in reading order.
        languages: of the report; a language without a page that lists chapters numbers none.
    """
    homes: dict[str, str] = {}
    published: dict[str, list[str]] = {}
    for chapter in chapters:
        lang = languages.of(chapter.uri)
        if lists_chapters(chapter):
            homes.setdefault(lang, chapter.uri)
        if chapter.is_published:
            published.setdefault(lang, []).append(chapter.uri)
    numbers: dict[str, tuple[int, int]] = {}
    for lang, home in homes.items():
        listed = [uri for uri in published.get(lang, ()) if uri != home]
        numbers.update((uri, (at, len(listed))) for at, uri in enumerate(listed, start=1))
    return numbers


def lists_chapters(chapter: Chapter) -> bool:
    """Tell whether a page is one that lists chapters."""
    return any(isinstance(item, Directive) and item.name == "chapters" for item in chapter.items)
