"""The parts of a book: one for each page that goes into it."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit
from xml.etree.ElementTree import Element

from mkdocs_dossier.book.cleaning import clean_article
from mkdocs_dossier.book.headings import order_headings
from mkdocs_dossier.book.parsing import parse_article, take_classes
from mkdocs_dossier.book.volume import Article

_UNNAMEABLE = re.compile(r"[^\w.-]+", re.ASCII)
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))
FRONT = "index.html"


@dataclass(frozen=True, slots=True)
class Part:
    """One part.

    Attributes:
        article: that it is made of.
        stem: its name in the book, in letters, digits, dots and hyphens.
        title: of its heading.
        body: a ``section``; its parts are changed until the book is written.
    """

    article: Article
    stem: str
    title: str
    body: Element

    @property
    def is_list_of_notices(self) -> bool:
        """Whether it is the page on which the report lists its corrections, and nothing else."""
        lists = [each for each in self.body.iter() if "dossier-all" in take_classes(each)]
        only = len(lists) == 1 and "dossier-corrections" in take_classes(lists[0])
        return only and not self.article.is_chapter


def open_parts(articles: Iterable[Article]) -> list[Part]:
    """Return a part for each article, in their order.

    Raises:
        UnboundError: if there is no parser.
    """
    parts: list[Part] = []
    taken: set[str] = set()
    for article in articles:
        body = clean_article(parse_article(article.html))
        title = order_headings(body, article.title or article.path)
        stem = _find_free(_name(article.path), taken)
        body.set("lang", article.lang)
        parts.append(Part(article, stem, title, body))
    return parts


def _name(path: str) -> str:
    plain = path.removesuffix(".html").removesuffix("/index")
    # Names of XML begin with a letter (Namespaces in XML 1.0, NCName).
    return f"part-{_UNNAMEABLE.sub('-', plain)}"


def _find_free(name: str, taken: set[str]) -> str:
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def name_ids(part: Part) -> dict[str, str]:
    """Give each id of a part a name that no other part has; return the new by the old.

    The second of two that are equal is taken away.
    """
    named: dict[str, str] = {}
    taken: set[str] = set()
    for element in part.body.iter():
        old = element.attrib.pop("id", "")
        if old and old not in named:
            plain = _UNNAMEABLE.sub("-", old)
            named[old] = _find_free(f"{part.stem}--{plain}", taken)
            element.set("id", named[old])
    part.body.set("id", part.stem)
    return named


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to.

    Attributes:
        address: outside of the site, or empty.
        path: of a file of the site, or empty.
        fragment: in it.
    """

    address: str = ""
    path: str = ""
    fragment: str = ""


def resolve(href: str, path: str, site: str) -> Target | None:
    """Return what a link leads to, or nothing if a book should have no such link.

    Args:
        href: as it is written.
        path: of the page that it stands on.
        site: the site's address; may be empty.
    """
    if site and f"{href}/".startswith(site):
        # The site's own address: a file of it like any other.
        href, path = f"./{href[len(site) :]}", FRONT
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if parts.scheme:
        return Target(href) if parts.scheme.lower() in _SCHEMES else None
    if parts.netloc or parts.path.startswith("/"):
        return None
    target = path
    if parts.path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if target == "." or parts.path.endswith(("/", "/.", "..")):
            target = posixpath.normpath(posixpath.join(target, FRONT))
    return None if target.startswith("..") else Target("", target, unquote(parts.fragment))


def address_of(site: str, target: Target) -> str:
    """Return the address on the web of a file of the site."""
    path = quote(target.path.removesuffix(FRONT))
    return f"{site}{path}" + (f"#{quote(target.fragment)}" if target.fragment else "")
