"""Each kind of leak: found in a file that has it, and not in one that does not."""

# ruff: noqa: E501 - a table reads best a row a line

import pytest
from tests.unit.protection import leaking as make

from mkdocs_dossier.protection.describing import FIXED
from mkdocs_dossier.protection.examining import clean, examine

QUILL = "Mara Quill"
JPEG = make.saved(make.picture(), "JPEG")

LEAKS: dict[str, tuple[str, bytes, str, str]] = {
    # name: file name, bytes, code, where it says it is
    "jpeg gps": ("a.jpg", make.saved(make.picture(), "JPEG", exif=make.exif(gps=1)), "SEC100", "EXIF GPSLatitude"),
    "png gps": ("a.png", make.saved(make.picture(), "PNG", exif=make.exif(gps=1, x0110="Cam")), "SEC100", "EXIF GPSLatitude"),
    "webp gps": ("a.webp", make.saved(make.picture(), "WEBP", exif=make.exif(gps=1, x0110="Cam")), "SEC100", "EXIF GPSLatitude"),
    "tiff artist": ("a.tif", make.saved(make.picture(), "TIFF", exif=make.exif(x013B=QUILL)), "SEC101", "EXIF Artist"),
    "jpeg artist": ("a.jpg", make.saved(make.picture(), "JPEG", exif=make.exif(x013B=QUILL)), "SEC101", "EXIF Artist"),
    "jpeg owner": ("a.jpg", make.saved(make.picture(), "JPEG", exif=make.exif(inner={0xA430: QUILL})), "SEC101", "EXIF CameraOwnerName"),
    "jpeg serial": ("a.jpg", make.saved(make.picture(), "JPEG", exif=make.exif(inner={0xA431: "77"})), "SEC102", "EXIF BodySerialNumber"),
    "jpeg maker note": ("a.jpg", make.saved(make.picture(), "JPEG", exif=make.exif(inner={0x927C: b"Cam 77 note"})), "SEC102", "EXIF MakerNote"),
    "jpeg model": ("a.jpg", make.saved(make.picture(), "JPEG", exif=make.exif(x0110="Cam 7")), "SEC104", "EXIF Model"),
    "jpeg preview": ("a.jpg", make.jpeg_with_thumbnail(), "SEC103", "EXIF thumbnail"),
    "jpeg comment": ("a.jpg", make.saved(make.picture(), "JPEG", comment=b"by hand"), "SEC104", "comment"),
    "jpeg xmp name": ("a.jpg", make.saved(make.picture(), "JPEG", xmp=make.xmp(f"<dc:creator>{QUILL}</dc:creator>")), "SEC101", "XMP dc:creator"),
    "jpeg xmp gps": ("a.jpg", make.saved(make.picture(), "JPEG", xmp=make.xmp("<exif:GPSLatitude>48</exif:GPSLatitude>")), "SEC100", "XMP exif:GPSLatitude"),
    "jpeg iptc": ("a.jpg", make.iptc(80, QUILL.encode()), "SEC101", "IPTC 2:80"),
    "jpeg more behind": ("a.jpg", JPEG + b"ftypmp4 a short film", "SEC106", "behind the picture"),
    "png text": ("a.png", make.png_with_text("Author", QUILL), "SEC101", "Author"),
    "png path": ("a.png", make.png_with_text("Source", "/home/mara/leak/a.xcf"), "SEC111", "Source"),
    "paper": ("a.jpg", make.paper(), "SEC117", "the picture"),
    "pdf author": ("a.pdf", make.pdf(make.plain, make.author), "SEC101", "property Author"),
    "pdf xmp": ("a.pdf", make.pdf(make.plain, make.metadata), "SEC101", "XMP dc:creator"),
    "pdf earlier": ("a.pdf", make.saved_twice(), "SEC105", "1 earlier"),
    "pdf attached": ("a.pdf", make.pdf(make.plain, make.attachment), "SEC106", "attached"),
    "pdf script": ("a.pdf", make.pdf(make.plain, make.script), "SEC107", "JavaScript"),
    "pdf note": ("a.pdf", make.pdf(make.plain, make.square_note), "SEC108", "page 1"),
    "pdf layer": ("a.pdf", make.pdf(make.plain, make.layer_off), "SEC110", "layers"),
    "pdf preview": ("a.pdf", make.pdf(make.plain, make.thumbnail), "SEC103", "page 1"),
    "pdf black box": ("a.pdf", make.pdf(make.under_black), "SEC109", "page 1"),
    "pdf picture over": ("a.pdf", make.pdf(make.under_picture), "SEC109", "page 1"),
    "pdf note over": ("a.pdf", make.pdf(make.plain, make.square_note), "SEC109", "page 1"),
    "pdf white": ("a.pdf", make.pdf(make.white), "SEC109", "page 1"),
    "pdf invisible": ("a.pdf", make.pdf(make.invisible), "SEC109", "page 1"),
    "pdf scan blackened": ("a.pdf", make.pdf(make.scan(redacted=True)), "SEC109", "page 1"),
    "pdf scan": ("a.pdf", make.pdf(make.scan(redacted=False)), "SEC117", "pictures"),
    "docx author": ("a.docx", make.docx(parts={"docProps/core.xml": make.CORE.format(f"<dc:creator>{QUILL}</dc:creator>")}), "SEC101", "creator"),
    "docx editor": ("a.docx", make.docx(parts={"docProps/core.xml": make.CORE.format(f"<cp:lastModifiedBy>{QUILL}</cp:lastModifiedBy>")}), "SEC101", "lastModifiedBy"),
    "docx company": ("a.docx", make.docx(parts={"docProps/app.xml": "<Properties><Company>Quill</Company></Properties>"}), "SEC101", "Company"),
    "docx changes": ("a.docx", make.docx(make.CHANGED), "SEC105", "tracked changes"),
    "docx comments": ("a.docx", make.docx(parts={"word/comments.xml": make.COMMENTS}), "SEC108", "comments"),
    "docx hidden": ("a.docx", make.docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"), "SEC110", "vanish"),
    "docx preview": ("a.docx", make.docx(parts={"docProps/thumbnail.jpeg": JPEG}), "SEC103", "thumbnail"),
    "docx embedded": ("a.docx", make.docx(parts={"word/embeddings/a.xlsx": b"x"}), "SEC106", "embeddings"),
    "docx macro": ("a.docm", make.docx(parts={"word/vbaProject.bin": b"x"}), "SEC107", "vbaProject"),
    "docx template": ("a.docx", make.docx(relations='<Relationship Id="t" Type="a/attachedTemplate" TargetMode="External" Target="https://a.example/t.dotx"/>'), "SEC112", "attachedTemplate"),
    "docx path": ("a.docx", make.docx(relations='<Relationship Id="t" Type="a/attachedTemplate" TargetMode="External" Target="file:///C:/Users/mara/t.dotx"/>'), "SEC111", "attachedTemplate"),
    "docx photograph": ("a.docx", make.docx(parts={"word/media/a.jpg": make.saved(make.picture(), "JPEG", exif=make.exif(gps=1))}), "SEC100", "word/media/a.jpg"),
    "xlsx hidden": ("a.xlsx", make.xlsx(' state="veryHidden"'), "SEC110", "sheet"),
    "odt author": ("a.odt", make.odt(f"<meta:initial-creator>{QUILL}</meta:initial-creator>"), "SEC101", "initial-creator"),
    "odt changes": ("a.odt", make.odt(body="<text:tracked-changes><text:p>old</text:p></text:tracked-changes>"), "SEC105", "tracked changes"),
    "odt note": ("a.odt", make.odt(body="<office:annotation><text:p>why?</text:p></office:annotation>"), "SEC108", "a note"),
    "odt preview": ("a.odt", make.odt(parts={"Thumbnails/thumbnail.png": JPEG}), "SEC103", "Thumbnails"),
    "svg script": ("a.svg", make.SVG.format("", "<script>1</script>").encode(), "SEC107", "script"),
    "svg handler": ("a.svg", make.SVG.format(' onload="a()"', "").encode(), "SEC107", "onload"),
    "svg elsewhere": ("a.svg", make.SVG.format("", '<image href="https://a.example/p.png"/>').encode(), "SEC112", "href"),
    "svg path": ("a.svg", make.SVG.format("", '<image xlink:href="file:///home/mara/p.png"/>').encode(), "SEC111", "href"),
    "svg editor": ("a.svg", make.SVG.format(' xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:version="1"', "").encode(), "SEC104", "version"),
    "svg author": ("a.svg", make.SVG.format(' xmlns:dc="http://purl.org/dc/elements/1.1/"', f"<metadata><dc:creator>{QUILL}</dc:creator></metadata>").encode(), "SEC101", "dc:creator"),
    "mp3 artist": ("a.mp3", make.mp3({"TPE1": QUILL}), "SEC101", "tag artist"),
    "har cookie": ("a.har", make.har({}, [{"name": "s", "value": "1"}]), "SEC113", "entry 1, request"),
    "har header": ("a.har", make.har({"Authorization": "Basic eA=="}, []), "SEC113", "Authorization"),
    "har token": ("a.har", make.har({}, [], "https://a.example/?access_token=abcd1234efgh"), "SEC114", "token"),
    "warc cookie": ("a.warc", make.warc([("request", b"GET / HTTP/1.1\r\nHost: a.example\r\nCookie: s=1\r\n\r\n"), ("response", make.ANSWER)]), "SEC113", "record 1 (request), Cookie"),
    "warc set-cookie": ("a.warc", make.warc([("response", make.COOKIE)]), "SEC113", "Set-Cookie"),
    "warc operator": ("a.warc", make.warc([("warcinfo", b"operator: Mara Quill\r\n"), ("response", make.ANSWER)]), "SEC115", "operator"),
    "mail reader": ("a.eml", b"From: a@example.org\nDelivered-To: mara@example.org\nSubject: x\n\nHi\n", "SEC115", "Delivered-To"),
    "page account": ("a.html", b'<p>x</p>\n<meta name="user-login" content="mara">', "SEC115", "logged in"),
    "page log out": ("a.html", b'<a href="/account/logout?x=1">Log out</a>', "SEC115", "logged in"),
    "page token": ("a.html", b'<a href="https://a.example/f?token=abcd1234efgh">', "SEC114", "token"),
    "page path": ("a.html", b'<img src="file:///C:/Users/mara/a.png">', "SEC111", "file"),
    "page bearer": ("a.html", b"Authorization: Bearer abcdefghijklmnopqrstuvwx", "SEC114", "bearer"),
    "text key": ("a.md", b"-----BEGIN OPENSSH PRIVATE KEY-----", "SEC114", "private key"),
    "text password": ("a.bib", b"url = {https://mara:secret@a.example/}", "SEC114", "password"),
}  # fmt: skip

CLEAN: dict[str, tuple[str, bytes]] = {
    "jpeg": ("a.jpg", JPEG),
    "jpeg turned": ("a.jpg", make.saved(make.picture(), "JPEG", exif=make.exif(x0112=6))),
    "png": ("a.png", make.saved(make.picture(), "PNG")),
    "webp": ("a.webp", make.saved(make.picture(), "WEBP")),
    "tiff": ("a.tif", make.saved(make.picture(), "TIFF")),
    "gif": ("a.gif", make.saved(make.picture(), "GIF")),
    "pdf": ("a.pdf", make.pdf(make.plain)),
    "pdf white on black": ("a.pdf", make.pdf(make.white_on_black)),
    "docx": ("a.docx", make.docx()),
    "xlsx": ("a.xlsx", make.xlsx("")),
    "odt": ("a.odt", make.odt()),
    "svg": ("a.svg", make.SVG.format("", '<path id="a"/><use href="#a"/>').encode()),
    "mp3": ("a.mp3", make.mp3({})),
    "har": ("a.har", make.har({"Accept": "text/html"}, [])),
    "warc": ("a.warc", make.warc([("response", make.ANSWER)])),
    "mail": ("a.eml", b"From: a@example.org\nSubject: x\n\nHi\n"),
    "page": ("a.html", b'<a href="/login?next=/">Log in</a> <a href="https://a.example/?token=x">'),
    "text": ("a.md", b"[a](https://a.example/?page=2), me@example.org, a token of thanks"),
    "unknown": ("a.xyz", b"\x00\x01"),
}


@pytest.mark.parametrize("name", LEAKS)
def test_a_leak_is_found_where_it_is(name: str) -> None:
    file, raw, code, where = LEAKS[name]
    found = [trace for trace in examine(raw, file).traces if trace.code.name == code]
    assert any(where in trace.where for trace in found), examine(raw, file).traces
    # What is told of it later is no part of where it is.
    assert not any(QUILL in trace.where for trace in found)


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_file_passes(name: str) -> None:
    file, raw = CLEAN[name]
    assert examine(raw, file).traces == ()


@pytest.mark.parametrize("name", LEAKS)
def test_a_cleaned_copy_is_clean_and_the_same_every_time(name: str) -> None:
    file, raw, code, _ = LEAKS[name]
    cleaned = clean(raw, file)
    if cleaned is None:
        assert file.rpartition(".")[2] in {"mp3", "eml", "html", "md", "bib"}
        return
    assert cleaned == clean(raw, file)
    left = {trace.code for trace in examine(cleaned, file).traces} & FIXED
    # A person has to say whether these may go.
    kept = {"docx embedded", "docx macro", "docx template", "docx path", "docx photograph"}
    assert bool(left) == (name in kept), left
    if name not in kept and code in {each.name for each in FIXED}:
        assert b"Mara" not in cleaned
