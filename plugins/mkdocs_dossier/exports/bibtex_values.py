r"""Text, names and addresses as values of BibTeX fields.

Written so that LaTeX prints, and our own loader reads, the text that was meant. Braces are always
in pairs: a lone one, even behind a backslash, ends the value for BibTeX and most other readers.
"""

from collections.abc import Sequence
from itertools import chain

from mkdocs_dossier.bibliography.naming import read_names
from mkdocs_dossier.model.record import OTHERS, Name
from mkdocs_dossier.render.single_line import join_lines

_SPECIAL = str.maketrans({
    "\\": r"\textbackslash{}",
    "{": r"\lbrace{}",
    "}": r"\rbrace{}",
    # \textasciitilde and \textasciicircum are read as other characters by some decoders.
    "~": r"\url{~}",
    "^": r"\url{^}",
    **{sign: rf"\{sign}" for sign in "&%$#_"},
})  # fmt: skip
_APART = (
    ("--", "-{}-"),
    ("``", "`{}`"),
    ("''", "'{}'"),
    ("!`", "!{}`"),
    ("?`", "?{}`"),
    # Behind a letter it would be taken for a path on a Windows computer.
    (":\\", ":{}\\"),
)
"""Signs that mean something only together."""


def write_text(text: str) -> str:
    """Return text with everything escaped that LaTeX reads as something else."""
    written = join_lines(text).translate(_SPECIAL)
    for signs, apart in _APART:
        while signs in written:
            written = written.replace(signs, apart)
    return written


def write_address(text: str) -> str:
    """Return an address or identifier as it stands, or nothing if it could not be read back."""
    written = join_lines(text)
    return "" if any(sign in written for sign in "{}\\ ") else written


def write_names(names: Sequence[Name]) -> str:
    """Return names with ``and`` between them."""
    return " and ".join(written for name in names if (written := _write_name(name)))


def write_full_names(text: str) -> str:
    """Return names that a record keeps as text, ``; `` between them, as BibTeX has them."""
    written = []
    for full in text.split("; "):
        plain, whole = write_text(full), f"{{{write_text(full)}}}"
        read, _ = read_names(f"{plain} and {plain}")
        written.append(plain if [name.full for name in read] == [full, full] else whole)
    return " and ".join(written)


def _write_name(name: Name) -> str:
    """Return the first way of writing a name that is read back as the same name."""
    if name == OTHERS:
        return "others"
    forms = chain(_in_order(name), _labelled(name))
    whole = f"{{{write_text(name.full)}}}" if name.full else ""
    return next((form for form in forms if _is_read_as(form, name)), whole)


def _is_read_as(form: str, name: Name) -> bool:
    # Some names are read rightly alone, but not behind others.
    return read_names(f"{form} and {form}") == ((name, name), ())


def _in_order(name: Name) -> list[str]:
    if name.literal or not name.family:
        return []
    family = " ".join(filter(None, (write_text(name.particle), write_text(name.family))))
    braced = " ".join(filter(None, (write_text(name.particle), f"{{{write_text(name.family)}}}")))
    rest = [write_text(part) for part in (name.suffix, name.given) if part]
    whole = [f"{{{part}}}" for part in rest]
    # Without a given name, a comma keeps a family of several words together.
    return [", ".join(parts) for parts in ([family, *rest], [braced, *rest], [braced, *whole])]


def _labelled(name: Name) -> list[str]:
    """Return biblatex's form, which says what each part is."""
    if name.literal:
        return []
    parts = (
        ("family", name.family),
        ("given", name.given),
        ("prefix", name.particle),
        ("suffix", name.suffix),
    )
    return [", ".join(f"{label}={{{write_text(part)}}}" for label, part in parts if part)]
