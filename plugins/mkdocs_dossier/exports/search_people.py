"""People as things to find: who is quoted, takes part in events, or has replied."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mkdocs_dossier.exports.search_names import Numbers, add_place, name_entry
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.findable import Findable, SearchEntry
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.event_anchors import name_event, tell_date
from mkdocs_dossier.render.replies import anchor_of as anchor_of_reply
from mkdocs_dossier.words.punctuation import punctuation_for


@dataclass(slots=True)
class _Person:
    """One name, and what is told under it, in the order written.

    Attributes:
        home: the chapter that names them first.
        anchor: of the first thing there.
        told: roles, quotations and events; each once.
    """

    home: Chapter
    anchor: str
    told: dict[str, None] = field(default_factory=dict)


def list_people(report: Report, numbers: Numbers) -> Iterator[SearchEntry]:
    """Return an entry for every name in each language; it leads to where the name stands first.

    Chapters that are withdrawn name nobody.
    """
    people: dict[tuple[str, str], _Person] = {}
    for chapter in report.chapters:
        if chapter.is_retracted:
            continue
        for name, anchor, told in _name_people(report, chapter, numbers):
            key = (chapter.front.lang, name.casefold())
            person = people.setdefault(key, _Person(chapter, anchor))
            person.told.setdefault(name)
            person.told |= dict.fromkeys(each for each in told if each)
    for person in people.values():
        name, *others = person.told
        lang = person.home.front.lang
        title = name_entry(Findable.PERSON, name, person.home.front.langs)
        text = " · ".join(others)
        yield SearchEntry(Findable.PERSON, person.home.uri, person.anchor, lang, title, text)


def _name_people(
    report: Report, chapter: Chapter, numbers: Numbers
) -> Iterable[tuple[str, str, tuple[str, ...]]]:
    """Yield names, where they stand, and what is told of them there."""
    langs = chapter.front.langs
    marks = punctuation_for(langs)
    quoted = add_place(name_entry(Findable.QUOTATION, "", langs), chapter, numbers)
    for quotation in chapter.quotations:
        if quotation.speaker and quotation.citation:
            yield quotation.speaker, quotation.id, (quotation.role, quoted)
    for timeline in chapter.timelines:
        for event in timeline.events:
            told = marks.title(tell_date(event, langs), name_event(report, chapter, event))
            for name in event.people:
                yield name, event.id, (told,)
    replied = add_place(name_entry(Findable.REPLY, "", langs), chapter, numbers)
    for reply in chapter.replies:
        yield reply.sender, anchor_of_reply(reply), (reply.role, replied)
