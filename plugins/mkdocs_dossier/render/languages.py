"""The way from a page to the same page in other languages, and word that a translation is behind.

Links and text only: it needs no script and no picture, and stands where the page begins.
"""

from xml.etree.ElementTree import Element

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.switches import language_words_for

_FRONT_PAGES = ("index.md", "README.md")


def render_languages(page: Page) -> Element | None:
    """Return the list of languages; ``None`` where there is no other page to go to.

    A page that is not there in a language leads to that language's front page, and says so in the
    words of those who will read it.
    """
    report, languages = page.report, page.report.languages
    if not languages.several:
        return None
    own = languages.of(page.chapter.uri)
    counterparts = report.counterparts(page.chapter)
    listed = build("ul")
    for tag, name in languages.names:
        if tag == own:
            listed.append(build("li", None, build("span", {"aria-current": "true"}, name)))
            continue
        home = counterparts.get(tag) or find_front_page(report, tag)
        if home is None:
            continue
        said = name if tag in counterparts else language_words_for(tag).front_page.format(name)
        attributes = {"href": page.link(home), "lang": tag, "hreflang": tag}
        if tag in counterparts:
            attributes["rel"] = "alternate"
        listed.append(build("li", None, build("a", attributes, said)))
    if len(listed) < 2:
        return None
    label = language_words_for(page.langs).languages
    return build(
        "nav",
        {"class": "dossier-languages", "aria-label": label, "data-search-exclude": "true"},
        listed,
    )


def render_stale(page: Page) -> Element | None:
    """Return the line that tells readers of a translation that its original has changed since."""
    original = page.report.original(page.chapter)
    if original is None or not page.report.is_stale(page.chapter):
        return None
    tag = page.report.languages.of(original.uri)
    name = page.report.languages.name(tag)
    link = build("a", {"href": page.link(original), "lang": tag, "hreflang": tag}, name)
    said = f"{language_words_for(page.langs).stale} "
    return build("p", {"class": "dossier-stale", "data-search-exclude": "true"}, said, link, ".")


def find_front_page(report: Report, tag: str) -> Chapter | None:
    """Return the first page of a language, if it has one."""
    for chapter in report.edition(tag).chapters:
        if report.languages.shared(chapter.uri) in _FRONT_PAGES:
            return chapter
    return None


def place_languages(page: Page, root: Element) -> list[Element]:
    """Set the languages where a page begins, and word of a stale translation below its title.

    MkDocs reads the title from a heading that comes first; so it stays first.

    Returns:
        What was added.
    """
    switch, stale = render_languages(page), render_stale(page)
    first = root[0] if len(root) else None
    if first is not None and first.get("class") == "dossier-head":
        if switch is not None:
            first.insert(0, switch)
        if stale is not None:
            first.append(stale)
    else:
        top = 1 if first is not None and first.tag == "h1" else 0
        for element in (stale, switch):
            if element is not None:
                root.insert(top, element)
    return [element for element in (switch, stale) if element is not None]
