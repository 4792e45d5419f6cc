"""Where a timeline's events stand on a page, and what they are called."""

import html
import re

from mkdocs_dossier.dates import format_date
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.named_keys import name_keys
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.syntax.plain import plain_words

_OTHER = re.compile(r"[^\w-]+")
_SPACED = re.compile(r"\s+([.,;])")
_FIRST_WORDS = 8
_FIRST_SIGNS = 400


def event_anchor(page: Page, home: Chapter, event: TimelineEvent) -> str:
    """Return an event's id on a page: its own at home, its chapter's and its own elsewhere."""
    return anchor_on(page.chapter.uri, home, event)


def anchor_on(uri: str, home: Chapter, event: TimelineEvent) -> str:
    """Return an event's id on the page at ``uri``."""
    if home.uri == uri:
        return event.id
    prefix = _OTHER.sub("-", home.uri.removesuffix(".md"))
    return f"{prefix}-{event.id}"


def tell_headline(report: Report, home: Chapter, event: TimelineEvent) -> str:
    """Return an event's headline as written, the sources in it named; empty if it has none."""
    return name_keys(report, event.keys, event.headline, home.front.langs)


def name_event(report: Report, home: Chapter, event: TimelineEvent) -> str:
    """Return an event's headline, or the first words of its text."""
    if event.headline:
        return html.unescape(plain_words(tell_headline(report, home, event))).strip(" .")
    written = event.body.of(home.text)[:_FIRST_SIGNS]
    told = name_keys(report, event.keys, written, home.front.langs)
    words = _SPACED.sub(r"\1", plain_words(told)).split()
    return " ".join(words[:_FIRST_WORDS]) + ("…" if len(words) > _FIRST_WORDS else "")


def tell_date(event: TimelineEvent, lang: str) -> str:
    """Return when an event was, in words: the author's own first, where there are any."""
    said = format_date(event.date, lang) if event.date else event.written
    own = event.attribute("display")
    return f"{own} ({said})" if own and own != said else said
