"""Which page is being converted, as each builder tells it."""

from dataclasses import dataclass
from typing import Any

from markdown import Markdown


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What a builder tells of the site: its name, and the page's address."""

    name: str = ""
    address: str = ""


def find_page(md: Markdown) -> str:
    """Return the page's path below the documents folder, or an empty string."""
    return _from_mkdocs(md) or _from_zensical(md)


def _from_mkdocs(md: Markdown) -> str:
    if "relpath" not in md.treeprocessors:
        return ""
    file = getattr(md.treeprocessors["relpath"], "file", None)
    return str(getattr(file, "src_uri", ""))


def find_site(md: Markdown) -> Whereabouts:
    """Return the report's name and the page's address, where the builder tells them."""
    context = _zensical_context(md)
    if context is None:
        return Whereabouts()
    config = dict(context.config)
    base = str(config.get("site_url") or "")
    address = f"{base.rstrip('/')}/{str(context.page.url).lstrip('/')}" if base else ""
    return Whereabouts(str(config.get("site_name") or ""), address)


def _from_zensical(md: Markdown) -> str:
    context = _zensical_context(md)
    return str(context.page.path) if context is not None else ""


def _zensical_context(md: Markdown) -> Any:  # noqa: ANN401 - Zensical's own, and only there at times
    try:
        # Only there when Zensical is the builder.
        from zensical.extensions.context import ContextPreprocessor  # noqa: PLC0415
    except ImportError:
        return None
    return ContextPreprocessor.from_markdown(md)
