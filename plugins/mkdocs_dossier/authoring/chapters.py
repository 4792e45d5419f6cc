"""A new chapter: a file with its front matter, in its place among the others."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

import yaml

from mkdocs_dossier.authoring.addition import Addition, RefusedError, find_news, refuse_errors
from mkdocs_dossier.authoring.naming import clean_words, make_slug
from mkdocs_dossier.site import Loaded, Settings, overlay
from mkdocs_dossier.site.reading import is_chapter

_NUMBERED = re.compile(r"(\d+)-")
_FOLDER = "chapters"
_BEGIN = {
    "en": "The first sentence stands here.",
    "fr": "La première phrase se trouve ici.",
}


def name_chapter(settings: Settings, title: str) -> str:
    """Return where a chapter of that title goes below the documents folder.

    It goes beside the other chapters, numbered if they are.
    """
    folder = settings.docs / _FOLDER
    names = [path.name for path in folder.glob("*.md")] if folder.is_dir() else []
    numbers = [match[1] for name in names if (match := _NUMBERED.match(name))]
    slug = make_slug(title, "chapter")
    if numbers:
        width = max(map(len, numbers))
        slug = f"{max(map(int, numbers)) + 1:0{width}}-{slug}"
    return f"{_FOLDER}/{slug}.md" if folder.is_dir() else f"{slug}.md"


def add_chapter(
    loaded: Loaded,
    settings: Settings,
    uri: str,
    title: str,
    authors: Sequence[str],
    summary: str = "",
) -> Addition:
    """Begin a chapter, as a draft in the report's language.

    Args:
        loaded: the report.
        settings: where it is.
        uri: of the file below the documents folder.
        title: of one line.
        authors: names.
        summary: may be empty.

    Raises:
        RefusedError: if there is such a file, or it would be none of the report.
    """
    path = settings.docs / PurePosixPath(uri)
    if ".." in PurePosixPath(uri).parts or not is_chapter(settings.docs, path):
        raise RefusedError(
            f"{uri} is no chapter. Write a path below {settings.shown(settings.docs)}/ that ends in"
            " .md."
        )
    if path.exists() or path.is_symlink():
        raise RefusedError(f"There is a file {settings.shown(path)} already.")
    lang = settings.lang
    front: dict[str, object] = {
        "title": clean_words(title),
        "authors": [name for name in map(clean_words, authors) if name],
        "lang": lang,
        # Readers are told of a chapter when it has a date and is no draft.
        "status": "draft",
        "summary": clean_words(summary),
    }
    written = yaml.safe_dump(
        {name: value for name, value in front.items() if value},
        allow_unicode=True,
        sort_keys=False,
        width=float("inf"),
    )
    begin = _BEGIN.get(lang.split("-")[0], _BEGIN["en"])
    text = f"---\n{written}---\n\n{begin}\n"
    after = overlay(loaded, settings, path, text)
    news = find_news(loaded.diagnostics, after.diagnostics)
    warnings = refuse_errors(news, "The chapter cannot be begun like this.")
    return Addition(path, text, clean_words(title), is_new=True, warnings=warnings)
