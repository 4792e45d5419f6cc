"""Directives: our ``::: name`` constructs, as written."""

from dataclasses import dataclass

from mkdocs_dossier.model.place import Span


@dataclass(frozen=True, slots=True)
class Option:
    """One ``name: value`` line below a directive's opening.

    Attributes:
        name: as written.
        value: as written, continuation lines joined by a space.
        span: of the whole option, in the chapter's text.
        value_span: of the value.
    """

    name: str
    value: str
    span: Span
    value_span: Span


@dataclass(frozen=True, slots=True)
class Directive:
    """One directive, its lines resolved and nothing else.

    Attributes:
        name: in lower case.
        argument: what stands behind the name.
        options: the option lines, in order.
        span: from the first colon to the end of the closing line.
        argument_span: of the argument.
        body: of the whole lines between options and closing line.
        lead: what stands before the colons on the opening line (``> ``, indentation).
    """

    name: str
    argument: str
    options: tuple[Option, ...]
    span: Span
    argument_span: Span
    body: Span
    lead: str = ""

    def option(self, name: str) -> str:
        """Return the value of option ``name``, or an empty string."""
        for option in self.options:
            if option.name == name:
                return option.value
        return ""
