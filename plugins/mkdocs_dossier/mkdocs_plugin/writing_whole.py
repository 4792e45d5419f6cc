"""Files that are written whole or not at all, also where two builds run at once."""

import os
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file for this user alone, in a folder that need not be there.

    Raises:
        OSError: if it cannot be written; what was there before still is.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f"{os.getpid()}.part")
    part.write_bytes(content)
    part.replace(path)
