"""What office documents tell: OOXML (ECMA-376) and OpenDocument (ISO/IEC 26300), as zips of XML.

Everything is streamed under bounds; XML is parsed with lxml, which here resolves no entity and asks
no network.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from mkdocs_dossier.bibliography.leaks import find_local_path
from mkdocs_dossier.captures.limits import DEFAULT
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.traces import Examination, Trace

_PEOPLE = {"creator", "lastModifiedBy", "Manager", "Company", "initial-creator", "printed-by"}
_SHOWN = {"title", "subject", "keywords", "keyword", "description", "language", "category"}
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml")
_COMMENTS = re.compile(
    r"(word|ppt|xl)/(comments|threadedComments|persons)/|(word|ppt|xl)/(comments\w*|people|"
    r"commentAuthors|authors)\.xml$"
)
_CHANGES = {"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tracked-changes"}
_TEXTS = re.compile(
    r"(word/(document|footnotes|endnotes|header\d*|footer\d*)|xl/(workbook|sharedStrings)"
    r"|xl/worksheets/\w+|ppt/slides/slide\d+|content|styles)\.xml$"
)
_MOST_PARTS = 20_000


class TooLargeError(Exception):
    """The document unpacks to more than is read."""


def read_parts(raw: bytes) -> dict[str, bytes]:
    """Return a document's parts by name.

    Raises:
        TooLargeError: if they are too many or too large.
    """
    parts: dict[str, bytes] = {}
    left = DEFAULT.unpacked
    with ZipFile(BytesIO(raw)) as archive:
        for each in archive.infolist():
            with archive.open(each) as file:
                content = file.read(left + 1)
            left -= len(content)
            if left < 0 or len(parts) >= _MOST_PARTS:
                raise TooLargeError
            parts[each.filename] = content
    return parts


def parse(content: bytes) -> "etree._Element":
    """Return a part's tree.

    Raises:
        etree.XMLSyntaxError: if it is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(content, parser)


def examine_office(raw: bytes) -> Examination:
    """Return what an office document tells, pictures in it included."""
    parts = read_parts(raw)
    traces: list[Trace] = []
    text: list[str] = []
    for name, content in parts.items():
        traces += _read_part(name, content)
        if _TEXTS.search(name):
            root = parse(content)
            traces += _read_text(name, root)
            text.append(" ".join(map(str, root.itertext())))
        elif name.endswith(".rels"):
            traces += _read_relations(name, parse(content))
    pictures, unread = _read_pictures(parts)
    return Examination((*traces, *pictures), unread, "\n".join(text))


def _read_part(name: str, content: bytes) -> Iterator[Trace]:
    if name in _PROPERTIES:
        yield from _read_properties(name, parse(content))
    elif _COMMENTS.match(name):
        yield Trace(Leak.SEC108, name, content.decode("utf-8", "replace"))
    elif "thumbnail" in name.lower():
        yield Trace(Leak.SEC103, name)
    elif "/embeddings/" in name or (name.startswith("Object ") and name.endswith("/content.xml")):
        yield Trace(Leak.SEC106, name)
    elif name.endswith("vbaProject.bin") or name.startswith(("Basic/", "Scripts/")):
        yield Trace(Leak.SEC107, name)
    elif name.startswith("xl/revisions/"):
        yield Trace(Leak.SEC105, name)
    elif name.startswith("ppt/notesSlides/") and name.endswith(".xml"):
        yield Trace(Leak.SEC110, f"{name}, a speaker's notes", content.decode("utf-8", "replace"))


def _read_properties(name: str, root: "etree._Element") -> Iterator[Trace]:
    for node in root.iter(etree.Element):
        said = (node.text or "").strip()
        if not said or len(node):
            continue
        field = etree.QName(node).localname
        if field in _PEOPLE:
            yield Trace(Leak.SEC101, f"{name}, {field}", said)
        elif find_local_path(said):
            yield Trace(Leak.SEC111, f"{name}, {field}", said)
        elif field not in _SHOWN:
            yield Trace(Leak.SEC104, f"{name}, {field}", said)


def _read_text(name: str, root: "etree._Element") -> Iterator[Trace]:
    seen: dict[tuple[Leak, str], Trace] = {}
    for node in root.iter(etree.Element):
        trace = _read_node(name, etree.QName(node).localname, node)
        if trace:
            seen.setdefault((trace.code, trace.where), trace)
    yield from seen.values()


def _read_node(name: str, tag: str, node: "etree._Element") -> Trace | None:
    attributes = {etree.QName(key).localname: str(value) for key, value in node.attrib.items()}
    said = " ".join(map(str, node.itertext()))
    if tag in _CHANGES and (tag == "tracked-changes" or "author" in attributes):
        value = f"{attributes.get('author', '')} {said}"
        return Trace(Leak.SEC105, f"{name}, tracked changes", value)
    if tag == "annotation":
        return Trace(Leak.SEC108, f"{name}, a note", said)
    hidden = (
        (tag == "vanish" and attributes.get("val", "true") not in ("0", "false", "off"))
        or (tag == "sheet" and attributes.get("state", "visible") != "visible")
        or (tag == "sld" and attributes.get("show") in ("0", "false"))
        or (tag in ("row", "col") and attributes.get("hidden") in ("1", "true"))
        or (tag in ("table", "table-row") and attributes.get("visibility") == "collapse")
        or (tag == "text-properties" and attributes.get("display") == "none")
    )
    return Trace(Leak.SEC110, f"{name}, {tag}") if hidden else None


def _read_relations(name: str, root: "etree._Element") -> Iterator[Trace]:
    for node in root.iter(etree.Element):
        if node.get("TargetMode") != "External":
            continue
        target = str(node.get("Target", ""))
        kind = str(node.get("Type", "")).rpartition("/")[2]
        if find_local_path(target) or target.lower().startswith("file:"):
            yield Trace(Leak.SEC111, f"{name}, {kind}", target)
        elif kind != "hyperlink":
            yield Trace(Leak.SEC112, f"{name}, {kind}", target)


def _read_pictures(parts: dict[str, bytes]) -> tuple[list[Trace], tuple[str, ...]]:
    # Here, as pictures are read with a library of the extra.
    from mkdocs_dossier.protection.examining import examine  # noqa: PLC0415 - it imports this

    traces: list[Trace] = []
    unread: dict[str, None] = {}
    for name, content in parts.items():
        if "/media/" in name or name.startswith("Pictures/"):
            inner = examine(content, name)
            traces += [
                Trace(each.code, f"{name}, {each.where}", each.value)
                for each in inner.traces
                if each.code not in (Leak.SEC104, Leak.SEC117)
            ]
            unread.update(dict.fromkeys(inner.unread))
    return traces, tuple(unread)
