"""``manifest.json``: a site's pages, files and captures by digest, and what it was built from.

The file is JSON in UTF-8, keys sorted, two spaces of indent::

    {
      "captures": {"<key>": {"availability": "published", "sha256": "…", "text_sha256": "…"}},
      "commit": "<40 hexadecimal digits>",      null unless every file was as committed
      "files": {"assets/map.png": "<SHA-256>"}, all but pages, this file and SHA256SUMS
      "pages": {"index.html": {"sha256": "…", "words_sha256": "…"}},
      "site": {"address": "https://…", "name": "…"},
      "tools": {"mkdocs": "…", "mkdocs-dossier": "…", "mkdocs-material": "…"},
      "version": 1
    }

Nothing in it says when or where the site was built, so two builds of one report have the same.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MANIFEST = "manifest.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page of the site.

    Attributes:
        sha256: of the file.
        words_sha256: of the article's words; empty where there is no article.
    """

    sha256: str
    words_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a site consists of; digests are SHA-256 in hexadecimal, paths have slashes."""

    pages: Mapping[str, BuiltPage]
    files: Mapping[str, str]
    captures: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    commit: str = ""
    name: str = ""
    address: str = ""
    tools: Mapping[str, str] = field(default_factory=dict)

    @property
    def digests(self) -> dict[str, str]:
        """Digest of every file that the manifest speaks of, by path."""
        return {**self.files, **{path: page.sha256 for path, page in self.pages.items()}}


def write_manifest(manifest: Manifest) -> str:
    """Return the file's text; equal manifests give equal bytes."""
    content = {
        "captures": manifest.captures,
        "commit": manifest.commit or None,
        "files": manifest.files,
        "pages": {
            path: {"sha256": page.sha256, "words_sha256": page.words_sha256 or None}
            for path, page in manifest.pages.items()
        },
        "site": {"address": manifest.address, "name": manifest.name},
        "tools": manifest.tools,
        "version": VERSION,
    }
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def read_manifest(text: str) -> Manifest | None:
    """Return the manifest, or ``None`` if the text is none that this Dossier reads."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict) or content.get("version") != VERSION:
        return None
    pages, files = content.get("pages"), content.get("files")
    if not isinstance(pages, dict) or not isinstance(files, dict):
        return None
    if not all(isinstance(page, dict) and "sha256" in page for page in pages.values()):
        return None
    commit, site, tools = content.get("commit"), content.get("site"), content.get("tools")
    return Manifest(
        {path: _read_page(page) for path, page in pages.items()},
        {path: str(digest) for path, digest in files.items()},
        _read_captures(content.get("captures")),
        commit if isinstance(commit, str) else "",
        str(site.get("name", "")) if isinstance(site, dict) else "",
        str(site.get("address", "")) if isinstance(site, dict) else "",
        {name: str(said) for name, said in tools.items()} if isinstance(tools, dict) else {},
    )


def _read_page(page: dict[str, Any]) -> BuiltPage:
    return BuiltPage(str(page["sha256"]), str(page.get("words_sha256") or ""))


def _read_captures(value: object) -> dict[str, dict[str, str]]:
    if not isinstance(value, dict):
        return {}
    return {
        key: {name: str(said) for name, said in entry.items()}
        for key, entry in value.items()
        if isinstance(entry, dict)
    }
