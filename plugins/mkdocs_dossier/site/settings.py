"""Where things are, and what the report's configuration says."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from mkdocs_dossier.anchoring import DEFAULT_LIMITS
from mkdocs_dossier.model.languages import Languages
from mkdocs_dossier.site.clock import tell_time
from mkdocs_dossier.site.languages import read_languages


@dataclass(frozen=True, slots=True)
class Settings:
    """Configuration of a report, as plain values.

    Attributes:
        root: the report's folder; diagnostics name files relative to it.
        docs: the folder of chapters.
        sources: the folder of records, captures and receipts.
        vault: the folder of withheld captures, outside of the repository, if it is there.
        cache: where extracted texts are kept between builds.
        lang: the report's language.
        order: uris of chapters in reading order; others follow by path.
        citation_style: ``newsroom``, a bundled CSL style, or the path of a .csl file.
        ellipsis_limit: characters that one ellipsis may leave out before it is remarked on.
        allow: policies that the configuration lifts, such as ``type:.svg``.
        features: Markdown extensions and plugins, such as ``plugin:search``.
        named: files below the documents folder that the configuration names.
        unhidden: files there with a dot before their name that are published all the same.
        languages: that the report is published in.
        unsourced: what a quotation without a citation is: ``off``, ``warning`` or ``error``.
        now: the time, with zone, after which nothing can have been told; ``None`` to hold no
            date against it. Two settings that differ in it alone are the same.
    """

    root: Path
    docs: Path
    sources: Path
    vault: Path | None = None
    cache: Path = Path(".cache/dossier")
    lang: str = "en"
    order: tuple[str, ...] = ()
    unsourced: str = "warning"
    ellipsis_limit: int = DEFAULT_LIMITS.jump
    citation_style: str = "newsroom"
    now: datetime | None = field(default=None, compare=False)
    allow: frozenset[str] = frozenset()
    features: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    unhidden: tuple[str, ...] = ()
    languages: Languages = field(default_factory=Languages)

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> "Settings":
        """Return settings from the extension's or plugin's options."""
        root = Path(options.get("root") or ".").resolve()
        vault = options.get("vault") or ""
        lang = str(options.get("lang") or "en")
        languages = read_languages(options.get("languages"), lang)
        return cls(
            root,
            root / (options.get("docs_dir") or "docs"),
            root / (options.get("sources_dir") or "sources"),
            (root / vault) if vault else None,
            root / (options.get("cache_dir") or ".cache/dossier"),
            languages.default if languages.several else lang,
            tuple(options.get("order") or ()),
            str(options.get("unsourced") or "warning"),
            int(options.get("ellipsis_limit") or DEFAULT_LIMITS.jump),
            str(options.get("citation_style") or "newsroom"),
            tell_time(os.environ),
            frozenset(map(str, options.get("allow") or ())),
            tuple(options.get("features") or ()),
            frozenset(options.get("named") or ()),
            tuple(options.get("unhidden") or ()),
            languages,
        )

    def lang_of(self, uri: str) -> str:
        """Return the language of a page that does not give its own."""
        return self.languages.of(uri) if self.languages.several else self.lang

    def allows(self, policy: str) -> bool:
        """Tell whether the configuration lifts a policy."""
        return policy in self.allow

    def shown(self, path: Path) -> str:
        """Return a path as diagnostics show it: relative to the report's folder."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.name
