"""The files that would be published: only known types, under plain names, from the folder itself.

MkDocs publishes whatever lies in the documents folder: pages of HTML, scripts, drawings with
scripts in them, configuration of the web server, and what a symbolic link leads to.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from mkdocs_dossier.diagnostics import Code, Diagnostic
from mkdocs_dossier.diagnostics.lifting import lifted_by
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.site.file_names import find_bad_name, find_collisions, find_shadowed
from mkdocs_dossier.site.file_types import CHAPTERS, ENOUGH, PUBLISHED, is_as_named
from mkdocs_dossier.site.settings import Settings

_TOP = (".cache", ".git", ".venv", "node_modules")


def check_files(settings: Settings) -> list[Diagnostic]:
    """Return what in the folders of documents and sources is not fit to be published or read."""
    found = list(_check_links(settings, settings.sources))
    paths: list[str] = []
    unhidden = (settings.docs / uri for uri in settings.unhidden)
    for path in (*_walk(settings.docs), *unhidden):
        uri = path.relative_to(settings.docs).as_posix()
        if _is_link(path, settings):
            found.append(_tell_link(settings, path))
            continue
        if path.is_dir():
            # A link to a folder, which a maintainer allows.
            continue
        paths.append(uri)
        found += _check_file(settings, path, uri)
    for uri, other in find_collisions(paths):
        said = f"“{uri}” and “{other}” are one file on other computers, or one page of the site."
        found.append(_tell(Sec.SEC011, settings, uri, said, "Rename one of them."))
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Yield files, and links to files or folders, without following any; none that are hidden."""
    for here, folders, files in os.walk(folder):
        visible = [name for name in folders if not name.startswith(".")]
        folders[:] = sorted(name for name in visible if not Path(here, name).is_symlink())
        for name in sorted([*files, *(name for name in visible if name not in folders)]):
            if not name.startswith("."):
                yield Path(here, name)


def _check_links(settings: Settings, folder: Path) -> Iterator[Diagnostic]:
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name not in _TOP]
        for name in sorted([*folders, *files]):
            path = Path(here, name)
            if _is_link(path, settings):
                yield _tell_link(settings, path)


def _check_file(settings: Settings, path: Path, uri: str) -> Iterator[Diagnostic]:
    if uri in settings.named:
        # A maintainer has named it in the configuration.
        return
    if problem := find_bad_name(uri):
        said = f"The name “{uri}” {problem}."
        yield _tell(Sec.SEC011, settings, uri, said, "Rename it: letters, digits, - and _.")
    if (other := find_shadowed(uri)) and not settings.allows(f"file:{uri}"):
        said = f"“{uri}” would take the place of “{other}”, which is not a chapter's to write."
        yield _tell(Sec.SEC012, settings, uri, said, "Rename it." + lifted_by(f"file:{uri}"))
    ending = path.suffix.lower()
    if ending in CHAPTERS:
        return
    if ending not in PUBLISHED and not settings.allows(f"type:{ending}"):
        if not settings.allows(f"file:{uri}"):
            kind = f"of the type “{ending}”" if ending else "without an ending"
            said = f"Files {kind} are not published."
            policy = f"type:{ending}" if ending else f"file:{uri}"
            hint = "Remove it, or convert it to PNG, JPEG, PDF or CSV." + lifted_by(policy)
            yield _tell(Sec.SEC009, settings, uri, said, hint)
        return
    if not stat.S_ISREG(path.stat().st_mode):
        yield _tell(Sec.SEC009, settings, uri, "This is no ordinary file.", "Remove it.")
        return
    with path.open("rb") as file:
        beginning = file.read(ENOUGH)
    if not is_as_named(ending, beginning):
        said = f"This file is called “{ending}” and is something else."
        yield _tell(Sec.SEC010, settings, uri, said, "Export it again, under the right name.")


def _is_link(path: Path, settings: Settings) -> bool:
    return path.is_symlink() and not settings.allows("links")


def _tell_link(settings: Settings, path: Path) -> Diagnostic:
    said = "A symbolic link would publish what lies elsewhere on the computer that builds."
    hint = "Put the file itself here." + lifted_by("links")
    return Diagnostic(Sec.SEC013, Place(settings.shown(path)), said, hint)


def _tell(code: Code, settings: Settings, uri: str, said: str, hint: str) -> Diagnostic:
    return Diagnostic(code, Place(settings.shown(settings.docs / uri)), said, hint)
