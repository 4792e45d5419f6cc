from email.message import EmailMessage
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from mkdocs_dossier.captures import media
from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.captures.extraction import Extraction
from mkdocs_dossier.captures.limits import DEFAULT
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.citation import Label

NS = nsdecls("w")
FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def text_of(extraction: Extraction) -> CaptureText:
    assert extraction.text is not None, extraction.findings
    return extraction.text


def paragraphs(text: CaptureText) -> list[str]:
    return [m.span.of(text.text) for m in text.landmarks if m.label is Label.PARAGRAPH]


def docx(*paragraphs_xml: str) -> bytes:
    document = Document()
    for xml in paragraphs_xml:
        document.element.body.insert(-1, parse_xml(f"<w:p {NS}>{xml}</w:p>"))
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_word_paragraphs_and_tables_in_order() -> None:
    document = Document()
    document.add_paragraph("Before the table.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "left"
    table.cell(0, 1).text = "right"
    document.add_paragraph("After it.")
    buffer = BytesIO()
    document.save(buffer)
    text = text_of(extract(buffer.getvalue(), media.DOCX))
    assert paragraphs(text) == ["Before the table.", "left", "right", "After it."]


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        (run("one ") + run("two"), "one two"),
        ("<w:ins>" + run("added") + "</w:ins>", "added"),
        ("<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>" + run("kept"), "kept"),
        ("<w:moveFrom>" + run("gone") + "</w:moveFrom>" + run("kept"), "kept"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>gone</w:t></w:r>" + run("kept"), "kept"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>kept</w:t></w:r>', "kept"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("kept"), "kept"),
        (run("a") + "<w:r><w:br/></w:r>" + run("b"), "a\nb"),
        (run("re") + "<w:r><w:softHyphen/></w:r>" + run("do"), "re\u00addo"),
        ('<w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>' + run("a"), "a"),
        ("<w:hyperlink>" + run("link") + "</w:hyperlink>", "link"),
    ],
)
def test_word_runs(xml: str, words: str) -> None:
    assert text_of(extract(docx(xml), media.DOCX)).text == words


def test_word_footnotes_follow_the_body() -> None:
    source = BytesIO(docx(run("Body.")))
    target = BytesIO()
    notes = (
        f'<w:footnotes {NS}><w:footnote w:type="separator" w:id="0"><w:p>{run("line")}</w:p>'
        f'</w:footnote><w:footnote w:id="1"><w:p>{run("A note.")}</w:p></w:footnote></w:footnotes>'
    )
    with ZipFile(source) as old, ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/_rels/document.xml.rels":
                relation = f'<Relationship Id="rId99" Type="{FOOTNOTES}" Target="footnotes.xml"/>'
                content = content.replace(
                    b"</Relationships>", relation.encode() + b"</Relationships>"
                )
            new.writestr(name, content)
        new.writestr("word/footnotes.xml", notes)
    assert paragraphs(text_of(extract(target.getvalue(), media.DOCX))) == ["Body.", "A note."]


def test_a_word_document_that_unpacks_to_too_much_is_refused_unread() -> None:
    buffer = BytesIO()
    with (
        ZipFile(buffer, "w", ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as bomb,
    ):
        for _ in range(DEFAULT.unpacked // 2**20 + 1):
            bomb.write(bytes(2**20))
    extraction = extract(buffer.getvalue(), media.DOCX)
    assert [each.code for each in extraction.findings] == [Cap.CAP013]


def test_other_zip_files_and_garbage_are_no_word_documents() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "a")
    for raw in (b"", b"PK\3\4garbage", buffer.getvalue(), docx(run("x"))[:900]):
        assert [each.code for each in extract(raw, media.DOCX).findings] == [Cap.CAP012]


def letter(plain: str = "", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Café à midi"
    message["From"] = "Ann Ray <ann@example.org>"
    message["Date"] = "Thu, 13 Feb 2020 18:06:00 -0500"
    message["Bcc"] = "secret@example.org"
    if plain:
        message.set_content(plain)
    if html:
        (message.add_alternative if plain else message.set_content)(html, subtype="html")
    return message


def test_mail_has_its_head_and_its_plain_body() -> None:
    message = letter("First.\n\nSecond.\n", "<p>Richer.</p>")
    message.add_attachment(b"attached", maintype="text", subtype="plain", filename="a.txt")
    text = text_of(extract(message.as_bytes(), media.MAIL))
    assert text.text.startswith(
        "Subject: Café à midi\nFrom: Ann Ray <ann@example.org>\n"
        "Date: Thu, 13 Feb 2020 18:06:00 -0500\n\nFirst."
    )
    assert paragraphs(text) == ["First.", "Second."]
    assert not any(word in text.text for word in ("Richer", "secret", "attached"))


def test_mail_without_plain_text_has_the_visible_text_of_its_html() -> None:
    html = "<p>One.</p><p hidden>SECRET</p><p>Two.</p>"
    text = text_of(extract(letter(html=html).as_bytes(), media.MAIL))
    assert paragraphs(text) == ["One.", "Two."]
    assert "SECRET" not in text.text


def test_mail_in_a_false_encoding_is_a_finding() -> None:
    raw = b"Subject: x\nContent-Type: text/plain; charset=utf-8\n\ncaf\xe9\n"
    assert [each.code for each in extract(raw, media.MAIL).findings] == [Cap.CAP011]


def test_mail_with_attachments_only_is_a_finding() -> None:
    message = EmailMessage()
    message["Subject"] = "s"
    message.add_attachment(b"x", maintype="image", subtype="png")
    assert [each.code for each in extract(message.as_bytes(), media.MAIL).findings] == [Cap.CAP018]


def test_what_has_no_mail_head_is_no_mail() -> None:
    assert [each.code for each in extract(b"just words", media.MAIL).findings] == [Cap.CAP012]


VTT = """WEBVTT

NOTE not said

STYLE
::cue(.x) { color: red }

1
00:03:12.500 --> 00:03:15.000 align:start
<v.loud Ann Ray>I never &amp; <i>ever</i>
said that.

00:03:15.000 --> 00:03:16.000
<v Ann Ray>Not once.

00:03:16.000 --> 00:03:18.000
<v Bob>Oh?
<v Ann Ray>Indeed.
"""


def test_webvtt_cues_have_time_and_speaker() -> None:
    text = text_of(extract(VTT.encode(), media.WEBVTT))
    assert text.text == "I never & ever\nsaid that.\nNot once.\n\nOh?\n\nIndeed."
    assert [(m.name, m.speaker, m.span.of(text.text)) for m in text.landmarks] == [
        ("00:03:12", "Ann Ray", "I never & ever\nsaid that."),
        ("00:03:15", "Ann Ray", "Not once."),
        ("00:03:16", "Bob", "Oh?"),
        ("00:03:16", "Ann Ray", "Indeed."),
    ]


def test_srt_cues_have_their_time() -> None:
    raw = (
        b"1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>Yes</i>,\r\nyes.\r\n\r\n"
        b"2\r\n01:00:03,500 --> 01:00:04,000\r\nNo.\r\n"
    )
    text = text_of(extract(raw, media.SRT))
    assert [(m.label, m.name, m.span.of(text.text)) for m in text.landmarks] == [
        (Label.TIMESTAMP, "00:00:01", "Yes,\nyes."),
        (Label.TIMESTAMP, "01:00:03", "No."),
    ]


def test_other_texts_are_no_transcripts() -> None:
    for media_type in (media.WEBVTT, media.SRT):
        assert [each.code for each in extract(b"words", media_type).findings] == [Cap.CAP012]
