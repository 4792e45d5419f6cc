"""A report's files examined for what they give away, and what Git publishes beside them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mkdocs_dossier import __version__
from mkdocs_dossier.captures.cached import digest_of, keep
from mkdocs_dossier.captures.limits import DEFAULT
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.leaks import Leak
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.protection.acknowledging import read_acknowledgements
from mkdocs_dossier.protection.describing import describe
from mkdocs_dossier.protection.extras import MISSING
from mkdocs_dossier.protection.isolation import Examiner
from mkdocs_dossier.protection.kinds import Kind, kind_of
from mkdocs_dossier.protection.private_names import PrivateNames
from mkdocs_dossier.protection.traces import Examination, dump, load
from mkdocs_dossier.site.name_search import search_examination, search_words
from mkdocs_dossier.site.public_captures import find_public
from mkdocs_dossier.site.reading import read_text
from mkdocs_dossier.site.settings import Settings

_LIBRARIES = ("pillow", "pikepdf", "exifread", "tinytag", "olefile", "pypdfium2")
_FORMAT = "1"
_CACHED = frozenset(Kind) - {Kind.PAGE, Kind.TEXT}


@dataclass(frozen=True, slots=True)
class Protected:
    """The outcome.

    Attributes:
        diagnostics: in order of path, line and column.
        count: of files that were examined.
    """

    diagnostics: tuple[Diagnostic, ...]
    count: int


@dataclass(slots=True)
class _Search:
    names: PrivateNames | None
    known: dict[str, bool] = field(default_factory=dict)


def protect(
    settings: Settings,
    files: Iterable[Path] | None = None,
    names: PrivateNames | None = None,
    messages: Sequence[tuple[str, str]] = (),
) -> Protected:
    """Examine files for what they give away.

    Args:
        settings: of the report.
        files: to be examined; without them, all below the folders of documents and sources.
        names: that must not stand anywhere.
        messages: other texts to look for names in, each with what to call it.
    """
    accepted, diagnostics = _read_acknowledged(settings)
    found = list(diagnostics)
    if settings.sources.is_relative_to(settings.docs):
        sentence = "The folder of sources lies in the folder that is published."
        hint = "Move it beside, and set sources_dir."
        found.append(
            Diagnostic(Leak.SEC120, Place(settings.shown(settings.sources)), sentence, hint)
        )
    public = find_public(settings)
    search = _Search(names)
    count = 0
    with Examiner() as examiner:
        for path in list_files((settings.docs, settings.sources)) if files is None else files:
            count += 1
            shown = settings.shown(path)
            try:
                if path.stat().st_size > DEFAULT.raw:
                    found.append(_too_large(shown))
                    continue
                raw = path.read_bytes()
            except OSError:
                found.append(Diagnostic(Leak.SEC118, Place(shown), "The file cannot be read."))
                continue
            digest = digest_of(raw)
            examination = _examine(settings, examiner, raw, path.name, digest, search)
            known = public.get(digest)
            found += describe(
                shown,
                digest,
                examination,
                accepted.get(digest, ()),
                is_public=known is not None,
                is_fetched=bool(known),
            )
            if names is not None:
                found += search_examination(names, search.known, shown, raw, examination)
    if names is not None:
        for where, text in messages:
            found += search_words(names, search.known, where, text)
    return Protected(tuple(sorted(_gather_missing(found), key=_order)), count)


def list_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the ordinary files below folders in order; none that are hidden, or links."""
    for top in folders:
        if top.is_file() and not top.is_symlink():
            yield top
        for parent, inner, names in os.walk(top, followlinks=False):
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            for name in sorted(names):
                path = Path(parent, name)
                if not name.startswith(".") and not path.is_symlink() and path.is_file():
                    yield path


def list_published(docs: Path) -> Iterator[Path]:
    """Yield the files that a build publishes as they are and that can tell more than text does."""
    for path in list_files((docs,)):
        try:
            with path.open("rb") as file:
                kind = kind_of(path.name, file.read(16))
        except OSError:
            continue
        if kind in _CACHED:
            yield path


def _examine(
    settings: Settings, examiner: Examiner, raw: bytes, name: str, digest: str, search: _Search
) -> Examination:
    if kind_of(name, raw[:16]) not in _CACHED or search.names is not None:
        # What names are looked for in is not kept.
        return examiner.examine(raw, name)
    entry = _entry(settings.cache, digest, name)
    try:
        kept = load(entry.read_bytes())
    except OSError:
        kept = None
    if kept is not None:
        return kept
    examination = examiner.examine(raw, name)
    if not examination.unread:
        keep(entry, dump(examination, with_values=False))
    return examination


def _entry(cache: Path, digest: str, name: str) -> Path:
    suffix = name.lower().rpartition(".")[2]
    parts = (_FORMAT, __version__, digest, suffix, *(_version(each) for each in _LIBRARIES))
    key = sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return cache / "protection" / key[:2] / f"{key[2:]}.json"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _read_acknowledged(
    settings: Settings,
) -> tuple[dict[str, frozenset[Leak]], tuple[Diagnostic, ...]]:
    path = settings.sources / "protection.yml"
    if not path.is_file():
        return {}, ()
    shown = settings.shown(path)
    text, unread = read_text(path, shown)
    return read_acknowledgements(text, shown) if not unread else ({}, unread)


def _too_large(shown: str) -> Diagnostic:
    sentence = "The file is larger than Dossier reads, so nothing is known of what it gives away."
    return Diagnostic(Leak.SEC118, Place(shown), sentence)


def _gather_missing(diagnostics: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield diagnostics, what a missing library cannot read only once."""
    missing: dict[str, list[Diagnostic]] = {}
    for each in diagnostics:
        if each.code is Leak.SEC118 and each.sentence.endswith(MISSING):
            missing.setdefault(each.sentence, []).append(each)
        else:
            yield each
    for sentence, several in missing.items():
        said = sentence.removesuffix(MISSING).strip()
        more = f" So it is for {len(several) - 1} more." if len(several) > 1 else ""
        yield Diagnostic(Leak.SEC118, several[0].place, f"{said}{more}", MISSING)


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    place = diagnostic.place
    return place.path, place.line, place.column, diagnostic.code.name
