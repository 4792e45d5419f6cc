"""Completion: what may stand where somebody is typing."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_dossier.language_server.answers import Kind, Proposal, Proposals
from mkdocs_dossier.language_server.placing import propose_locators
from mkdocs_dossier.language_server.surroundings import (
    in_front_matter,
    line_before,
    open_directives,
    options_opening,
)
from mkdocs_dossier.language_server.telling import tell_event, tell_source
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter, Status
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.attributes import ATTRIBUTE_NAMES
from mkdocs_dossier.syntax.event_attributes import MEANINGS
from mkdocs_dossier.syntax.front_matter import NAMES
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS, Need

_MOST = 200
"""Proposals that are sent at once; more letters bring the others."""

_DIRECTIVE = re.compile(r"[ \t>]*+:{3,}[ \t]*+([\w-]*)$")
_KEY = re.compile(r"(?<![\w.\\@/+])-?@(\{?)([\w:.#$%&+?<>~/-]*)$")
_PLAIN_KEY = re.compile(r"\w(?:[\w:.#$%&+?<>~/-]*\w)?")
_LOCATOR = re.compile(r"@\{?([\w:.#$%&+?<>~/-]*\w)\}?,[ ]?([^\W\d_]*\.?|§*)$")
_OPTION = re.compile(r"[ \t>]*+([\w-]*)$")
_VALUE = re.compile(r"[ \t>]*+([A-Za-z][\w-]*)[ \t]*:[ \t]*(\S*)$")
_EVENT = re.compile(r"[ \t>]*+#([\w:.-]*)$")
_LINK = re.compile(r"\]\(#([\w:.-]*)$")
_BRACES = re.compile(r"([\"”»“’'])?\{(?:[^{}]*[ \t])?([\w-]*)$")


def propose(workspace: Workspace, path: Path, text: str, offset: int) -> Proposals:
    """Return what may be put in at ``offset``.

    Args:
        workspace: the report.
        path: of the text.
        text: as it is now, half a word included.
        offset: of the cursor.
    """
    line = line_before(text, offset)
    chapter = workspace.chapter(path)
    for find in (_front_matter, _directives, _keys, _locators, _options, _events, _links, _braces):
        found = find(workspace, chapter, text, offset, line)
        if found is not None:
            every = list(found)
            return Proposals(tuple(every[:_MOST]), len(every) > _MOST)
    return Proposals()


_Found = Iterable[Proposal] | None


def _tail(offset: int, typed: str) -> Span:
    return Span(offset - len(typed), offset)


def _front_matter(
    _workspace: Workspace, _chapter: Chapter | None, text: str, offset: int, line: str
) -> _Found:
    if not in_front_matter(text, offset):
        return None
    value = re.fullmatch(r"(\w+):[ ]*(\S*)", line)
    if value and value[1] == "status":
        return [Proposal(status.value, _tail(offset, value[2]), Kind.VALUE) for status in Status]
    name = re.fullmatch(r"\w*", line)
    if name is None:
        return ()
    start = text.rfind("\n", 0, offset) + 1
    span = Span(start, offset)
    given = set(re.findall(r"^(\w+):", text[:start], re.MULTILINE))
    return [
        Proposal(each, span, Kind.OPTION, insert=f"{each}: ") for each in NAMES if each not in given
    ]


def _directives(
    _workspace: Workspace, _chapter: Chapter | None, _text: str, offset: int, line: str
) -> _Found:
    match = _DIRECTIVE.fullmatch(line)
    if match is None:
        return None
    space = "" if line.endswith((" ", "\t")) or match[1] else " "
    return [
        Proposal(name, _tail(offset, match[1]), Kind.DIRECTIVE, each.meaning, f"{space}{name}")
        for name, each in SPECIFICATIONS.items()
    ]


def _keys(
    workspace: Workspace, chapter: Chapter | None, _text: str, offset: int, line: str
) -> _Found:
    match = _KEY.search(line)
    if match is None:
        return None
    braced, typed = match[1], match[2].casefold()
    lang = chapter.front.lang if chapter else workspace.settings.lang

    def proposals() -> Iterator[Proposal]:
        for record in workspace.records.values():
            told = tell_source(record, lang)
            found = f"{record.key} {told}"
            if typed not in found.casefold():
                continue
            plain = braced or _PLAIN_KEY.fullmatch(record.key)
            insert = record.key if plain else f"{{{record.key}}}"
            span = _tail(offset, match[2])
            yield Proposal(record.key, span, Kind.SOURCE, told, insert, found)

    # Keys that begin with what was typed come before titles that hold it somewhere.
    return sorted(proposals(), key=lambda each: not each.label.casefold().startswith(typed))


def _locators(
    workspace: Workspace, chapter: Chapter | None, text: str, offset: int, line: str
) -> _Found:
    match = _LOCATOR.search(line)
    if match is None:
        return None
    return propose_locators(workspace, chapter, match[1], _tail(offset, match[2]), text)


def _options(
    workspace: Workspace, chapter: Chapter | None, text: str, offset: int, line: str
) -> _Found:
    opening = options_opening(text, offset)
    specification = opening.specification if opening else None
    if opening is None or specification is None:
        return None
    value = _VALUE.fullmatch(line)
    if value:
        return _values(workspace, chapter, text, offset, (opening.argument, value[1], value[2]))
    name = _OPTION.fullmatch(line)
    if name is None:
        return None
    options = sorted(
        specification.options.items(), key=lambda each: each[1].need is not Need.REQUIRED
    )
    return [
        Proposal(option, _tail(offset, name[1]), Kind.OPTION, each.meaning, f"{option}: ")
        for option, each in options
        if option not in opening.given
    ]


def _values(
    workspace: Workspace,
    chapter: Chapter | None,
    text: str,
    offset: int,
    asked: tuple[str, str, str],
) -> _Found:
    argument, name, typed = asked
    span = _tail(offset, typed)
    if name == "locator":
        key = re.search(r"@\{?([\w:.#$%&+?<>~/-]*\w)", argument)
        return propose_locators(workspace, chapter, key[1] if key else "", span, text)
    if name == "target" and chapter:
        return [
            Proposal(f"#{anchor}", span, Kind.PLACE, _first_words(chapter, where))
            for anchor, where in chapter.anchors.items()
        ]
    for specification in SPECIFICATIONS.values():
        option = specification.options.get(name)
        if option and option.choices:
            return [Proposal(choice, span, Kind.VALUE) for choice in option.choices]
    return None


def _events(
    workspace: Workspace, chapter: Chapter | None, text: str, offset: int, line: str
) -> _Found:
    match = _EVENT.fullmatch(line)
    if match is None or "timeline" not in open_directives(text, offset):
        return None
    lang = chapter.front.lang if chapter else workspace.settings.lang
    report = workspace.report
    return [
        Proposal(f"#{event.id}", _tail(offset, f"#{match[1]}"), Kind.PLACE, tell_event(event, lang))
        for each in (*report.chapters, *report.event_files)
        for timeline in each.timelines
        for event in timeline.events
        if event.is_named and not event.refers_to
    ]


def _links(
    _workspace: Workspace, chapter: Chapter | None, _text: str, offset: int, line: str
) -> _Found:
    match = _LINK.search(line)
    if match is None or chapter is None:
        return None
    return [
        Proposal(anchor, _tail(offset, match[1]), Kind.PLACE, _first_words(chapter, where))
        for anchor, where in chapter.anchors.items()
    ]


def _braces(
    _workspace: Workspace, _chapter: Chapter | None, text: str, offset: int, line: str
) -> _Found:
    match = _BRACES.search(line)
    if match is None:
        return None
    span = _tail(offset, match[2])
    if match[1]:
        names: Iterable[tuple[str, str]] = ((each, "") for each in ATTRIBUTE_NAMES if each != "id")
    elif line.lstrip(" \t>").startswith("{") and "timeline" in open_directives(text, offset):
        names = MEANINGS.items()
    else:
        return None
    return [Proposal(name, span, Kind.OPTION, told, f'{name}=""') for name, told in names]


def _first_words(chapter: Chapter, span: Span) -> str:
    start = chapter.text.rfind("\n", 0, span.start) + 1
    words = " ".join(chapter.text[start : start + 120].split())
    return f"{words[:60]}…" if len(words) > 60 else words
