"""Which page is being converted, as each builder tells it."""

from markdown import Markdown


def find_page(md: Markdown) -> str:
    """Return the page's path below the documents folder, or an empty string."""
    return _from_mkdocs(md) or _from_zensical(md)


def _from_mkdocs(md: Markdown) -> str:
    if "relpath" not in md.treeprocessors:
        return ""
    file = getattr(md.treeprocessors["relpath"], "file", None)
    return str(getattr(file, "src_uri", ""))


def _from_zensical(md: Markdown) -> str:
    try:
        # Only there when Zensical is the builder.
        from zensical.extensions.context import ContextPreprocessor  # noqa: PLC0415
    except ImportError:
        return ""
    context = ContextPreprocessor.from_markdown(md)
    return str(context.page.path) if context is not None else ""
