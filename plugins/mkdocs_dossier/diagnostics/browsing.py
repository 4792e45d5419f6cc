"""SEC170 and up: what a site lets readers' browsers do."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity
from mkdocs_dossier.diagnostics.lifting import ADDED, NEVER_LIFTED


class Browsing(Code):
    """Findings about the Content Security Policy, and about what it would stop."""

    SEC170 = Explanation(
        "policy that cannot be written so",
        "`content_security_policy` adds sources to directives of the Content Security Policy, each"
        " as CSP Level 3 writes it. Anything else would make browsers pass over the directive."
        + NEVER_LIFTED,
        "content_security_policy:\n  img: pictures.example",
        "content_security_policy:\n  img-src: [https://pictures.example]",
    )
    SEC171 = Explanation(
        "page with what its policy blocks",
        "A script, a style or a handler stands in the page itself. Browsers will not run it: the"
        " site's Content Security Policy lets them run the theme's own scripts and files of the"
        " site, nothing else. A plugin, a hook or a template of yours has put it there, or somebody"
        " has found a way past all other checks." + NEVER_LIFTED,
        "(a page with <p onclick=…> in it, from a plugin)",
        "(the same page; what is to run stands in a file that extra_javascript names)",
        Severity.WARNING,
    )
    SEC172 = Explanation(
        "configuration that asks somebody else",
        "mkdocs.yml makes every page load something from another site, which would learn who reads"
        " the report. Browsers will not load it: the site's Content Security Policy does not name"
        " that site." + ADDED,
        "extra_css: [https://fonts.example/serif.css]",
        "extra_css: [assets/serif.css]",
        Severity.WARNING,
    )
