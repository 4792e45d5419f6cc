"""``sources/captures.lock``: what was captured, when, from where, and by which digest.

The file is JSON in UTF-8, keys sorted, two spaces of indent, a line feed at the end::

    {
      "captures": {
        "<key>": {
          "address": "https://example.org/memo",     where it was captured from; may be empty
          "availability": "published",               or "withheld"
          "captured": "2020-02-13T18:06:00-05:00",   ISO 8601 with zone; may be empty
          "digest": "<SHA-256 of the raw file>",
          "extractor": "dossier 1, selectolax 1.0.2",
          "file": "memo.html",                       below sources/captures/; empty if withheld
          "history": [                               earlier versions, the latest first
            {"captured": "…", "digest": "…", "text_digest": "…"}
          ],
          "media_type": "text/html",                 with the server's charset, if it named one
          "ocr": false,                              whether the text was recognised from images
          "text_digest": "<SHA-256 of the extracted text in UTF-8>"
        }
      },
      "version": 1
    }

The name of a withheld file is never written: it may give its source away.
"""

from dataclasses import dataclass, field, replace

from mkdocs_dossier.model.capture import Availability, Capture

VERSION = 1


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version of a capture that another one has replaced.

    Attributes:
        digest: SHA-256 of the raw bytes.
        text_digest: SHA-256 of the extracted text in UTF-8.
        captured: ISO 8601 time of the capture, with zone; may be empty.
    """

    digest: str
    text_digest: str
    captured: str = ""


@dataclass(frozen=True, slots=True)
class LockEntry:
    """A capture as it is now, and its earlier versions, the latest first."""

    capture: Capture
    history: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True)
class Lock:
    """Every locked capture.

    Attributes:
        entries: by their records' keys.
        withheld: the digests of those that may not be published.
    """

    entries: dict[str, LockEntry]
    withheld: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        captures = [entry.capture for entry in self.entries.values()]
        withheld = frozenset(
            each.digest for each in captures if each.availability is Availability.WITHHELD
        )
        object.__setattr__(self, "withheld", withheld)

    def capture(self, key: str) -> Capture | None:
        """Return the current capture of a key, or ``None``."""
        entry = self.entries.get(key)
        return entry.capture if entry else None


EMPTY = Lock({})


def add_capture(lock: Lock, capture: Capture) -> Lock:
    """Return the lock with ``capture`` as its key's current one.

    The replaced version's digest goes to the history; the same bytes captured or extracted again
    leave the history as it is.
    """
    if capture.availability is Availability.WITHHELD:
        capture = replace(capture, file="")
    old = lock.entries.get(capture.key)
    history = old.history if old else ()
    if old and old.capture.digest != capture.digest:
        was = old.capture
        history = (Earlier(was.digest, was.text_digest, was.captured), *history)
    return Lock({**lock.entries, capture.key: LockEntry(capture, history)})
