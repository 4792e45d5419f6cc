"""Catalogues: whole, sound, and made of what the code says."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from gettext import GNUTranslations, c2py
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message

SCRIPT = Path(__file__).parents[3] / "scripts" / "words.py"
PLACEHOLDER = re.compile(r"\{\w*\}")
COUNTS = {"{}", "{count}", "{total}"}
"""Placeholders of a number, which a form that stands for one number alone need not tell."""


def _load_script() -> ModuleType:
    specification = importlib.util.spec_from_file_location("words_script", SCRIPT)
    assert specification
    assert specification.loader
    module = importlib.util.module_from_spec(specification)
    sys.modules[specification.name] = module
    specification.loader.exec_module(module)
    return module


SCRIPTED = _load_script()
FILES = sorted(SCRIPTED.find())
WHOLE = [path for path in FILES if not SCRIPTED.is_variety(path)]


def name(path: Path) -> str:
    return path.parts[-3]


def messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def ids(catalogue: Catalog) -> list[tuple[str | None, object]]:
    return sorted(((each.context, each.id) for each in messages(catalogue)), key=repr)


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def test_the_languages_of_readers_are_there() -> None:
    assert {"ar", "de", "es", "fr"} <= {name(path) for path in WHOLE}


def test_the_template_holds_what_the_code_says() -> None:
    written = SCRIPTED.read(SCRIPTED.TEMPLATE)
    extracted = SCRIPTED.extract()
    assert ids(written) == ids(extracted), "run make words"
    assert len(ids(extracted)) > 250


@pytest.mark.parametrize("path", WHOLE, ids=name)
def test_no_message_is_missing_or_left_over(path: Path) -> None:
    catalogue = SCRIPTED.read(path)
    assert ids(catalogue) == ids(SCRIPTED.extract()), "run make words"
    assert not catalogue.obsolete
    assert [each.id for each in messages(catalogue) if not SCRIPTED.is_said(each)] == []


@pytest.mark.parametrize("path", [path for path in FILES if path not in WHOLE], ids=name)
def test_a_variety_holds_what_differs(path: Path) -> None:
    catalogue = SCRIPTED.read(path)
    assert set(ids(catalogue)) <= set(ids(SCRIPTED.extract()))
    assert all(SCRIPTED.is_said(each) for each in messages(catalogue))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_placeholders_are_the_originals(path: Path) -> None:
    catalogue = SCRIPTED.read(path)
    wrong = []
    for message in messages(catalogue):
        originals = message.id if isinstance(message.id, tuple) else (str(message.id),)
        allowed = [placeholders(each) for each in originals]
        if message.context and message.context.startswith("order of"):
            allowed = [sorted(allowed[0])]
        for number, form in enumerate(forms(message)):
            may = [*allowed]
            if len(originals) == 2 and _stands_for_one(catalogue, number):
                may += [[each for each in some if each not in COUNTS] for some in allowed]
            if placeholders(form) not in may:
                wrong.append((message.id, form))
    assert wrong == []


def _stands_for_one(catalogue: Catalog, form: int) -> bool:
    """Tell whether a plural form is used with one number alone."""
    choose = c2py(catalogue.plural_expr)
    return sum(choose(number) == form for number in range(1000)) == 1


@pytest.mark.parametrize("path", WHOLE, ids=name)
def test_counts_have_all_the_forms_of_the_language(path: Path) -> None:
    catalogue = SCRIPTED.read(path)
    counted = [each for each in messages(catalogue) if isinstance(each.id, tuple)]
    assert counted
    assert {len(forms(each)) for each in counted} == {catalogue.num_plurals}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_programs_read_what_translators_wrote(path: Path) -> None:
    catalogue = SCRIPTED.read(path)
    with path.with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    choose = c2py(catalogue.plural_expr)
    for message in messages(catalogue):
        said, context = forms(message), str(message.context)
        if isinstance(message.id, tuple):
            one, several = message.id
            read = [compiled.npgettext(context, one, several, n) for n in range(120)]
            assert read == [said[choose(n)] for n in range(120)], "run make words"
        else:
            assert compiled.pgettext(context, str(message.id)) == said[0], "run make words"


def test_bringing_up_to_date_changes_nothing_that_is() -> None:
    template = SCRIPTED.extract()
    for path in FILES:
        variety = SCRIPTED.is_variety(path)
        shown = SCRIPTED.show(SCRIPTED.update(SCRIPTED.read(path), template, variety=variety))
        assert _without_tool(shown) == _without_tool(path.read_bytes()), "run make words"


def _without_tool(text: bytes) -> bytes:
    return re.sub(rb'"Generated-By.*\n', b"", text)


def test_a_changed_sentence_has_to_be_looked_at_again() -> None:
    old, new = Catalog(locale="fr"), Catalog()
    old.add("Cite this chapter", "Citer ce chapitre", context="heading")
    new.add("Cite this chapters", context="heading")
    updated = SCRIPTED.update(old, new, variety=False)
    assert [SCRIPTED.is_said(each) for each in messages(updated)] == [False]
