"""A chapter has the number that the list of chapters gives it."""

from mkdocs_dossier.model.languages import Languages
from mkdocs_dossier.model.ordinals import number_chapters
from mkdocs_dossier.syntax import scan

PUBLISHED = "---\ntitle: T\nauthors: [A B]\npublished: 2026-02-05T09:00:00Z\n---\n\n{}\n"
LIST = "::: chapters\n:::"


def number(languages: Languages, **texts: str) -> dict[str, tuple[int, int]]:
    uris = {name.replace("_", "/") + ".md": text for name, text in texts.items()}
    chapters = [
        scan(f"docs/{uri}", uri, PUBLISHED.format(text), bool)[0] for uri, text in uris.items()
    ]
    return number_chapters(chapters, languages)


def test_each_published_language_counts_for_itself() -> None:
    languages = Languages("en", (("en", "English"), ("fr", "Français")))
    assert number(languages, index=LIST, a="A", b="B", fr_index=LIST, fr_b="B") == {
        "a.md": (1, 2),
        "b.md": (2, 2),
        "fr/b.md": (1, 1),
    }


def test_a_language_without_a_list_numbers_nothing() -> None:
    languages = Languages("en", (("en", "English"), ("fr", "Français")))
    assert number(languages, index=LIST, a="A", fr_a="A") == {"a.md": (1, 1)}
    assert number(Languages("en"), a="A", b="B") == {}
