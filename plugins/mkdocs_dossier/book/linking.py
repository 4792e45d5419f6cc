"""Links and images of a book: every one leads to a place in it, to the web, or nowhere."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

from mkdocs_dossier.book.parsing import take_classes, take_words
from mkdocs_dossier.book.parts import Part, Target, address_of, name_ids, resolve
from mkdocs_dossier.book.volume import ReadFile

IMAGES = "site/"
"""What the paths of images begin with in a book."""
KINDS = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
"""Images that every reader of EPUB 3.3 shows (its section 3.2), by their ending."""
ACROSS = "book-across"
"""The class of a link to another part."""
BARE = "book-bare"
"""The class of a link whose words are its address."""


def link_parts(
    parts: Sequence[Part], site: str, read: ReadFile, write_href: Callable[[Part, str], str]
) -> list[str]:
    """Rewrite the links and images of all parts in place.

    Args:
        parts: of the book, whose ids get names that are used once in the whole book.
        site: the site's address; may be empty.
        read: returns the site's files.
        write_href: returns the link to an id in a part.

    Returns:
        The paths of the images, as files of the site, in order of their first use.
    """
    # What is withdrawn is in no book, so that nothing can lead there.
    by_path = {part.article.path: part for part in parts if not part.article.is_withdrawn}
    ids = {part.stem: name_ids(part) for part in parts}
    images: dict[str, None] = {}
    for part in parts:
        for element in part.body.iter():
            if element.tag == "a":
                _link(element, part, site, by_path, ids, write_href)
            elif element.tag == "img":
                if path := _place_image(element, part.article.path, site, read):
                    images.setdefault(path)
            elif not (element.get("cite") or "").startswith(("http://", "https://")):
                element.attrib.pop("cite", None)
            _mend_headers(element, ids[part.stem])
    return list(images)


def _link(
    link: Element,
    part: Part,
    site: str,
    by_path: Mapping[str, Part],
    ids: Mapping[str, Mapping[str, str]],
    write_href: Callable[[Part, str], str],
) -> None:
    target = resolve(link.attrib.pop("href", ""), part.article.path, site)
    if target is None:
        _unlink(link)
    elif target.address:
        _lead_out(link, target.address)
    elif other := by_path.get(target.path):
        found = ids[other.stem].get(target.fragment, other.stem)
        link.set("href", write_href(other, found))
        if other is not part:
            link.set("class", " ".join([*sorted(take_classes(link)), ACROSS]))
    elif site:
        _lead_out(link, address_of(site, target))
    else:
        _unlink(link)


def _lead_out(link: Element, address: str) -> None:
    link.set("href", address)
    words = take_words(link)
    if words and words.rstrip("/") in (address.rstrip("/"), unquote(address).rstrip("/")):
        link.set("class", " ".join([*sorted(take_classes(link)), BARE]))


def _unlink(link: Element) -> None:
    link.tag = "span"
    link.attrib.pop("title", None)


def _place_image(image: Element, path: str, site: str, read: ReadFile) -> str:
    """Point an image to its file; put its description in its place where it has none."""
    target = resolve(image.attrib.pop("src", ""), path, site) or Target()
    ending = target.path[target.path.rfind(".") :].lower()
    described = image.get("alt") or ""
    if ending in KINDS and read(target.path) is not None:
        image.set("src", quote(IMAGES + target.path))
        image.set("alt", described)
        return target.path
    tail = image.tail
    image.clear()
    image.tag, image.tail = "span", tail
    image.text = f"[{described}]" if described else None
    return ""


def _mend_headers(element: Element, named: Mapping[str, str]) -> None:
    """Let a table's cell name its headers as they are called now."""
    if headers := element.attrib.pop("headers", ""):
        known = [named[name] for name in headers.split() if name in named]
        if known:
            element.set("headers", " ".join(known))
