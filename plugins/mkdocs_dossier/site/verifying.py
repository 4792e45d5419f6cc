"""A copy of a site held against a list of what it should be."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.integrity import Integrity
from mkdocs_dossier.integrity.comparing import compare_captures, compare_files, compare_words
from mkdocs_dossier.integrity.manifest import MANIFEST, Manifest, read_manifest
from mkdocs_dossier.integrity.sums import SUMS, read_sums
from mkdocs_dossier.integrity.words import digest_article
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.site.site_files import (
    SiteFiles,
    UnreadableSiteError,
    digest_files,
    open_site,
    read_list,
)

_LARGEST = 64 * 1024 * 1024
"""Bytes of a list of files."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a site should be.

    Attributes:
        digests: SHA-256 by path.
        name: what they are from, for sentences.
        manifest: what is known beyond.
    """

    digests: Mapping[str, str]
    name: str
    manifest: Manifest | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """The outcome.

    Attributes:
        diagnostics: by path.
        count: of the site's files.
        commit: that it says it was built from; empty if it does not say.
        same_words: pages that have changed, though not in their words.
    """

    diagnostics: tuple[Diagnostic, ...]
    count: int
    commit: str = ""
    same_words: tuple[str, ...] = field(default=())


def verify_site(path: Path, expected: Expected | None = None) -> Verified:
    """Check a copy of a site.

    Args:
        path: of its folder, or of a zip.
        expected: what it should be; without it, what its own lists say.

    Raises:
        UnreadableSiteError: if it cannot be read.
    """
    with open_site(path) as site:
        found = digest_files(site)
        sums_text, manifest_text = read_list(site, SUMS), read_list(site, MANIFEST)
        own = read_manifest(manifest_text) if manifest_text is not None else None
        commit = own.commit if own else ""
        diagnostics: list[Diagnostic] = []
        if expected is None:
            diagnostics += _check_own(found, sums_text, own)
            return Verified(_sort(diagnostics), len(found), commit)
        diagnostics += compare_files(expected.digests, found, expected.name)
        same: tuple[str, ...] = ()
        if expected.manifest:
            same = compare_words(expected.manifest, _digest_words(site, found, expected))
            diagnostics += _compare_origins(own, expected.manifest)
        return Verified(_sort(diagnostics), len(found), commit, same)


def _check_own(
    found: Mapping[str, str], sums_text: str | None, manifest: Manifest | None
) -> list[Diagnostic]:
    sums = read_sums(sums_text) if sums_text is not None else None
    hint = "Ask for the folder or zip as the build left it, or name what it should be: --against."
    if sums is None:
        sentence = f"The site has no {SUMS} that can be read."
        return [Diagnostic(Integrity.SEC153, Place(SUMS), sentence, hint)]
    diagnostics = list(compare_files(sums, found, f"the site's own {SUMS}"))
    listed = {path: digest for path, digest in sums.items() if path != MANIFEST}
    if manifest is None or manifest.digests != listed:
        sentence = f"{MANIFEST} is missing, cannot be read, or lists other files than {SUMS}."
        diagnostics.append(Diagnostic(Integrity.SEC153, Place(MANIFEST), sentence, hint))
    return diagnostics


def _digest_words(site: SiteFiles, found: Mapping[str, str], expected: Expected) -> dict[str, str]:
    changed = [
        path
        for path, digest in found.items()
        if path.endswith(".html") and expected.digests.get(path, digest) != digest
    ]
    words: dict[str, str] = {}
    for path in changed:
        with site.open(path) as file:
            words[path] = digest_article(file.read(_LARGEST))
    return words


def _compare_origins(own: Manifest | None, other: Manifest) -> list[Diagnostic]:
    if own is None:
        return []
    locked = {key: entry.get("sha256", "") for key, entry in other.captures.items()}
    found = list(compare_captures(own.captures, locked))
    if own.commit and other.commit and own.commit != other.commit:
        sentence = f"The site was built from commit {own.commit[:12]}, not {other.commit[:12]}."
        hint = f"Compare with that version: git checkout {own.commit[:12]}"
        found.append(Diagnostic(Integrity.SEC155, Place(MANIFEST), sentence, hint))
    return found


def expect_from_site(path: Path, name: Path | None = None) -> Expected:
    """Return what a site should be, from another copy of it.

    Args:
        path: of the copy's folder or zip.
        name: what to call it, if not by that.

    Raises:
        UnreadableSiteError: if it cannot be read.
    """
    with open_site(path) as site:
        text = read_list(site, MANIFEST)
        manifest = read_manifest(text) if text is not None else None
        digests = digest_files(site)
        return Expected(digests, str(name or path), manifest)


def expect_from_file(path: Path) -> Expected:
    """Return what a site should be, from a ``manifest.json`` or ``SHA256SUMS`` kept elsewhere.

    Raises:
        UnreadableSiteError: if it is neither.
    """
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST).decode("utf-8", "replace")
    except OSError as error:
        raise UnreadableSiteError(f"{path} cannot be read: {error.strerror}.") from error
    if manifest := read_manifest(text):
        return Expected(manifest.digests, path.name, manifest)
    if sums := read_sums(text):
        return Expected(sums, path.name)
    raise UnreadableSiteError(f"{path} is neither a {MANIFEST} nor a {SUMS}.")


def _sort(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda each: (each.place.path, each.code.name)))
