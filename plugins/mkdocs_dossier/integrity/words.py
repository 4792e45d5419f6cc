"""The words of a page, apart from what the theme puts around them.

They are the text of the page's first ``<article>``, without scripts, styles and the theme's links
to headings; white space counts as one space. So a new theme changes a page's file, and not the
digest of its words.
"""

from hashlib import sha256

from selectolax.lexbor import LexborHTMLParser

_APPARATUS = "script, style, template, .headerlink, .md-source-file, .md-content__button"


def digest_article(page: bytes) -> str:
    """Return the SHA-256 of an HTML page's words in UTF-8; empty if it has no article."""
    article = LexborHTMLParser(page).css_first("article")
    if article is None:
        return ""
    for node in article.css(_APPARATUS):
        node.decompose()
    return sha256(" ".join(article.text(separator=" ").split()).encode()).hexdigest()
