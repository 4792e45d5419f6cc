"""One thing added to a report: which file changes, and whether the report bears it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.site.writing import write_text


class RefusedError(Exception):
    """Something cannot be added; the message is a sentence for people.

    Attributes:
        diagnostics: what would be wrong with the report.
    """

    def __init__(self, sentence: str, diagnostics: Iterable[Diagnostic] = ()) -> None:
        super().__init__(sentence)
        self.diagnostics = tuple(diagnostics)


@dataclass(frozen=True, slots=True)
class Addition:
    """What is to be written.

    Attributes:
        path: of the file.
        text: the whole file, its own line ends kept.
        name: what was added: a key, an id, a title.
        is_new: whether there must be no such file yet.
        warnings: what the checks remark on.
    """

    path: Path
    text: str
    name: str
    is_new: bool = False
    warnings: tuple[Diagnostic, ...] = ()

    def write(self) -> None:
        """Write the file, whole or not at all.

        Raises:
            RefusedError: if it cannot be written, or would overwrite one.
        """
        try:
            if self.is_new:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                with self.path.open("x", encoding="utf-8", newline="\n") as file:
                    file.write(self.text)
            else:
                write_text(self.path, self.text)
        except FileExistsError as error:
            raise RefusedError(f"There is a file {self.path.name} already.") from error
        except OSError as error:
            said = f"{self.path.name} cannot be written: {error.strerror}."
            raise RefusedError(said) from error


def find_news(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that were not there before, wherever the others have moved to."""
    known = Counter((each.code, each.place.path, each.sentence) for each in before)
    news: list[Diagnostic] = []
    for each in after:
        mark = (each.code, each.place.path, each.sentence)
        if known[mark]:
            known[mark] -= 1
        else:
            news.append(each)
    return news


def refuse_errors(news: Iterable[Diagnostic], sentence: str) -> tuple[Diagnostic, ...]:
    """Return the warnings among new findings.

    Raises:
        RefusedError: if there is an error among them.
    """
    found = tuple(news)
    errors = [each for each in found if each.is_error]
    if errors:
        raise RefusedError(sentence, errors)
    return found
