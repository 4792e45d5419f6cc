"""A tutorial, followed as it is written: commands typed, files written, words changed.

A fence called ``console`` holds commands behind ``$`` and, below each, lines of its answer; one
called ``diff`` with a title changes that file; one called ``text`` with a title is that file. A
comment above a fence tells what a test cannot do as it stands.
"""

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.sites.building import surroundings

_FENCE = re.compile(
    r"(?:^<!-- tutorial: (?P<mark>[\w ]+) -->\n\n)?"
    r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<body>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)
_PATIENCE = 60
PROGRAMS = ("dossier", "mkdocs", "python")


@dataclass(frozen=True, slots=True)
class Step:
    """One fence of a tutorial."""

    kind: str
    title: str
    body: str
    mark: str


def read_steps(text: str) -> Iterator[Step]:
    """Yield the fences of a page in order."""
    for match in _FENCE.finditer(text):
        yield Step(match["kind"], match["title"] or "", match["body"], match["mark"] or "")


def follow(text: str, folder: Path) -> Path:
    """Do what a tutorial says, beginning in an empty folder; return the folder it ends in."""
    here = folder
    for step in read_steps(text):
        if step.kind == "console" and step.mark != "not run":
            for command, answer in _read_commands(step.body):
                if command.startswith("cd "):
                    here = here / command.removeprefix("cd ")
                    assert here.is_dir(), command
                    continue
                _type(command, answer, here, step.mark)
        elif step.kind == "diff":
            _change(here / step.title, step.body)
        elif step.kind == "text" and step.title:
            (here / step.title).write_text(step.body, encoding="utf-8")
    return here


def _read_commands(body: str) -> Iterator[tuple[str, list[str]]]:
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, *answer = part.rstrip("\n").split("\n")
        yield command, answer


def _type(command: str, answer: list[str], here: Path, mark: str) -> None:
    if mark == "install" and command.startswith((".venv/bin/pip ", "python3 -m venv ")):
        # What is under test, and not what a server has.
        _put_programs(here / ".venv" / "bin")
        return
    if mark == "serve":
        _serve(shlex.split(command), here)
        return
    done = subprocess.run(
        shlex.split(command),
        cwd=here,
        env=_environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=_PATIENCE,
    )
    said = f"{done.stdout}\n{done.stderr}"
    # What finds something ends with 1.
    assert done.returncode in (0, 1), f"{command}\n{said}"
    assert done.returncode == 0 or answer, f"{command}\n{said}"
    for line in answer:
        assert line in said, f"{command}\n{line}\n--- but\n{said}"


def _environment() -> dict[str, str]:
    names = {"GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.org"}
    names |= {"GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.org"}
    return {**surroundings(), **names, "NO_COLOR": "1"}


def _put_programs(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in PROGRAMS:
        program = Path(sys.executable).parent / name
        if not (folder / name).exists():
            script = f'#!/bin/sh\nexec "{program}" "$@"\n'
            (folder / name).write_text(script, encoding="utf-8")
            (folder / name).chmod(0o755)


def _serve(command: list[str], here: Path) -> None:
    """Start a server, see that it answers, and end it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    given = [*command, "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        given, cwd=here, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as served:
        try:
            assert _answers(f"http://127.0.0.1:{port}/", served)
        finally:
            served.terminate()


def _answers(address: str, served: subprocess.Popen[bytes]) -> bool:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and served.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    return False


def _change(path: Path, body: str) -> None:
    """Replace the lines behind ``-`` by those behind ``+``; the last old line may go on."""
    lines = body.rstrip("\n").split("\n")
    old = "\n".join(line[1:] for line in lines if line.startswith("-"))
    new = "\n".join(line[1:] for line in lines if line.startswith("+"))
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def has_git() -> bool:
    """Tell whether the tutorial can be followed here at all."""
    return shutil.which("git", path=os.environ.get("PATH")) is not None
