"""Front matter: the typed head of a chapter."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

import yaml

from mkdocs_dossier.dates import DateProblem, read_instant
from mkdocs_dossier.diagnostics import Code, Finding
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.diagnostics.closeness import nearest, suggest
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.chapter import FrontMatter, Status
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.minor_marks import read_minor_marks

_INSTANT = "Write date, time and zone, such as 2026-02-05T09:00:00+00:00."

NAMES = (
    "title", "subtitle", "authors", "published", "updated", "lang", "status", "summary",
    "translation_of", "minor",
)  # fmt: skip
"""What Dossier reads; other names are other tools' business."""

_OTHERS = frozenset(
    "description icon hide template tags search date social image comments boost status".split()
)
_FENCED = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")

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
        return FrontMatter(lang=lang), 0, []
    start, inside = match.start(1), match.group(1)
    try:
        node = yaml.compose(inside, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = start + min(mark.index if mark else 0, len(inside))
        problem = getattr(error, "problem", None) or "not YAML"
        finding = Finding(
            Doc.DOC001,
            Span(at, at),
            f"The front matter cannot be read: {problem}.",
            "Write one `name: value` a line; put values with a colon in them in quotation marks.",
        )
        return FrontMatter(lang=lang), match.end(), [finding]
    if node is None:
        return FrontMatter(lang=lang), match.end(), []
    if not isinstance(node, yaml.MappingNode):
        finding = Finding(
            Doc.DOC001,
            Span(start, start + len(inside)),
            "The front matter holds no names and values.",
            "Write one `name: value` a line.",
        )
        return FrontMatter(lang=lang), match.end(), [finding]
    front, findings = _read_values(node, start, FrontMatter(lang=lang))
    return front, match.end(), findings


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
    return replace(front, spans=spans), findings


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
    if name == "lang" and not _LANG.match(value):
        return front, Problem(f"“{value}” is no language.", "Write a tag such as en, fr or pt-BR.")
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
