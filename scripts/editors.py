"""Write what editors read: JSON Schemas and snippets, from the code's own definitions.

Each file is written twice: into the package, for ``dossier schema`` and ``dossier snippets``, and
into ``.vscode/``, where this repository's own settings name it. A test holds both to what this
writes.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config import config_options

from mkdocs_dossier.mkdocs_plugin.language_options import LanguagesOption
from mkdocs_dossier.mkdocs_plugin.options import Options
from mkdocs_dossier.model.chapter import Status
from mkdocs_dossier.syntax.event_attributes import ALIASES, KEPT, MEANINGS
from mkdocs_dossier.syntax.front_matter import NAMES as FRONT_NAMES
from mkdocs_dossier.syntax.specifications import SPECIFICATIONS, DirectiveSpecification, Need
from mkdocs_dossier.syntax.timeline_file import NAMES as EVENT_NAMES

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "plugins" / "mkdocs_dossier" / "assets"
EDITOR = ROOT / ".vscode"
# The one that VS Code's YAML extension reads in full.
DRAFT = "http://json-schema.org/draft-07/schema#"

Schema = dict[str, Any]

_WORDS: Schema = {"type": "string"}
# YAML reads a bare year, or a name that is a number, as one.
_VALUE: Schema = {"type": ["string", "number", "boolean"]}
_INSTANT = r"^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?\s*([Zz]|[+-]\d\d:?\d\d)$"

_FRONT: dict[str, Schema] = {
    "title": {**_VALUE, "description": "the chapter's title"},
    "subtitle": {**_VALUE, "description": "a line below the title"},
    "authors": {
        "description": "who wrote it: a name, or a list of names",
        "anyOf": [_WORDS, {"type": "array", "items": _WORDS}],
    },
    "published": {
        **_WORDS,
        "description": "first publication: date, time and zone (ISO 8601)",
        "pattern": _INSTANT,
        "examples": ["2026-02-05T09:00:00+00:00"],
    },
    "updated": {
        **_WORDS,
        "description": "last substantial change: date, time and zone (ISO 8601)",
        "pattern": _INSTANT,
    },
    "lang": {
        **_WORDS,
        "description": "the chapter's language, as a BCP 47 tag",
        "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        "examples": ["en", "fr"],
    },
    "status": {
        "description": "where the chapter stands; without it, it is published",
        "enum": [status.value for status in Status],
    },
    "summary": {**_VALUE, "description": "the standfirst, in plain text"},
    "translation_of": {
        **_WORDS,
        "description": "the file of the chapter that this one translates, from its own folder",
        "examples": ["02-map.md"],
    },
    "original_digest": {
        **_WORDS,
        "description": "the state of that chapter; `dossier translated` writes it",
        "pattern": "^[0-9a-f]{16}$",
    },
    "minor": {
        "description": "changes since publication that change nothing for readers",
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "date": {**_WORDS, "description": "the day", "pattern": r"^\d{4}-\d\d-\d\d$"},
                "reason": {**_VALUE, "description": "why it is minor; readers see it"},
            },
            "required": ["date", "reason"],
            "additionalProperties": False,
        },
    },
}

_EVENT: dict[str, Schema] = {
    "id": {**_VALUE, "description": "permanent name; other chapters tell the event again by it"},
    "date": {
        "type": ["string", "integer"],
        "description": "when, as EDTF writes it: 2020, 2020-02, 2020-02-05, 2020-02~, 2019/2020",
    },
    "headline": {**_VALUE, "description": "what happened, in a few words"},
    "text": {**_VALUE, "description": "what happened, with its citations: It fell. [@memo2020]"},
    "era": {
        "type": ["boolean", "string", "integer"],
        "description": "whether it is a stretch of time that other events lie in",
    },
}

_PLUGIN: dict[str, str] = {
    "sources_dir": "the folder of records, captures and receipts",
    "vault": "the folder of withheld captures, outside of the repository; need not be there",
    "cache_dir": "where extracted texts are kept between builds",
    "lang": "the language of chapters that do not give their own (default: the theme's)",
    "ellipsis_limit": "how many characters one ellipsis may leave out without a warning",
    "citation_style": "newsroom, author-date, note, or the path of a .csl file in the report",
    "sources_per_page": "past so many sources each gets a page of its own; 0 for never",
    "report_errors": "where readers report errors: the address of a form, or mailto: a mailbox",
    "book": "whether a build writes a PDF, an EPUB and a zip of the site, offered on its front",
    "book_without": "pages that are in no PDF or EPUB, such as handbook/",
    "search_engine": "auto, builtin, pagefind, or theme for the theme's own search",
    "how_we_know": "whether chapters tell at their head what they rest on",
    "social_cards": "whether a picture is drawn of each chapter, for networks that show links",
    "social_card_font": "a font (TTF, OTF) for them that has the letters of your language",
    "method": "the page, below the documents folder, that tells how the report was made",
    "history": "whether chapters that changed since publication get a page that says how",
    "security_txt": "what .well-known/security.txt says (RFC 9116): contact, expires and others",
    "trust_txt": "what trust.txt says (JournalList): member, belongto, control, social and others",
    "content_security_policy": "what pages may load beside the site's own files, by directive",
    "host_headers": "files that tell hosts which headers to send: _headers, .htaccess and others",
    "allow": "policies of security that this report lifts, such as type:.svg",
    "languages": "the languages of the report by tag, each with its name, or with more",
    "unsourced": "what words in quotation marks without a citation are",
}

_LANGUAGES: Schema = {
    "anyOf": [
        {"type": "array", "items": _WORDS},
        {
            "type": "object",
            "additionalProperties": {
                "anyOf": [
                    {"type": ["string", "null"]},
                    {
                        "type": "object",
                        "properties": {
                            "name": {**_WORDS, "description": "what its readers call it"},
                            "site_name": {**_WORDS, "description": "the report's name in it"},
                            "site_description": _WORDS,
                            "copyright": _WORDS,
                            "nav": {"type": "array", "description": "its own navigation"},
                            "words": {
                                "type": "object",
                                "description": "what stands in this file, and what it is in it",
                                "additionalProperties": _WORDS,
                            },
                        },
                        "additionalProperties": False,
                    },
                ]
            },
        },
    ]
}


def write_front_matter() -> Schema:
    """Return the schema of a chapter's front matter; other tools' names are their business."""
    return {
        "$schema": DRAFT,
        "title": "Front matter of a Dossier chapter",
        "type": "object",
        "properties": {name: _FRONT[name] for name in FRONT_NAMES},
    }


def write_timeline() -> Schema:
    """Return the schema of ``sources/timeline.yml``."""
    listed: Schema = {
        "anyOf": [_VALUE, {"type": "array", "items": _VALUE}],
    }
    values = {name: {**listed, "description": said} for name, said in MEANINGS.items()}
    values |= {alias: values[name] for alias, name in ALIASES.items()}
    own = {name: _EVENT[name] for name in EVENT_NAMES if name not in MEANINGS}
    event: Schema = {
        "type": "object",
        "properties": {**own, **values},
        "patternProperties": {f"^{KEPT}": listed},
        "additionalProperties": False,
        "required": ["date"],
        "anyOf": [{"required": ["text"]}, {"required": ["headline"]}],
    }
    events: Schema = {"$ref": "#/definitions/events"}
    return {
        "$schema": DRAFT,
        "title": "Events of a Dossier report",
        "definitions": {"events": {"type": "array", "items": event}},
        "anyOf": [
            events,
            {
                "type": "object",
                "properties": {
                    "title": {**_VALUE, "description": "what the timeline is called"},
                    "events": events,
                },
                "required": ["events"],
                "additionalProperties": False,
            },
        ],
    }


def write_mkdocs() -> Schema:
    """Return the schema of our part of ``mkdocs.yml``; whatever else stands in it is fine."""
    own: Schema = {
        "type": ["object", "null"],
        "description": "checks the report and builds what Markdown alone cannot",
        "properties": dict(_plugin_options()),
        "additionalProperties": False,
    }
    named: Schema = {"type": "object", "properties": {"dossier": own}}
    return {
        "$schema": DRAFT,
        "title": "The Dossier plugin in mkdocs.yml",
        "type": "object",
        "properties": {
            "plugins": {
                "if": {"type": "array"},
                "then": {"items": {"if": {"type": "object"}, "then": named}},
                "else": {"if": {"type": "object"}, "then": named},
            }
        },
    }


def _plugin_options() -> Iterator[tuple[str, Schema]]:
    for name, option in Options._schema:  # noqa: SLF001 - MkDocs lists options nowhere else
        described: Schema = {"description": _PLUGIN[name]}
        inner = option.option if isinstance(option, config_options.Optional) else option
        if isinstance(inner, config_options.Choice):
            described["enum"] = list(inner.choices)
        elif isinstance(inner, config_options.Type):
            names = {str: "string", int: "integer", bool: "boolean", dict: "object"}
            described["type"] = names[inner._type]  # noqa: SLF001 - likewise
        elif isinstance(inner, config_options.ListOfItems):
            described |= {"type": "array", "items": {"type": "string"}}
        elif isinstance(inner, LanguagesOption):
            described |= _LANGUAGES
        else:
            raise TypeError(f"{name} is of a kind that this script does not know")
        if option.default not in (None, "", {}, []):
            described["default"] = option.default
        yield name, described


def write_snippets() -> Schema:
    """Return VS Code's snippets: each directive short, and with every option where it has any."""
    snippets: Schema = {}
    for name, specification in SPECIFICATIONS.items():
        needed = [
            option for option, each in specification.options.items() if each.need is Need.REQUIRED
        ]
        every = list(specification.options)
        snippets[name] = _snippet(f":::{name}", name, specification, needed)
        if len(every) > len(needed):
            told = f"{name}, every option"
            snippets[told] = _snippet(f":::{name}+", name, specification, every)
    return snippets


def _snippet(
    prefix: str, name: str, specification: DirectiveSpecification, options: list[str]
) -> Schema:
    stop = 1
    opening = f"::: {name}"
    if specification.argument is not Need.FORBIDDEN:
        meaning = specification.argument_meaning
        shown = "@${1:key}" if meaning.startswith("@key") else _instant_or(meaning)
        opening += f" {shown}"
        stop += 1
    body = [opening]
    for option in options:
        choices = specification.options[option].choices
        # No words stand in for a value: an empty option is an error, a forgotten word is printed.
        value = f"${{{stop}|{','.join(choices)}|}}" if choices else f"${stop}"
        body.append(f"{option}: {value}")
        stop += 1
    body.append("")
    if specification.body is not Need.FORBIDDEN:
        body += ["$0"] if specification.body is Need.REQUIRED else ["${0:text}"]
    return {
        "scope": "markdown",
        "prefix": prefix,
        "description": specification.meaning,
        "body": [*body, ":::"],
    }


def _instant_or(meaning: str) -> str:
    """Return the tab stop of an argument; of a date and time, now."""
    if "ISO 8601" not in meaning:
        return f"${{1:{_plain(meaning)}}}"
    day = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
    time = "$CURRENT_HOUR:$CURRENT_MINUTE:$CURRENT_SECOND$CURRENT_TIMEZONE_OFFSET"
    return f"${{1:{day}T{time}}}"


def _plain(words: str) -> str:
    """Return words with what snippets read as syntax escaped."""
    return words.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")


def list_files() -> Iterator[tuple[Path, str]]:
    """Yield each file, and what is to stand in it."""
    schemas = {
        "front-matter": write_front_matter(),
        "timeline": write_timeline(),
        "mkdocs": write_mkdocs(),
    }
    for name, schema in schemas.items():
        for folder in (ASSETS, EDITOR):
            yield folder / "schemas" / f"{name}.json", _as_json(schema)
    for folder in (ASSETS, EDITOR):
        yield folder / "dossier.code-snippets", _as_json(write_snippets())


def _as_json(value: Schema) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write every file."""
    for path, text in list_files():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
