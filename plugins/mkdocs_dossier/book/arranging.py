"""What stands where: corrections before everything else, withdrawn chapters nowhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mkdocs_dossier.book.linking import ACROSS
from mkdocs_dossier.book.parsing import take_classes
from mkdocs_dossier.book.parts import FRONT, Part
from mkdocs_dossier.book.volume import Article
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.words.books import BookWords

_HEAD = "dossier-head"
_NOTICE = "dossier-notice"
_LIST = "dossier-corrections"
_STEM = "corrections"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A book's parts in the order in which they are read.

    Attributes:
        head: what stands on the title page: subtitle, standfirst, authors, dates; may be empty.
        corrections: the part that lists all notices, if there are any.
        parts: all others, in order.
        notices: how many there are.
    """

    head: tuple[Element, ...]
    corrections: Part | None
    parts: tuple[Part, ...]
    notices: int

    @property
    def all(self) -> tuple[Part, ...]:
        """Every part, in order."""
        return (*((self.corrections,) if self.corrections else ()), *self.parts)


def arrange(
    parts: Sequence[Part], lang: str, words: BookWords, write_href: Callable[[Part, str], str]
) -> Arrangement:
    """Put the parts in order.

    The first page's head goes onto the title page. Where no page lists the corrections, a part is
    made of the notices that stand in chapters, those of withdrawn chapters among them.

    Args:
        parts: in the report's reading order, their links written; changed in place.
        lang: the book's language.
        words: in it.
        write_href: returns the link to an id in a part.
    """
    shown = [part for part in parts if not part.article.is_withdrawn]
    # A page that lists more than corrections, or tells something, stays where it is.
    corrections = next((part for part in shown if part.is_list_of_notices), None)
    if corrections is not None:
        notices = len(_find(corrections.body, _NOTICE))
    else:
        notices = sum(len(_find_own(part)) for part in parts)
        corrections = _list_notices(parts, lang, words, write_href) if notices else None
    front = next((part for part in shown if part.article.path == FRONT), None)
    head = _take_head(front) if front is not None else ()
    others = tuple(part for part in shown if part is not corrections)
    return Arrangement(head, corrections, others, notices)


def _find(element: Element, name: str) -> list[Element]:
    return [each for each in element.iter() if name in take_classes(each)]


def _find_own(part: Part) -> list[Element]:
    """Return a page's own notices, without those of others that it lists."""
    listed = {each for found in _find(part.body, _LIST) for each in _find(found, _NOTICE)}
    return [each for each in _find(part.body, _NOTICE) if each not in listed]


def _take_head(front: Part) -> tuple[Element, ...]:
    """Take what the first page says below its title off it."""
    taken: list[Element] = []
    for head in _find(front.body, _HEAD):
        # Nothing but the title is left of it.
        head.attrib.pop("class", None)
        for child in [each for each in head if each.tag != "h1"]:
            head.remove(child)
            child.tail = None
            taken.append(child)
    return tuple(taken)


def _list_notices(
    parts: Sequence[Part], lang: str, words: BookWords, write_href: Callable[[Part, str], str]
) -> Part:
    """Return a part of all notices, newest first, each with a link to its chapter."""
    listed: list[tuple[str, Element]] = []
    for part in parts:
        for notice in _find_own(part):
            time = next(notice.iter("time"), None)
            where = build("p", {"class": "dossier-way"}, part.title)
            if not part.article.is_withdrawn:
                href = write_href(part, notice.get("id") or part.stem)
                where = build("p", {"class": "dossier-way"}, build("a", _across(href), part.title))
            about = {"class": notice.get("class") or "", "lang": part.article.lang}
            copied = build("section", about, *(_copy_plain(child) for child in notice))
            copied.insert(1, where)
            listed.append((time.get("datetime") or "" if time is not None else "", copied))
    listed.sort(key=lambda each: each[0], reverse=True)
    sections = (section for _, section in listed)
    body = build("section", {"id": _STEM, "lang": lang}, build("h1", {}, words.corrections))
    body.extend(sections)
    made = Article("", words.corrections, lang, "", is_chapter=False)
    return Part(made, _STEM, words.corrections, body)


def _across(href: str) -> dict[str, str]:
    return {"href": href, "class": ACROSS}


def _copy_plain(element: Element) -> Element:
    """Return a copy without ids, which the original keeps, whose links lead into other parts."""
    copied = build(str(element.tag), {k: v for k, v in element.items() if k != "id"})
    copied.text, copied.tail = element.text, element.tail
    if "#" in copied.get("href", "") and "://" not in copied.get("href", ""):
        copied.set("class", ACROSS)
    copied.extend(_copy_plain(child) for child in element)
    return copied
