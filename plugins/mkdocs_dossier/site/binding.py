"""Books of a report written beside its site: a PDF, an EPUB, and a zip of the site itself."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from mkdocs_dossier.book.archive import pack
from mkdocs_dossier.book.epub import write_epub
from mkdocs_dossier.book.offline import LEFT_OUT, rewrite_page
from mkdocs_dossier.book.pdf import write_pdf
from mkdocs_dossier.book.volume import UnboundError, Volume
from mkdocs_dossier.integrity.manifest import MANIFEST, BuiltPage, read_manifest, write_manifest
from mkdocs_dossier.integrity.sums import SUMS, write_sums
from mkdocs_dossier.integrity.words import digest_article
from mkdocs_dossier.site.site_files import Folder
from mkdocs_dossier.site.writing import write_bytes
from mkdocs_dossier.words.books import book_words_for

PDF, EPUB, ZIP = "pdf", "epub", "zip"
FORMS = (PDF, EPUB, ZIP)
"""In the order in which they are made: the zip holds the others, where they are in the site."""


def bind(
    volume: Volume, site: Path, output: Path, stem: str, forms: Sequence[str] = FORMS
) -> list[Path]:
    """Write a report's books.

    Args:
        volume: the report.
        site: the folder of its built site, sealed.
        output: the folder to write to.
        stem: the files' name without their endings.
        forms: which to write.

    Returns:
        The files.

    Raises:
        UnboundError: if one of them cannot be made.
        OSError: if one cannot be written.
    """

    def read(path: str) -> bytes | None:
        file = site / path
        inside = not path.startswith("/") and file.resolve().is_relative_to(site.resolve())
        return file.read_bytes() if inside and file.is_file() else None

    written: list[Path] = []
    for form in (each for each in FORMS if each in forms):
        path = output / f"{stem}.{form}"
        if form == PDF:
            content = write_pdf(volume, read)
        elif form == EPUB:
            content = write_epub(volume, read)
        else:
            content = pack_site(volume, site, stem, path)
        write_bytes(path, content)
        written.append(path)
    return written


def pack_site(volume: Volume, site: Path, stem: str, itself: Path) -> bytes:
    """Return a zip of a site whose pages work without a server, in one folder.

    Args:
        volume: the report.
        site: the folder of its site, sealed.
        stem: the folder's name.
        itself: where the zip will stand, perhaps in the site.

    Raises:
        UnboundError: if the site has no list of its files.
    """
    listed = (site / MANIFEST).read_text(encoding="utf-8") if (site / MANIFEST).is_file() else ""
    manifest = read_manifest(listed)
    if manifest is None:
        sentence = f"The site has no {MANIFEST} that can be read."
        raise UnboundError(sentence, "Build it again: mkdocs build")
    paths = [
        path
        for path in Folder(site).list()
        if path not in (MANIFEST, SUMS) and not path.startswith(LEFT_OUT) and site / path != itself
    ]
    known, note = frozenset(paths), book_words_for(volume.lang).no_search
    files = {path: (site / path).read_bytes() for path in paths}
    for path in (each for each in paths if each.endswith(".html")):
        files[path] = rewrite_page(files[path], path, known, volume.address, note)
    manifest = replace(
        manifest,
        pages={
            path: BuiltPage(_digest(content), digest_article(content))
            for path, content in files.items()
            if path.endswith(".html")
        },
        files={
            path: _digest(content) for path, content in files.items() if not path.endswith(".html")
        },
    )
    files[MANIFEST] = write_manifest(manifest).encode()
    files[SUMS] = write_sums({path: _digest(each) for path, each in files.items()}).encode()
    return pack(((f"{stem}/{path}", files[path]) for path in sorted(files)), volume.moment)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
