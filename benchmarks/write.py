"""Write the generated report for one program.

python -m benchmarks.write FOLDER --program dossier --chapters 200
"""

import argparse
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.report import ReportText, Shape
from benchmarks.telling import tell_report
from benchmarks.write_bibtex import write_bibtex
from benchmarks.write_dossier import write_dossier
from benchmarks.write_material import write_material

WRITERS: Mapping[str, Callable[[ReportText, Path, tuple[str, ...]], None]] = {
    "material": write_material,
    "dossier": write_dossier,
    "bibtex": write_bibtex,
}
"""By program. A report is told anew for each: passages are added to its sources."""


def write_report(program: str, folder: Path, shape: Shape, *, prune: bool, seed: int = 1) -> None:
    """Write the report's folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    features = ("navigation.prune",) if prune else ()
    WRITERS[program](tell_report(shape, seed), folder, features)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--program", choices=sorted(WRITERS), default="dossier")
    parser.add_argument("--chapters", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-prune", dest="prune", action="store_false")
    options = parser.parse_args()
    shape = Shape(options.chapters, 2 * options.chapters)
    write_report(options.program, options.folder, shape, prune=options.prune, seed=options.seed)


if __name__ == "__main__":
    main()
