"""What is wrong with a file of YAML, in a reporter's words.

PyYAML and libyaml name the state of their grammar ("mapping values are not allowed in this
context"), each in its own words; what somebody has to look for is a sign in the line.
"""

import yaml

_UNFIT = "the line does not fit those above it, or a quotation mark ends too early"
_MEANT = (
    ("mapping values are not allowed", "a second colon stands in the line"),
    ("cannot start any token", "a tab, @, ` or % begins a value"),
    ("unexpected end of stream", "a quotation mark or bracket is never closed"),
    ("expected ',' or '", "a bracket is never closed, or a comma is missing"),
    ("could not find expected ':'", "a colon is missing behind a name"),
    ("tab character", "a tab stands where spaces should"),
    ("did not find expected key", _UNFIT),
    ("did not find expected '-'", _UNFIT),
    ("expected <block end>", _UNFIT),
    ("sequence entries are not allowed", "a hyphen stands where a name should"),
    ("did not find expected node", "a value begins with a sign that means something to YAML"),
)


def tell_problem(error: yaml.YAMLError) -> str:
    """Return what is wrong, as the second half of a sentence."""
    said = str(getattr(error, "problem", None) or "not YAML")
    return next((meant for part, meant in _MEANT if part in said), said)
