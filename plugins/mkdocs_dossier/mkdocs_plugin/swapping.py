"""A site that is replaced when it is whole: until then the last good one stands.

MkDocs empties the site's folder before it reads a page, and counts warnings for ``--strict`` when
everything is written. So a build that fails late, or strictly, would leave half a site, or one that
must not be published. We let it build into a folder beside, and change the two at the end.
"""

import logging
import shutil
from contextlib import suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler, clean_directory

from mkdocs_dossier.integrity.sums import SUMS, read_sums

_WELL_KNOWN = ".well-known"


class Swap:
    """One build's folder beside the site's own."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Make MkDocs build beside the site.

        Raises:
            OSError: if there can be no folder beside it.
        """
        self._config = config
        self._written = config.site_dir
        # A link's own place may be on another file system than what it leads to.
        self._site = Path(config.site_dir).resolve()
        self._beside = self._site.with_name(f".{self._site.name}.building")
        shutil.rmtree(self._beside, ignore_errors=True)
        self._beside.mkdir(parents=True)
        config.site_dir = str(self._beside)

    @property
    def site(self) -> Path:
        """The folder that the site will stand in."""
        return self._site

    def finish(self) -> bool:
        """Put the new site in the old one's place, unless ``--strict`` will refuse it.

        Returns:
            Whether that was done.

        Raises:
            OSError: if it cannot be done; the new site is still where it was built.
        """
        if _is_refused(self._config):
            return False
        if self._site.exists():
            for kept in self._site.glob(".*"):
                # MkDocs leaves such files alone: a site may be a Git work tree of its own.
                _keep(kept, self._beside / kept.name, _list_own(self._site))
        replaced = self._site.with_name(f".{self._site.name}.replaced")
        shutil.rmtree(replaced, ignore_errors=True)
        try:
            if self._site.exists():
                self._site.rename(replaced)
            self._beside.rename(self._site)
        except OSError:
            # A folder that something is mounted on cannot be moved, only what is in it.
            clean_directory(str(self._site))
            shutil.copytree(self._beside, self._site, dirs_exist_ok=True)
        shutil.rmtree(replaced, ignore_errors=True)
        self.end()
        return True

    def end(self) -> None:
        """Remove what is left of the folder beside, and let the configuration be as it was."""
        self._config.site_dir = self._written
        with suppress(OSError):
            shutil.rmtree(self._beside)


def _keep(kept: Path, to: Path, own: frozenset[Path]) -> None:
    """Move a hidden file or folder into the new site, but for what an earlier build wrote there."""
    if not to.exists() and kept.name != _WELL_KNOWN:
        shutil.move(kept, to)
    elif kept.is_dir() and not kept.is_symlink():
        for each in kept.rglob("*"):
            there = to / each.relative_to(kept)
            if each.is_file() and each not in own and not there.exists():
                there.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(each, there)


def _list_own(site: Path) -> frozenset[Path]:
    """Return the files that a site's own list says it had when it was built."""
    try:
        listed = read_sums((site / SUMS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(site / path for path in listed or ())


def build_beside(config: MkDocsConfig) -> Swap | None:
    """Make MkDocs build beside the site; ``None`` where nothing may be written there."""
    try:
        return Swap(config)
    except OSError:
        return None


def _is_refused(config: MkDocsConfig) -> bool:
    """Tell whether MkDocs has counted what ``--strict`` does not let pass."""
    if not config.strict:
        return False
    handlers = logging.getLogger("mkdocs").handlers
    return any(each.get_counts() for each in handlers if isinstance(each, CountHandler))
