"""What an e-mail's headers tell of whoever kept it (RFC 5322)."""

from collections.abc import Iterator
from email import message_from_bytes, policy

from mkdocs_dossier.captures.mail import extract_mail
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.protection.secrets import find_secrets
from mkdocs_dossier.protection.traces import Examination, Trace

_READERS = {"to", "cc", "bcc", "delivered-to", "x-original-to", "envelope-to", "apparently-to",
            "resent-to", "x-forwarded-to", "x-forwarded-for", "return-path", "received",
            "x-originating-ip", "x-gm-message-state", "x-ms-exchange-organization-authas",
            "disposition-notification-to", "x-apparently-to", "x-rcpt-to"}  # fmt: skip


def examine_mail(raw: bytes) -> Examination:
    """Return what an e-mail tells."""
    message = message_from_bytes(raw, policy=policy.compat32)
    traces = [*_read_headers(list(message.items()))]
    text = raw.decode("utf-8", "replace")
    traces += find_secrets(text)
    attached = [part.get_filename() for part in message.walk() if part.get_filename()]
    if attached:
        names = ", ".join(map(str, attached))
        traces.append(Trace(Leak.SEC106, f"{len(attached)} attached files", names))
    extraction = extract_mail(raw, "message/rfc822", "")
    read = extraction.text.text if extraction.text else ""
    return Examination(tuple(traces), (), f"{message.get('Subject', '')}\n{read}")


def _read_headers(headers: list[tuple[str, str]]) -> Iterator[Trace]:
    for name, value in headers:
        if name.lower() in _READERS:
            yield Trace(Leak.SEC115, f"header {name}", str(value))
