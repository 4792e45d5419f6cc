"""Whether a directive has what its specification asks for, and nothing else."""

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.closeness import suggest
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS, Need

_DATED = "date and time with zone, ISO 8601"


def check_directive(text: str, directive: Directive) -> list[Finding]:
    """Hold a directive against its specification."""
    specification = SPECIFICATIONS[directive.name]
    head = Span(directive.span.start, directive.span.start + 4 + len(directive.name))
    findings: list[Finding] = []
    # A notice without its date is reported by the room that reads dates.
    dated = specification.argument_meaning == _DATED
    if specification.argument is Need.REQUIRED and not directive.argument and not dated:
        findings.append(
            Finding(
                Syn.SYN007,
                head,
                f"The directive “{directive.name}” needs an argument:"
                f" {specification.argument_meaning}.",
                f"Write it behind ::: {directive.name}.",
            )
        )
    if specification.argument is Need.FORBIDDEN and directive.argument:
        findings.append(
            Finding(
                Syn.SYN006,
                directive.argument_span,
                f"The directive “{directive.name}” takes no argument.",
                "Remove what stands behind its name.",
            )
        )
    body = directive.body.of(text).strip(" \t\n>")
    if specification.body is Need.REQUIRED and not body:
        findings.append(
            Finding(
                Syn.SYN007,
                head,
                f"The directive “{directive.name}” has no text.",
                "Write it after a blank line, before the closing line.",
            )
        )
    if specification.body is Need.FORBIDDEN and body:
        findings.append(
            Finding(
                Syn.SYN006,
                directive.body,
                f"The directive “{directive.name}” takes no text: it is filled from the report.",
                "Close it directly below its opening line.",
            )
        )
    findings.extend(_check_options(directive, head))
    return findings


def _check_options(directive: Directive, head: Span) -> list[Finding]:
    options = SPECIFICATIONS[directive.name].options
    findings: list[Finding] = []
    for option in directive.options:
        known = options.get(option.name)
        if known is None:
            findings.append(
                Finding(
                    Syn.SYN004,
                    Span(option.span.start, option.span.start + len(option.name)),
                    f"The directive “{directive.name}” has no option “{option.name}”.",
                    suggest(option.name, options) or "It takes none.",
                )
            )
        elif not option.value:
            findings.append(
                Finding(
                    Syn.SYN006,
                    option.span,
                    f"The option “{option.name}” is empty.",
                    "Give it a value or remove the line.",
                )
            )
        elif known.choices and option.value not in known.choices:
            findings.append(
                Finding(
                    Syn.SYN006,
                    option.value_span,
                    f"“{option.value}” is no value of “{option.name}”.",
                    suggest(option.value, known.choices),
                )
            )
    given = {option.name for option in directive.options}
    for name, known in options.items():
        if known.need is Need.REQUIRED and name not in given:
            findings.append(
                Finding(
                    Syn.SYN007,
                    head,
                    f"The directive “{directive.name}” needs the option “{name}”.",
                    f"Add a line `{name}: …` ({known.meaning}).",
                )
            )
    return findings
