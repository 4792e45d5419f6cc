"""Front matter: the typed head of a chapter."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

import yaml

from mkdocs_dossier.dates import DateProblem, read_instant
from mkdocs_dossier.diagnostics import Code, Finding
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.diagnostics.closeness import nearest, suggest
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.chapter import FrontMatter, Status
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.minor_marks import read_minor_marks
from mkdocs_dossier.syntax.plain_yaml import check_yaml
from mkdocs_dossier.syntax.yaml_words import tell_problem
from mkdocs_dossier.words.languages import prefer

_INSTANT = "Write date, time and zone, such as 2026-02-05T09:00:00+00:00."

NAMES = (
    "title", "subtitle", "authors", "published", "updated", "lang", "status", "summary",
    "translation_of", "original_digest", "minor",
)  # fmt: skip
"""What Dossier reads; other names are other tools' business."""

_OTHERS = frozenset(
    "description icon hide template tags search date social image comments boost status".split()
)
_FENCED = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_STEERING = frozenset({"template", "location"})
"""Material's own ``redirect.html`` prints ``location`` into a script."""
_ICON = re.compile(r"[a-z0-9]+(?:[/-][a-z0-9]+)*")
_HEADLESS = re.compile(r"[ ]{0,3}([A-Za-z0-9_-]+):")

_PATTERNS = {
    "lang": (
        re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
        "“{}” is no language.",
        "Write a tag such as en, fr or pt-BR.",
    ),
    "original_digest": (
        re.compile(r"[0-9a-f]{16}"),
        "“{}” is no digest of a chapter.",
        "Leave the line to the command: dossier translated CHAPTER.",
    ),
}
"""What single values look like, what is said of others, and what would help."""

# libyaml where the wheel has it: front matter is read for every chapter of every build.
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_front_matter(text: str, lang: str) -> tuple[FrontMatter, int, list[Finding]]:
    """Read the front matter of a chapter.

    Args:
        text: the whole file.
        lang: the report's language, for chapters that give none.

    Returns:
        The front matter, the offset at which the body starts, and findings.
    """
    match = _FENCED.match(text)
    if match is None:
        return FrontMatter(lang=lang, langs=lang), 0, _find_headless(text)
    start, inside = match.start(1), match.group(1)
    unsafe = check_yaml(inside, start)
    if unsafe:
        return FrontMatter(lang=lang, langs=lang), match.end(), unsafe
    try:
        node = yaml.compose(inside, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = start + min(mark.index if mark else 0, len(inside))
        finding = Finding(
            Doc.DOC001,
            Span(at, at),
            f"The front matter cannot be read: {tell_problem(error)}.",
            "Write one `name: value` a line; put values with a colon in them in quotation marks.",
        )
        return FrontMatter(lang=lang, langs=lang), match.end(), [finding]
    if node is None:
        return FrontMatter(lang=lang, langs=lang), match.end(), []
    if not isinstance(node, yaml.MappingNode):
        finding = Finding(
            Doc.DOC001,
            Span(start, start + len(inside)),
            "The front matter holds no names and values.",
            "Write one `name: value` a line.",
        )
        return FrontMatter(lang=lang, langs=lang), match.end(), [finding]
    front, findings = _read_values(node, start, FrontMatter(lang=lang, langs=lang))
    return front, match.end(), findings


def _find_headless(text: str) -> list[Finding]:
    """Find a first line that MkDocs takes for front matter (``mkdocs.utils.meta``)."""
    match = _HEADLESS.match(text)
    if match is None:
        return []
    said = f"MkDocs takes “{match[1]}:” in the first line for front matter and does not print it."
    hint = "Put front matter between two lines of ---; begin a text with a heading."
    return [Finding(Doc.DOC006, Span(*match.span(1)), said, hint)]


def _read_values(
    node: yaml.MappingNode, start: int, front: FrontMatter
) -> tuple[FrontMatter, list[Finding]]:
    findings: list[Finding] = []
    spans: dict[str, Span] = {}
    seen: set[str] = set()
    for name_node, value in node.value:
        name = str(getattr(name_node, "value", ""))
        name_span = _span(name_node, start)
        if name in seen:
            findings.append(
                Finding(
                    Doc.DOC001,
                    name_span,
                    f"The front matter gives “{name}” twice.",
                    "Keep one of them.",
                )
            )
            continue
        seen.add(name)
        if name not in NAMES:
            findings += _check_other(name, value, _span(value, start))
            meant = nearest(name, NAMES, 0.75)
            if meant and name not in _OTHERS:
                findings.append(
                    Finding(
                        Doc.DOC003,
                        name_span,
                        f"Nothing reads “{name}” in the front matter.",
                        f"Did you mean “{meant}”?",
                    )
                )
            continue
        spans[name] = _span(value, start)
        front, problem = _set(front, name, value)
        if problem:
            findings.append(Finding(problem.code, spans[name], problem.sentence, problem.hint))
    return replace(front, spans=spans, langs=prefer(front.lang, front.langs)), findings


def _check_other(name: str, node: yaml.Node, span: Span) -> Iterator[Finding]:
    """Yield what of other tools' front matter could do more than say something."""
    if name in _STEERING:
        said = f"“{name}” would choose what the theme does with this page."
        yield Finding(Sec.SEC008, span, said, "Leave it out; maintainers change the theme itself.")
    elif name == "icon" and not _ICON.fullmatch(str(node.value)):
        said = f"“{node.value}” is no icon."
        yield Finding(Doc.DOC002, span, said, "Write its path, such as material/map.")
    for double in _find_doubles(node):
        at = span.start + double.start_mark.index - node.start_mark.index
        said = f"“{double.value}” is given twice."
        yield Finding(Doc.DOC001, Span(at, at + len(str(double.value))), said, "Keep one of them.")


def _find_doubles(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield names that a mapping gives twice; what is nested too deeply was refused before."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for name, value in node.value:
            if str(name.value) in seen:
                yield name
            seen.add(str(name.value))
            yield from _find_doubles(value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _find_doubles(each)


def _span(node: yaml.Node, start: int) -> Span:
    return Span(start + node.start_mark.index, start + node.end_mark.index)


class Problem(NamedTuple):
    """What is wrong with a value."""

    sentence: str
    hint: str
    code: Code = Doc.DOC002


def _set(front: FrontMatter, name: str, node: yaml.Node) -> tuple[FrontMatter, Problem | None]:
    """Return the front matter with one more value, or what is wrong with the value."""
    if name in ("authors", "minor"):
        return _set_several(front, name, node)
    if not isinstance(node, yaml.ScalarNode):
        return front, Problem(f"“{name}” is one value, not several.", "Write it on one line.")
    value = str(node.value).strip()
    if name in ("published", "updated"):
        instant = read_instant(value)
        if isinstance(instant, DateProblem):
            # A day alone is a date, only not enough of one.
            code = Tim.TIM005 if instant.code is Tim.TIM005 else Doc.DOC002
            hint = instant.hint if instant.meant else _INSTANT
            return front, Problem(instant.sentence, hint, code)
        return _replace(front, {name: instant}), None
    if name == "status":
        known = [status.value for status in Status]
        if value not in known:
            return front, Problem(f"“{value}” is no status.", suggest(value, known))
        return replace(front, status=Status(value)), None
    pattern, said, hint = _PATTERNS.get(name, (None, "", ""))
    if pattern and not pattern.fullmatch(value):
        return front, Problem(said.format(value), hint)
    return _replace(front, {name: value}), None


def _set_several(
    front: FrontMatter, name: str, node: yaml.Node
) -> tuple[FrontMatter, Problem | None]:
    if name == "minor":
        marks, problem = read_minor_marks(node)
        return replace(front, minor=marks), Problem(*problem) if problem else None
    if isinstance(node, yaml.ScalarNode):
        return replace(front, authors=(str(node.value).strip(),)), None
    if isinstance(node, yaml.SequenceNode) and all(
        isinstance(item, yaml.ScalarNode) for item in node.value
    ):
        return replace(front, authors=tuple(str(item.value).strip() for item in node.value)), None
    return front, Problem("“authors” is a list of names.", "Write authors: [Ann Other, Ben Other].")


def _replace(front: FrontMatter, values: Mapping[str, str | datetime]) -> FrontMatter:
    return replace(front, **values)  # type: ignore[arg-type]
