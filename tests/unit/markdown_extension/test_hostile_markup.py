"""Nothing in a chapter reaches a reader's browser as anything but words, and it is said so."""

import re
from html.parser import HTMLParser

import pytest
from tests.unit.markdown_extension.conftest import Render


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.harm: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "object", "embed", "svg", "form") or ":" in tag:
            self.harm.append(tag)
        for name, value in attrs:
            bare = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or bare.startswith(("javascript:", "vbscript:", "data:")):
                self.harm.append(f"{tag} {name}={value}")


ADDRESSES = [
    "[x](javascript:alert(1))", "[x](JaVaScRiPt&#58;alert(1))", "[x](<javascript:alert(1)>)",
    "![x](javascript:alert(1))", "[x][r]\n\n[r]: javascript:alert(1)", "[x](data:text/html,a)",
    "[x](vbscript:a)", "[x](java\nscript:alert(1))", "[x](&#1;javascript:alert(1))",
    "[x](  javascript:alert(1))", '"[quite](javascript:alert(1)) clear" [@memo]',
    "[x](java&Tab;script:alert(1))", '![x](a.png){srcset="javascript:a"}',
]  # fmt: skip
ATTRIBUTES = [
    '[x](http://e.org){onclick="alert(1)"}', '# H {onclick="alert(1)"}', "*x*{onclick=alert(1)}",
    'P\n{: onmouseover="alert(1)" }', 'P\n{: style="position:fixed" }', "![](a.png){OnError=a}",
    '| a |\n|---|\n| b {onclick="a"} |',
]  # fmt: skip
HTML = [
    "<b>x</b>", "<img src=x onerror=alert(1)>", "<javascript:alert(1)>", "<x:y/onclick=alert(1)>",
    "<div/onclick=alert(1)@b>", "<svg/onload=alert(1)>", "<!DOCTYPE x>", "<?php x ?>",
    "<![CDATA[x]]>", '=== "<b>x</b>"\n    y', '!!! note "<script>alert(1)</script>"\n    y',
    '??? note "<script>alert(1)</script>"\n    y', "<details open ontoggle=a>",
    "[^<b>]\n\n[^<b>]: y", "[^1]: <b>y</b>", "<b`x`>", '<a.b"c onclick=a>',
]  # fmt: skip


@pytest.mark.parametrize("text", ADDRESSES)
def test_addresses_run_nothing(render: Render, text: str) -> None:
    rendered = render(text)
    assert _harm(rendered.html) == []
    assert rendered.errors == ["SEC003"] or "href" not in rendered.html


@pytest.mark.parametrize("text", ATTRIBUTES)
def test_attributes_run_nothing(render: Render, text: str) -> None:
    rendered = render(text)
    assert _harm(rendered.html) == []
    assert "position" not in rendered.html
    assert rendered.errors == ["SEC004"]


@pytest.mark.parametrize("text", HTML)
def test_raw_html_is_an_error(render: Render, text: str) -> None:
    assert set(render(text).errors) == {"SEC001"}


@pytest.mark.parametrize(
    "text",
    [
        "<https://example.org> and <ann@example.org>", "[x](mailto:ann@example.org)",
        "[x](a/b.md#c) [y](#d) [z](../e.md) [w](//example.org/a:b)", "[x](a:b.md)",
        "| a | b |\n|:-:|--:|\n| c | d |", '![x](a.png){ width="300" loading=lazy title="A b" }',
        "5 < 6 > 4, a<b", "`<b>` and \\<b>", "P\n{: #a .b lang=fr }",
    ],
)  # fmt: skip
def test_ordinary_links_and_attributes_stay(render: Render, text: str) -> None:
    rendered = render(text)
    assert rendered.errors == (["SEC003"] if "a:b.md" in text else [])
    if "text-align" in rendered.html or "|" in text:
        assert 'class="dossier-center"' in rendered.html


def _harm(page: str) -> list[str]:
    tags = _Tags()
    tags.feed(page)
    return tags.harm
