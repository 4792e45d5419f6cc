"""A last look at the finished article: nothing in it that is not on a list of harmless markup.

The list is held by nh3, the Rust sanitiser ammonia. It is used as a check: where it would change
anything, an extension or plugin has made what no chapter may hold, and the build stops; nothing is
taken out silently. The list is what Markdown, Material's usual extensions and we print.
"""

from functools import cache
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.unread import find_words

if TYPE_CHECKING:
    from nh3 import Cleaner

_TAGS = frozenset(
    """a abbr b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div
    dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li mark
    nav ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead
    time tr u ul var wbr
    circle defs desc g line linearGradient path polygon polyline rect stop svg text title tspan
    """.split()
)
_EVERYWHERE = "class id lang dir title role tabindex hidden popover translate".split()
_DRAWN = (
    "cx cy d fill fill-opacity focusable gradientUnits height offset opacity points"
    " preserveAspectRatio r rx ry stop-color stop-opacity stroke stroke-width text-anchor transform"
    " viewBox width x x1 x2 xmlns y y1 y2"
).split()
_ATTRIBUTES = {
    "a": "href download hreflang name rel target type",
    "blockquote": "cite",
    "button": "disabled name popovertarget popovertargetaction type value",
    "col": "span width",
    "colgroup": "span",
    "del": "cite datetime",
    "details": "name open",
    "img": "align alt decoding height loading sizes src srcset width",
    "input": "checked disabled name type value",
    "ins": "cite datetime",
    "label": "for",
    "li": "value",
    "ol": "reversed start type",
    "q": "cite",
    "td": "align colspan headers rowspan",
    "th": "abbr align colspan headers rowspan scope",
    "time": "datetime",
}
_SVG = "circle defs desc g line linearGradient path polygon polyline rect stop svg text title tspan"


class SanitisedPostprocessor(Postprocessor):
    """Stops at markup that is not on the list; ends the conversion."""

    def __init__(self, md: Markdown, conversion: Conversion) -> None:
        super().__init__(md)
        self.conversion = conversion

    def run(self, text: str) -> str:
        """Return the page as it is; report what of it the sanitiser would change."""
        page = self.conversion.page
        if page is None or not self.conversion.is_tree_done:
            return text
        is_told = any(found.code is Sec.SEC001 for found in self.conversion.diagnostics)
        changed = "" if is_told else find_change(text)
        if changed:
            span = find_words(page.chapter.text, changed, page.chapter.start, [])
            self.conversion.report(
                Sec.SEC016,
                page.chapter.place(span),
                f"The finished page holds markup that is not allowed, at “{changed}”.",
                "Write it in Markdown; an extension that makes such markup cannot be used.",
            )
        self.conversion.finish()
        return text


def find_change(text: str) -> str:
    """Return the markup at which the sanitiser would first change a page; nothing if it is clean.

    Args:
        text: an article's HTML.
    """
    cleaned = _open_cleaner().clean(text)
    if _equal_but_for_writing(text, cleaned):
        return ""
    # Here, as few pages need a second opinion on what is only written in another way.
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415

    before, after = (LexborHTMLParser(html).html or "" for html in (text, cleaned))
    if before == after:
        return ""
    at = next(
        (at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]),
        min(len(before), len(after)),
    )
    start = max(before.rfind("<", 0, at + 1), 0)
    return before[start : max(at, start) + 40].split(">", 1)[0].removesuffix("<") + ">"


def _equal_but_for_writing(text: str, cleaned: str) -> bool:
    for ours, theirs in ((" />", ">"), ("&quot;", '"'), ("\xa0", "&nbsp;"), ("&para;", "¶")):
        text = text.replace(ours, theirs)
    return text == cleaned.replace("&quot;", '"')


@cache
def _open_cleaner() -> "Cleaner":
    # Here, as a check without rendering needs none.
    import nh3  # noqa: PLC0415

    attributes = {tag: {*names.split(), *_EVERYWHERE} for tag, names in _ATTRIBUTES.items()}
    attributes |= {tag: {*_DRAWN, *_EVERYWHERE} for tag in _SVG.split()}
    return nh3.Cleaner(
        tags=set(_TAGS),
        clean_content_tags=set(),
        attributes={"*": set(_EVERYWHERE), **attributes},
        strip_comments=False,
        link_rel=None,
        generic_attribute_prefixes={"aria-", "data-"},
        url_schemes={"http", "https", "mailto"},
    )
