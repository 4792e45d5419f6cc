"""What of a finished page browsers pass over."""

import pytest

from mkdocs_dossier.mkdocs_plugin.blocked import find_blocked

KNOWN = "go()"
PAGE = "<html><head><meta name=description content=a></head><body>{}</body></html>"


def find(markup: str) -> list[str]:
    return [what for _, what in find_blocked(PAGE.format(markup), lambda text: text == KNOWN)]


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        ("<script>stay()</script>", "an inline script"),
        ("<SCRIPT type=module>stay()</SCRIPT>", "an inline script"),
        ("<style>p{}</style>", "a style element"),
        ("<p style='color: red'>a</p>", "an attribute “style”"),
        ("<p STYLE = 'color: red'>a</p>", "an attribute “style”"),
        ("<p onclick=stay()>a</p>", "an attribute “onclick”"),
        ("<img src=x\nonError = stay()>", "an attribute “onerror”"),
        ("<img/onerror=stay()>", "an attribute “onerror”"),
        ("<img src='x'onerror=stay()>", "an attribute “onerror”"),
    ],
)
def test_what_is_blocked_is_told(markup: str, what: str) -> None:
    assert find(markup) == [what]


@pytest.mark.parametrize(
    "markup",
    [
        f"<script>{KNOWN}</script>",
        '<script src="a.js"></script>',
        '<script type="application/ld+json">{}</script>',
        "<p>Once upon a time = long ago, style = new, onclick=go.</p>",
        "<code>&lt;p onclick=\"go()\" style='x'&gt;</code>",
        '<p title="a onclick=b style=c">a</p>',
    ],
)
def test_what_is_not_blocked_is_not(markup: str) -> None:
    assert find(markup) == []


def test_each_kind_is_told_once() -> None:
    assert find("<p onclick=a>b</p><p onclick=c>d</p><p style=e>f</p>") == [
        "an attribute “onclick”",
        "an attribute “style”",
    ]
