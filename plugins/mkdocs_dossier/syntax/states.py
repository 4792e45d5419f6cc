"""The state of a chapter: a digest of what a translation of it has to tell."""

from hashlib import sha256

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.syntax.wording import read_wording, read_words

_LENGTH = 16
"""Signs of the digest: enough to tell a chapter's versions apart, short enough for a line."""


def digest_state(chapter: Chapter) -> str:
    """Return the first 16 hexadecimal signs of the SHA-256 of a chapter's words and notices.

    What changes no word that a reader reads (lines wrapped anew, emphasis, addresses of links)
    leaves no translation behind, and does not change it.
    """
    told = [" ".join(sentence.key) for sentence in read_wording(chapter)]
    for notice in chapter.corrections:
        instant = notice.instant.isoformat() if notice.instant else ""
        words = " ".join(read_words(notice.body.of(chapter.text)))
        told.append(f"{notice.kind.value} {instant} {notice.was} {notice.now} {words}")
    return sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
