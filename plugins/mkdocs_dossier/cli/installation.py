"""Examining what is installed: Python, libraries, programs."""

import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, entry_points, metadata, requires, version

from packaging.requirements import Requirement

from mkdocs_dossier.captures.lock import Lock
from mkdocs_dossier.cli.examination import Examined, State
from mkdocs_dossier.site import Settings
from mkdocs_dossier.site.citation_style import NEWSROOM
from mkdocs_dossier.site.revisions import RevisionError, is_shallow

DISTRIBUTION = "mkdocs-dossier"
_AGAIN = f"Install it again: pip install --upgrade {DISTRIBUTION}"
_SPECIAL = {
    "click": "Some versions of click break the live reload of `mkdocs serve`. "
    "Say: pip install 'click>=8.4'",
}


def examine_python() -> Iterator[Examined]:
    """Look at Python, and at whether MkDocs and Markdown know of us."""
    release = ".".join(map(str, sys.version_info[:3]))
    try:
        wanted = metadata(DISTRIBUTION)["Requires-Python"]
    except PackageNotFoundError:
        sentence = f"{DISTRIBUTION} is not installed; its files are used as they lie there."
        yield Examined("package", State.BROKEN, sentence, _AGAIN)
        return
    fits = release in Requirement(f"python{wanted}").specifier if wanted else True
    state = State.FINE if fits else State.BROKEN
    where = f"Python {release} at {sys.prefix}"
    advice = (
        "" if fits else f"Dossier needs Python {wanted}. Make the environment with a newer one."
    )
    yield Examined("Python", state, f"{where}.", advice)
    for group, who in (("mkdocs.plugins", "MkDocs"), ("markdown.extensions", "Markdown")):
        if not entry_points(group=group, name="dossier"):
            yield Examined(who, State.BROKEN, f"{who} does not know of Dossier.", _AGAIN)


def examine_libraries() -> Iterator[Examined]:
    """Hold the installed libraries against the versions that Dossier works with."""
    try:
        wanted = [Requirement(line) for line in requires(DISTRIBUTION) or ()]
    except PackageNotFoundError:
        return
    wrong = False
    for requirement in wanted:
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        name, bounds = requirement.name, str(requirement.specifier)
        try:
            found = version(name)
        except PackageNotFoundError:
            wrong = True
            yield Examined(name, State.BROKEN, "It is not installed.", _AGAIN)
            continue
        if not requirement.specifier.contains(found, prereleases=True):
            wrong = True
            advice = _SPECIAL.get(name, f"Say: pip install '{name}{bounds}'")
            sentence = f"Version {found} is installed, and Dossier works with {bounds}."
            yield Examined(name, State.BROKEN, sentence, advice)
    if not wrong:
        yield Examined("libraries", State.FINE, "All have versions that Dossier works with.")


def examine_programs(settings: Settings, lock: Lock) -> Iterator[Examined]:
    """Look for the programs that parts of the work need."""
    yield _examine_git(settings)
    signed = (settings.sources / "allowed_signers").is_file()
    if shutil.which("ssh-keygen"):
        yield Examined("ssh-keygen", State.FINE, "It is there, for signed receipts.")
    elif signed:
        sentence = "It is not there, and the receipts of this report must be signed."
        yield Examined("ssh-keygen", State.BROKEN, sentence, "Install OpenSSH 8.2 or newer.")
    elif lock.entries:
        sentence = "It is not there; only signed receipts need it."
        yield Examined("ssh-keygen", State.FINE, sentence)
    if settings.citation_style != NEWSROOM:
        yield _examine_pandoc(settings.citation_style)


def _examine_git(settings: Settings) -> Examined:
    if shutil.which("git") is None:
        sentence = "It is not there; `--since` and everything else about changes need it."
        return Examined("Git", State.NOTE, sentence, "Install it: https://git-scm.com/downloads")
    try:
        shallow = is_shallow(settings.root)
    except RevisionError as error:
        advice = "Put the report into a repository: git init"
        return Examined("Git", State.NOTE, str(error), advice)
    if shallow:
        return Examined(
            "Git",
            State.NOTE,
            "This clone is shallow: earlier versions of the report are not in it.",
            "git fetch --unshallow; in a workflow, fetch-depth: 0",
        )
    return Examined("Git", State.FINE, "The report is in a repository, with its history.")


def _examine_pandoc(style: str) -> Examined:
    if _is_installed("pypandoc_binary") or shutil.which("pandoc"):
        return Examined("Pandoc", State.FINE, f"It is there, for the citation style {style}.")
    return Examined(
        "Pandoc",
        State.BROKEN,
        f"It is not there, and the citation style {style} needs it.",
        f"pip install '{DISTRIBUTION}[csl]'",
    )


def _is_installed(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False
