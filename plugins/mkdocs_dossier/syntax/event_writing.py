"""From events of other tools and files to the Markdown that authors write."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_dossier.syntax.event_attributes import write_list

_BLOCK = re.compile(r"(?:[-+*>]|\d+[.)])\s|#|\||:::|```|~~~|!!!|\?\?\?|$")
"""What begins a block of its own, which a headline cannot stand in."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One event that is to become Markdown.

    Attributes:
        date: EDTF, or whatever stands in its place.
        text: Markdown; several paragraphs if need be.
        headline: Markdown of one line, without the bold signs.
        id: may be empty.
        attributes: for the list below the text.
        lines: in the file it was read from, by ``date``, ``text`` and the like.
    """

    date: str
    text: str
    headline: str = ""
    id: str = ""
    attributes: Sequence[tuple[str, str]] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def write_timeline(
    title: str, intro: str, attributes: Sequence[tuple[str, str]], drafts: Sequence[Draft]
) -> tuple[str, list[int]]:
    """Return a ``::: timeline`` directive, and the line in the other file that each line is from.

    Args:
        title: of one line.
        intro: Markdown before the first event.
        attributes: for the list that ends the intro.
        drafts: the events.
    """
    lines = [f"::: timeline {title}".rstrip(), ""]
    listed = write_list(attributes)
    for part in (intro.strip("\n"), listed):
        if part:
            lines += [*part.split("\n"), ""]
    origins = [1] * len(lines)
    for draft in drafts:
        written = write_event(draft)
        lines += [line for line, _ in written]
        origins += [origin for _, origin in written]
    lines += [":::", ""]
    origins += [origins[-1] if origins else 1] * 2
    return "\n".join(lines), origins


def write_event(draft: Draft) -> list[tuple[str, int]]:
    """Return the lines of one event, each with the line that it is from."""
    at = draft.lines.get
    dated = at("date", 1)
    date = " ".join(draft.date.split())
    lines = [(f"{date} {{#{draft.id}}}" if draft.id else date, dated)]
    text = draft.text.strip("\n").rstrip()
    first_line = at("text", dated)
    body = [(line.rstrip(), first_line + number) for number, line in enumerate(text.split("\n"))]
    if draft.headline:
        opening, origin = body[0]
        headline = f"**{' '.join(draft.headline.split())}**"
        if _BLOCK.match(opening):
            above = at("headline", dated)
            body[:1] = [(headline, above), ("", above), body[0]] if opening else [(headline, above)]
        else:
            body[0] = (f"{headline} {opening}", origin)
    listed = write_list(draft.attributes)
    if listed:
        body += [("", dated), (listed, at("attributes", dated))]
    opening, origin = body[0]
    lines.append((f":   {opening}".rstrip(), origin))
    lines += [(f"    {line}".rstrip(), origin) for line, origin in body[1:]]
    return [*lines, ("", dated)]
