"""An e-mail without its way and its readers (RFC 5322): who wrote what, and when, is left."""

from email import message_from_bytes, policy
from email.message import EmailMessage

_KEPT = ("From", "Subject", "Date")


def clean_mail(raw: bytes) -> bytes:
    """Return an e-mail with its sender, subject, date and words, and nothing else.

    Whom it was sent to, by which servers, its numbers, signatures and attachments are gone; so
    nobody can prove any more with the copy alone who sent it.

    Raises:
        Exception: whatever the library raises for a broken one.
    """
    message = message_from_bytes(raw, _class=EmailMessage, policy=policy.default)
    cleaned = EmailMessage(policy=policy.default.clone(linesep="\r\n", cte_type="8bit"))
    for name in _KEPT:
        if name in message:
            cleaned[name] = str(message[name])
    plain, html = (message.get_body(preferencelist=(kind,)) for kind in ("plain", "html"))
    if isinstance(plain, EmailMessage):
        cleaned.set_content(plain.get_content())
    if isinstance(html, EmailMessage):
        add = cleaned.add_alternative if plain else cleaned.set_content
        add(html.get_content(), subtype="html")
    return cleaned.as_bytes()
