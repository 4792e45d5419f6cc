"""``@string`` definitions: names that stand for text."""

from collections.abc import Iterable, Mapping

from mkdocs_dossier.bibliography.splitting import RawString
from mkdocs_dossier.bibliography.values import read_value
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit


def define_strings(
    strings: Iterable[RawString],
) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """Evaluate the strings of one file; each may use those before it, so none can be a circle.

    Returns:
        Texts by lower-case name, LaTeX not decoded.
    """
    defined: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for string in strings:
        if string.name in defined:
            sentence = f"The string “{string.name}” is defined a second time here."
            diagnostics.append(Diagnostic(Cit.CIT227, string.place, sentence, "Rename or remove."))
            continue
        value = read_value(string.value, defined)
        defined[string.name] = value.text
        if value.too_long:
            sentence = f"The string “{string.name}” is too long and was left out."
            diagnostics.append(Diagnostic(Cit.CIT222, string.place, sentence))
        diagnostics += [
            Diagnostic(Cit.CIT206, string.place, *tell_undefined(name)) for name in value.undefined
        ]
        if value.end < len(string.value):
            sentence = f"What follows the value of the string “{string.name}” cannot be read."
            diagnostics.append(Diagnostic(Cit.CIT210, string.place, sentence))
    return defined, tuple(diagnostics)


def tell_undefined(name: str) -> tuple[str, str]:
    """Return sentence and hint about an undefined string."""
    return (
        f"There is no string “{name}”.",
        f"Write {{{name}}} if it is meant as text, or define it: @string{{{name} = {{…}}}}.",
    )
