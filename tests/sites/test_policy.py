"""The Content Security Policy in the pages of whole sites, and beside them."""

import re
from pathlib import Path

from tests.sites.building import Site, copy_site
from tests.sites.pages import every_page
from tests.sites.serving import serve

META = "meta[http-equiv=Content-Security-Policy]"


def policy_of(site: Site, path: str = "index.html") -> str:
    html = (site.built / path).read_text(encoding="utf-8")
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', html)
    assert found, html[:500]
    return found[1]


def test_every_page_has_the_policy_before_anything_that_it_loads(built_telling: Site) -> None:
    pages = every_page(built_telling.built)
    assert "404.html" in pages
    policies = set()
    for page in pages.values():
        head = page.css_first("head")
        assert head is not None
        children = [child for child in head.iter() if child.tag != "-text"]
        assert children[0].attributes.get("charset") == "utf-8"
        assert children[1].attributes.get("http-equiv") == "Content-Security-Policy"
        policies.add(children[1].attributes["content"])
    # One for all: where the theme swaps pages, those of both would hold.
    assert len(policies) == 1
    [policy] = policies
    assert "unsafe" not in (policy or "")


def test_the_host_is_told_the_same(built_telling: Site) -> None:
    headers = (built_telling.built / "_headers").read_text(encoding="utf-8")
    assert f"  Content-Security-Policy: {policy_of(built_telling)}; frame-ancestors" in headers
    assert "  Referrer-Policy: no-referrer\n" in headers
    assert "_headers" in (built_telling.built / "SHA256SUMS").read_text(encoding="utf-8")


def test_the_configuration_adds_sources_and_chooses_hosts(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    options = (
        "{content_security_policy: {img-src: [https://pictures.example]},"
        " host_headers: [.htaccess, nginx.conf]}"
    )
    site.change("mkdocs.yml", "dossier]", f"dossier: {options}]")
    result = site.build()
    assert result.returncode == 0, result.stderr
    assert "img-src 'self' data: https://pictures.example;" in policy_of(site)
    assert (site.built / ".htaccess").exists()
    assert "https://pictures.example" in (site.built / "nginx.conf").read_text(encoding="utf-8")
    assert not (site.built / "_headers").exists()


def test_a_chapter_cannot_add_a_source(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    text = "---\ncontent_security_policy: {script-src: ['*']}\n---\n\n# More\n"
    (site.root / "docs/more.md").write_text(text, encoding="utf-8")
    result = site.build()
    assert result.returncode == 0, result.stderr
    assert policy_of(site, "more/index.html") == policy_of(site)
    assert "*" not in policy_of(site)


def test_a_source_that_is_none_stops_the_build(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    site.change(
        "mkdocs.yml", "dossier]", "dossier: {content_security_policy: {img-src: ['a; b']}}]"
    )
    result = site.build()
    assert result.returncode == 1
    assert "SEC170" in result.stderr


def test_a_maintainer_is_told_what_will_be_blocked(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    more = "extra_css: [https://fonts.example/serif.css]\nhooks: [hook.py]\n"
    configuration = site.text("mkdocs.yml") + more
    (site.root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    hook = (
        "def on_post_page(output, **_):\n"
        "    return output.replace('</article>', '<p onclick=\"go()\">x</p></article>')\n"
    )
    (site.root / "hook.py").write_text(hook, encoding="utf-8")
    result = site.build(strict=False)
    assert result.returncode == 0, result.stderr
    assert "SEC172 extra_css names “https://fonts.example/serif.css”" in result.stderr
    assert "SEC171 The finished page holds an attribute “onclick”" in result.stderr


def test_no_font_is_fetched_unless_the_configuration_says_so(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    assert "font" not in (site.root / "mkdocs.yml").read_text(encoding="utf-8")
    result = site.build()
    assert result.returncode == 0, result.stderr
    assert "fonts.g" not in (site.built / "index.html").read_text(encoding="utf-8")


def test_the_policy_can_be_left_out(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    site.change("mkdocs.yml", "dossier]", "dossier: {allow: [content-security-policy]}]")
    result = site.build()
    assert result.returncode == 0, result.stderr
    assert "Content-Security-Policy" not in (site.built / "index.html").read_text(encoding="utf-8")
    assert not (site.built / "_headers").exists()


def test_a_server_can_reload_its_pages(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    with serve(site) as served:
        page = served.wait(lambda page: "livereload" in page)
    assert "script-src 'self' 'unsafe-inline';" in page
    assert "style-src 'self';" in page
