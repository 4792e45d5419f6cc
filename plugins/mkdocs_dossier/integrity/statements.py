"""Text files of names and values, one statement a line, as security.txt and trust.txt are."""

from collections.abc import Iterable


def as_list(value: object) -> list[str]:
    """Return an option that may be one value or a list of them."""
    if value is None or value == "":
        return []
    values = value if isinstance(value, (list, tuple)) else [value]
    return [str(each) for each in values]


def write_lines(pairs: Iterable[tuple[str, str]], sign: str = ": ") -> str:
    """Return one line for each pair; what would begin a new line is taken out of values."""
    return "".join(f"{name}{sign}{' '.join(value.split())}\n" for name, value in pairs)
