"""What every code is: an Enum member that carries its own documentation."""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """Whether a finding stops a build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code means.

    Attributes:
        title: what was found, in a few words.
        meaning: why it matters and what to do, in plain words.
        wrong: text that gets the code.
        right: the same text put right.
        severity: the code's own; the configuration may change it for a few.
    """

    title: str
    meaning: str
    wrong: str
    right: str
    severity: Severity = Severity.ERROR


class Code(Enum):
    """Base of the families; a member's name is the code, its value the explanation."""

    @property
    def explanation(self) -> Explanation:
        """What the code means, with a wrong and a right example."""
        value: Explanation = self.value
        return value

    @property
    def severity(self) -> Severity:
        """Whether a finding of this kind stops a build."""
        return self.explanation.severity
