"""An office document without properties, previews, comments, and with its changes accepted.

Hidden parts, macros, embedded files and what pictures in it tell are not touched: whether they are
to go is for a person to say, in the program that the document was made with.
"""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from mkdocs_dossier.protection.office_parts import parse, read_parts

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The zip format's first moment; when each part was saved is nobody's business."""
_DROPPED = re.compile(
    r"docProps/(app|custom)\.xml$|docProps/thumbnail|Thumbnails/|word/(comments\w*|people)\.xml$"
    r"|(xl|ppt)/(comments|threadedComments|persons)|ppt/(commentAuthors|authors)\.xml$"
)
_CORE = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp='
    b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
_META = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta xmlns:office='
    b'"urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"><office:meta/>'
    b"</office:document-meta>"
)
_REMOVED = {"del", "moveFrom", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange",
            "sectPrChange", "commentRangeStart", "commentRangeEnd", "commentReference",
            "tracked-changes", "change", "change-start", "change-end", "annotation",
            "annotation-end", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
            "moveToRangeEnd"}  # fmt: skip
_UNWRAPPED = {"ins", "moveTo"}


def clean_office(raw: bytes) -> bytes:
    """Return the document, cleaned; the same input gives the same bytes."""
    parts = read_parts(raw)
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            if name.endswith("/") or _DROPPED.match(name):
                continue
            entry = ZipInfo(name, _LONG_AGO)
            # OpenDocument wants its type to be readable at a fixed place.
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(entry, _clean_part(name, content))
    return out.getvalue()


def _clean_part(name: str, content: bytes) -> bytes:
    if name == "docProps/core.xml":
        return _CORE
    if name == "meta.xml":
        return _META
    if name.endswith(".rels") or name in ("[Content_Types].xml", "META-INF/manifest.xml"):
        return _forget_dropped(name, content)
    if re.match(r"word/(document|footnotes|endnotes|header|footer)\w*\.xml$|content\.xml$", name):
        return _settle(content)
    return content


def _forget_dropped(name: str, content: bytes) -> bytes:
    root = parse(content)
    base = name.partition("_rels/")[0] if name.endswith(".rels") else ""
    for node in [*root.iter(etree.Element)]:
        path = node.get("Target") or node.get("PartName") or next(
            (value for key, value in node.attrib.items() if str(key).endswith("full-path")), ""
        )  # fmt: skip
        path = str(path)
        full = path.lstrip("/") if path.startswith("/") or not base else f"{base}{path}"
        full = re.sub(r"[^/]+/\.\./", "", full)
        parent = node.getparent()
        if parent is not None and path and _DROPPED.match(full):
            parent.remove(node)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _settle(content: bytes) -> bytes:
    """Accept every tracked change, and take comments out."""
    root = parse(content)
    for node in [*root.iter(etree.Element)]:
        tag, parent = etree.QName(node).localname, node.getparent()
        if parent is None:
            continue
        is_mark = etree.QName(parent).localname in ("rPr", "trPr")
        if tag in _REMOVED or (tag in _UNWRAPPED and is_mark):
            _drop(node, parent)
        elif tag in _UNWRAPPED:
            at = parent.index(node)
            for child in reversed([*node]):
                parent.insert(at, child)
            _drop(node, parent)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _drop(node: "etree._Element", parent: "etree._Element") -> None:
    before = node.getprevious()
    if node.tail:
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    parent.remove(node)
