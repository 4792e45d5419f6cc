"""Filters of a timeline: choices that the style sheet alone carries out.

Each value has a number; its choice has the id ``dossier-filter-N`` and its events the class
``dossier-filter-N``. The style sheet hides whatever the choice that is checked does not go with,
by ``:has()`` (Selectors Level 4); where that is not known, no choices are shown and the list is
whole. Where there are scripts, ``timeline.js`` lets choices be combined; what it needs of words
and values stands in ``data-`` attributes.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.words.timelines import TimelineWords

Told = tuple[Chapter, TimelineEvent]

MOST_CHOICES = 60
"""Values that can be chosen: as many as the style sheet has rules for."""

FILTER = "dossier-filter"


@dataclass(frozen=True, slots=True)
class _Choice:
    """A value of one kind, such as a person, and how many events go with it."""

    kind: str
    value: str
    shown: str
    count: int


@dataclass(frozen=True, slots=True)
class Filters:
    """What the events of a timeline can be chosen by.

    Attributes:
        choices: by kind, then by name; a choice's number is its place.
        numbers: the place of each kind and value.
    """

    choices: tuple[_Choice, ...]
    numbers: dict[tuple[str, str], int]

    def classes(self, home: Chapter, event: TimelineEvent) -> str:
        """Return the classes of an event, one for each choice that it goes with."""
        found = [self.numbers[pair] for pair in _values(home, event) if pair in self.numbers]
        return " ".join(f"{FILTER}-{number}" for number in sorted(found))


def gather_filters(told: Sequence[Told]) -> Filters:
    """Return what the events can be chosen by: values that some have and others have not."""
    counts: Counter[tuple[str, str]] = Counter()
    titles: dict[str, str] = {}
    for home, event in told:
        counts.update(_values(home, event))
        titles.setdefault(home.uri, _name(home))
    kinds = ("people", "places", "tags", "chapters")
    telling = {pair: count for pair, count in counts.items() if count < len(told)}
    kept = sorted(telling, key=lambda pair: (-telling[pair], kinds.index(pair[0]), pair[1]))
    choices = sorted(
        (
            _Choice(kind, value, titles[value] if kind == "chapters" else value,
                    telling[kind, value])
            for kind, value in kept[:MOST_CHOICES]
        ),
        key=lambda choice: (kinds.index(choice.kind), choice.shown.casefold()),
    )  # fmt: skip
    numbers = {(choice.kind, choice.value): at for at, choice in enumerate(choices, start=1)}
    return Filters(tuple(choices), numbers)


def _name(home: Chapter) -> str:
    """Return a chapter's title; that of its timeline for a file of events, which has no other."""
    named = (timeline.title for timeline in home.timelines if timeline.title)
    return home.front.title or next(named, home.uri)


def _values(home: Chapter, event: TimelineEvent) -> Iterable[tuple[str, str]]:
    yield from (("people", each) for each in event.people)
    yield from (("places", each) for each in event.places)
    yield from (("tags", each) for each in event.tags)
    yield "chapters", home.uri


def render_filters(words: TimelineWords, filters: Filters, total: int) -> Element | None:
    """Return the choices, folded; ``None`` where there is nothing to choose.

    Args:
        words: in the page's language.
        filters: the choices.
        total: how many events there are.
    """
    if not filters.choices:
        return None
    names = {
        "people": words.people,
        "places": words.places,
        "tags": words.tags,
        "chapters": words.chapters,
    }
    form = build("div", {"class": "dossier-filters__choices"})
    form.append(build("p", None, _render_choice(0, words.everything, None)))
    for kind, name in names.items():
        members = [
            (at, each) for at, each in enumerate(filters.choices, start=1) if each.kind == kind
        ]
        if not members:
            continue
        title = f"{FILTER}-{kind}"
        listed = build("ul")
        for at, choice in members:
            listed.append(build("li", None, _render_choice(at, choice.shown, choice)))
        form.append(
            build(
                "div",
                {"role": "group", "aria-labelledby": title, "class": "dossier-filters__kind"},
                build("p", {"id": title, "class": "dossier-filters__name"}, name),
                listed,
            )
        )
    about = {
        "class": "dossier-filters",
        "data-search-exclude": "true",
        "data-clear": words.clear,
        "data-count": words.shown_of(total),
    }
    return build("details", about, build("summary", None, words.filter), form)


def _render_choice(number: int, name: str, choice: _Choice | None) -> Element:
    button = build("input", {"type": "radio", "name": FILTER, "id": f"{FILTER}-{number}"})
    if choice is None:
        button.set("checked", "checked")
        said = f" {name}"
    else:
        button.set("data-kind", choice.kind)
        button.set("data-value", choice.value)
        said = f" {name} ({choice.count})"
    return build("label", {"for": f"{FILTER}-{number}"}, button, said)
