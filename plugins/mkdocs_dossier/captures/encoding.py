"""Bytes to characters, never by guessing.

The order is that of the WHATWG HTML standard, section 13.2.3: a byte order mark, then the
transport's charset, then what the document declares; UTF-8 where nothing is declared. Unlike a
browser, a byte that is no character is an error: a replacement character is no word of a source.
"""

import codecs
import re
from dataclasses import dataclass

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# WHATWG Encoding standard, section 4.2: these labels mean Windows-1252.
WINDOWS_1252 = {
    "iso-8859-1",
    "iso8859-1",
    "iso88591",
    "latin1",
    "l1",
    "ascii",
    "us-ascii",
    "cp1252",
    "windows-1252",
    "x-cp1252",
}

# A closed list, because Python also "decodes" zip, unicode_escape, idna and the like.
CODECS = {
    "utf-8": "utf-8", "utf8": "utf-8", "utf-16": "utf-16-le", "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be", "gbk": "gb18030", "gb2312": "gb18030", "gb18030": "gb18030",
    "big5": "big5", "euc-jp": "euc_jp", "iso-2022-jp": "iso2022_jp", "shift_jis": "cp932",
    "shift-jis": "cp932", "sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "koi8-r": "koi8_r", "koi8-u": "koi8_u", "macintosh": "mac_roman",
    "ibm866": "cp866", "cp866": "cp866", "windows-874": "cp874", "tis-620": "cp874",
    "iso-8859-9": "cp1254",
    **{f"windows-125{n}": f"cp125{n}" for n in range(9)},
    **{f"cp125{n}": f"cp125{n}" for n in range(9)},
    **{f"iso-8859-{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **dict.fromkeys(WINDOWS_1252, "cp1252"),
}  # fmt: skip

META = re.compile(
    rb"<meta[^>]{0,1000}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
XML = re.compile(rb"^<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
COMMENT = re.compile(rb"<!--.*?(?:-->|$)", re.DOTALL)
PRESCAN = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, or the reason why the bytes are none.

    Attributes:
        text: with line feeds for every kind of line end; ``None`` if the bytes are no text.
        reason: a sentence for the author; empty if there is a text.
    """

    text: str | None
    reason: str = ""


def decode(raw: bytes, declared: str = "") -> Decoded:
    """Decode ``raw`` by its byte order mark, else by ``declared``, else as UTF-8."""
    for bom, codec in BOMS:
        if raw.startswith(bom):
            return decode_as(raw[len(bom) :], codec, "its byte order mark")
    if not declared:
        return decode_as(raw, "utf-8", "")
    codec = CODECS.get(declared.lower().strip(), "")
    if not codec:
        return Decoded(None, f"The file says it is in “{declared}”, which is no known encoding.")
    return decode_as(raw, codec, declared)


def declared_in_html(raw: bytes) -> str:
    """Return the encoding that an HTML document declares in its first bytes, or nothing.

    A document that says UTF-16 in ASCII letters is UTF-8 (WHATWG HTML, section 13.2.3.3).
    """
    head = COMMENT.sub(b"", raw[:PRESCAN])
    found = XML.search(head) or META.search(head)
    label = found.group(1).decode("ascii") if found else ""
    return "utf-8" if label.lower().startswith("utf-16") else label


def decode_as(raw: bytes, codec: str, named: str) -> Decoded:
    """Decode strictly; ``named`` is what the reason calls the encoding's origin."""
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError as error:
        according = f"is in {named}" if named else "declares no encoding, so must be UTF-8"
        return Decoded(None, f"The file {according}, but byte {error.start + 1} is no such text.")
    # A parser that turns these into U+FFFD, or stops at them, would see other words than we do.
    if "\0" in text:
        return Decoded(None, "The file holds null characters, so it is no text.")
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"))
