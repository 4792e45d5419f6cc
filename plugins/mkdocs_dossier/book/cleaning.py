"""An article for paper: what only a screen can use is left out, and what is folded is opened."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from mkdocs_dossier.book.parsing import take_classes, take_words
from mkdocs_dossier.render.elements import Child, append, build

_DROPPED = frozenset(
    "audio button canvas embed form iframe input link meta noscript object script select style svg"
    " template textarea title video".split()
)
_KEPT = frozenset(
    """a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del dfn div
    dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark nav ol p
    pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th thead time
    tr u ul var wbr""".split()
)
_ATTRIBUTES = frozenset(
    """abbr alt cite class colspan datetime dir headers height href id lang reversed rowspan scope
    src start title value width""".split()
)
_INTERFACE = frozenset(
    """headerlink footnote-backref md-content__button md-source-file md-feedback md-tags
    tabbed-labels dossier-ways dossier-permalink dossier-downloads dossier-strip dossier-filters
    dossier-kinds dossier-report dossier-edit dossier-to-history dossier-problems
    dossier-offline dossier-share""".split()
)
_SIGNS = frozenset({"dossier-number__link", "dossier-sign"})
_EXCEPTIONS = frozenset({"dossier-sources"})
"""What the search passes over, and paper must not."""
_ALIGNED = re.compile(r"\s*text-align:\s*(left|right|center);?\s*")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
"""What XML 1.0, section 2.2, does not allow."""


def clean_article(body: Element) -> Element:
    """Return what a book prints of an article, as a ``section``.

    No attribute but a few known ones is left, no style and no script; folds are opened, tabs stand
    one below the other, and what leads back, filters, copies or closes is gone.

    Args:
        body: the article, or what holds it.
    """
    found = next((each for each in body.iter() if each.tag == "article"), body)
    return append(build("section"), *_copy_children(found))


def _copy_children(element: Element) -> Iterator[Child]:
    yield _say(element.text)
    for child in element:
        yield from _copy(child)
        yield _say(child.tail)


def _say(text: str | None) -> str:
    return _UNPRINTABLE.sub("", text) if text else ""


def _copy(element: Element) -> Iterator[Child]:
    if not isinstance(element.tag, str):
        # A comment.
        return
    # Drawings and formulas have names with an address before them.
    tag, classes = element.tag.rpartition("}")[2].lower(), take_classes(element)
    if tag == "input" and element.get("type") == "checkbox" and element.get("disabled") is not None:
        # The box of a list of tasks, which nobody can tick.
        yield "☑ " if element.get("checked") is not None else "☐ "
    if tag in _DROPPED or _is_interface(element, classes) or element.get("hidden") is not None:
        return
    if tag == "details":
        yield append(_take_over(element, "div", "book-open"), *_copy_children(element))
    elif tag == "summary":
        words = build("strong", {}, *_copy_children(element))
        yield build("p", {"class": "book-summary"}, words)
    elif "tabbed-set" in classes:
        yield _lay_out_tabs(element)
    elif "dossier-hidden" in classes:
        # Said to whoever cannot see lines through words; on paper, to everybody.
        yield build("span", {"class": "book-said"}, *_copy_children(element))
    elif classes & _SIGNS:
        yield _copy_sign(element)
    elif tag in _KEPT:
        yield append(_take_over(element, tag), *_copy_children(element))
    else:
        yield from _copy_children(element)


def _is_interface(element: Element, classes: frozenset[str]) -> bool:
    if classes & _INTERFACE:
        return True
    ours = any(name.startswith("dossier-") for name in classes) and not classes & _EXCEPTIONS
    return ours and element.get("data-search-exclude") is not None


def _copy_sign(link: Element) -> Element:
    """Return a link that shows a sign or number, with what it says to listeners as its title."""
    said = [child for child in link if "dossier-hidden" in take_classes(child)]
    shown = _take_over(link, "a")
    shown.set("title", link.get("title") or take_words(link))
    append(shown, _say(link.text))
    for child in link:
        append(shown, *(() if child in said else _copy(child)), _say(child.tail))
    return shown


def _take_over(element: Element, tag: str, *more: str) -> Element:
    """Return an empty element with the attributes that are kept."""
    taken = build(tag)
    for name, value in element.items():
        if name in _ATTRIBUTES:
            taken.set(name, _say(value))
    classes = [*(element.get("class") or "").split(), *more]
    if aligned := _ALIGNED.fullmatch(element.get("style") or ""):
        classes.append(f"book-{aligned[1]}")
    if classes:
        taken.set("class", " ".join(classes))
    return taken


def _lay_out_tabs(tabs: Element) -> Element:
    """Return tabs one below the other, each under its label."""
    labels = [
        take_words(label)
        for each in tabs.iter()
        if "tabbed-labels" in take_classes(each)
        for label in each.iter("label")
    ]
    blocks = [each for each in tabs.iter() if "tabbed-block" in take_classes(each)]
    laid_out = build("div", {"class": "book-tabs"})
    for number, block in enumerate(blocks):
        label = labels[number] if number < len(labels) else ""
        append(laid_out, build("p", {"class": "book-summary"}, build("strong", {}, label)))
        append(laid_out, append(_take_over(block, "div"), *_copy_children(block)))
    return laid_out
