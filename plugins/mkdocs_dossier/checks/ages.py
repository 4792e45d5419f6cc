"""Checks of ages told beside dated events: those of somebody born when the report says."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from mkdocs_dossier.dates.ages import Births, ages_at, born_at_age, born_in, is_definite
from mkdocs_dossier.dates.life_phrases import Age, Birth, find_ages, find_births
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.date import CalendarDate, HistoricalDate
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.syntax.masking import mask
from mkdocs_dossier.syntax.sentences import find_boundaries

_LANGUAGES = ("en", "fr")
_MAYBE = re.compile(
    r"\bborn\b|\bb\. |\bnée?s?\b|\b(?:aged?|years?[- ]old|ans)\b|\b(?:is|was|turn\w+) [0-9]"
    r"|[^\W\d_][*_]*[,(\s(]+[0-9]{1,3}[,.;)]",
    re.IGNORECASE,
)
_CITED = re.compile(r"\[[^\[\]]*@[^\[\]]*\]")
_YEAR = re.compile(r"(?<![\w.,])[12][0-9]{3}(?![\w]|[.,][0-9])")
_OTHER_TIME = re.compile(
    r"\b(?:now|today|currently|later|ago|will|would|had|aujourd['’]hui|désormais|actuellement|"
    r"maintenant|plus\s+tard|il\s+y\s+a|aura|aurait|sera|serait)\b",
    re.IGNORECASE,
)
_KIN = re.compile(
    r"\b(?:whose|sons?|daughters?|child|children|fathers?|mothers?|parents?|brothers?|sisters?|"
    r"husband|wife|widow|widower|twins?|dont|fils|filles?|enfants?|pères?|mères?|frères?|sœurs?|"
    r"soeurs?|mari|femme|épouse|époux|veuve|veuf|jumeaux|jumelles)\b",
    re.IGNORECASE,
)
_WORDS = (
    "and|who|that|she|he|they|is|was|were|then|a|an|the|had|been|being|dies|died|"
    "et|qui|elle|il|ils|elles|est|était|étaient|avait|alors|ayant|un|une|le|la|meurt|mourut|mort|morte"
)
_TOGETHER = re.compile(
    rf"(?:[\s,;:()*_–—-]|\b(?:{_WORDS})\b"
    rf"|\b(?:in|at|near|à|au|en|près\s+de)\s+[A-ZÀ-Þ][\w.'’-]*+(?:[\s,]+[A-ZÀ-Þ][\w.'’-]*+){{0,2}}+)*+"
)
"""What may stand between an age and a birth, or a name and either, of the same person."""

_MOST = 20
"""Ages and births in a sentence beyond which it is a list, not about anybody."""


@dataclass(frozen=True, slots=True)
class _Life:
    """What one phrase says of when a person was born.

    Attributes:
        chapter: where it stands.
        span: of the phrase, in the chapter's text.
        births: when the person was born, if it is right.
    """

    chapter: Chapter
    span: Span
    births: Births

    @property
    def words(self) -> str:
        return " ".join(re.sub(r"[*_]", "", self.span.of(self.chapter.text)).split())


def check_ages(report: Report) -> Iterator[Diagnostic]:
    """Yield ages that nobody can have had who was born when the report says.

    Read are an age in figures and a year of birth side by side in one sentence of an event, and
    either of them right beside the name of one of the event's ``people``, in all events together.
    Left alone are quotations, doubtful dates, and sentences that speak of another time.
    """
    lives: dict[str, list[_Life]] = {}
    for chapter in (*report.chapters, *report.event_files):
        language = chapter.front.lang.replace("_", "-").partition("-")[0].lower()
        if language not in _LANGUAGES:
            continue
        for timeline in chapter.timelines:
            for event in timeline.events:
                date, text = event.date, event.body.of(chapter.text)
                if date and is_definite(date) and not event.is_era and _MAYBE.search(text):
                    yield from _check_event(chapter, event, date, language, lives)
    for name, known in lives.items():
        yield from _compare(name, known)


def _check_event(
    chapter: Chapter,
    event: TimelineEvent,
    date: HistoricalDate,
    language: str,
    lives: dict[str, list[_Life]],
) -> Iterator[Diagnostic]:
    start = event.body.start
    text = _CITED.sub(lambda found: " " * len(found[0]), mask(event.body.of(chapter.text)).text)
    for first, last in pairwise([0, *find_boundaries(text, (), ()), len(text)]):
        sentence = text[first:last]
        ages, births = find_ages(sentence, language), find_births(sentence, language)
        if not 0 < len(ages) + len(births) <= _MOST or not _is_of_its_time(sentence, date, births):
            continue
        base = start + first
        if _is_quoted(chapter, Span(base, base + len(sentence)), (*ages, *births), base):
            continue
        if len(ages) == len(births) == 1 and not _KIN.search(sentence):
            wrong = _compare_pair(chapter, sentence, base, date, ages[0], births[0])
            if wrong:
                yield wrong
                continue
        for phrase, name in _name(sentence, event.people, (*ages, *births)):
            known = lives.setdefault(name, [])
            known.append(_Life(chapter, _move(phrase.span, base), _read(phrase, date)))


def _is_of_its_time(sentence: str, date: HistoricalDate, births: list[Birth]) -> bool:
    """Tell whether a sentence names no year but the event's and those of births."""
    if _OTHER_TIME.search(sentence):
        return False
    years = [each.year for each in (date.start, date.end) if isinstance(each, CalendarDate)]
    spans = [birth.span for birth in births]
    return all(
        any(span.start <= found.start() < span.end for span in spans)
        or min(years) <= int(found[0]) <= max(years)
        for found in _YEAR.finditer(sentence)
    )


def _is_quoted(chapter: Chapter, around: Span, phrases: tuple[Age | Birth, ...], base: int) -> bool:
    """Tell whether one of the phrases stands in somebody else's words."""
    at = bisect_right(chapter.quotations, around.start, key=lambda each: each.span.start)
    near = takewhile(
        lambda each: each.span.start < around.end, chapter.quotations[max(0, at - 1) :]
    )
    return any(each.span.holds(_move(phrase.span, base)) for each in near for phrase in phrases)


def _compare_pair(
    chapter: Chapter, sentence: str, base: int, date: HistoricalDate, age: Age, birth: Birth
) -> Diagnostic | None:
    first, second = sorted((age.span, birth.span))
    if not _TOGETHER.fullmatch(sentence, first.end, second.start):
        return None
    if not _read(age, date).contradicts(born_in(birth.date)):
        return None
    told, born = (" ".join(each.of(sentence).split()) for each in (age.span, birth.span))
    possible = ages_at(birth.date, date)
    return Diagnostic(
        Tim.TIM029,
        chapter.place(_move(age.span, base)),
        f"“{told}” cannot be: {_tell(born, possible)}.",
        _HINT,
    )


_HINT = "Check the sources. If another time is meant, name it: “now 34”, or the year."


def _tell(born: str, possible: tuple[int, int] | None) -> str:
    if possible is None:
        return f"it contradicts “{born}”"
    least, most = possible
    if most < 0:
        return f"“{born}” is after this event"
    ages = str(least) if least == most else f"{least} to {most}"
    if most == least + 1:
        ages = f"{least} or {most}"
    return f"“{born}” makes it {ages} at the time of this event"


def _name(
    sentence: str, people: tuple[str, ...], phrases: tuple[Age | Birth, ...]
) -> Iterator[tuple[Age | Birth, str]]:
    """Yield phrases that stand right behind, or right before, the name of a person."""
    for name in people:
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence):
            for phrase in phrases:
                span = phrase.span
                is_behind = found.end() <= span.start and _TOGETHER.fullmatch(
                    sentence, found.end(), span.start
                )
                if is_behind or sentence[span.end : found.start()].isspace():
                    yield phrase, name


def _read(phrase: Age | Birth, date: HistoricalDate) -> Births:
    if isinstance(phrase, Birth):
        return born_in(phrase.date)
    return born_at_age(phrase.age, date, or_older=phrase.or_older)


def _compare(name: str, lives: list[_Life]) -> Iterator[Diagnostic]:
    for number, life in enumerate(lives):
        other = next(
            (each for each in lives[:number] if each.births.contradicts(life.births)), None
        )
        if other:
            place = other.chapter.place(other.span)
            yield Diagnostic(
                Tim.TIM029,
                life.chapter.place(life.span),
                f"“{life.words}” cannot be: of {name} it says “{other.words}” in"
                f" {place.path}, line {place.line}.",
                _HINT,
            )


def _move(span: Span, base: int) -> Span:
    return Span(span.start + base, span.end + base)
