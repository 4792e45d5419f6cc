"""The text of a Word document (DOCX).

Read are the body's paragraphs and tables in order, with text inserted by tracked changes and text
boxes, then footnotes and endnotes. Left out: deleted and moved-away text, hidden text
(``w:vanish`` on the run), field codes, comments (of reviewers, not of the source), headers and
footers (which repeat on every page and would stand between sentences).
"""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml import parse_xml
from lxml.etree import LxmlError, _Element

from mkdocs_dossier.captures.extraction import Extraction, refuse
from mkdocs_dossier.captures.laid_out_text import Writer
from mkdocs_dossier.captures.landmarks import number
from mkdocs_dossier.captures.limits import DEFAULT
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.citation import Label

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
UNSEEN_NAMES = ("del", "moveFrom", "delText", "instrText", "delInstrText", "rPr", "pPr")
UNSEEN = frozenset({FALLBACK, *(W + name for name in UNSEEN_NAMES)})
CHARACTERS = {W + "tab": "\t", W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}
BREAKS = frozenset({W + "br", W + "cr"})
SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


def extract_docx(raw: bytes, _media_type: str = "", _address: str = "") -> Extraction:
    """Return the text of a Word document with its paragraphs."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        if unpacked > DEFAULT.unpacked:
            return refuse(Cap.CAP013, "The document unpacks to more than Dossier reads.")
        document = Document(BytesIO(raw))
        writer = Writer()
        write_tree(document.element.body, writer)
        for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
            for relationship in document.part.rels.values():
                if relationship.reltype == kind and not relationship.is_external:
                    write_notes(relationship.target_part, writer)
    except (
        BadZipFile,
        OpcError,
        LxmlError,
        KeyError,
        ValueError,
        AttributeError,
        OSError,
        EOFError,
    ):
        return refuse(Cap.CAP012, "The file is no Word document, or is damaged.")
    writer.close()
    return Extraction(CaptureText("".join(writer.parts), number(Label.PARAGRAPH, writer.blocks)))


def write_notes(part: Part, writer: Writer) -> None:
    """Write the footnotes or endnotes of a part, without Word's separator lines."""
    for note in parse_xml(part.blob):
        if note.get(W + "type") not in SEPARATORS:
            write_tree(note, writer)


def write_tree(root: _Element, writer: Writer) -> None:
    """Write the words below ``root``; iterative, since files may nest without end."""
    stack: list[tuple[_Element, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        tag = element.tag
        if tag in UNSEEN or (tag == W + "r" and vanishes(element)):
            continue
        if tag == W + "p":
            writer.close()
        elif tag == W + "t":
            writer.words(element.text or "", preformatted=True)
        elif tag in CHARACTERS:
            writer.words(CHARACTERS[tag], preformatted=True)
        elif tag in BREAKS:
            writer.line()
        if not leaving:
            if tag == W + "p":
                stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))


def vanishes(run: _Element) -> bool:
    """Tell whether a run is formatted as hidden."""
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(W + "val", "true") not in {"0", "false", "off"}
