"""Takes what could hurt a reader out of the finished tree: addresses and attributes.

Chapters are data from strangers (design, section 9). Attribute lists can set any attribute, and
links can lead anywhere; the scan cannot know what every extension makes of either, the tree can.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX

from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.unread import find_words
from mkdocs_dossier.syntax.addresses import is_allowed

_ADDRESSED = frozenset(
    "href src srcset data action formaction poster background cite ping xlink:href".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_PICTURED = ("src", "srcset")
# The tables extension aligns cells with it. The site's policy lets no element have a style of its
# own, so a class says the same.
_STYLE = re.compile(r"text-align: (left|right|center);?$")
_ELSEWHERE = re.compile(r"\s*(?:https?:)?[\\/]{2}", re.IGNORECASE)
_ESCAPED = re.compile(f"{STX}(\\d+){ETX}")


class HarmlessTreeprocessor(Treeprocessor):
    """Removes and reports addresses and attributes that no chapter may set."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, root: Element) -> None:
        """Look at every attribute of the tree, and at the words of headings."""
        for heading in root.iter():
            if heading.tag in _HEADINGS:
                _settle_escapes(heading)
        page = self.conversion.page
        if page is None:
            return
        for name, value in _remove(root):
            is_address = name in _ADDRESSED
            if name in _PICTURED and is_allowed(_restore(value)):
                span = find_words(page.chapter.text, value, page.chapter.start, [])
                said = f"The picture “{value}” lies elsewhere; readers' browsers would ask for it."
                hint = "Put a copy into the report, and say whose it is; or link to it."
                self.conversion.report(Sec.SEC018, page.chapter.place(span), said, hint)
                continue
            words = value if is_address else f"{name}="
            span = find_words(page.chapter.text, words, page.chapter.start, [])
            place = page.chapter.place(span)
            if is_address:
                sentence = f"The address “{value}” is neither http, https nor mailto."
                self.conversion.report(Sec.SEC003, place, sentence, "Link to a page on the web.")
            else:
                sentence = f"The attribute “{name}” is not printed: it could run a program."
                hint = "Ids, classes, titles and sizes may be set; this may not."
                self.conversion.report(Sec.SEC004, place, sentence, hint)


def _settle_escapes(heading: Element) -> None:
    r"""Put the signs themselves for escaped ones, so that writing the tree makes entities of them.

    The table of contents takes a heading as it is written, and only then puts escaped signs back:
    ``\<img onerror=…`` would stand in it as a tag.
    """
    for element in heading.iter():
        if element.text and STX in element.text:
            element.text = type(element.text)(_restore_signs(element.text))
        if element is not heading and element.tail and STX in element.tail:
            element.tail = _restore_signs(element.tail)


def _remove(root: Element) -> Iterator[tuple[str, str]]:
    for element in root.iter():
        for name, value in list(element.attrib.items()):
            is_remote = element.tag == "img" and is_elsewhere(name, _restore(value))
            if is_remote or not _is_harmless(name.lower(), value):
                del element.attrib[name]
                yield name.lower(), value
            elif name.lower() == "style":
                del element.attrib[name]
                side = _STYLE.sub(r"dossier-\1", value)
                element.set("class", f"{element.get('class', '')} {side}".strip())


def is_elsewhere(name: str, value: str) -> bool:
    """Tell whether a picture's attribute makes a browser ask another site for it."""
    # A set of pictures parts them with commas, which may stand in an address too.
    candidates = value.split(",") if name == "srcset" else [value]
    return name in _PICTURED and any(_ELSEWHERE.match(each) for each in candidates)


def _is_harmless(name: str, value: str) -> bool:
    if name in _ADDRESSED:
        return is_allowed(_restore(value))
    if name == "style":
        return _STYLE.match(value) is not None
    return not name.startswith("on") and name not in ("srcdoc", "http-equiv")


def _restore(address: str) -> str:
    """Return an address with what Markdown has put aside of it."""
    plain = address.replace(AMP_SUBSTITUTE, "&")
    return _restore_signs(plain)


def _restore_signs(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match.group(1))), text)
