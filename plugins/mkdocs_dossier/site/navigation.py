"""The order in which a configuration lists a site's pages."""

from collections.abc import Iterator


def list_pages(nav: object) -> Iterator[str]:
    """Yield the pages of ``nav``, and its other addresses, in order.

    Args:
        nav: as it stands in ``mkdocs.yml``: lists of pages, and of names with pages or lists.
    """
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for child in nav:
            yield from list_pages(child)
    elif isinstance(nav, dict):
        for child in nav.values():
            yield from list_pages(child)
