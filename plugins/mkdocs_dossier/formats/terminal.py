"""Text made harmless for a terminal: nothing in it moves the cursor or reorders words."""

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff"
    "\ufdd0-\ufdef\ufff9-\uffff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff\ud800-\udfff]"
    # Runners read commands out of what is printed: GitHub's ##[name], Azure's ##vso[name].
    r"|\#(?=\#\w*\[)"
)


def escape(text: str) -> str:
    """Return ``text`` with control, bidi, zero-width and private characters spelt out."""
    return _UNSAFE.sub(lambda match: f"\\u{{{ord(match.group()):X}}}", text)


def one_line(text: str) -> str:
    """Return ``text`` escaped and on one line."""
    return escape(re.sub(r"\s*\n\s*", " ", text))
