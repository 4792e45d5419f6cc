"""The text of an e-mail: subject, sender, date, and the body.

The body is the plain text part where there is one, as RFC 2046, section 5.1.4 has the richer part
say the same; else the HTML part's visible text. Attachments are sources of their own. Paragraphs
are those of the body.
"""

from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage

from mkdocs_dossier.captures.encoding import decode
from mkdocs_dossier.captures.extraction import Extraction, Finding, refuse
from mkdocs_dossier.captures.html_page import extract_html
from mkdocs_dossier.captures.landmarks import lines, paragraphs
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText, Landmark
from mkdocs_dossier.model.place import Span

SHOWN = ("Subject", "From", "Date")


def extract_mail(raw: bytes, _media_type: str = "", _address: str = "") -> Extraction:
    """Return the text of an e-mail with its paragraphs."""
    message = message_from_bytes(raw, _class=EmailMessage, policy=policy.default)
    if not any(name in message for name in SHOWN):
        return refuse(Cap.CAP012, "The file is no e-mail: it has no subject, sender or date.")
    head = "".join(f"{name}: {header(message, name)}\n" for name in SHOWN if name in message)
    part = message.get_body(preferencelist=("plain", "html"))
    if not isinstance(part, EmailMessage):
        nothing = Finding(Cap.CAP018, "The e-mail has no text, only attachments.")
        return Extraction(CaptureText(head, lines(head)), (nothing,))
    body = read_part(part)
    if body.text is None:
        return body
    start = len(head) + 1
    text = f"{head}\n{body.text.text}"
    marks = moved(body.text.landmarks, start) or paragraphs(text, start)
    return Extraction(CaptureText(text, marks + lines(text)), body.findings)


def header(message: EmailMessage, name: str) -> str:
    """Return a header's decoded value on one line."""
    return " ".join(str(message[name]).split())


def read_part(part: EmailMessage) -> Extraction:
    """Return the text of the part that holds the body."""
    content = part.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    declared = part.get_content_charset("") or ""
    if part.get_content_subtype() == "html":
        media_type = f'text/html; charset="{declared}"' if declared else "text/html"
        return extract_html(raw, media_type)
    try:
        decoded = decode(raw, declared)
    except MessageError:
        return refuse(Cap.CAP012, "The e-mail's body is damaged.")
    if decoded.text is None:
        return refuse(Cap.CAP011, decoded.reason)
    return Extraction(CaptureText(decoded.text))


def moved(landmarks: tuple[Landmark, ...], by: int) -> tuple[Landmark, ...]:
    """Return landmarks of a text that was put behind ``by`` characters."""
    return tuple(
        Landmark(mark.label, mark.name, Span(mark.span.start + by, mark.span.end + by))
        for mark in landmarks
    )
