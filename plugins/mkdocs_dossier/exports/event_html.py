"""Between our Markdown and the little HTML that other timeline tools hold.

What is written is safe whatever it is written from: text is escaped, links are http, https or
mailto, and there are no other tags than those below.
"""

import html
import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mkdocs_dossier.syntax.plain import plain_words

_SPLIT = re.compile(r"\n[ \t]*\n")
_BULLET = re.compile(r"[-*+][ \t]+")
_INLINE = re.compile(
    r"\\(?P<escaped>[^\w\s]|_)"
    r"|!\[(?P<alt>[^\]]*)\]\([^()\s]*(?:[ ]\"[^\"]*\")?\)(?:\{[^{}]*\})?"
    r"|\[(?P<linked>(?:[^\[\]\\]|\\.)*)\]\((?P<href>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)"
    r"(?:[ ]\"[^\"]*\")?\)"
    r"|(?P<two>\*\*|__)(?=\S)(?P<strong>(?:[^*_\\]|\\.|[*_](?![*_]))+?)(?<=\S)(?P=two)"
    r"|(?P<one>\*|(?<!\w)_)(?=\S)(?P<em>(?:[^*_\\]|\\.)+?)(?<=\S)(?P=one)(?!\w)"
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,30}|\#[0-9]{1,7});)"
    r"|(?P<line>[ ]{2,}\n|\\\n)"
)
_ESCAPED = re.compile(r"\\([^\w\s]|_)")
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>@\"“”«»„]")
_OPENING = re.compile(r"^(?:(?=[-+#:])|(?P<number>\d{1,9})(?=[.)]))", re.MULTILINE)
_FENCING = re.compile(r"^(?=[|=~!?]{3}|\|)(.)", re.MULTILINE)
"""What opens a block in some extension, and cannot be escaped by a backslash."""

_BLANKS = re.compile(r"[ \t\n\r\f]+")
"""What HTML takes for one space; a no-break space is none of it."""
_LAST_BREAK = re.compile(r"(?<!\\)((?:\\\\)*)\\$")
_SCHEMES = frozenset({"http", "https", "mailto"})
_SIMPLE = frozenset("html head body p br a b strong i em ul li".split())
_HARMLESS = _SIMPLE | frozenset(
    "ol div span h1 h2 h3 h4 h5 h6 blockquote cite code figure figcaption hr img small sub sup u s"
    " iframe table thead tbody tr td th dl dt dd".split()
)
_KEPT = frozenset("href src alt title width height class target rel colspan rowspan lang".split())


def is_address(text: str) -> bool:
    """Tell whether a link may lead there: http, https or mailto."""
    try:
        return urlsplit(text.strip()).scheme.lower() in _SCHEMES
    except ValueError:
        return False


def to_plain(markdown: str) -> str:
    """Return the words of Markdown, its entities resolved."""
    escaped = _ESCAPED.sub(lambda match: f"&#{ord(match[1])};", markdown)
    return html.unescape(plain_words(escaped))


def to_html(markdown: str) -> str:
    """Return paragraphs, bulleted lists, emphasis and links as HTML; pictures are left out."""
    blocks = []
    for block in _SPLIT.split(markdown.strip()):
        lines = [line.strip() for line in block.split("\n")]
        if all(_BULLET.match(line) for line in lines if line):
            items = (
                f"<li>{_inline(_BULLET.sub('', line, count=1))}</li>" for line in lines if line
            )
            listed = "".join(items)
            if listed:
                blocks.append(f"<ul>{listed}</ul>")
            continue
        text = _inline(re.sub(r"^>[ ]?", "", block.strip(), flags=re.MULTILINE)).strip()
        if text:
            blocks.append(f"<p>{text}</p>")
    return "".join(blocks)


def _inline(text: str, depth: int = 0) -> str:
    parts: list[str] = []
    position = 0
    for match in _INLINE.finditer(text):
        parts.append(_escape(text[position : match.start()]))
        position = match.end()
        parts.append(_render(match, depth))
    parts.append(_escape(text[position:]))
    return "".join(parts)


def _render(match: re.Match[str], depth: int) -> str:
    inside = match["linked"] or match["strong"] or match["em"]
    if inside is not None:
        shown = _inline(inside, depth + 1) if depth < 8 else _escape(inside)
        if match["strong"]:
            return f"<strong>{shown}</strong>"
        if match["em"]:
            return f"<em>{shown}</em>"
        href = match["href"]
        return f'<a href="{html.escape(href)}">{shown}</a>' if is_address(href) else shown
    if match["escaped"]:
        return _escape(match["escaped"])
    if match["entity"]:
        return _escape(html.unescape(match["entity"]))
    return "<br>" if match["line"] else ""


def _escape(text: str) -> str:
    return html.escape(_BLANKS.sub(" ", text), quote=False)


def escape_markdown(text: str) -> str:
    """Return plain text as Markdown that prints it and means nothing else."""
    return _SPECIAL.sub(lambda match: f"\\{match.group()}", text.replace("&", "&amp;"))


def _guard(block: str) -> str:
    """Return a paragraph none of whose lines opens a block of another kind."""
    guarded = _OPENING.sub(lambda match: f"{match['number'] or ''}\\", block)
    return _FENCING.sub(lambda match: f"&#{ord(match[1])};", guarded)


def to_markdown(source: str) -> str:
    """Return HTML, or plain text, as Markdown: paragraphs, lists, emphasis and links."""
    if "<" not in source:
        return "\n\n".join(
            _guard(_tidy(escape_markdown(html.unescape(_BLANKS.sub(" ", part.strip())))))
            for part in _SPLIT.split(source.strip())
            if part.strip()
        )
    body = LexborHTMLParser(source).body
    blocks: list[str] = []
    current: list[str] = []
    if body is not None:
        _walk(body, current, blocks, 0)
    _flush(current, blocks)
    return "\n\n".join(blocks)


def _walk(node: LexborNode, current: list[str], blocks: list[str], depth: int) -> None:
    child = node.child
    while child is not None:
        _visit(child, current, blocks, depth)
        child = child.next


def _visit(node: LexborNode, current: list[str], blocks: list[str], depth: int) -> None:
    tag = node.tag or ""
    if tag == "-text":
        current.append(escape_markdown(_BLANKS.sub(" ", node.text_content or "")))
    elif tag in ("script", "style", "template", "-comment") or depth > 50:
        return
    elif tag == "br":
        current.append("\\\n")
    elif tag in ("b", "strong", "i", "em", "a"):
        inside: list[str] = []
        _walk(node, inside, blocks, depth + 1)
        current.append(_wrap(node, tag, "".join(inside)))
    elif tag in ("img", "iframe"):
        address = node.attributes.get("src") or ""
        name = escape_markdown(node.attributes.get("alt") or address)
        current.append(f"[{name}]({address})" if is_address(address) and " " not in address else "")
    elif tag in ("span", "cite", "code", "small", "sub", "sup", "u", "s"):
        _walk(node, current, blocks, depth + 1)
    else:
        _flush(current, blocks)
        if tag == "li":
            inside = []
            _walk(node, inside, blocks, depth + 1)
            words = _guard(_tidy("".join(inside))).replace("\n", "\n  ")
            item = f"- {words}"
            if blocks and blocks[-1].startswith("- "):
                blocks[-1] += f"\n{item}"
            else:
                blocks.append(item)
            return
        _walk(node, current, blocks, depth + 1)
        _flush(current, blocks)


def _wrap(node: LexborNode, tag: str, inside: str) -> str:
    words = inside.strip()
    if not words:
        return inside
    before = " " if inside[0].isspace() else ""
    after = " " if inside[-1].isspace() else ""
    if tag == "a":
        address = (node.attributes.get("href") or "").strip()
        fits = is_address(address) and not re.search(r"[\s()<>]", address)
        return f"{before}[{words}]({address}){after}" if fits else inside
    sign = "**" if tag in ("b", "strong") else "*"
    return f"{before}{sign}{words}{sign}{after}"


def _flush(current: list[str], blocks: list[str]) -> None:
    text = _guard(_tidy("".join(current)))
    current.clear()
    if text:
        blocks.append(text)


def _tidy(text: str) -> str:
    """Return text with single blanks, and no line break that nothing follows."""
    lines = re.sub(r"[ \t]*\n[ \t]*", "\n", re.sub(r"[ \t]+", " ", text))
    return _LAST_BREAK.sub(r"\1", lines.strip(" \t\n")).strip(" \t\n")


def is_simple(source: str) -> bool:
    """Tell whether HTML holds nothing that our Markdown has no words for."""
    return "<" not in source or _tags(source) <= _SIMPLE


def is_harmless(source: str) -> bool:
    """Tell whether HTML may be handed on: no scripts, no handlers, no odd addresses."""
    if re.match(r"\s*(?:javascript|data|vbscript)\s*:", source, re.IGNORECASE):
        return False
    if "<" not in source:
        return True
    if not _tags(source) <= _HARMLESS:
        return False
    for node in LexborHTMLParser(source).css("*"):
        for name, value in node.attributes.items():
            if name not in _KEPT:
                return False
            if name in ("href", "src") and not is_address(value or ""):
                return False
    return True


def _tags(source: str) -> frozenset[str]:
    return frozenset(node.tag or "" for node in LexborHTMLParser(source).css("*"))
