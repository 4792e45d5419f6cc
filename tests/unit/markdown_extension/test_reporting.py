"""What rendering finds is reported, once, at its place."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown import Markdown
from pymdownx.snippets import SnippetExtension  # type: ignore[import-untyped]
from tests.unit.markdown_extension.conftest import EXTENSIONS, GOLDEN, Render

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.markdown_extension.conversion import BrokenReportError
from mkdocs_dossier.site import Loaded, Settings, revise


class _Attributes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.names += [name for name, _ in attrs]


PAGE = 'It was "quite clear" [@memo].'


def convert(loaded: Loaded, text: str, errors: str = "show") -> list[Diagnostic]:
    found: list[Diagnostic] = []
    ours = DossierExtension(
        loaded=loaded, page="case.md", errors=errors, root=str(GOLDEN), found=found
    )
    Markdown(extensions=[*EXTENSIONS, ours]).convert(text)
    return found


@pytest.mark.parametrize("name", ["[@memo]", "::: quote @memo", "@memo"])
def test_what_is_included_behind_our_back_is_an_error(
    render: Render, tmp_path: Path, name: str
) -> None:
    (tmp_path / "part.md").write_text(f'{name}\n\n"the sky was purple"\n\n[@memo]', "utf-8")
    snippets = SnippetExtension(base_path=[str(tmp_path)])
    rendered = render('--8<-- "part.md"\n\nText.', [*EXTENSIONS, snippets])
    assert set(rendered.errors) == {"SYN015"}


def test_a_changed_page_is_checked_anew(settings: Settings, report: Loaded) -> None:
    loaded, _ = revise(report, settings, "case.md", PAGE)
    assert convert(loaded, PAGE) == []
    found = convert(loaded, PAGE.replace("quite", "very"))
    assert [each.code.name for each in found] == ["QUO002"]


def test_places_are_the_files_though_builders_take_the_front_matter_off(
    settings: Settings, report: Loaded
) -> None:
    front = "---\ntitle: A\n---\n\n\n"
    loaded, _ = revise(report, settings, "case.md", front + PAGE)
    assert convert(loaded, PAGE) == []
    (found,) = convert(loaded, PAGE.replace("quite", "very"))
    assert (found.place.line, found.place.column) == (6, 9)


def test_without_a_gate_an_error_stops_the_build(settings: Settings, report: Loaded) -> None:
    for text in (PAGE.replace("quite", "very"), '!!! note "[@memo]"\n    x'):
        loaded, _ = revise(report, settings, "case.md", text)
        with pytest.raises(BrokenReportError, match=r"docs/case.md:1:\d+: (QUO002|SYN015)"):
            convert(loaded, text, "raise")


def test_a_heading_before_code_is_no_bug_of_ours(render: Render) -> None:
    # The table of contents asks for the text of each heading before the page is done.
    rendered = render("# H\n\n- a\n\n   1. deep\n\n            Text [@memo].")
    assert set(rendered.codes) <= {"SYN014"}


@pytest.mark.parametrize(
    "text",
    [
        '*[sky] : t [@memo" onmouseover="alert(1)]\n\nThe sky',
        '![a [@memo" onerror="alert(1)]](x.png)',
        '[a](x "t [@memo] b")',
        "[a](x 't [@memo\" onclick=\"alert(1)]')",
        '`x [@memo" onclick="alert(1)]`{title="a"}',
    ],
)
def test_a_source_put_back_does_not_leave_its_attribute(render: Render, text: str) -> None:
    attributes = _Attributes()
    attributes.feed(render(text).html)
    assert not [name for name in attributes.names if name.startswith("on")]


def test_pages_may_be_converted_one_after_another(settings: Settings, report: Loaded) -> None:
    loaded, _ = revise(report, settings, "case.md", PAGE)
    ours = DossierExtension(loaded=loaded, page="case.md", errors="show", root=str(GOLDEN))
    converter = Markdown(extensions=[*EXTENSIONS, ours])
    first = converter.convert(PAGE)
    assert converter.reset().convert(PAGE) == first


@pytest.mark.parametrize("construct", ['"quite clear" [@memo]', "[@memo]", "«x»{lang=fr} [@memo]"])
def test_an_address_takes_no_construct_along(render: Render, construct: str) -> None:
    html = render(f"See https://example.org/memo{construct} and www.example.org{construct}.").html
    assert 'href="https://example.org/memo"' in html
    assert 'href="http://www.example.org"' in html
