"""Which names a published file may have.

A name is printed in addresses, archives, terminals and other people's file systems.
"""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from mkdocs_dossier.site.file_types import CHAPTERS
from mkdocs_dossier.text.invisible import find_invisible

LONGEST = 200
"""Bytes of one name; file systems end them at 255, and MkDocs adds to them."""

_ALPHABET = re.compile(r"[\w()+,@. -]+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
"""Names that Windows keeps for itself."""

RESERVED = (
    ".htaccess", ".nojekyll", ".well-known/", "404.html", "CNAME", "SHA256SUMS", "_headers",
    "_redirects", "ads.txt", "app-ads.txt", "assets/dossier/", "assets/images/favicon.png",
    "assets/javascripts/", "assets/stylesheets/", "bibliography/", "feeds/", "humans.txt",
    "llms.txt", "manifest.json", "netlify.toml", "objects.inv", "package.json", "report.json",
    "robots.txt", "search/", "security.txt", "sitemap.xml", "sitemap.xml.gz",
    "staticwebapp.config.json", "timeline.csv", "timeline.ics", "timeline.json", "trust.txt",
    "vercel.json", "web.config",
)  # fmt: skip
"""Paths in the site that the theme, the build or the host reads or writes; folders end in /."""


def find_bad_name(path: str) -> str:
    """Return what is wrong with a path below the documents folder; nothing if it is fine."""
    for name in path.split("/"):
        if normalize("NFC", name) != name:
            return "has letters in a decomposed form (not NFC)"
        if not _ALPHABET.fullmatch(name) or any(find_invisible(name)):
            return "has signs that are neither letters, digits, spaces nor one of . - _ ( ) + , @"
        if name[0] in " -@" or name[-1] in " .":
            return "begins or ends with a sign that tools misread"
        if _DEVICE.match(name):
            return "is a name that Windows keeps for itself"
        if len(name.encode()) > LONGEST:
            return f"is longer than {LONGEST} bytes"
    return ""


def find_collisions(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of paths that somebody's file system, or the site, takes for one."""
    taken: dict[str, str] = {}
    for path in sorted(paths):
        folders = path.split("/")[:-1]
        above = ("/".join(folders[:count]) + "/" for count in range(1, len(folders) + 1))
        for name in dict.fromkeys((path, locate(path), *above)):
            owner = name if name.endswith("/") else path
            other = taken.setdefault(fold(name), owner)
            if other != owner:
                yield path, other
                break


def locate(path: str) -> str:
    """Return where in the site a file is written, as MkDocs does with directory addresses."""
    stem, dot, ending = path.rpartition(".")
    if f"{dot}{ending}".lower() not in CHAPTERS:
        return path
    folder, slash, name = stem.rpartition("/")
    # README.md beside index.md is known to MkDocs, which says so.
    if name in {"index", "README"}:
        return f"{folder}{slash}{name}.html"
    return f"{stem}/index.html"


def fold(path: str) -> str:
    """Return a path as file systems compare it that mind neither case nor form."""
    return normalize("NFC", normalize("NFKD", path).casefold())


def find_shadowed(path: str) -> str:
    """Return what of the theme, the build or the host a file would take the place of."""
    place = fold(locate(path))
    # A page's folder must not stand where a file is to be written, either.
    folders = place.split("/")[:-1]
    above = {"/".join(folders[:count]) for count in range(1, len(folders) + 1)}
    places = {fold(path), place, fold(path).rpartition(".")[0] + ".html", *above}
    for reserved in RESERVED:
        folded = fold(reserved)
        # A page called as such a folder, such as search.md, is an index that nobody else writes.
        is_index = place == f"{folded}index.html"
        is_within = folded.endswith("/") and place.startswith(folded) and not is_index
        if is_within or folded in places:
            return reserved
    return ""
