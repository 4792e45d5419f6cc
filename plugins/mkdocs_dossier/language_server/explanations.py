"""What each code means, as files that an editor can open: no address elsewhere is needed."""

from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_dossier.diagnostics import Code


class Explanations:
    """A folder of explanations, one file a code, written when first asked for.

    It is a new folder of our own, outside of the report: a report from strangers must not decide
    where we write.
    """

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="dossier-")
        self._written: dict[Code, Path] = {}

    def file(self, code: Code) -> Path:
        """Return the file that explains a code."""
        if code not in self._written:
            path = Path(self._folder.name, f"{code.name}.md")
            path.write_text(explain(code), encoding="utf-8")
            self._written[code] = path
        return self._written[code]

    def remove(self) -> None:
        """Remove the folder."""
        self._folder.cleanup()


def explain(code: Code) -> str:
    """Return what a code means, with a wrong and a right example, as Markdown."""
    told = code.explanation
    return (
        f"# {code.name}: {told.title}\n\n{told.meaning}\n\n"
        f"Wrong:\n\n{_indent(told.wrong)}\n\nRight:\n\n{_indent(told.right)}\n"
    )


def _indent(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))
