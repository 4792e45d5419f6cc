"""Why a text is no date."""

from dataclasses import dataclass

from mkdocs_dossier.diagnostics.timelines import Tim

LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class DateProblem:
    """Why a text was refused as a date.

    Attributes:
        sentence: what is wrong, in one sentence for whoever wrote the text.
        hint: what to do about it.
        column: 0-based offset, in the text, of the character it is about.
        code: what kind of problem it is.
        meant: EDTF for what may have been meant, likeliest first; all of it parses.
    """

    sentence: str
    hint: str
    column: int = 0
    code: Tim = Tim.TIM001
    meant: tuple[str, ...] = ()


def show(text: str) -> str:
    """Return ``text`` in quotation marks, cut if it is too long for a sentence."""
    kept = text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"
    return f"“{kept}”"
