"""What an author's attribute list may set: ``id``, ``class``, ``lang``, and a few harmless others.

Attribute lists can give any element any attribute. What comes from the author is told from what
other extensions set by looking over the shoulder of ``attr_list`` itself.
"""

import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor

from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.unread import find_words
from mkdocs_dossier.syntax.reserved import HINT, is_reserved, refuse_name

_ANY = re.compile(r"[^\n]*")
_PROFILE = {
    "id": re.compile(r"\S+"),
    "class": _ANY,
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
    "dir": re.compile(r"ltr|rtl|auto"),
    "title": _ANY,
    "alt": _ANY,
    # Printed below a picture, and taken off again, by us.
    "credit": _ANY,
    "width": re.compile(r"\d{1,4}(?:px|%)?"),
    "height": re.compile(r"\d{1,4}(?:px|%)?"),
    "align": re.compile(r"left|right|center"),
    "loading": re.compile(r"lazy|eager"),
    "start": re.compile(r"\d{1,6}"),
    "target": re.compile(r"_blank"),
    "rel": re.compile(r"(?:(?:nofollow|noopener|noreferrer) ?)+"),
    # The tables extension writes it too; what it may say is looked at later.
    "style": _ANY,
}


def watch_attributes(md: Markdown, conversion: Conversion) -> None:
    """Take back and report what authors set beyond the profile."""
    for processor in md.treeprocessors:
        if isinstance(processor, AttrListTreeprocessor):
            assign: Callable[..., str] = processor.assign_attrs
            processor.assign_attrs = _watch(assign, conversion)  # type: ignore[method-assign]


def _watch(assign: Callable[..., str], conversion: Conversion) -> Callable[..., str]:
    def assign_watched(element: Element, attributes: str, **options: Any) -> str:  # noqa: ANN401 - attr_list's own
        before = dict(element.attrib)
        remainder = assign(element, attributes, **options)
        for name, value in list(element.attrib.items()):
            # A name without a value has none here either.
            if name not in before or value != before[name]:
                _judge(element, name, before.get(name, ""), conversion)
        return remainder

    return assign_watched


def _judge(element: Element, name: str, before: str, conversion: Conversion) -> None:
    value = element.attrib[name] or ""
    pattern = _PROFILE.get(name)
    if pattern is None or not pattern.fullmatch(value):
        _set(element, name, before)
        said = f"The attribute “{name}” is not printed: it could run a program, or hide something."
        hint = "Ids, classes, languages, titles and sizes may be set; this may not."
        _report(conversion, f"{name}=" if value else name, Sec.SEC004, said, hint)
    elif name in ("id", "class"):
        reserved = [word for word in value.split() if is_reserved(word, name)]
        for word in reserved:
            _report(conversion, word, Sec.SEC015, refuse_name(word), HINT)
        if reserved:
            _set(element, name, " ".join(w for w in value.split() if w not in reserved))


def _set(element: Element, name: str, value: str) -> None:
    if value:
        element.set(name, value)
    else:
        element.attrib.pop(name, None)


def _report(conversion: Conversion, words: str, code: Sec, said: str, hint: str) -> None:
    page = conversion.page
    if page is not None:
        span = find_words(page.chapter.text, words, page.chapter.start, [])
        conversion.report(code, page.chapter.place(span), said, hint)
