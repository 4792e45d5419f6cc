"""JSON feeds.

Source: JSON Feed, version 1.1 (jsonfeed.org).
"""

import json
from typing import Any

from mkdocs_dossier.exports.atom import write_html
from mkdocs_dossier.exports.feed import Feed, FeedEntry
from mkdocs_dossier.render.feed_links import JSON, path_of

_VERSION = "https://jsonfeed.org/version/1.1"


def write_json_feed(feed: Feed) -> str:
    """Return a feed as a JSON document."""
    imprint = feed.imprint
    described: dict[str, Any] = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": imprint.address + path_of(feed.name, JSON),
        "language": imprint.lang,
        "authors": [{"name": imprint.answerable, "url": imprint.address}],
        "items": [_describe(entry) for entry in feed.entries],
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _describe(entry: FeedEntry) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_html": write_html(entry.parts),
        "content_text": "\n\n".join(
            f"{part.label} {part.text}" if part.label else part.text for part in entry.parts
        ),
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "language": entry.content_lang,
        "tags": [entry.term],
    }
    if entry.authors:
        described["authors"] = [{"name": name} for name in entry.authors]
    return described
