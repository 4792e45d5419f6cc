"""What Material leaves out of its pages, put in for those who do not see them.

Its templates have no place for these few words, and a copy of them would grow old. Where Material
writes something else one day, nothing is changed, and the tests of access say so.
"""

import re
from html import escape, unescape

_DIALOG = 'data-md-component="search" role="dialog">'
_DRAWER = 'type="checkbox" id="__drawer" autocomplete="off">'
_LABEL = re.compile(r'aria-label="([^"]*)"')
_NAVIGATION = '<nav class="md-nav md-nav--primary'
_TITLE, _DASH = "<title>", " - "
_HERE = 'class="md-nav__link md-nav__link--active">'


def amend(output: str) -> str:
    """Return a page whose search and menu have names, and whose lists say which page is open.

    A front page is called what the report is called, once.

    The names are Material's own, in the page's language: of the search's box, and of the
    navigation that the menu opens.
    """
    output = _name(output, _DIALOG, _DIALOG)
    output = _name(output, _DRAWER, _NAVIGATION)
    output = _call_once(output)
    return output.replace(_HERE, f'{_HERE[:-1]} aria-current="page">')


def _name(output: str, nameless: str, named: str) -> str:
    """Give an element the first name that is found from ``named`` on."""
    at = output.find(named)
    label = _LABEL.search(output, at) if at >= 0 else None
    if label is None:
        return output
    name = escape(unescape(label[1]))
    return output.replace(nameless, f'{nameless[:-1]} aria-label="{name}">', 1)


def _call_once(output: str) -> str:
    """Take the site's name from behind a title that is the same."""
    start = output.find(_TITLE) + len(_TITLE)
    end = output.find("</title>", start)
    if start < len(_TITLE) or end < 0:
        return output
    half = (end - start - len(_DASH)) // 2
    first, dash = output[start : start + half], output[start + half : end - half]
    is_twice = dash == _DASH and first == output[end - half : end]
    return f"{output[:start]}{first}{output[end:]}" if is_twice and first else output
