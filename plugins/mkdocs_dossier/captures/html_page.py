"""The visible text of an HTML page.

Left out: everything outside ``body``; ``script``, ``style``, ``template``, ``noscript``, comments,
attributes; fallback content of media, frames and canvases; ``hidden``, ``popover``, a ``dialog``
that is not open, ``datalist``; what the page's own styles hide (see :mod:`hiding_rules`).
Kept: ``aria-hidden`` words, which sighted readers see, and closed ``details``, which is a click
away. Superscript digits become superscript characters, so that 10⁶ never reads 106; a superscript
link that is only a note's mark is no word and left out. Space is collapsed as browsers do.

Paragraph numbers count the blocks of the article: of the ``article`` around the ``h1``, else of
``main``, else of the only ``article``, else of the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from mkdocs_dossier.captures.encoding import declared_in_html, decode
from mkdocs_dossier.captures.extraction import Extraction, refuse
from mkdocs_dossier.captures.hiding_rules import Styles, display_of, removes, styles_of, value
from mkdocs_dossier.captures.laid_out_text import Writer
from mkdocs_dossier.captures.landmarks import number
from mkdocs_dossier.captures.media import charset
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.citation import Label

UNSEEN = frozenset({
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "iframe", "frame",
    "frameset", "noframes", "noembed", "object", "embed", "applet", "audio", "video", "canvas",
    "datalist", "rp", "param", "source", "track", "annotation", "annotation-xml", "desc",
    "metadata", "defs",
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
    "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "select",
    "summary", "table", "textarea", "ul", "tbody", "thead", "tfoot",
})  # fmt: skip
PREFORMATTED = frozenset({"pre", "textarea", "listing"})
NOTE_MARK = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[A-Za-z]|[*†‡§¶])\s*[\])]?\s*")
SUPERSCRIPT = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
RAISED = re.compile(r"[0-9+\-−=()]+")
SHOWN = {"visible", "initial", "revert"}


@dataclass(frozen=True, slots=True)
class Step:
    """A visible node as it is entered or left.

    Attributes:
        node: an element or a text.
        leaving: whether its descendants are behind.
        visible: whether text directly in it shows.
        preformatted: whether line ends and runs of space are shown.
    """

    node: LexborNode
    leaving: bool = False
    visible: bool = True
    preformatted: bool = False


def extract_html(raw: bytes, media_type: str, _address: str = "") -> Extraction:
    """Return the visible text of a page with its paragraphs."""
    decoded = decode(raw, charset(media_type) or declared_in_html(raw))
    if decoded.text is None:
        return refuse(Cap.CAP011, decoded.reason, "Save the page again, as UTF-8.")
    try:
        page = LexborHTMLParser(decoded.text)
    except (SelectolaxError, ValueError) as error:
        # HTML has no syntax errors: a parser that fails has run out of memory or of its bounds.
        raise MemoryError from error
    return Extraction(read_page(page))


def read_page(page: LexborHTMLParser) -> CaptureText:
    """Return the visible text of a parsed page."""
    writer = Writer()
    article = article_of(page)
    inside: list[int] = []
    if page.body is not None:
        for step in walk(page.body, styles_of(page)):
            if article is not None and step.node.mem_id == article.mem_id:
                writer.close()
                inside.append(len(writer.blocks))
            visit(step, writer)
    writer.close()
    places = writer.blocks[slice(*inside)] if len(inside) == 2 else writer.blocks
    return CaptureText("".join(writer.parts), number(Label.PARAGRAPH, places))


def visit(step: Step, writer: Writer) -> None:
    """Write what entering or leaving a visible node shows."""
    tag = step.node.tag or ""
    if step.node.is_text_node:
        writer.words(shown_words(step.node), preformatted=step.preformatted)
    elif tag == "br":
        if not step.leaving:
            writer.line()
    elif tag == "tr":
        writer.line()
    elif tag in {"td", "th"}:
        if not step.leaving:
            writer.cell()
    elif tag in BLOCKS:
        writer.close()


def walk(body: LexborNode, sheets: dict[int, Styles]) -> Iterator[Step]:
    """Yield every visible node as it is entered, and elements again as they are left.

    Iterative: a hostile page nests deeper than any stack. ``visibility`` is inherited and may be
    turned on again further down, unlike ``display``. What hides the whole body is not heeded:
    such pages wait for a script, and their readers saw them.
    """
    stack = [Step(child) for child in children_backwards(body)]
    while stack:
        step = stack.pop()
        node = step.node
        if step.leaving:
            yield step
        elif node.is_text_node:
            if step.visible:
                yield step
        elif node.is_element_node and not unseen(node):
            styles = display_of(node, sheets)
            if removes(styles):
                continue
            yield step
            visible = visibility(styles, inherited=step.visible)
            pre = step.preformatted or node.tag in PREFORMATTED
            stack.append(Step(node, leaving=True))
            stack.extend(
                Step(child, visible=visible, preformatted=pre) for child in children_backwards(node)
            )


def children_backwards(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the children of a node, the last first, so that a stack returns the first."""
    child = node.last_child
    while child is not None:
        yield child
        child = child.prev


def visibility(styles: Styles, *, inherited: bool) -> bool:
    """Tell whether an element's own words are visible."""
    own = value(styles, "visibility")
    if own in {"hidden", "collapse"}:
        return False
    return own in SHOWN or inherited


def unseen(node: LexborNode) -> bool:
    """Tell whether an element shows nothing, by its name and attributes alone."""
    if node.tag in UNSEEN or (node.tag == "sup" and is_note_mark(node)):
        return True
    attributes = node.attributes
    return (
        "hidden" in attributes
        or "popover" in attributes
        or (node.tag == "dialog" and "open" not in attributes)
    )


def is_note_mark(sup: LexborNode) -> bool:
    """Tell whether a superscript is only the link to a note on the page."""
    link = sup.css_first('a[href*="#"]')
    return link is not None and NOTE_MARK.fullmatch(sup.text(deep=True)) is not None


def shown_words(node: LexborNode) -> str:
    """Return a text node's words, raised digits as such."""
    words = node.text(deep=False)
    parent = node.parent
    if parent is not None and parent.tag == "sup" and RAISED.fullmatch(words.strip()):
        return words.translate(SUPERSCRIPT)
    return words


def article_of(page: LexborHTMLParser) -> LexborNode | None:
    """Return the element whose blocks a reader would count as paragraphs."""
    articles = page.css("article")
    with_title = next((node for node in articles if node.css_first("h1") is not None), None)
    if with_title is not None:
        return with_title
    main = page.css_first("main")
    if main is not None:
        return main
    return articles[0] if len(articles) == 1 else None
