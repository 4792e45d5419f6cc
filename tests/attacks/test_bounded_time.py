"""No reader crashes on, or hangs over, whatever stands in a contribution.

Each runs in a process that is ended when it hangs, so that also a loop in a library is found.
``HYPOTHESIS_PROFILE=explore`` looks at other inputs every time.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.attacks.readers import KINDS, READERS
from tests.sites.building import REPOSITORY

SECONDS = 240
"""A hundred times what it takes; who needs more hangs."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("reader", READERS)
def test_a_reader_comes_back(reader: str, kind: str, tmp_path: Path) -> None:
    at = tmp_path / "input"
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.attacks.readers", reader, kind, str(at)],
            cwd=REPOSITORY,
            env=dict(os.environ),
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        pytest.fail(f"The reader of {reader} hangs over {at.read_bytes()!r}.")
    assert ran.returncode == 0, f"{at.read_bytes()!r}\n{ran.stderr[-3000:]}"


def test_a_reader_that_hangs_would_be_found(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom tests.attacks import readers\n"
        "readers.READERS['chapters'] = lambda raw: sum(iter(int, 1))\n"
        "readers.main('chapters', 'bytes', sys.argv[1])\n"
    )
    at = tmp_path / "input"
    with pytest.raises(subprocess.TimeoutExpired):
        subprocess.run(
            [sys.executable, "-c", program, str(at)], cwd=REPOSITORY, timeout=15, check=False
        )
    assert at.exists()
