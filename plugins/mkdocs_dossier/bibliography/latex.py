"""LaTeX in a field's value to text.

Accents and escaped signs, which are nearly all of it, go through two regular expressions; the rest
through pylatexenc, which takes a quarter of a millisecond for each value.
"""

import re
import unicodedata
from functools import cache

from pylatexenc import latexwalker  # type: ignore[import-untyped]
from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)
from pylatexenc.macrospec import LatexContextDb, std_macro  # type: ignore[import-untyped]

from mkdocs_dossier.bibliography.limits import DEEPEST_BRACES

_ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
}
_ACCENT = re.compile(
    r"\\([`'^~=.\"])\s*(?:\{(?:\\([ij])|([^\W\d_]))\s*\}|\\([ij])\b|([^\W\d_]))"
    r"|\\([uvHcdkr])(?:\s*\{(?:\\([ij])|([^\W\d_]))\s*\}|\s+([^\W\d_])|\s*\\([ij])\b)"
)
_ESCAPED = re.compile(r"\\([&%$#_{}])")
# An accent on nothing is the sign itself, as in addresses; ``\\~{}`` is how BibTeX writes a tilde.
_ALONE = re.compile(r"\\([~^])\s*\{\s*\}")
_SIGNS = dict(zip("&%$#_{}~", map(chr, range(0xE000, 0xE008)), strict=True))
_MATH = re.compile(r"(?<!\\)\$(?=[^$]*[\\^_])[^$]*(?<!\\)\$")
_ADDRESS = re.compile(r"\\(?:url|nolinkurl|path)\s*\{([^{}]*)\}")
_LINK = re.compile(r"\\href\s*\{[^{}]*\}")
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_LIGATURES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", "\u00a0"))
_PRIVATE = re.compile("[\ue000-\ue007]")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_UNEVEN = re.compile(r"[\t\n\r\f\v]|  ")


def decode_latex(value: str) -> tuple[str, str]:
    """Turn a value into text: no commands, no braces, single spaces, NFC.

    A dollar sign begins a formula only if the formula holds a command, ``^`` or ``_``, and ``%``
    begins no comment: sources are about money and shares more often than about mathematics.

    Args:
        value: with neither outer braces nor quotation marks.

    Returns:
        The text, and what of it was not understood: a command's name or empty.
    """
    text = value if value.isascii() else _PRIVATE.sub("", value)
    unknown = ""
    if "\\" in text:
        text = _ADDRESS.sub(lambda match: _protect(match[1]), text)
        text = _LINK.sub("", text)
        text = _ALONE.sub(lambda match: _SIGNS.get(match[1], match[1]), text)
        text = _ACCENT.sub(_accented, text)
        text = _ESCAPED.sub(lambda match: _SIGNS[match[1]], text)
    if "\\" in text or ("$" in text and _MATH.search(text)):
        text, unknown = _decode_commands(text)
    elif "{" in text or "}" in text:
        text = text.replace("{", "").replace("}", "")
    for written, meant in _LIGATURES:
        text = text.replace(written, meant)
    if not text.isascii():
        for sign, private in _SIGNS.items():
            text = text.replace(private, sign)
        text = unicodedata.normalize("NFC", text)
        # The commands for French marks bring a space of their own.
        text = text.replace("«\u00a0 ", "«\u00a0").replace(" \u00a0»", "\u00a0»")
    if _UNEVEN.search(text):
        text = _BLANKS.sub(" ", text)
    return text.strip(" "), unknown


def _accented(match: re.Match[str]) -> str:
    accent = match[1] or match[6]
    letter = next(group for group in match.group(2, 3, 4, 5, 7, 8, 9, 10) if group)
    return letter + _ACCENTS[accent]


def _protect(text: str) -> str:
    """Keep the signs of an address, such as %, from being taken for LaTeX."""
    return "".join(_SIGNS.get(sign, sign) for sign in text)


def _decode_commands(text: str) -> tuple[str, str]:
    unknown = next((name for name in _COMMAND.findall(text) if name not in _commands()), "")
    plain = _COMMAND.sub(r"\1", text).translate({ord(sign): None for sign in "\\{}"})
    if unknown or _depth(text) > DEEPEST_BRACES:
        return plain, unknown or "{" * 3
    text = re.sub(r"[&%]", lambda match: _SIGNS[match[0]], text)
    if not _MATH.search(text):
        text = text.replace("$", _SIGNS["$"])
    try:
        return str(_decoder().latex_to_text(text, latex_context=_grammar())), ""
    except Exception:  # noqa: BLE001 - whatever strangers' LaTeX does to the library
        return plain, "\\"


def _depth(text: str) -> int:
    depth = deepest = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        deepest = max(deepest, depth)
    return deepest


_OURS = (
    MacroTextSpec("og", "«\u00a0"),
    MacroTextSpec("fg", "\u00a0»"),
    MacroTextSpec("guillemetleft", "«"),
    MacroTextSpec("guillemetright", "»"),
    MacroTextSpec("flqq", "«"),
    MacroTextSpec("frqq", "»"),
    MacroTextSpec("glqq", "„"),
    MacroTextSpec("grqq", "“"),
    MacroTextSpec("textperiodcentered", "·"),
    MacroTextSpec("nobreakspace", "\u00a0"),
    MacroTextSpec("-", ""),
    MacroTextSpec("ier", "er"),
    MacroTextSpec("iere", "re"),
    MacroTextSpec("ieme", "e"),
    MacroTextSpec("no", "n°"),
    MacroTextSpec("enquote", "“%s”"),
    MacroTextSpec("mkbibquote", "“%s”"),
    MacroTextSpec("noopsort", ""),
    MacroTextSpec("textasciitilde", _SIGNS["~"]),
    *(MacroTextSpec(name, sign) for name, sign in (
        ("P", "¶"), ("S", "§"), ("copyright", "©"), ("ddag", "‡"), ("deg", "°"), ("degree", "°"),
        ("euro", "€"), ("pounds", "£"), ("slash", "/"), ("textasciicircum", "^"),
        ("textbar", "|"), ("textbraceleft", "{"), ("textbraceright", "}"), ("textgreater", ">"),
        ("texthalf", "½"), ("textless", "<"), ("textminus", "−"), ("textquotedbl", '"'),
        ("textunderscore", "_"),
    )),
)  # fmt: skip
_PLAIN = (
    "MakeLowercase", "MakeSentenceCase", "MakeUppercase", "hbox", "lowercase", "mbox", "mkbibbold",
    "mkbibemph", "mkbibitalic", "nocase", "text", "textmd", "textnormal", "textsf", "textsubscript",
    "textsuperscript", "texttt", "textup", "uppercase",
)  # fmt: skip
"""Commands whose argument is all that readers see."""
_EMPTY = ("begingroup", "bgroup", "egroup", "endgroup", "noindent", "protect", "relax")
"""Commands that readers see nothing of."""


@cache
def _decoder() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    macros = [*_OURS, *(MacroTextSpec(name, "%s") for name in _PLAIN)]
    macros += [MacroTextSpec(name, "") for name in _EMPTY]
    context.add_context_category("dossier", macros=macros, prepend=True)
    return LatexNodes2Text(latex_context=context, math_mode="text", keep_comments=True)


@cache
def _grammar() -> LatexContextDb:
    grammar = latexwalker.get_default_latex_context_db()
    names = ("enquote", "mkbibquote", "noopsort", *_PLAIN)
    macros = [std_macro(name, "{") for name in names]
    grammar.add_context_category("dossier", macros=macros, prepend=True)
    return grammar


@cache
def _commands() -> frozenset[str]:
    context = get_default_latex_context_db()
    known = {str(spec.macroname) for spec in (*context.iter_macro_specs(), *_OURS)}
    return frozenset(known | {*_PLAIN, *_EMPTY}) - _DANGEROUS


_DANGEROUS = frozenset({"input", "include", "verb", "begin", "end"})
"""Commands that read files, or that hide text from the decoder."""
