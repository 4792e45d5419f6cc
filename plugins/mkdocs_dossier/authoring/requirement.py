"""What a new report's ``requirements.txt`` names: the Dossier that it was begun with.

A version alone is enough only where it came from a package index. What was installed from a
repository, an archive or a folder is on record in ``direct_url.json`` (PEP 610, and the "Recording
the Direct URL Origin" page of the Python Packaging User Guide); naming the version would then send
everybody who builds the report to an index that does not have it.
"""

import json
import os
import re
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit, urlunsplit
from urllib.request import url2pathname

from mkdocs_dossier.site.git import GitError, Repository

_NAME = "mkdocs-dossier"
_EXTRAS = "[book,csl,lsp,protect]"
_REMARK = (
    "# This folder is on one computer. For others, name where they can have it, such as:\n"
    f"# {_NAME}{_EXTRAS} @ git+https://ADDRESS-OF-DOSSIER.git@VERSION\n"
)
_SSH = re.compile(r"(?P<user>[\w.-]+)@(?P<host>[\w.-]+):(?!/)(?P<path>[^\s]+)")
"""How Git abbreviates an address for SSH (git-fetch(1), "GIT URLS")."""
_ADDRESSES = ("https", "http", "ssh", "git")


class Requirement(NamedTuple):
    """What ``requirements.txt`` says of Dossier.

    Attributes:
        line: as pip reads it, below a comment if one is needed.
        is_local: whether it leads to a folder of this computer, which nobody else has.
    """

    line: str
    is_local: bool = False


def find_requirement(version: str, recorded: str, report: Path) -> Requirement:
    """Return what installs the Dossier again that is running.

    Args:
        version: of it.
        recorded: the contents of its ``direct_url.json``; empty if it came from an index.
        report: the new report's folder, which relative paths start from.
    """
    by_version = Requirement(f"{_NAME}{_EXTRAS}=={version}")
    try:
        origin: Any = json.loads(recorded or "{}")
        address = str(origin.get("url") or "")
        commit = str((origin.get("vcs_info") or {}).get("commit_id") or "")
    except (AttributeError, ValueError):
        return by_version
    if not address:
        return by_version
    if commit:
        return _name_commit(_without_secrets(address), commit)
    if not address.startswith("file:"):
        return Requirement(f"{_NAME}{_EXTRAS} @ {_without_secrets(address)}")
    folder = Path(url2pathname(urlsplit(address).path))
    return _name_origin(folder) or _name_path(folder, report) or by_version


def _name_commit(address: str, commit: str) -> Requirement:
    return Requirement(f"{_NAME}{_EXTRAS} @ git+{address}@{commit}")


def _name_origin(folder: Path) -> Requirement | None:
    """Return the commit of a clone, at the address that it was cloned from."""
    repository = Repository(folder)
    try:
        top = repository.ask("rev-parse", "--show-toplevel").decode().strip()
        if Path(top) != folder.resolve():
            return None
        said = repository.ask("remote", "get-url", "origin").decode().strip()
        commit = repository.resolve("HEAD")
    except (GitError, UnicodeDecodeError):
        return None
    short = _SSH.fullmatch(said)
    address = f"ssh://{short['user']}@{short['host']}/{short['path']}" if short else said
    is_address = urlsplit(address).scheme in _ADDRESSES and not re.search(r"\s", address)
    return _name_commit(_without_secrets(address), commit) if is_address else None


def _name_path(folder: Path, report: Path) -> Requirement | None:
    """Return the way to a folder or file, which does not tell a reader whose computer it was."""
    try:
        way = Path(os.path.relpath(folder.resolve(), report.resolve())).as_posix()
    except ValueError:  # under Windows, another drive
        return None
    if re.search(r"[\s\[\];#]", way):
        return None
    # pip takes a name without a slash for that of a package.
    path = way if way.startswith(".") else f"./{way}"
    return Requirement(f"{_REMARK}{path}{_EXTRAS}", is_local=True)


def _without_secrets(address: str) -> str:
    """Return an address without the password or token that somebody wrote into it."""
    parts = urlsplit(address)
    if parts.scheme in ("http", "https") or parts.password:
        user = parts.username if parts.scheme == "ssh" else ""
        host = parts.netloc.rpartition("@")[2]
        parts = parts._replace(netloc=f"{user}@{host}" if user else host)
    return urlunsplit(parts)
