"""The process in which untrusted captures are parsed, started by :mod:`isolation`.

Reads requests from standard input and answers on standard output until the input ends. It gives
up, before the first request, what a parser that has been taken over would want: more memory, files
to write, processes to start. Operating systems without :mod:`resource` (Windows) or that refuse a
limit (macOS does for the address space) still have the parent's clock.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import IO

from mkdocs_dossier.captures.as_json import dump
from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.captures.extraction import Extraction, refuse
from mkdocs_dossier.captures.frames import read_frame, write_frame
from mkdocs_dossier.captures.limits import DEFAULT
from mkdocs_dossier.diagnostics.captures import Cap

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

OUT_OF_MEMORY = 3
"""Exit status after a capture that took too much memory: what is left of it may be in the way."""


Respond = Callable[[bytes, dict[str, str]], bytes]
"""Returns the answer to a request about a file."""


def main() -> int:
    """Serve requests until there are none."""
    return work(answer)


def work(respond: Respond) -> int:
    """Serve requests until there are none, without rights that no parser needs."""
    requests = sys.stdin.buffer
    # A parser's own prints must not reach the parent as answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    cpu, memory = (int(word) for word in sys.argv[1:3])
    give_up_rights(memory)
    return serve(requests, answers, cpu, respond)


def answer(raw: bytes, request: dict[str, str]) -> bytes:
    """Return the extraction of a capture as JSON."""
    return dump(read_any(raw, request["media_type"], request["address"]))


def serve(requests: IO[bytes], answers: IO[bytes], cpu: int, respond: Respond) -> int:
    """Answer requests; each is a JSON object in one frame and the file's bytes in the next."""
    while (head := read_frame(requests, DEFAULT.raw)) is not None:
        raw = read_frame(requests, DEFAULT.raw)
        if raw is None:
            return 1
        request = json.loads(head)
        limit_time(cpu)
        try:
            response = respond(raw, request)
        except MemoryError:
            return OUT_OF_MEMORY
        write_frame(answers, response)
    return 0


def read_any(raw: bytes, media_type: str, address: str) -> Extraction:
    """Return the extraction; whatever a parser raises means a damaged file."""
    try:
        return extract(raw, media_type, address)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - parsers of strangers' files raise anything
        name = type(error).__name__
        return refuse(Cap.CAP012, f"The file could not be read ({name}).", "Capture it again.")


def give_up_rights(memory: int) -> None:
    """Limit memory, and forbid files, processes and core dumps."""
    if resource is None:
        return
    limit(resource.RLIMIT_AS, memory)
    limit(resource.RLIMIT_FSIZE, 0)
    limit(resource.RLIMIT_CORE, 0)
    if hasattr(resource, "RLIMIT_NPROC"):
        limit(resource.RLIMIT_NPROC, 0)


def limit_time(cpu: int) -> None:
    """Allow the next request its share of processor time; what was used before does not count."""
    if resource is None:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    allowed = int(usage.ru_utime + usage.ru_stime) + 1 + cpu
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = allowed if hard == resource.RLIM_INFINITY else min(allowed, hard)
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
    except (ValueError, OSError):
        return


def limit(kind: int, most: int) -> None:
    """Set one limit, where the system allows it."""
    try:
        resource.setrlimit(kind, (most, most))
    except (ValueError, OSError):
        return


if __name__ == "__main__":
    sys.exit(main())
