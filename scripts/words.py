"""Message catalogues: takes messages out of the code, brings catalogues up to date, compiles them.

It does what Babel's own command does, with nothing in the files that changes from day to day: no
dates and no line numbers.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parent.parent / "plugins" / "mkdocs_dossier"
CATALOGUES = PACKAGE / "words" / "catalogues"
TEMPLATE = CATALOGUES / "dossier.pot"

# In tables, `say` is a catalogue's pgettext, `count` its npgettext.
_KEYWORDS = {"say": ((1, "c"), 2), "count": ((1, "c"), 2, 3)}
_WIDTH = 100
_NEVER = datetime(2026, 1, 1, tzinfo=UTC)


def extract() -> Catalog:
    """Return the messages that the code has, without translations."""
    found = Catalog(
        project="Dossier",
        version="1",
        copyright_holder="The Dossier contributors",
        msgid_bugs_address="CONTRIBUTING.md",
        last_translator="The Dossier contributors",
        language_team="The Dossier contributors",
        creation_date=_NEVER,
        header_comment="# What readers see. Each message has a context: where they meet it.",
    )
    rows = extract_from_dir(
        PACKAGE / "words",
        [("**.py", "python")],
        keywords=_KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for name, _, message, comments, context in sorted(rows, key=lambda row: (row[0], row[1])):
        found.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    return found


def read(path: Path) -> Catalog:
    """Return a catalogue from its file."""
    with path.open("rb") as file:
        return read_po(file, locale=None if path == TEMPLATE else path.parts[-3], domain="dossier")


def find() -> Iterator[Path]:
    """Yield the files of all languages, in order."""
    yield from sorted(CATALOGUES.glob("*/LC_MESSAGES/dossier.po"))


def is_variety(path: Path) -> bool:
    """Tell whether a catalogue is of a variety, which holds only what differs."""
    return "_" in path.parts[-3]


def is_said(message: Message) -> bool:
    """Tell whether a message is translated, in all its forms, and nobody has to look again."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(forms) and not message.fuzzy


def show(catalogue: Catalog) -> bytes:
    """Return a catalogue as text."""
    file = BytesIO()
    write_po(file, catalogue, width=_WIDTH, ignore_obsolete=True)
    return file.getvalue()


def compile_(catalogue: Catalog) -> bytes:
    """Return a catalogue as programs read it."""
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def update(catalogue: Catalog, template: Catalog, *, variety: bool) -> Catalog:
    """Bring a catalogue up to date with the messages of the code."""
    catalogue.update(template, update_header_comment=True, update_creation_date=False)
    if variety:
        for message in [each for each in catalogue if each.id and not is_said(each)]:
            catalogue.delete(message.id, message.context)
    for name in ("project", "version", "msgid_bugs_address", "last_translator", "language_team"):
        setattr(catalogue, name, getattr(template, name))
    catalogue.creation_date = catalogue.revision_date = _NEVER
    return catalogue


def main(arguments: list[str]) -> None:
    """Bring all catalogues up to date; with names of languages, begin those."""
    template = extract()
    CATALOGUES.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(show(template))
    for name in arguments:
        path = CATALOGUES / name / "LC_MESSAGES" / "dossier.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            begun = Catalog(locale=name, project="Dossier", fuzzy=False)
            path.write_bytes(show(begun))
    for path in find():
        catalogue = update(read(path), template, variety=is_variety(path))
        path.write_bytes(show(catalogue))
        path.with_suffix(".mo").write_bytes(compile_(catalogue))
        missing = sum(not is_said(each) for each in catalogue if each.id)
        print(f"{path.parts[-3]}: {len(catalogue)} messages, {missing} to be written")


if __name__ == "__main__":
    main(sys.argv[1:])
