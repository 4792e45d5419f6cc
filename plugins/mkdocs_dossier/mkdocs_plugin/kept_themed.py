"""Pages as the theme showed them in the last build, where nothing that it shows has changed.

What a template may take is known only of Material's own, and of no plugin but those named below;
with any other nothing is kept. Every hook on a page still runs.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from mkdocs_dossier.mkdocs_plugin.keeping import describe_programs, find_folder
from mkdocs_dossier.mkdocs_plugin.kept_answers import digest_text
from mkdocs_dossier.mkdocs_plugin.listening import Said
from mkdocs_dossier.mkdocs_plugin.options import EXTENSION
from mkdocs_dossier.mkdocs_plugin.writing_whole import write_whole

KNOWN = ("mkdocs_dossier.", "material.plugins.search.", "mkdocs.contrib.search")
"""Modules of plugins that give templates nothing which is not described here."""
_BEYOND = re.compile(rb"\b(?:pages|build_date_utc|random|files)\b")
"""What in a template of an author's own says that it may show other pages, or the day."""
_STATIC = (".css", ".js", ".map", ".svg", ".png", ".jpg", ".webp", ".ico", ".woff2", ".json")
"""Endings of files that are no templates, though one may take them in as they are."""
_UNSHOWN = frozenset(
    "config_file_path docs_dir site_dir plugins theme hooks watch strict mdx_configs".split()
)
"""Options that no page shows, and those that are described by themselves."""
_UNSETTLED = " at 0x"
"""In what Python says of an object that will be called something else in the next process."""


class KeptThemed:
    """The finished pages of one report."""

    def __init__(self, config: MkDocsConfig, navs: Sequence[Navigation], beside: object) -> None:
        """Find out what every page of this build shows.

        Args:
            config: the site's.
            navs: the navigation of every language.
            beside: whatever else templates are given.
        """
        self._folder = find_folder(config) / "themed"
        shared = _describe_site(config, navs)
        told = repr((describe_programs(), shared, beside)) if shared else ""
        self._shared = "" if _UNSETTLED in told or not told else digest_text(told)
        self._keys: dict[int, str] = {}

    def has(self, page: Page) -> bool:
        """Tell whether a page is kept as the theme would show it again."""
        key = self._key(page)
        try:
            with self._path(page).open(encoding="utf-8") as file:
                return bool(key) and file.readline(len(key) + 1) == f"{key}\n"
        except (OSError, ValueError):
            return False

    def find(self, page: Page) -> str | None:
        """Return a page as the theme showed it, if it would show it so again."""
        key = self._key(page)
        try:
            kept, _, written = self._path(page).read_text(encoding="utf-8").partition("\n")
        except (OSError, ValueError):
            return None
        return written if key and kept == key else None

    def keep(self, page: Page, written: str, said: Sequence[Said]) -> None:
        """Keep a page for the next build, unless something was said of it."""
        key = self._key(page)
        if key and not said:
            with suppress(OSError):
                write_whole(self._path(page), f"{key}\n{written}".encode())

    def _key(self, page: Page) -> str:
        if id(page) not in self._keys:
            told = repr(_describe_page(page))
            is_settled = self._shared and _UNSETTLED not in told
            content = digest_text(page.content or "")
            key = digest_text(f"{self._shared}{content}{told}") if is_settled else ""
            self._keys[id(page)] = key
        return self._keys[id(page)]

    def _path(self, page: Page) -> Path:
        return self._folder / f"{digest_text(page.file.src_uri)[:32]}.html"


def _describe_site(config: MkDocsConfig, navs: Sequence[Navigation]) -> object:
    """Return what every page may show of the site; nothing where that is not known."""
    theme = config.theme
    plugins = config.plugins.items()
    if theme.name != "material" or not all(_is_known(plugin) for _, plugin in plugins):
        return None
    paths = Path(theme.custom_dir).rglob("*") if theme.custom_dir else ()
    # Whatever its name, a template may take it in.
    own = [(str(path), path.read_bytes()) for path in sorted(paths) if path.is_file()]
    if any(_BEYOND.search(text) for path, text in own if not path.endswith(_STATIC)):
        return None
    return (
        mkdocs.__version__,
        [(name, _describe(value)) for name, value in config.items() if name not in _UNSHOWN],
        # Ours are the plugin's, and hold the report besides.
        [
            (name, _describe(value))
            for name, value in config.mdx_configs.items()
            if name != EXTENSION
        ],
        [(name, _describe(getattr(plugin, "config", None))) for name, plugin in plugins],
        (_describe(theme), str(theme.locale), theme.dirs),
        [(path, sha256(text).hexdigest()) for path, text in own],
        [[_describe_item(item) for item in (nav.homepage, *nav.items)] for nav in navs],
    )


def _is_known(plugin: object) -> bool:
    return type(plugin).__module__.startswith(KNOWN)


def _describe(value: object) -> object:
    """Return what is in an option, all the way down."""
    if hasattr(value, "items"):
        return [(str(name), _describe(each)) for name, each in value.items()]
    if hasattr(value, "keys"):
        # MkDocs' theme, which has no items.
        return [(str(name), _describe(value[name])) for name in value]  # type: ignore[index, attr-defined]
    if isinstance(value, list | tuple):
        return [_describe(each) for each in value]
    if callable(value) and hasattr(value, "__qualname__"):
        return f"{value.__module__}.{value.__qualname__}"
    return repr(value)


def _describe_item(item: Any) -> object:  # noqa: ANN401 - whatever stands in a navigation
    """Return what the navigation shows of an item."""
    if item is None:
        return None
    if isinstance(item, Page):
        return (str(item.title), item.url, item.meta)
    if isinstance(item, Link):
        return (str(item.title), item.url)
    return (str(item.title), [_describe_item(each) for each in item.children])


def _describe_page(page: Page) -> object:
    return (
        page.file.src_uri,
        page.url,
        page.canonical_url,
        page.edit_url,
        str(page.title),
        page.meta,
        page.update_date,
        [_describe_item(each) for each in (page.previous_page, page.next_page)],
        [str(each.title) for each in page.ancestors],
        [_describe_heading(each) for each in page.toc],
    )


def _describe_heading(heading: AnchorLink) -> object:
    return (str(heading.title), heading.id, [_describe_heading(each) for each in heading.children])
