"""The option ``languages``, and a language's own words for what the configuration says."""

import copy
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.base import BaseConfigOption, ValidationError
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_dossier.site.languages import LANGUAGE_TAG

_TEXTS = ("name", "site_name", "site_description", "copyright")
_KNOWN = (*_TEXTS, "nav", "words")

Listed = Mapping[str, Mapping[str, Any]]
"""What the configuration says of each language, by its tag."""


class LanguagesOption(BaseConfigOption[Listed]):
    """Languages by tag, each with a name, with a mapping, or with nothing; or a list of tags."""

    def __init__(self) -> None:
        super().__init__()
        self.default = {}

    def run_validation(self, value: object) -> Listed:
        """Return the languages; say which line cannot be what it is."""
        if isinstance(value, list):
            value = dict.fromkeys(value)
        if not isinstance(value, Mapping):
            raise ValidationError("Write a language a line, such as `fr: Français`.")
        return {str(tag): _read_language(str(tag), given) for tag, given in value.items()}


def _read_language(tag: str, given: object) -> Mapping[str, Any]:
    if not LANGUAGE_TAG.fullmatch(tag):
        raise ValidationError(f"“{tag}” is no language: write a tag such as en, fr or pt-BR.")
    if given is None or isinstance(given, str):
        return {"name": given or ""}
    if not isinstance(given, Mapping):
        raise ValidationError(f"Of “{tag}”, give a name, or a mapping of {', '.join(_KNOWN)}.")
    for name, value in given.items():
        if name not in _KNOWN:
            raise ValidationError(f"“{name}” of “{tag}” is none of {', '.join(_KNOWN)}.")
        if name in _TEXTS and not isinstance(value, str):
            raise ValidationError(f"“{name}” of “{tag}” is a text.")
        if name == "words" and not isinstance(value, Mapping):
            raise ValidationError(f"“words” of “{tag}” are texts of this file with translations.")
        if name == "nav" and not isinstance(value, list):
            raise ValidationError(f"“nav” of “{tag}” is a list, as MkDocs' own is.")
    return given


def translate_config(config: MkDocsConfig, tag: str, listed: Listed) -> MkDocsConfig:
    """Return the configuration as the pages of one language are to show it."""
    given = listed.get(tag, {})
    words = {str(name): str(said) for name, said in (given.get("words") or {}).items()}
    translated = copy.copy(config)
    for name in ("site_name", "site_description", "copyright"):
        said = given.get(name) or words.get(str(config.get(name) or ""))
        if said:
            translated[name] = said
    language = find_theme_language(config, tag)
    changed: dict[str, Any] = {"language": language} if language else {}
    if config.theme.get("palette"):
        changed["palette"] = _translate(config.theme["palette"], words)
    translated["theme"] = TranslatedTheme(config.theme, changed)
    return translated


def find_theme_language(config: MkDocsConfig, tag: str) -> str:
    """Return the name under which the theme has words for a language; empty if it has none."""
    for name in (tag, tag.partition("-")[0]):
        for folder in config.theme.dirs:
            if Path(folder, "partials", "languages", f"{name}.html").is_file():
                return name
    return ""


def _translate(value: Any, words: Mapping[str, str]) -> Any:  # noqa: ANN401 - YAML is anything
    if isinstance(value, str):
        return words.get(value, value)
    if isinstance(value, list):
        return [_translate(each, words) for each in value]
    if isinstance(value, dict):
        return {name: _translate(each, words) for name, each in value.items()}
    return value


class TranslatedTheme(Mapping[str, Any]):
    """A theme with some of its settings changed, for templates to read."""

    def __init__(self, theme: Any, changed: Mapping[str, Any]) -> None:  # noqa: ANN401 - or another
        self._theme = theme
        self._changed = dict(changed)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - settings are anything
        return self._changed[name] if name in self._changed else self._theme[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**dict.fromkeys(self._theme), **self._changed})

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as above
        return getattr(self._theme, name)
