"""How far the marks of a quotation may reach."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one anchoring.

    Attributes:
        jump: characters one ellipsis may skip within different pages before it is a long jump;
            within one page it may skip any number.
        replaced: characters of the source that an insertion may stand for.
        context: characters of a selector's prefix and suffix.
        steps: placements of segments to try before giving up, against hostile content.
    """

    jump: int = 1_000
    replaced: int = 60
    context: int = 32
    steps: int = 300_000


DEFAULT_LIMITS = Limits()
