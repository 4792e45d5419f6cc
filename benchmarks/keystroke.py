"""How long an editor waits for the findings after a keystroke.

python -m benchmarks.keystroke

A real session over standard input and output: letters are typed into a chapter of 5,000 words
with 50 quotations, in running text and inside of a quotation, and each is timed from the
editor's message to the findings of that very version. Nothing is left to later: there is no
waiting for a pause in typing.
"""

import argparse
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.report import Shape
from benchmarks.write import write_report
from tests.editor.client import Client

TYPED = "The harbour office did not answer, and the clerk said so again; "


def measure(client: Client, name: str, text: str, at: int, keystrokes: int) -> list[float]:
    """Type at an offset, a letter at a time; return the milliseconds that each took."""
    times = []
    for count in range(1, keystrokes + 1):
        typed = (TYPED * (count // len(TYPED) + 1))[:count]
        changed = text[:at] + typed + text[at:]
        start = time.perf_counter()
        client.change(name, changed)
        times.append((time.perf_counter() - start) * 1000)
    client.change(name, text)
    return times


def show(where: str, times: list[float]) -> str:
    """Return a row of the table."""
    times = sorted(times)
    late = times[int(len(times) * 0.95)]
    median = statistics.median(times)
    return f"| {where} | {median:.0f} ms | {late:.0f} ms | {times[-1]:.0f} ms |"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chapters", type=int, default=20)
    parser.add_argument("--words", type=int, default=5_000)
    parser.add_argument("--quotations", type=int, default=50)
    parser.add_argument("--keystrokes", type=int, default=200)
    options = parser.parse_args()
    shape = Shape(options.chapters, 100, options.words, options.quotations, 20)
    with TemporaryDirectory() as temporary:
        root = Path(temporary, "report").resolve()
        write_report("dossier", root, shape, prune=False)
        chapter = max((root / "docs").rglob("*.md"), key=lambda path: path.stat().st_size)
        name = chapter.relative_to(root).as_posix()
        text = chapter.read_text(encoding="utf-8")
        command = [str(Path(sys.executable).with_name("dossier")), "lsp"]
        start = time.perf_counter()
        with Client(command, root) as client:
            client.start()
            found = client.open(name, text)
            print(f"{name}: {len(text.split())} words, {len(found)} findings when it is opened,")
            print(f"{time.perf_counter() - start:.1f} s from start to first findings\n")
            print("| typing | median | 95 of 100 | slowest |\n| --- | --- | --- | --- |")
            prose = text.index("\n\n", len(text) // 2) - 40
            print(show("in running text", measure(client, name, text, prose, options.keystrokes)))
            quoted = text.index("“", len(text) // 2) + 30
            print(show("in a quotation", measure(client, name, text, quoted, options.keystrokes)))


if __name__ == "__main__":
    main()
