"""The languages of a report: as they are configured, and what loading does for them."""

import re
from collections.abc import Mapping, Sequence

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.languages import Languages
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.syntax.states import digest_state

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A BCP 47 tag, as far as folders are named by one."""


def read_languages(given: object, lang: str) -> Languages:
    """Return the languages that the option ``languages`` lists.

    Args:
        given: tags with names, with mappings that may hold a ``name``, or alone.
        lang: the report's own language; the first of those listed where it is not among them.
    """
    listed: Mapping[object, object] = {}
    if isinstance(given, Mapping):
        listed = given
    elif isinstance(given, Sequence) and not isinstance(given, str):
        listed = dict.fromkeys(given)
    names = tuple(
        (str(tag), _read_name(str(tag), value))
        for tag, value in listed.items()
        if LANGUAGE_TAG.fullmatch(str(tag))
    )
    if len(names) < 2:
        return Languages(lang)
    tags = [tag for tag, _ in names]
    own = next((tag for tag in tags if tag == lang or lang.startswith(f"{tag}-")), tags[0])
    return Languages(own, names)


def _read_name(tag: str, value: object) -> str:
    name = value.get("name") if isinstance(value, Mapping) else value
    return str(name) if name else name_language(tag)


def name_language(tag: str) -> str:
    """Return what its readers call a language: “Français” for ``fr``; the tag if nobody knows."""
    # Here, as most reports are in one language, and need none of its data.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return tag
    name = locale.get_display_name(locale) or tag
    return name[:1].upper() + name[1:]


def digest_originals(report: Report) -> dict[str, str]:
    """Return the states of all chapters that a translation says it was made from."""
    if not report.languages.several:
        return {}
    found = (report.original(each) for each in report.chapters if each.front.original_digest)
    return {each.uri: digest_state(each) for each in found if each is not None}


def sort_chapters(
    chapters: Sequence[Chapter], order: Sequence[str], languages: Languages
) -> list[Chapter]:
    """Return chapters in reading order, those of the report's own language first.

    Translations stand as their originals do.

    Args:
        chapters: in any order.
        order: uris in reading order; others follow by path.
        languages: of the report.
    """
    places = {uri: number for number, uri in enumerate(order)}
    for uri, number in list(places.items()):
        places.setdefault(languages.shared(uri), number)

    tags = list(dict.fromkeys((languages.default, *languages.tags)))

    def place(chapter: Chapter) -> tuple[int, int, str]:
        shared = places.get(languages.shared(chapter.uri), len(order))
        tag = tags.index(languages.of(chapter.uri))
        return tag, places.get(chapter.uri, shared), chapter.uri

    return sorted(chapters, key=place)
