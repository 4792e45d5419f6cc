"""Text on one line: nothing in a value starts a line of its own in a file."""

import re

_BREAKS = re.compile("[\x00-\x20\x7f-\x9f\u2028\u2029]+")
"""Controls and blanks; all that any reader of files may take for the end of a line."""


def join_lines(text: str) -> str:
    """Return ``text`` on one line, without controls, with single spaces."""
    return _BREAKS.sub(" ", text).strip(" ")


def whole_title(title: str, subtitle: str) -> str:
    """Return title and subtitle as databases keep them, whatever the language."""
    title, subtitle = join_lines(title), join_lines(subtitle)
    if not title or not subtitle:
        return title or subtitle
    return f"{title} {subtitle}" if title[-1] in "?!…:." else f"{title}: {subtitle}"
