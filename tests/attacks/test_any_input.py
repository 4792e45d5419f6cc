"""No text at all makes a reader of contributions fail, or takes it long."""

from contextlib import suppress

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.markdown_extension.sanitised import find_change
from mkdocs_dossier.site.deadline import limit_time
from mkdocs_dossier.site.file_names import find_bad_name, find_collisions, find_shadowed
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.front_matter import read_front_matter
from mkdocs_dossier.syntax.plain_yaml import check_yaml
from mkdocs_dossier.text.invisible import find_invisible

SIGNS = st.text(
    st.sampled_from("&*!<>[]{}:-#|\"'\\ \n\t=@.`_^~abé١\u200d\u202e\u0430"), max_size=300
)
TEXTS = st.one_of(st.text(max_size=300), SIGNS)
MEDIA = st.sampled_from(
    "text/html text/plain application/pdf text/vtt application/warc message/rfc822".split()
)
few = settings(max_examples=100, deadline=None)


@few
@given(TEXTS)
def test_chapters(text: str) -> None:
    with limit_time(5):
        scan("docs/a.md", "a.md", text.replace("\r", "\n"), lambda _: False)
        list(find_invisible(text))
        find_change(text)


@few
@given(TEXTS)
def test_front_matter(text: str) -> None:
    with limit_time(5):
        read_front_matter(f"---\n{text}\n---\n", "en")


@few
@given(SIGNS)
def test_what_passes_as_plain_yaml_has_no_alias(text: str) -> None:
    refused = {found.code for found in check_yaml(text)}
    has_alias = False
    with suppress(yaml.YAMLError, ValueError):
        has_alias = any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text))
    if has_alias and Sec.SEC006 not in refused:
        assert Sec.SEC005 in refused


@few
@given(TEXTS)
def test_bibliographies(text: str) -> None:
    with limit_time(5):
        load_bibliography([("sources/a.bib", f"@online{{a, title = {{{text}}}}}\n{text}")])


@few
@given(st.binary(max_size=300), MEDIA)
def test_captures(raw: bytes, media_type: str) -> None:
    with limit_time(5):
        extract(raw, media_type, "")


@few
@given(st.lists(st.text(min_size=1, max_size=30).filter(lambda name: "\0" not in name)))
def test_names(names: list[str]) -> None:
    for name in names:
        find_shadowed(name)
        find_bad_name(name.replace("/", "") or "a")
    assert len(list(find_collisions(names))) <= len(names)
