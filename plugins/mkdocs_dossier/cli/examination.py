"""What ``dossier doctor`` says of one thing."""

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """How a thing is."""

    FINE = "fine"
    NOTE = "note"
    """It works; somebody may want to know, or to change it."""
    BROKEN = "broken"
    """Something that Dossier promises does not hold until it is changed."""


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at.

    Attributes:
        name: what it is, in a word or two.
        state: how it is.
        sentence: what was seen.
        advice: what to do; empty where all is fine.
    """

    name: str
    state: State
    sentence: str
    advice: str = ""
