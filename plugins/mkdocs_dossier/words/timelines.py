"""The words of timelines."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import Count, catalogue_for


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """What readers see; ``{}`` takes what the name suggests.

    Attributes:
        described: tells of a drawing: how many events there are, and the first and last day.
        counted: the same of a drawing that counts them.
        events: how many there are.
        shown_of: how many events are left of how many; the script fills in ``{shown}``.
    """

    overview: str
    overview_of: str
    described: Callable[[int, str, str], str]
    counted: Callable[[int, str, str], str]
    events: Count
    people: str
    places: str
    tags: str
    chapters: str
    filter: str
    everything: str
    clear: str
    shown_of: Count
    also_told: str
    unsourced: str
    media: str
    credit: str
    downloads: str
    before: str
    imported: str


@lru_cache(maxsize=64)
def timeline_words(langs: str) -> TimelineWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    catalogue = catalogue_for(langs)
    say, count = catalogue.pgettext, catalogue.npgettext
    bars = say(
        "drawing of a timeline",
        "Bars are stretches of time, faded where the date is not certain. The list below has"
        " everything that is drawn.",
    )
    counts = say(
        "drawing of a timeline",
        "Each bar counts the events that begin in a stretch of time, and leads to the first of"
        " them. The list below has them all.",
    )

    def extent(number: int, first: str, last: str) -> str:
        told = count(
            "drawing of a timeline",
            "{count} event from {first} to {last}.",
            "{count} events from {first} to {last}.",
            number,
        )
        return told.format(count=number, first=first, last=last)

    def shown(total: int) -> str:
        told = count(
            "timeline: how many are left of how many",
            "{shown} of {total} event",
            "{shown} of {total} events",
            total,
        )
        return told.replace("{total}", str(total))

    return TimelineWords(
        overview=say("name of a drawing", "Overview in time"),
        overview_of=say("name of a drawing", "Overview in time: {}"),
        described=lambda number, first, last: f"{extent(number, first, last)} {bars}",
        counted=lambda number, first, last: f"{extent(number, first, last)} {counts}",
        events=lambda n: count("timeline", "{} event", "{} events", n).format(n),
        people=say("what an event is about", "People"),
        places=say("what an event is about", "Places"),
        tags=say("what an event is about", "Subjects"),
        chapters=say("what an event is about", "Chapters"),
        filter=say("heading", "Filter"),
        everything=say("choice of events", "Everything"),
        clear=say("button", "Show everything"),
        shown_of=shown,
        also_told=say("event, before chapters' titles", "Also told in"),
        unsourced=say("event, with the reason", "No source is given: {}"),
        media=say("link", "Picture, film or sound elsewhere"),
        credit=say("picture, with whom it is from", "Credit: {}"),
        downloads=say("before names of file formats", "This timeline as a file:"),
        before=say("heading over events", "Start not known"),
        imported=say(
            "event, as the reason why there is no source",
            "imported from a timeline that names no source",
        ),
    )
