"""Which elements of a page its own style sheets hide, as far as can be told without a browser.

Read are inline styles and ``<style>`` elements, outside at-rules or within ``@layer`` and
``@media`` of ``all`` or ``screen``: a rule that holds only at some width, in print or while
something is hovered does not hide words from every reader. Selectors are what the HTML parser
matches, without pseudo-classes. The cascade is CSS Cascading 4, section 6, without layers' order.
Linked style sheets are not part of a capture and are not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

RELEVANT = {"display", "visibility", "opacity", "font-size", "content-visibility"}
COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
SCREEN = re.compile(r"@(?:layer\b.*|media\s+(?:only\s+)?(?:all|screen)\s*)$", re.IGNORECASE)
ZERO = re.compile(r"[+]?(?:0+(?:\.0*)?|\.0+)(?:%|[a-z]+)?$")
HIDING = {"none", "hidden", "collapse"}
MAX_RULES = 20_000


@dataclass(frozen=True, slots=True)
class Declaration:
    """A property's value and how strongly it holds: importance, specificity, order."""

    value: str
    weight: tuple[bool, int, int, int, int]


Styles = dict[str, Declaration]


def styles_of(page: LexborHTMLParser) -> dict[int, Styles]:
    """Return the relevant declared styles by an element's ``mem_id``, from style sheets."""
    found: dict[int, Styles] = {}
    declared = [
        (selector, declarations(body))
        for sheet in sheets_of(page)
        for selector, body in rules(COMMENT.sub(" ", sheet))
    ]
    # Most sheets set display somewhere; matching them is only worth it where one hides something.
    if not any(hides(words) for _, each in declared for words, _ in each.values()):
        return found
    for order, (selector, each) in enumerate(declared[:MAX_RULES]):
        if each:
            for part in selector.split(","):
                apply(page, part.strip(), each, order, found)
    return found


def sheets_of(page: LexborHTMLParser) -> list[str]:
    """Return the style sheets of a page that hold on a screen with scripts."""
    dormant = {node.mem_id for node in page.css("noscript style, template style")}
    return [
        node.text(deep=True)
        for node in page.css("style")
        if node.mem_id not in dormant
        and (node.attributes.get("media") or "all").strip().lower() in {"all", "screen"}
    ]


def hides(words: str) -> bool:
    """Tell whether a property's value is one that may hide an element."""
    return words in HIDING or ZERO.match(words) is not None


def apply(
    page: LexborHTMLParser,
    selector: str,
    declared: dict[str, tuple[str, bool]],
    order: int,
    found: dict[int, Styles],
) -> None:
    """Note what one selector's rule declares for the elements it matches."""
    if not selector or ":" in selector:
        return
    try:
        nodes = page.css(selector)
    except SelectolaxError:
        return
    a, b, c = specificity(selector)
    for node in nodes:
        styles = found.setdefault(node.mem_id, {})
        for name, (value, important) in declared.items():
            weight = (important, a, b, c, order)
            if name not in styles or styles[name].weight <= weight:
                styles[name] = Declaration(value, weight)


def with_inline(styles: Styles, inline: str) -> Styles:
    """Return ``styles`` with those of a ``style`` attribute, which only ``!important`` beats."""
    result = dict(styles)
    for name, (value, important) in declarations(COMMENT.sub(" ", inline)).items():
        if important or name not in result or not result[name].weight[0]:
            result[name] = Declaration(value, (important, 1 << 30, 0, 0, 0))
    return result


def removes(styles: Styles) -> bool:
    """Tell whether an element with these styles shows nothing, nor do its descendants."""
    return (
        value(styles, "display") == "none"
        or value(styles, "content-visibility") == "hidden"
        or ZERO.match(value(styles, "opacity")) is not None
        or ZERO.match(value(styles, "font-size")) is not None
    )


def value(styles: Styles, name: str) -> str:
    """Return the declared value of a property, or an empty string."""
    return styles[name].value if name in styles else ""


def declarations(body: str) -> dict[str, tuple[str, bool]]:
    """Return the relevant declarations of a rule's body: value and importance by property."""
    found: dict[str, tuple[str, bool]] = {}
    for part in body.split(";"):
        name, colon, words = part.partition(":")
        name = name.strip().lower()
        if not colon or name not in RELEVANT:
            continue
        text = " ".join(words.lower().split())
        important = text.replace(" ", "").endswith("!important")
        if important:
            text = text[: text.rindex("!")].strip()
        if important or not found.get(name, ("", False))[1]:
            found[name] = (text, important)
    return found


def specificity(selector: str) -> tuple[int, int, int]:
    """Return a selector's specificity (Selectors 4, section 17), pseudo-classes aside."""
    bare = re.sub(r"\[[^\]]*\]", "[", selector)
    ids, classes = bare.count("#"), bare.count(".") + bare.count("[")
    tags = len(re.findall(r"(?:^|[\s>+~])[a-zA-Z]", bare))
    return ids, classes, tags


def rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield selector list and body of each rule that always holds on a screen."""
    position = 0
    hidden_depth = 0
    depth = 0
    opened = ""
    for brace in re.finditer(r"[{}]", sheet):
        prelude = sheet[position : brace.start()]
        position = brace.end()
        if brace.group() == "{":
            depth += 1
            # A statement such as @import ends in a semicolon and may precede a rule.
            name = prelude.rpartition(";")[2].strip()
            if name.startswith("@") and not hidden_depth and not SCREEN.match(name):
                hidden_depth = depth
            opened = name
        elif depth:
            if not hidden_depth and opened and not opened.startswith("@"):
                yield opened, prelude
            if hidden_depth == depth:
                hidden_depth = 0
            opened = ""
            depth -= 1


def display_of(node: LexborNode, sheets: dict[int, Styles]) -> Styles:
    """Return what is declared for an element, sheets and ``style`` attribute together."""
    styles = sheets.get(node.mem_id, {})
    inline = node.attributes.get("style")
    return with_inline(styles, inline) if inline else styles
