"""The few places in which the theme's own markup would ask somebody else, or be blocked."""

_INSTEAD = (
    # Its script would ask the forge of the repository how many people like it.
    ('class="md-source" data-md-component="source"', 'class="md-source"'),
    # Lists of tags within tags; the site's policy lets no element have a style of its own.
    ('<li style="list-style-type:none">', '<li class="dossier-unmarked">'),
)


def settle_theme(output: str) -> str:
    """Return a page in which the theme asks nobody and styles nothing by attributes."""
    for theirs, ours in _INSTEAD:
        output = output.replace(theirs, ours)
    return output
