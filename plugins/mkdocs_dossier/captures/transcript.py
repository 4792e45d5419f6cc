"""The text of a transcript in WebVTT or SRT, cue by cue.

Each cue is one landmark, or several where voices change in it (WebVTT, section 4.2.2 ``<v Name>``),
named by the time at which the cue starts, ``00:03:12``: fractions of a second are no citation.
A change of speaker starts a new paragraph.
"""

import re
from dataclasses import dataclass
from html import unescape
from io import StringIO

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from mkdocs_dossier.captures.encoding import decode
from mkdocs_dossier.captures.extraction import Extraction, refuse
from mkdocs_dossier.captures.media import SRT, charset, essence
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText, Landmark
from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.model.place import Span

VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one cue by one voice."""

    time: str
    speaker: str
    words: str


def extract_transcript(raw: bytes, media_type: str, _address: str = "") -> Extraction:
    """Return the text of a transcript with its timestamps."""
    decoded = decode(raw, charset(media_type))
    if decoded.text is None:
        return refuse(Cap.CAP011, decoded.reason, "Convert a copy to UTF-8.")
    form = "srt" if essence(media_type) == SRT else "vtt"
    try:
        cues = webvtt.from_buffer(StringIO(decoded.text), format=form)
    except (MalformedFileError, MalformedCaptionError):
        name = "SRT" if form == "srt" else "WebVTT"
        return refuse(Cap.CAP012, f"The file is no {name} transcript.")
    return Extraction(
        lay_out([said for cue in cues.captions for said in voices(cue.start, cue.raw_text)])
    )


def voices(start: str, cue: str) -> list[Said]:
    """Return what a cue's voices say; one nameless voice where the format names none."""
    time = start.partition(".")[0]
    pieces = VOICE.split(cue)
    named = [("", pieces[0]), *zip(pieces[1::2], pieces[2::2], strict=True)]
    found = [Said(time, plain(who), plain(words)) for who, words in named]
    return [said for said in found if said.words]


def plain(cue: str) -> str:
    """Return a cue's words without tags, its character references resolved."""
    lines = unescape(TAG.sub("", cue)).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def lay_out(spoken: list[Said]) -> CaptureText:
    """Return the cues as one text."""
    parts: list[str] = []
    marks: list[Landmark] = []
    length = 0
    for before, said in zip([None, *spoken], spoken, strict=False):
        gap = "" if before is None else "\n" if before.speaker == said.speaker else "\n\n"
        start = length + len(gap)
        length = start + len(said.words)
        parts += (gap, said.words)
        marks.append(Landmark(Label.TIMESTAMP, said.time, Span(start, length), said.speaker))
    return CaptureText("".join(parts), tuple(marks))
