"""Pages kept from the last build, and used again where nothing that they show has changed.

Only what Markdown makes of a page is kept. Every build still scans, judges and checks the whole
report, and MkDocs still runs every plugin's hooks.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_dossier.mkdocs_plugin.keeping import describe_programs, find_folder
from mkdocs_dossier.mkdocs_plugin.rendered import Rendered
from mkdocs_dossier.mkdocs_plugin.writing_whole import write_whole
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.dependencies import digest, digest_own, digest_shared
from mkdocs_dossier.render.listed_dependencies import (
    Reach,
    digest_listed,
    digest_shown,
    find_reach,
    list_chapters,
)
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.workers import FEWEST, do_all

_READING_FILES = frozenset({"pymdownx.snippets", "pymdownx.b64"})
"""Extensions that bring in what stands in other files."""
_LIVE = frozenset({"loaded", "found", "anchors", "page", "address"})
"""Options of ours that hold no setting."""


class KeptPages:
    """The pages of one report that were rendered before."""

    def __init__(self, config: MkDocsConfig, files: Files, loaded: Loaded, hands: int) -> None:
        """Find out what the pages of this build hang on; workers may help."""
        self._files = files
        self._loaded = loaded
        self._folder = find_folder(config)
        self._has_any = self._folder.is_dir()
        settings = _describe_settings(config)
        self._settings = settings and digest(
            settings,
            digest_shared(loaded.report),
            sorted((file.src_uri, file.url) for file in files),
        )
        self._keys: dict[str, str] = {}
        self._found: dict[str, Rendered | None] = {}
        self._listed: dict[Reach, str] = {Reach.OWN: ""}
        self._digests = _Digests({}, {})
        # It takes time, and a first build has no use for it before its pages are rendered.
        if self._settings and self._has_any:
            self._digest_all(hands)

    def find(self, page: Page) -> Rendered | None:
        """Return a page as it was rendered before, if it would be rendered so again."""
        uri = page.file.src_uri
        if uri not in self._found:
            self._found[uri] = self._read(page) if self._has_any else None
        return self._found[uri]

    def _read(self, page: Page) -> Rendered | None:
        key = self._key(page.file.src_uri)
        if not key:
            return None
        try:
            entry = json.loads(self._path(page).read_bytes())
        except (OSError, ValueError):
            return None
        return _read(entry) if isinstance(entry, dict) and entry.get("key") == key else None

    def is_of(self, page: Page, markdown: str) -> bool:
        """Tell whether a page's text is what stands in its file, and in the report."""
        chapter = self._loaded.report.chapter(page.file.src_uri)
        if chapter is None:
            return False
        return chapter.text[chapter.start :].strip("\n") == markdown.strip("\n")

    def keep(self, page: Page, rendered: Rendered) -> None:
        """Keep a page for the next build; one on which something was found is rendered again."""
        uri = page.file.src_uri
        key = self._key(uri)
        if not key or self._found.get(uri) or rendered.found or rendered.said:
            return
        with suppress(OSError):
            write_whole(self._path(page), json.dumps(_write(key, rendered)).encode())

    @property
    def count(self) -> int:
        """How many pages were used again."""
        return sum(found is not None for found in self._found.values())

    def _path(self, page: Page) -> Path:
        return self._folder / f"{digest(page.file.src_uri)[:32]}.json"

    def _key(self, uri: str) -> str:
        if uri not in self._keys:
            chapter = self._loaded.report.chapter(uri)
            self._keys[uri] = self._describe(chapter) if chapter and self._settings else ""
        return self._keys[uri]

    def _describe(self, chapter: Chapter) -> str:
        report, reach = self._loaded.report, find_reach(chapter)
        if reach not in self._listed:
            shown = partial(self._digests.find_shown, report, reach)
            self._listed[reach] = digest_listed(report, reach, shown)
        found = self._loaded.concerning(chapter.path)
        own, listed = self._digests.find_own(report, chapter), self._listed[reach]
        return digest(self._settings, own, listed, chapter.text, found)

    def _digest_all(self, hands: int) -> None:
        report = self._loaded.report
        chapters = list_chapters(report)
        size = max(len(chapters) // FEWEST, 1)
        jobs = [
            partial(_digest_each, report, chapters[at : at + size])
            for at in range(0, len(chapters), size)
        ]
        for done in do_all(jobs, hands):
            self._digests.own.update(done.own)
            self._digests.shown.update(done.shown)


@dataclass(frozen=True, slots=True)
class _Digests:
    """What pages hang on in each chapter, as far as anybody has asked.

    Attributes:
        own: what it is rendered from itself, without its text.
        shown: what pages of a reach may show of it.
    """

    own: dict[str, str]
    shown: dict[tuple[Reach, str], str]

    def find_own(self, report: Report, chapter: Chapter) -> str:
        if chapter.uri not in self.own:
            self.own[chapter.uri] = digest_own(report.edition_of(chapter), chapter)
        return self.own[chapter.uri]

    def find_shown(self, report: Report, reach: Reach, chapter: Chapter) -> str:
        if (reach, chapter.uri) not in self.shown:
            own = self.find_own(report, chapter) if reach is Reach.ALL else ""
            self.shown[reach, chapter.uri] = digest_shown(report, chapter, reach, own)
        return self.shown[reach, chapter.uri]


def _digest_each(report: Report, chapters: Sequence[Chapter]) -> _Digests:
    digests = _Digests({}, {})
    for chapter in chapters:
        for reach in (Reach.TOLD, Reach.ALL):
            digests.find_shown(report, reach, chapter)
    return digests


def _describe_settings(config: MkDocsConfig) -> str:
    """Return all that a page may hang on in the configuration; nothing where that is unknown."""
    if _READING_FILES & set(config.markdown_extensions):
        return ""
    own = config.mdx_configs.get("dossier", {})
    others = {name: value for name, value in config.mdx_configs.items() if name != "dossier"}
    described = [
        describe_programs(),
        config.markdown_extensions,
        others,
        {name: value for name, value in own.items() if name not in _LIVE},
        [config.site_url, config.use_directory_urls, config.validation],
    ]
    text = json.dumps(described, default=_describe_value, sort_keys=True)
    # The address of an object is another one in the next process.
    return "" if " at 0x" in text else text


def _describe_value(value: object) -> object:
    if callable(value) and hasattr(value, "__qualname__"):
        return f"{value.__module__}.{value.__qualname__}"
    return dict(value) if hasattr(value, "keys") else repr(value)  # type: ignore[call-overload]


def _write(key: str, rendered: Rendered) -> dict[str, Any]:
    return {
        "key": key,
        "content": rendered.content,
        "toc": [_write_heading(item) for item in rendered.toc],
        "title": rendered.title,
        "anchors": None if rendered.anchors is None else sorted(rendered.anchors),
        "links": rendered.links,
        "kept": rendered.kept,
    }


def _read(entry: dict[str, Any]) -> Rendered:
    return Rendered(
        entry["content"],
        _read_toc(entry["toc"]),
        entry["title"],
        None if entry["anchors"] is None else set(entry["anchors"]),
        entry["links"],
        (),
        tuple(entry["kept"]),
        (),
    )


def _read_toc(written: list[list[Any]]) -> TableOfContents:
    toc = TableOfContents([_read_heading(item) for item in written])
    for first in toc.items[:1]:
        # As MkDocs marks it.
        first.active = True  # type: ignore[attr-defined]
    return toc


def _write_heading(item: AnchorLink) -> list[Any]:
    return [item.title, item.id, item.level, [_write_heading(child) for child in item.children]]


def _read_heading(written: list[Any]) -> AnchorLink:
    title, anchor, level, children = written
    item = AnchorLink(title, anchor, level)
    item.children = [_read_heading(child) for child in children]
    return item
