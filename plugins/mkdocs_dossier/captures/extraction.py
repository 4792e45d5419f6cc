"""What reading a capture gives: its text, and findings that have no place yet."""

from dataclasses import dataclass, replace
from hashlib import sha256

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.place import Place


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic without a place: the same bytes may be read under many names.

    Attributes:
        code: what kind of finding it is.
        sentence: what is wrong with the capture.
        hint: what to do about it; may be empty.
    """

    code: Cap
    sentence: str
    hint: str = ""

    def at(self, path: str) -> Diagnostic:
        """Return the diagnostic about the file at ``path``."""
        return Diagnostic(self.code, Place(path), self.sentence, self.hint)


@dataclass(frozen=True, slots=True)
class Extraction:
    """The text of a capture, if it could be read, and what was found on the way.

    Attributes:
        text: ``None`` if the capture could not be read.
        findings: in the order found.
    """

    text: CaptureText | None
    findings: tuple[Finding, ...] = ()

    @property
    def text_digest(self) -> str:
        """SHA-256 of the text in UTF-8, in hexadecimal; empty without a text."""
        return digest_of_text(self.text.text) if self.text else ""

    def with_finding(self, finding: Finding) -> "Extraction":
        """Return the same extraction with one more finding."""
        return replace(self, findings=(*self.findings, finding))

    def at(self, path: str) -> tuple[Diagnostic, ...]:
        """Return the findings as diagnostics about the file at ``path``."""
        return tuple(finding.at(path) for finding in self.findings)


def refuse(code: Cap, sentence: str, hint: str = "") -> Extraction:
    """Return the extraction of a capture that cannot be read."""
    return Extraction(None, (Finding(code, sentence, hint),))


def digest_of_text(text: str) -> str:
    """Return the SHA-256 of ``text`` in UTF-8, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
