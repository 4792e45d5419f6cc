"""Corrections and their kin, from their directives."""

from datetime import datetime

from mkdocs_dossier.dates import DateProblem, read_instant
from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.diagnostics.timelines import Tim
from mkdocs_dossier.model.correction import (
    DEFAULT_GRAVITY,
    Correction,
    CorrectionKind,
    Gravity,
    Remains,
)
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span

KINDS = {kind.value: kind for kind in CorrectionKind}
"""The kind of notice that each directive is."""

_GRAVITIES = frozenset(gravity.value for gravity in Gravity)


def read_notice(directive: Directive) -> tuple[Correction, list[Finding]]:
    """Read a notice from its directive."""
    findings: list[Finding] = []
    kind = KINDS[directive.name]
    instant: datetime | None = None
    if not directive.argument:
        findings.append(
            Finding(
                Cor.COR001,
                Span(directive.span.start, directive.span.start + 4 + len(directive.name)),
                f"This {directive.name} has no date.",
                f"Write it behind the name: ::: {directive.name} 2026-02-13T18:06:00+00:00.",
            )
        )
    else:
        read = read_instant(directive.argument)
        if isinstance(read, DateProblem):
            code = Tim.TIM005 if read.code is Tim.TIM005 else Cor.COR001
            findings.append(Finding(code, directive.argument_span, read.sentence, read.hint))
        else:
            instant = read
    given = directive.option("gravity")
    if kind is CorrectionKind.RETRACTION:
        given = Gravity.SERIOUS.value
    notice = Correction(
        directive.option("id").removeprefix("#"),
        kind,
        instant,
        Gravity(given) if given in _GRAVITIES else DEFAULT_GRAVITY[kind],
        directive.option("target").removeprefix("#"),
        directive.option("was"),
        directive.option("now"),
        directive.span,
        directive.body,
        # Whatever else is written there is an error; until it is put right nothing is shown.
        directive.option("show_was") in ("", "yes"),
        directive.option("supersedes").removeprefix("#"),
        directive.option("elsewhere"),
        Remains.REPLACED if directive.option("text") == "replaced" else Remains.STRUCK,
        directive.option("untranslated"),
    )
    return notice, findings
