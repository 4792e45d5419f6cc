"""Files that leak, and clean ones, made here so that every byte of them is our own."""

import json
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pikepdf
from fpdf import FPDF
from PIL import Image, ImageDraw, PngImagePlugin

GPS, EXIF = 0x8825, 0x8769
JPEG_SIZE = (320, 200)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="a/b"/>{}</Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "{}</Relationships>"
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'
)


def picture(color: str = "teal") -> Image.Image:
    image = Image.new("RGB", JPEG_SIZE, color)
    ImageDraw.Draw(image).rectangle((40, 40, 90, 90), fill="orange")
    return image


def saved(
    image: Image.Image,
    kind: str,
    **options: Any,  # noqa: ANN401 - as Pillow has them
) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def exif(
    **tags: Any,  # noqa: ANN401 - tags have values of many types
) -> Image.Exif:
    made = Image.Exif()
    for name, value in tags.items():
        if name == "gps":
            made.get_ifd(GPS).update({1: "N", 2: (48.0, 51.0, 24.0)})
        elif name == "inner":
            made.get_ifd(EXIF).update(value)
        else:
            made[int(name[1:], 16)] = value
    return made


def jpeg_with_thumbnail() -> bytes:
    """Write an EXIF block with a second directory, as cameras do (Pillow does not write one)."""
    small = saved(picture().resize((32, 20)), "JPEG")
    head = b"Exif\0\0II*\0\x08\0\0\0"
    first = b"\x00\x00" + (8 + 2 + 4).to_bytes(4, "little")
    at = 8 + 2 + 4 + 2 + 24 + 4
    second = b"\x02\x00"
    second += (0x0201).to_bytes(2, "little") + b"\x04\0\x01\0\0\0" + at.to_bytes(4, "little")
    second += (
        (0x0202).to_bytes(2, "little") + b"\x04\0\x01\0\0\0" + len(small).to_bytes(4, "little")
    )
    block = head + first + second + b"\0\0\0\0" + small
    raw = saved(picture(), "JPEG")
    return raw[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + raw[2:]


def png_with_text(key: str, value: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text(key, value)
    return saved(picture(), "PNG", pnginfo=info)


def xmp(inner: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
        f'syntax-ns#"><rdf:Description rdf:about="">{inner}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


def iptc(dataset: int, value: bytes) -> bytes:
    """Write a Photoshop block (APP13) that holds one IPTC dataset."""
    record = b"\x1c\x02" + bytes([dataset]) + len(value).to_bytes(2, "big") + value
    record += b"\0" * (len(record) % 2)
    block = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record
    raw = saved(picture(), "JPEG")
    return raw[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block + raw[2:]


def paper() -> bytes:
    page = Image.effect_noise((900, 1200), 18).point(lambda each: min(255, each + 90))
    draw = ImageDraw.Draw(page)
    for line in range(20):
        draw.text((80, 60 + line * 50), "An ordinary line of a letter", fill=30, font_size=30)
    return saved(page.convert("RGB"), "JPEG", quality=90)


Draw = Callable[[FPDF], object]


def pdf(draw: Draw, edit: Callable[[pikepdf.Pdf], object] | None = None) -> bytes:
    document = FPDF()
    document.add_page()
    document.set_font("helvetica", size=14)
    draw(document)
    with pikepdf.open(BytesIO(bytes(document.output()))) as opened:
        if "/Info" in opened.trailer:
            del opened.trailer["/Info"]
        if edit:
            edit(opened)
        out = BytesIO()
        opened.save(out, deterministic_id=True)
    return out.getvalue()


def plain(document: FPDF) -> None:
    document.text(20, 30, "The ferry does not run on Sundays.")


def under_black(document: FPDF) -> None:
    document.text(20, 30, "Told by Mara Quill in May")
    document.set_fill_color(0, 0, 0)
    document.rect(36, 24, 30, 9, style="F")


def under_picture(document: FPDF) -> None:
    document.text(20, 30, "Told by Mara Quill in May")
    document.image(BytesIO(saved(Image.effect_noise((300, 60), 90), "PNG")), 15, 20, 80, 16)


def white(document: FPDF) -> None:
    plain(document)
    document.set_text_color(255, 255, 255)
    document.text(20, 60, "Mara Quill")


def invisible(document: FPDF) -> None:
    plain(document)
    document.text_mode = 3
    document.text(20, 60, "Mara Quill")


def white_on_black(document: FPDF) -> None:
    document.set_fill_color(0, 0, 0)
    document.rect(10, 20, 150, 20, style="F")
    document.set_text_color(255, 255, 255)
    document.text(20, 30, "A headline in white on black")


def scan(*, redacted: bool) -> Draw:
    def draw(document: FPDF) -> None:
        page = Image.effect_noise((1000, 1414), 14).point(lambda each: min(255, each + 100))
        pen = ImageDraw.Draw(page)
        pen.text((100, 128), "Told by Mara Quill", fill=20, font_size=44)
        if redacted:
            pen.rectangle((80, 100, 620, 200), fill=0)
        document.image(BytesIO(saved(page.convert("RGB"), "JPEG", quality=85)), 0, 0, 210, 297)
        document.text_mode = 3
        document.set_font_size(26)
        document.text(21, 35, "Told by Mara Quill")

    return draw


def square_note(opened: pikepdf.Pdf) -> None:
    """Cover the words with a note, as viewers' drawing tools do."""
    look = opened.make_stream(b"0 0 0 rg 0 0 200 40 re f")
    look.stream_dict.Type = pikepdf.Name.XObject
    look.stream_dict.Subtype = pikepdf.Name.Form
    look.stream_dict.BBox = [0, 0, 200, 40]
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Square, Rect=[50, 740, 250, 780], F=4,
        T="M. Quill", AP=pikepdf.Dictionary(N=look),
    )  # fmt: skip
    opened.pages[0].obj.Annots = opened.make_indirect(pikepdf.Array([opened.make_indirect(note)]))


def author(opened: pikepdf.Pdf) -> None:
    opened.docinfo["/Author"] = "Mara Quill"


def metadata(opened: pikepdf.Pdf) -> None:
    stream = opened.make_stream(xmp("<dc:creator>Mara Quill</dc:creator>"))
    opened.Root.Metadata = stream


def attachment(opened: pikepdf.Pdf) -> None:
    opened.attachments["list.csv"] = b"a,b"


def script(opened: pikepdf.Pdf) -> None:
    opened.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def layer_off(opened: pikepdf.Pdf) -> None:
    layer = opened.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="notes"))
    opened.Root.OCProperties = pikepdf.Dictionary(
        OCGs=pikepdf.Array([layer]), D=pikepdf.Dictionary(OFF=pikepdf.Array([layer]))
    )


def thumbnail(opened: pikepdf.Pdf) -> None:
    opened.pages[0].obj.Thumb = opened.make_stream(b"\0" * 12)


def saved_twice() -> bytes:
    raw = pdf(plain)
    at = raw.rfind(b"startxref")
    offset = int(raw[at:].split()[1])
    trailer = b"xref\n0 0\ntrailer\n<</Size 20/Prev %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    with pikepdf.open(BytesIO(raw)) as opened:
        root = opened.Root.objgen[0]
    trailer = trailer.replace(b"/Root 1 0 R", b"/Root %d 0 R" % root)
    return raw + trailer % (offset, len(raw))


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(
    body: str = "<w:p><w:r><w:t>The ferry.</w:t></w:r></w:p>",
    relations: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": TYPES.format(""),
            "_rels/.rels": RELATIONS.format(
                '<Relationship Id="r1" Type="a/officeDocument" Target="word/document.xml"/>'
            ),
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": RELATIONS.format(relations),
            **(parts or {}),
        }
    )


CHANGED = (
    '<w:p><w:ins w:id="1" w:author="Mara Quill"><w:r><w:t>new</w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="Mara Quill"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>'
)
COMMENTS = f'<w:comments {W}><w:comment w:author="Mara Quill"/></w:comments>'


def odt(meta: str = "", body: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("meta", "meta"))
    )
    spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}><office:body>{body}"
            "<text:p>The ferry.</text:p></office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {spaces}><office:meta>{meta}</office:meta>"
            "</office:document-meta>",
            **(parts or {}),
        }
    )


def xlsx(state: str) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": TYPES.format(""),
            "xl/workbook.xml": f'<workbook><sheets><sheet name="a"{state}/></sheets></workbook>',
        }
    )


def har(
    headers: dict[str, str], cookies: list[dict[str, str]], url: str = "https://a.example/"
) -> bytes:
    request = {
        "url": url,
        "headers": [{"name": name, "value": value} for name, value in headers.items()],
        "cookies": cookies,
    }
    entry = {"request": request, "response": {"headers": [], "cookies": []}}
    return json.dumps({"log": {"entries": [entry]}}).encode()


def warc(
    records: Iterator[tuple[str, bytes]] | list[tuple[str, bytes]], url: str = "https://a.example/"
) -> bytes:
    out = b""
    for kind, block in records:
        head = f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:0-{kind}>\r\n"
        head += "WARC-Date: 2026-01-01T00:00:00Z\r\n"
        if kind != "warcinfo":
            head += f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype={kind}\r\n"
        out += f"{head}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"
    return out


ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>Hi</p>"
COOKIE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: s=1234\r\n\r\n<p>Hi</p>"


def mp3(frames: dict[str, str]) -> bytes:
    body = b"".join(
        name.encode() + (len(value) + 1).to_bytes(4, "big") + b"\0\0\0" + value.encode("latin-1")
        for name, value in frames.items()
    )
    size = len(body)
    packed = bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
    frame = b"\xff\xfb\x90\x64" + b"\0" * 413
    return b"ID3\x03\0\0" + packed + body + frame * 8
