"""The Content Security Policy of a site: what browsers may load and run on its pages.

After CSP Level 3 (W3C). Nothing but files of the site itself, and the theme's own scripts by their
digests: a script that somebody slips into a page has none, and is not run.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from urllib.parse import urlsplit

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.browsing import Browsing
from mkdocs_dossier.integrity.statements import as_list
from mkdocs_dossier.model.place import Place

_NONE = "'none'"
_SELF = "'self'"
INLINE = "'unsafe-inline'"
"""What lets every inline script run; only a server on the author's own computer needs it."""

DIRECTIVES: Mapping[str, tuple[str, ...]] = {
    "default-src": (_NONE,),
    "script-src": (_SELF,),
    "style-src": (_SELF,),
    # The theme's style sheet draws its signs from data: addresses.
    "img-src": (_SELF, "data:"),
    "font-src": (_SELF,),
    "media-src": (_SELF,),
    "connect-src": (_SELF,),
    "worker-src": (_SELF,),
    "manifest-src": (_SELF,),
    "frame-src": (_NONE,),
    "base-uri": (_NONE,),
    "form-action": (_NONE,),
    "frame-ancestors": (_NONE,),
}
"""Every directive with what it always allows, in the order in which they are written."""
_HEADERS_ONLY = frozenset({"frame-ancestors"})
"""Directives that browsers pass over in a page (CSP 3, section 3.3)."""
_ALLOWED_ANYWAY = frozenset({"frame-src"})
"""Directives that say nothing which ``default-src`` does not, unless something is added."""
_SOURCE = re.compile(r"[\w:/.*'+=?~-]+", re.ASCII)
"""What sources are made of, without what ends a directive or means something to a host."""

Added = Mapping[str, tuple[str, ...]]
"""Sources that the configuration adds, by directive."""


def digest_script(text: str) -> str:
    """Return the source expression that lets a browser run one inline script."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def write_policy(scripts: Iterable[str], added: Added, *, in_page: bool) -> str:
    """Return a policy.

    Args:
        scripts: sources for ``script-src`` beside the site's own files.
        added: sources that the configuration adds.
        in_page: whether it goes into pages, and not into headers.
    """
    own = {**DIRECTIVES, "script-src": (*DIRECTIVES["script-src"], *dict.fromkeys(scripts))}
    return "; ".join(
        " ".join((name, *_join(sources, added.get(name, ()))))
        for name, sources in own.items()
        if not (in_page and name in _HEADERS_ONLY)
        and (name in added or name not in _ALLOWED_ANYWAY)
    )


def _join(own: tuple[str, ...], added: tuple[str, ...]) -> tuple[str, ...]:
    if not added:
        return own
    if INLINE in added:
        # A digest makes browsers pass over it (CSP 3, section 6.7.3.2).
        own = tuple(source for source in own if not source.startswith("'sha"))
    return tuple(dict.fromkeys((*(source for source in own if source != _NONE), *added)))


def read_added(options: Mapping[str, object]) -> Added:
    """Return what the configuration adds, without what no policy can say."""
    read = {str(name): tuple(as_list(value)) for name, value in options.items()}
    return {
        name: sources
        for name, value in read.items()
        if name in DIRECTIVES and (sources := tuple(filter(_SOURCE.fullmatch, value)))
    }


def check_added(options: Mapping[str, object], place: Place) -> Iterator[Diagnostic]:
    """Yield what of the configuration no policy can say.

    Args:
        options: by directive, as in ``mkdocs.yml``.
        place: of the configuration.
    """
    for name, value in options.items():
        if name not in DIRECTIVES:
            said = f"content_security_policy has no directive “{name}”."
            yield Diagnostic(Browsing.SEC170, place, said, f"It has: {', '.join(DIRECTIVES)}.")
            continue
        for source in as_list(value):
            if not _SOURCE.fullmatch(source) or source == _NONE:
                said = f"content_security_policy: “{source}” is no source to be added to {name}."
                hint = "One source is one address such as https://pictures.example, or data:."
                yield Diagnostic(Browsing.SEC170, place, said, hint)


def allows(added: Added, directive: str, address: str) -> bool:
    """Tell whether the configuration lets browsers load an address of another site.

    Compares scheme and host, as most configurations name them; what begins with an added source
    is allowed too.
    """
    parts = urlsplit(address)
    names = {"*", f"{parts.scheme}:", parts.netloc, f"{parts.scheme}://{parts.netloc}"}
    return any(source in names or address.startswith(source) for source in added.get(directive, ()))
