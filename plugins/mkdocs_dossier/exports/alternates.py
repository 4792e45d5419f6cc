"""Tags in a page's head that name the same page in other languages.

Source: the HTML standard, section 4.6.8.1, link type ``alternate`` with ``hreflang``; search
engines ask that each page of a family names all of them, itself too, and one for everybody else
(``x-default``).
"""

from collections.abc import Callable, Mapping
from html import escape


def write_alternates(addresses: Mapping[str, str], default: str) -> str:
    """Return the ``link`` elements, one a line; none where there is but one language.

    Args:
        addresses: of the page by language.
        default: the language of the page that everybody else is offered.
    """
    if len(addresses) < 2:
        return ""
    first = addresses.get(default) or next(iter(addresses.values()))
    # The space: Material's script takes a bare "alternate" for a site, and asks for its site map.
    return "".join(
        f'<link rel="alternate " hreflang="{escape(tag)}" href="{escape(address)}">\n'
        for tag, address in {**addresses, "x-default": first}.items()
    )


def join_addresses(
    urls: Mapping[str, str], base: str, link: Callable[[str], str]
) -> dict[str, str]:
    """Return addresses with the site's own before them, or relative where nobody knows it."""
    return {tag: base + url.removeprefix("./") if base else link(url) for tag, url in urls.items()}
