"""What was found out about finished pages, so that a page that is the same is not asked again."""

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_dossier.mkdocs_plugin.keeping import describe_programs, find_folder
from mkdocs_dossier.mkdocs_plugin.writing_whole import write_whole


class KeptAnswers:
    """Answers to questions about texts, by the digests of the texts.

    Only those that a build has asked for are kept for the next one.
    """

    def __init__(self, path: Path) -> None:
        """Read what the last build has kept, unless another version of the programs did."""
        self._path = path
        self._asked: dict[str, str] = {}
        self._kept: dict[str, str] = {}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            entry = json.loads(path.read_bytes())
            if entry.get("programs") == describe_programs():
                self._kept = {str(key): str(value) for key, value in entry["answers"].items()}

    def recall(self, question: str, digest: str) -> str | None:
        """Return the answer that was given before, if it was.

        Args:
            question: a word for it, with whatever else it hangs on.
            digest: of the text, SHA-256 in hexadecimal.
        """
        key = f"{question} {digest}"
        answer = self._asked.get(key, self._kept.get(key))
        if answer is not None:
            self._asked[key] = answer
        return answer

    def note(self, question: str, digest: str, answer: str) -> None:
        """Keep an answer."""
        self._asked[f"{question} {digest}"] = answer

    def write(self) -> None:
        """Write what this build has asked for, whole or not at all."""
        if self._asked == self._kept:
            return
        entry = {"programs": describe_programs(), "answers": self._asked}
        with suppress(OSError):
            write_whole(self._path, json.dumps(entry).encode())


def open_answers(config: MkDocsConfig) -> KeptAnswers:
    """Return the answers that are kept of one report."""
    return KeptAnswers(find_folder(config) / "answers.json")


def digest_text(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
