"""What an SVG drawing tells and does, and the drawing without it.

Parsed with lxml, which here resolves no entity and asks no network.
"""

import re
from collections.abc import Iterator

from lxml import etree

from mkdocs_dossier.bibliography.leaks import find_local_path
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.traces import Examination, Trace

_EDITORS = ("inkscape", "sodipodi", "adobe", "sketch", "figma", "corel", "serif.com", "boxy-svg")
_REMOTE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//|\s*file:|\s*javascript:", re.IGNORECASE)
_DC = "{http://purl.org/dc/elements/1.1/}"


def parse(raw: bytes) -> "etree._Element":
    """Return the drawing's tree.

    Raises:
        etree.XMLSyntaxError: if it is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(raw, parser)


def examine_drawing(raw: bytes) -> Examination:
    """Return what a drawing tells."""
    root = parse(raw)
    traces: list[Trace] = []
    if root.getroottree().docinfo.internalDTD is not None:
        traces.append(Trace(Leak.SEC107, "a document type with declarations", "", 1))
    for node in root.iter():
        traces += _read_node(node)
    return Examination(tuple(traces), (), " ".join(map(str, root.itertext())))


def _read_node(node: "etree._Element") -> Iterator[Trace]:
    line = int(getattr(node, "sourceline", None) or 1)
    if not isinstance(node.tag, str):
        text = node.text or ""
        if find_local_path(text):
            yield Trace(Leak.SEC111, "a comment", text, line)
        elif text.strip():
            yield Trace(Leak.SEC104, "a comment", text, line)
        return
    name = etree.QName(node).localname
    if name in {"script", "foreignObject", "handler", "listener"}:
        yield Trace(Leak.SEC107, f"<{name}>", node.text or "", line)
    if node.tag.startswith(_DC) and (text := " ".join(map(str, node.itertext())).strip()):
        code = Leak.SEC101 if name in {"creator", "rights", "publisher"} else Leak.SEC104
        yield Trace(code, f"<dc:{name}>", text, line)
    if name == "style" and re.search(r"@import|url\(\s*['\"]?(?:https?:)?//", node.text or ""):
        yield Trace(Leak.SEC112, "<style>", node.text or "", line)
    for key, value in node.attrib.items():
        yield from _read_attribute(str(key), str(value), line)


def _read_attribute(key: str, value: str, line: int) -> Iterator[Trace]:
    space, _, name = key.rpartition("}")
    if name.lower().startswith("on") and not space:
        yield Trace(Leak.SEC107, name, value, line)
    elif find_local_path(value):
        yield Trace(Leak.SEC111, name, value, line)
    elif name in {"href", "src"} and _REMOTE.match(value):
        code = Leak.SEC107 if "javascript:" in value.lower() else Leak.SEC112
        yield Trace(code, name, value, line)
    elif "url(" in value and _REMOTE.search(value):
        yield Trace(Leak.SEC112, name, value, line)
    elif any(editor in space.lower() for editor in _EDITORS):
        yield Trace(Leak.SEC104, f"an editor's {name}", value, line)


def clean_drawing(raw: bytes) -> bytes:
    """Return the drawing without metadata, editors' notes, scripts and references elsewhere."""
    root = parse(raw)
    for node in [*root.iter()]:
        parent = node.getparent()
        if parent is not None and _is_needless(node):
            _drop(node, parent)
            continue
        if not isinstance(node.tag, str):
            continue
        for key in [*node.attrib]:
            if [*_read_attribute(str(key), str(node.attrib[key]), 1)]:
                del node.attrib[key]
    etree.cleanup_namespaces(root)
    # Comments before the root are not its children.
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _drop(node: "etree._Element", parent: "etree._Element") -> None:
    before = node.getprevious()
    if node.tail:
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    parent.remove(node)


def _is_needless(node: "etree._Element") -> bool:
    if not isinstance(node.tag, str):
        return True
    name = etree.QName(node).localname
    if name == "style":
        return bool([*_read_node(node)])
    if name in {"script", "foreignObject", "handler", "listener", "metadata"}:
        return True
    return any(editor in (etree.QName(node).namespace or "").lower() for editor in _EDITORS)
