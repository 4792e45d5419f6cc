"""Holdings: the captures and receipts of a report, read when a quotation asks for them."""

from pathlib import Path

from mkdocs_dossier.anchoring import PreparedCapture, prepare
from mkdocs_dossier.captures.cached import digest_of
from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.captures.lock import EMPTY, Lock
from mkdocs_dossier.captures.lock_check import check_lock
from mkdocs_dossier.captures.lock_file import read_lock
from mkdocs_dossier.captures.locked_text import read_locked
from mkdocs_dossier.captures.receipts import read_receipts
from mkdocs_dossier.captures.signatures import check_signature
from mkdocs_dossier.captures.stored_files import find_in_vault, published_files
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.capture import Availability, Capture, Receipt
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.site.reading import read_text
from mkdocs_dossier.site.settings import Settings

Memory = dict[tuple[str, str], PreparedCapture]
"""Prepared captures by digest and kind of reading, kept while a server runs."""


class Holdings:
    """What quotations can be held against."""

    def __init__(self, settings: Settings, reader: Reader, memory: Memory) -> None:
        self.settings = settings
        self.diagnostics: list[Diagnostic] = []
        self._reader = reader
        self._memory = memory
        self._read: dict[str, PreparedCapture | None] = {}
        self.lock = self._read_lock()
        self.receipts = self._read_receipts()
        self._vaulted = self._find_vaulted()

    def check(self, keys: list[str]) -> None:
        """Hold the stored files against the lock."""
        folder = self.settings.sources / "captures"
        shown = self.settings.shown(folder)
        files = published_files(folder)
        self.diagnostics += check_lock(self.lock, files, keys, shown)

    def capture(self, key: str) -> Capture | None:
        """Return the current capture of a record."""
        return self.lock.capture(key)

    def prepared(self, key: str) -> PreparedCapture | None:
        """Return a capture's text, made ready; ``None`` where it cannot be had."""
        if key not in self._read:
            self._read[key] = self._prepare(key)
        return self._read[key]

    def release(self) -> None:
        """End the process that reads captures, if asking for one has started it again."""
        self._reader.stop()

    def _prepare(self, key: str) -> PreparedCapture | None:
        capture = self.lock.capture(key)
        path = self.file(capture) if capture else None
        if capture is None or path is None:
            return None
        kind = f"{capture.media_type} ocr" if capture.ocr else capture.media_type
        known = self._memory.get((capture.digest, kind))
        if known:
            return known
        try:
            raw = path.read_bytes()
        except OSError:
            return None
        if digest_of(raw) != capture.digest:
            # Reported by the lock's check; what was changed after locking proves nothing.
            return None
        shown = self.settings.shown(path)
        text, found = read_locked(self._reader, self.settings.cache, capture, raw, shown)
        self.diagnostics += found
        if text is None:
            return None
        prepared = prepare(text)
        self._memory[capture.digest, kind] = prepared
        return prepared

    def file(self, capture: Capture) -> Path | None:
        """Return where a capture's bytes are; ``None`` for a withheld one without its vault."""
        if capture.availability is Availability.WITHHELD:
            return self._vaulted.get(capture.digest)
        return self.settings.sources / "captures" / capture.file

    def _read_lock(self) -> Lock:
        path = self.settings.sources / "captures.lock"
        if not path.is_file():
            return EMPTY
        shown = self.settings.shown(path)
        text, diagnostics = read_text(path, shown)
        lock, more = read_lock(text, shown) if not diagnostics else (EMPTY, ())
        self.diagnostics += [*diagnostics, *more]
        return lock

    def _read_receipts(self) -> dict[str, list[Receipt]]:
        path = self.settings.sources / "receipts.jsonl"
        receipts: dict[str, list[Receipt]] = {}
        if not path.is_file():
            return receipts
        shown = self.settings.shown(path)
        text, diagnostics = read_text(path, shown)
        found, more = read_receipts(text, shown) if not diagnostics else ((), ())
        self.diagnostics += [*diagnostics, *more]
        signers = self.settings.sources / "allowed_signers"
        for receipt in found:
            if signers.is_file():
                problems = check_signature(receipt, signers, Place(shown))
                self.diagnostics += problems
                if problems:
                    # A receipt that nobody answers for attests nothing.
                    continue
            receipts.setdefault(receipt.key, []).append(receipt)
        return receipts

    def _find_vaulted(self) -> dict[str, Path]:
        vault = self.settings.vault
        if vault is None or not vault.is_dir():
            return {}
        wanted = [
            entry.capture.digest
            for entry in self.lock.entries.values()
            if entry.capture.availability is Availability.WITHHELD
        ]
        return find_in_vault(vault, wanted) if wanted else {}
