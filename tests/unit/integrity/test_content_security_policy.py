from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.integrity.content_security_policy import (
    DIRECTIVES,
    allows,
    check_added,
    digest_script,
    read_added,
    write_policy,
)
from mkdocs_dossier.integrity.host_headers import HEADERS, HOSTS, write_headers
from mkdocs_dossier.model.place import Place

PLACE = Place("mkdocs.yml")


def directives(policy: str) -> dict[str, list[str]]:
    parts = [part.split() for part in policy.split("; ")]
    return {name: sources for name, *sources in parts}


def test_nothing_is_allowed_but_the_sites_own_files() -> None:
    read = directives(write_policy([], {}, in_page=True))
    assert read["default-src"] == ["'none'"]
    assert read["script-src"] == ["'self'"]
    assert read["style-src"] == ["'self'"]
    assert read["base-uri"] == ["'none'"]
    assert "unsafe" not in write_policy([], {}, in_page=True)


def test_only_headers_can_forbid_frames() -> None:
    # CSP Level 3, section 3.3: a page's own policy is not asked about frame-ancestors.
    assert "frame-ancestors" not in directives(write_policy([], {}, in_page=True))
    assert directives(write_policy([], {}, in_page=False))["frame-ancestors"] == ["'none'"]


def test_a_script_is_allowed_by_the_digest_of_its_text() -> None:
    text = "go('é')"
    digest = b64encode(sha256(text.encode()).digest()).decode()
    assert digest_script(text) == f"'sha256-{digest}'"
    policy = write_policy([digest_script(text)], {}, in_page=True)
    assert directives(policy)["script-src"] == ["'self'", f"'sha256-{digest}'"]


def test_the_configuration_adds_sources() -> None:
    added = read_added({"img-src": ["https://pictures.example"], "frame-src": "https://f.example"})
    read = directives(write_policy([], added, in_page=True))
    assert read["img-src"] == ["'self'", "data:", "https://pictures.example"]
    assert read["frame-src"] == ["https://f.example"]


def test_what_lets_everything_run_takes_the_place_of_digests() -> None:
    added = read_added({"script-src": ["'unsafe-inline'"]})
    policy = write_policy(["'sha256-AAAA'"], added, in_page=True)
    assert directives(policy)["script-src"] == ["'self'", "'unsafe-inline'"]


@pytest.mark.parametrize(
    "options",
    [
        {"img": ["https://a.example"]},
        {"img-src": ["https://a.example; script-src *"]},
        {"img-src": ["https://a.example https://b.example"]},
        {"img-src": ['https://a.example">']},
        {"img-src": ["'none'"]},
        {"img-src": ["https://a.example,https://b.example"]},
    ],
)
def test_what_no_policy_can_say_is_an_error(options: dict[str, object]) -> None:
    [found] = check_added(options, PLACE)
    assert found.code.name == "SEC170"
    assert found.hint


@given(st.dictionaries(st.sampled_from(sorted(DIRECTIVES)), st.lists(st.text(max_size=20))))
def test_whatever_is_added_no_directive_begins_within_a_source(options: dict[str, object]) -> None:
    policy = write_policy([], read_added(options), in_page=False)
    assert set(directives(policy)) <= set(DIRECTIVES)
    assert not set(policy) & set('"<>\n\r,&$%\\{}')


def test_addresses_of_other_sites_are_told_from_those_allowed() -> None:
    added = read_added({"style-src": ["https://a.example", "b.example", "https://c.example/x/"]})
    assert allows(added, "style-src", "https://a.example/a.css")
    assert allows(added, "style-src", "https://b.example/a.css")
    assert allows(added, "style-src", "https://c.example/x/a.css")
    assert not allows(added, "style-src", "https://c.example/y/a.css")
    assert not allows(added, "script-src", "https://a.example/a.js")


@pytest.mark.parametrize("name", HOSTS)
def test_every_host_is_told_every_header(name: str) -> None:
    policy = write_policy(["'sha256-AAAA='"], {}, in_page=False)
    text = write_headers(name, policy)
    for header, value in {"Content-Security-Policy": policy, **HEADERS}.items():
        assert header in text
        assert value in text


def test_who_may_frame_the_site_is_not_contradicted() -> None:
    added = read_added({"frame-ancestors": ["https://partner.example"]})
    text = write_headers("_headers", write_policy([], added, in_page=False))
    assert "frame-ancestors https://partner.example" in text
    assert "X-Frame-Options" not in text
