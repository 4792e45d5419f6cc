"""Quick fixes, each taken and looked at again."""

from pathlib import Path

import pytest
from tests.unit.language_server.conftest import Desk, Put

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.language_server.answers import Fix, apply
from mkdocs_dossier.language_server.fixing import find_fixes
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.site.capturing import Request, capture_file

HEAD = "---\ntitle: The bridge\n---\n\n"
EVENT = "::: timeline\n\n2021-05-04 {#shut}\n:   Shut. [@minutes2021]\n:::\n\n"


def fixes(desk: Desk) -> list[Fix]:
    return find_fixes(desk.workspace, desk.chapter, Span(0, len(desk.text)))


def take(desk: Desk, title: str) -> str:
    """Return the text after the fix whose title starts so."""
    fix = next(each for each in fixes(desk) if each.title.startswith(title))
    return apply(desk.text, fix.edits)


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [each.code.name for each in found]


def findings(desk: Desk) -> list[str]:
    return codes(desk.workspace.diagnostics(desk.path))


@pytest.mark.parametrize(
    ("wrong", "title", "right"),
    [
        ("[@leter2021]", "Change to “letter2021”", "[@letter2021]"),
        ("[see -@{leter2021}, p. 3]", "Change to “letter2021”", "[see -@{letter2021}, p. 3]"),
        ("::: quote @leter2021\n\n« Le garde-corps »\n:::", "Change to “letter2021”",
         "::: quote @letter2021\n\n« Le garde-corps »\n:::"),
        ("::: qoute @letter2021\n\n« Le garde-corps »\n:::", "Change to “quote”",
         "::: quote @letter2021\n\n« Le garde-corps »\n:::"),
        ("::: quote @letter2021\nspeeker: A\n\n« Le garde-corps »\n:::", "Change to “speaker”",
         "::: quote @letter2021\nspeaker: A\n\n« Le garde-corps »\n:::"),
        ("::: timeline\nfrom: al\n\n:::", "Change to “all”", "::: timeline\nfrom: all\n\n:::"),
        ("« Le garde-corps »{lnag=fr} [@letter2021]", "Change to “lang”",
         "« Le garde-corps »{lang=fr} [@letter2021]"),
        ("---\nstatus: darft\n---\n", "Change to “draft”", "---\nstatus: draft\n---\n"),
        ("---\nautors: [A]\n---\n", "Change to “authors”", "---\nauthors: [A]\n---\n"),
        (f"{EVENT}::: timeline\n\n#shot\n:   So. [@letter2021]\n:::", "Change to “shut”",
         f"{EVENT}::: timeline\n\n#shut\n:   So. [@letter2021]\n:::"),
    ],
)  # fmt: skip
def test_a_slip_is_put_right(put: Put, wrong: str, title: str, right: str) -> None:
    desk = put(wrong)
    assert findings(desk)
    assert take(desk, title) == right
    assert findings(put(right)) == []


def test_a_correction_is_bound_to_the_closest_passage(put: Put) -> None:
    wrong = (
        "It shut on 4 May.\n{: #closing }\n\n::: correction 2024-03-02T10:30:00Z\nid: day\n"
        "target: #closng\nwas: 5 May\nnow: 4 May\n\nThe wrong day.\n:::\n"
    )
    assert take(put(wrong), "Change to “closing”") == wrong.replace("#closng", "#closing")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('"soft enough to bite a thumb" [@minutes2021]',
         '"soft enough to take a thumb" [@minutes2021]'),
        ("“soft enough to bite a thumb” [@minutes2021]",
         "“soft enough to take a thumb” [@minutes2021]"),
        ("« Le garde-corps ne tenait plus » [@letter2021]",
         "« Le garde-corps ne tient plus » [@letter2021]"),
        ('"closed to some traffic on 4 May 2021. […] soft enough to take" [@minutes2021]',
         '"closed to all traffic on 4 May 2021. […] soft enough to take" [@minutes2021]'),
        ("::: quote @letter2021\n\nLe garde-corps ne tenait plus\n:::",
         "::: quote @letter2021\n\nLe garde-corps ne tient plus\n:::"),
    ],
)  # fmt: skip
def test_the_sources_words_go_between_the_authors_marks(put: Put, wrong: str, right: str) -> None:
    assert take(put(wrong), "Quote the source's exact words") == right
    assert "QUO001" not in findings(put(right))


def test_words_that_are_nowhere_near_get_no_passage(put: Put) -> None:
    desk = put('"no dragon was ever consulted on this" [@minutes2021]')
    titles = [fix.title for fix in fixes(desk)]
    assert titles == ["Print it unverified: give a reason"]


@pytest.mark.parametrize(
    ("wrong", "title", "right", "code"),
    [
        ('"a wicked lie" [@minutes2021]', "Print it",
         '"a wicked lie"{unchecked=""} [@minutes2021]', "QUO002"),
        ('"a wicked lie"{speaker="A"} [@minutes2021]', "Print it",
         '"a wicked lie"{speaker="A" unchecked=""} [@minutes2021]', "QUO002"),
        ("> ::: quote @minutes2021\n> role: mayor\n>\n> a wicked lie\n> :::", "Print it",
         "> ::: quote @minutes2021\n> role: mayor\n> unchecked: \n>\n> a wicked lie\n> :::",
         "QUO002"),
        ('It is "far too old to mend".', "It is no quotation",
         'It is "far too old to mend"{not-a-quotation=""}.', "QUO005"),
        ("::: timeline\n\n2021\n:   It shut.\n:::", "It has no source",
         '::: timeline\n\n2021\n:   It shut.\n    {unsourced=""}\n:::', "TIM020"),
        ('::: timeline\n\n2021\n:   It shut.\n    {people="A"}\n:::', "It has no source",
         '::: timeline\n\n2021\n:   It shut.\n    {people="A" unsourced=""}\n:::', "TIM020"),
    ],
)  # fmt: skip
def test_a_reason_is_asked_for_and_an_empty_one_is_none(
    put: Put, wrong: str, title: str, right: str, code: str
) -> None:
    desk = put(wrong)
    assert code in findings(desk)
    assert take(desk, title) == right
    assert code in findings(put(right))
    given = right.replace('=""', '="told by telephone"').replace("unchecked: ", "unchecked: told")
    assert findings(put(given)) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('"soft enough to take a thumb" [@minutes2021, par. 2]',
         '"soft enough to take a thumb" [@minutes2021, par. 3]'),
        ('"soft enough to take a thumb" [see @minutes2021, {par. 2}, and below; @letter2021]',
         '"soft enough to take a thumb" [see @minutes2021, par. 3, and below; @letter2021]'),
        ('As @minutes2021 [par. 2] has it, it was "soft enough to take a thumb".',
         'As @minutes2021 [par. 3] has it, it was "soft enough to take a thumb".'),
        ("::: quote @minutes2021\nlocator: par. 2\n\nsoft enough to take a thumb\n:::",
         "::: quote @minutes2021\nlocator: par. 3\n\nsoft enough to take a thumb\n:::"),
        ("::: quote @minutes2021, par. 99\n\nsoft enough to take a thumb\n:::",
         "::: quote @minutes2021, par. 3\n\nsoft enough to take a thumb\n:::"),
    ],
)  # fmt: skip
def test_a_locator_becomes_the_place_where_the_words_stand(
    put: Put, wrong: str, right: str
) -> None:
    assert take(put(wrong), "Cite par. 3") == right
    assert findings(put(right)) == []


def test_only_findings_that_are_asked_about_are_fixed(put: Put) -> None:
    desk = put(f"{HEAD}[@leter2021] and [@minuts2021]")
    at = desk.text.index("@minuts")
    found = find_fixes(desk.workspace, desk.chapter, Span(at, at + 3))
    assert [fix.title for fix in found if fix.is_best] == ["Change to “minutes2021”"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('"the ‘old’ bridge was *not* safe"', '"the ‘old’ bridge was \\*never\\* safe"'),
        ('"beyond five yards, he said"', '"beyond \\[5\\] \\<b\\>yards, he said"'),
        ("“the «old» bridge was never safe”", "“the ‘old’ bridge was \\*never\\* safe”"),
    ],
)
def test_words_that_look_like_markdown_are_put_in_as_words(
    tmp_path: Path, wrong: str, right: str
) -> None:
    for folder in ("docs", "sources"):
        (tmp_path / "report" / folder).mkdir(parents=True)
    settings = Settings.of({"root": str(tmp_path / "report")})
    path = settings.docs / "index.md"
    path.write_text(f"{wrong} [@memo]\n", encoding="utf-8")
    (settings.sources / "a.bib").write_text("@misc{memo, title = {Memo}, date = {2021}}\n", "utf-8")
    memo = tmp_path / "memo.txt"
    memo.write_text(
        'He wrote: the "old" bridge was *never* safe beyond [5] <b>yards, he said.\n', "utf-8"
    )
    assert capture_file(settings, Request("memo", ["memo"]), memo)[0]
    desk = Desk(Workspace(settings, load(settings)), path, f"{wrong} [@memo]\n", 0)
    assert take(desk, "Quote the source's exact words") == f"{right} [@memo]\n"
