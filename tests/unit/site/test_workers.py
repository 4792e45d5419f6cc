"""Workers do part of a list; what comes out is the same with and without them."""

import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_dossier.site.workers import count_hands, do_all

# The tests' own process has threads, which a fork would not take along.
RUN = [sys.executable, "-W", "error", "-c"]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")


def run(script: str, tmp_path: Path) -> str:
    ran = subprocess.run(
        [*RUN, script], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60
    )
    return ran.stdout + ran.stderr


@LINUX
def test_workers_take_jobs_and_results_keep_their_order(tmp_path: Path) -> None:
    script = """
import os, time
from functools import partial
from mkdocs_dossier.site.workers import do_all
def job(number):
    time.sleep(0.005)
    return number, os.getpid()
done = do_all([partial(job, number) for number in range(60)], 2)
print([number for number, _ in done] == list(range(60)), len({pid for _, pid in done}))
"""
    assert run(script, tmp_path) == "True 3\n"


@LINUX
def test_a_job_that_fails_in_a_worker_fails_in_its_turn(tmp_path: Path) -> None:
    script = """
from functools import partial
from mkdocs_dossier.site.workers import do_all
def job(number):
    if number == 50:
        raise ValueError("fifty")
    return number
try:
    do_all([partial(job, number) for number in range(60)], 1)
except ValueError as error:
    print(error)
"""
    out = run(script, tmp_path)
    assert out.splitlines()[-1] == "fifty"
    assert "Traceback" not in out


@LINUX
def test_a_worker_that_is_killed_leaves_its_jobs_to_others(tmp_path: Path) -> None:
    script = """
import os, signal
from functools import partial
from mkdocs_dossier.site.workers import do_all
own = os.getpid()
def job(number):
    if os.getpid() != own:
        os.kill(os.getpid(), signal.SIGKILL)
    return number
print(do_all([partial(job, number) for number in range(40)], 1) == list(range(40)))
"""
    assert run(script, tmp_path) == "True\n"


@LINUX
def test_who_waits_does_something_else_meanwhile(tmp_path: Path) -> None:
    script = """
import time
from pathlib import Path
from mkdocs_dossier.site.workers import Workers
def wait():
    Path("begun").touch()
    while not Path("go").exists():
        time.sleep(0.001)
    return "waited"
workers = Workers([lambda: "taken", wait], 1)
while not Path("begun").exists():
    time.sleep(0.001)
def write():
    if not workers.take(0):
        return False
    print("meanwhile")
    Path("go").touch()
    return True
print(workers.result(1, write), workers.take(0))
workers.stop()
"""
    assert run(script, tmp_path) == "meanwhile\nwaited False\n"


def test_nobody_is_forked_for_a_few_jobs() -> None:
    assert do_all([lambda: 1, lambda: 2], 4) == [1, 2]


def test_a_process_with_threads_has_no_hands() -> None:
    script = (
        "import threading\n"
        "from mkdocs_dossier.site.workers import count_hands\n"
        "gate = threading.Event()\n"
        "thread = threading.Thread(target=gate.wait)\n"
        "thread.start()\n"
        "print(count_hands())\n"
        "gate.set()\n"
    )
    assert run(script, Path.cwd()) == "0\n"
    assert count_hands() >= 0
