"""One finding."""

from dataclasses import dataclass, replace

from mkdocs_dossier.diagnostics.code import Code, Severity
from mkdocs_dossier.model.place import Place


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: code, place, sentence, hint.

    Attributes:
        code: what kind of finding it is; ``dossier explain CODE`` tells more.
        place: where.
        sentence: what is wrong, in one sentence for whoever wrote the text.
        hint: what to do about it; may be empty.
        override: a severity other than the code's own, from the configuration.
    """

    code: Code
    place: Place
    sentence: str
    hint: str = ""
    override: Severity | None = None

    @property
    def severity(self) -> Severity:
        """Whether it is an error or a warning."""
        return self.override or self.code.severity

    @property
    def is_error(self) -> bool:
        """Whether it stops a build."""
        return self.severity is Severity.ERROR

    def at(self, severity: Severity) -> "Diagnostic":
        """Return the same finding with another severity."""
        return replace(self, override=severity)
