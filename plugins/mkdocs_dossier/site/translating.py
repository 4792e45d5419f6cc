"""Translations brought up to date: what changed in an original, and writing down its state."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.history import compare, read_version
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.edit import Rewording, SegmentKind
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site.commits import read_commits
from mkdocs_dossier.site.git import GitError, Repository
from mkdocs_dossier.site.reading import decode
from mkdocs_dossier.site.settings import Settings
from mkdocs_dossier.syntax.states import digest_state

_MOST = 200
"""Versions of an original among which the one that was translated is looked for."""
_AROUND = 40
"""Signs of what stayed that are shown around a change."""


@dataclass(frozen=True, slots=True)
class Translation:
    """A page and the one that it translates.

    Attributes:
        chapter: the translation.
        original: what it translates.
        state: of the original as it is now.
    """

    chapter: Chapter
    original: Chapter
    state: str

    @property
    def is_current(self) -> bool:
        """Whether it says to have been made from the original as it is now."""
        return self.chapter.front.original_digest == self.state


def list_translations(report: Report) -> list[Translation]:
    """Return all pages that translate one in another language, in reading order."""
    pairs = [(each, report.original(each)) for each in report.chapters]
    return [
        Translation(chapter, original, digest_state(original))
        for chapter, original in pairs
        if original is not None
    ]


def write_state(chapter: Chapter, state: str) -> str:
    """Return a translation's text with the state of its original in its front matter."""
    line = f"original_digest: {state}\n"
    span = chapter.front.spans.get("original_digest")
    if span is not None:
        return f"{chapter.text[: span.start]}{state}{chapter.text[span.end :]}"
    if not chapter.start:
        return f"---\n{line}---\n\n{chapter.text}"
    head = chapter.text[: chapter.start]
    end = head.rstrip().rfind("\n") + 1
    return f"{head[:end]}{line}{head[end:]}{chapter.text[chapter.start :]}"


def tell_changes(settings: Settings, translation: Translation) -> list[str]:
    """Return what changed in an original since it was translated, a line for each place.

    Returns:
        What was taken out and put in, as ``[-these-] {+those+}``; nothing where Git does not hold
        the state that was translated.
    """
    original, wanted = translation.original, translation.chapter.front.original_digest
    lang = settings.lang_of(original.uri)
    repository = Repository(settings.root)
    try:
        commits = read_commits(repository, "HEAD", [original.path], is_straight=True)
        names = [change.new for commit in commits for change in commit.changes if change.new]
        for name in names[:_MOST]:
            text = decode(repository.read([name]).get(name, b""))
            old = read_version(original.path, original.uri, text, lang)
            if digest_state(old.chapter) == wanted:
                now = read_version(original.path, original.uri, original.text, lang)
                found = compare({original.uri: old}, {original.uri: now}, lambda _: True)
                return [_tell(each) for each in found] or ["Its notices have changed."]
    except GitError:
        return []
    return []


def _tell(rewording: Rewording) -> str:
    parts: list[str] = []
    last = len(rewording.segments) - 1
    for number, segment in enumerate(rewording.segments):
        text = segment.text.strip()
        if segment.kind is SegmentKind.REMOVED:
            parts.append(f"[-{text}-]")
        elif segment.kind is SegmentKind.ADDED:
            parts.append(f"{{+{text}+}}")
        else:
            parts.append(_shorten(text, is_first=number == 0, is_last=number == last))
    return " ".join(part for part in parts if part)


def _shorten(text: str, *, is_first: bool, is_last: bool) -> str:
    if is_first and len(text) > _AROUND:
        return f"…{text[-_AROUND:]}"
    if is_last and len(text) > _AROUND:
        return f"{text[:_AROUND]}…"
    if len(text) > 2 * _AROUND:
        return f"{text[:_AROUND]}…{text[-_AROUND:]}"
    return text


def save_state(settings: Settings, translation: Translation) -> None:
    """Write the state of its original into a translation's file.

    Raises:
        OSError: if the file cannot be written.
    """
    path = Path(settings.root, translation.chapter.path)
    text = write_state(translation.chapter, translation.state)
    path.write_text(text, encoding="utf-8", newline="\n")
