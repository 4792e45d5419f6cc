"""Ages beside dated events: those of somebody born when the report says, and few false alarms."""

import pytest

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site.looking import look_through
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.retellings import join_retellings

BIB = "@report{memo1990, title={Memo}, author={Other, Ann}, institution={Office}, date={2020}}\n"
RECORDS, _ = load_bibliography([("a.bib", BIB)])


def check(*texts: str, lang: str = "en") -> list[Diagnostic]:
    head = f"---\nlang: {lang}\n---\n"
    chapters = [
        scan(f"docs/{n}.md", f"{n}.md", head + text, RECORDS.__contains__)[0]
        for n, text in enumerate(texts)
    ]
    report = Report(tuple(join_retellings(chapters)), RECORDS)
    return [found for found in look_through(report, None)[1] if found.code.name == "TIM029"]


def timeline(*events: tuple[str, str]) -> str:
    return "::: timeline\n\n" + "\n\n".join(f"{a}\n:   {b}" for a, b in events) + "\n:::\n"


IMPOSSIBLE = [
    ("en", "2020", "Ann Other, aged 34, born in 1990, resigns"),
    ("en", "2020-02-05", "Ann Other, born on 3 May 1990, aged 34, resigns"),
    ("en", "2020-02-05", "Ann Other, born on 3 May 1990, aged 30, resigns"),
    ("en", "2020-05-10", "Ann Other, born on May 3, 1990, aged 29, resigns"),
    ("en", "2020-05", "**Ann Other**, 34, born May 3rd, 1990, resigns"),
    ("en", "2020", "Ann Other (34), who was born in Paris in 1990, resigns"),
    ("en", "2020", "The 34-year-old, born in May 1990, resigns"),
    ("en", "2020", "Ann Other (b. 1990, aged 12) resigns"),
    ("en", "2020", "Born in 1990 in New York, she was 34 when it came"),
    ("en", "2020", "Born in 1990, she dies at the age of 34"),
    ("en", "2018/2020", "Ann Other, aged 34, born in 1990, is in office"),
    ("en", "../2020", "Ann Other, aged 34, born in 1990, is in office"),
    ("en", "2020", "Born in 2024, he is 12 years old"),
    ("en", "2020-02-05", "On 5 February 2020 Ann Other, aged 34,\n    born in 1990, resigns"),
    ("fr", "2020", "Ann Other, âgée de 34 ans, née en 1990, démissionne"),
    ("fr", "2020-02-05", "Ann Other, née le 3 mai 1990, âgée de 34 ans, démissionne"),
    ("fr", "2020-02-05", "Ann Other, née le 1er mai 1990 à Lyon, 34 ans, démissionne"),
    ("fr", "2020", "Ben Other (34 ans), né à Saint-Denis en mai 1990, démissionne"),
    ("fr", "2020", "Né en 1990, il avait alors 34 ans"),
    ("fr", "2020", "Née en 1990, elle meurt à 34 ans"),
    ("fr", "2020", "Née en 1990, elle meurt à l’âge de 34 ans"),
]


@pytest.mark.parametrize(("lang", "date", "words"), IMPOSSIBLE)
def test_an_age_that_cannot_be_is_told(lang: str, date: str, words: str) -> None:
    (found,) = check(timeline((date, f"{words} [@memo1990, p. 34].")), lang=lang)
    assert found.place.path == "docs/0.md"
    assert found.place.line in (8, 7)
    assert found.hint


POSSIBLE = [
    ("en", "2020", "Ann Other, aged 29, born in 1990, resigns"),
    ("en", "2020", "Ann Other, aged 30, born in 1990, resigns"),
    ("en", "2020-05-03", "Ann Other, aged 30, born on 3 May 1990, resigns"),
    ("en", "2020-05-02", "Ann Other, aged 29, born on 3 May 1990, resigns"),
    ("en", "1990", "The 34-year-old resigns"),
    # Ages that were reached before.
    ("en", "2020", "Born in 1990, she was 12 when the town was flooded"),
    ("en", "2020", "Born in 1990, he went to sea at the age of 15"),
    ("en", "2020", "The house of Ann Other, born in 1990, who died aged 12, is sold"),
    ("fr", "2020", "Né en 1990, il avait 12 ans quand la ville fut inondée"),
    ("fr", "2020", "Née en 1990, morte à 12 ans, elle est honorée"),
    # Another time is named.
    ("en", "2020", "Ann Other, born in 1990 and now 34, resigns"),
    ("en", "2020", "Ann Other, born in 1990, will be 34 in office"),
    ("en", "2020", "Ann Other, born in 1990, aged 34 in 2024, resigns"),
    ("en", "2020", "Ann Other, born in 1990, was 34 four years later"),
    ("fr", "2020", "Ann Other, née en 1990, aujourd’hui âgée de 34 ans, démissionne"),
    ("fr", "2020", "Ann Other, née en 1990, aura 34 ans, dit-elle"),
    # About, and between.
    ("en", "2020", "Ann Other, aged about 34, born in 1990, resigns"),
    ("en", "2020", "Ann Other, aged 34, born around 1990, resigns"),
    ("en", "2020", "Ann Other, over 34 years old, born in 1990, resigns"),
    ("fr", "2020", "Ann Other, âgée de près de 34 ans, née en 1990, démissionne"),
    ("en", "2020~", "Ann Other, aged 34, born in 1990, resigns"),
    ("en", "202X", "Ann Other, aged 64, born in 1990, resigns"),
    ("en", "2020/..", "Ann Other, aged 34, born in 1990, is in office"),
    # Somebody else's, or nobody's.
    ("en", "2020", "Ann Other, aged 54, whose son was born in 1990, resigns"),
    ("en", "2020", "Ann Other, 54, meets the director, born in 1990"),
    ("en", "2020", "A clerk aged 54 hands the file to Ben Other, born in 1990"),
    ("en", "2020", "Ann Other, aged 54, and Ben Other, born in 1990, resign"),
    ("en", "2020", "Ann, aged 54, and Ben, 20, born in 1990, resign"),
    ("en", "2020", "The firm, born in 1990, sells 34, 35 and 36"),
    ("en", "2020", "Born in 1990, the firm is 34 years too old-fashioned"),
    ("en", "2020", "On page 3, 34, Ann Other is said to be born in 1990"),
    ("en", "2020", "Ann Other is born in 1990. The clerk is aged 54"),
    ("fr", "2020", "Ben Other, né en 1990, est condamné à 34 ans de prison"),
    ("fr", "2020", "Ben Other, né en 1990, dirige depuis 34 ans, dit-il"),
    # Not prose, or others' words.
    ("en", "2020", "It says “Ann Other, aged 34, born in 1990” [@memo1990]"),
    ("en", "2020", "It says `Ann Other, aged 34, born in 1990`"),
    ("en", "2020", "Ann Other, [born in 1990](https://example.org/a-34-year-old), resigns"),
    ("de", "2020", "Ann Other, aged 34, born in 1990, resigns"),
]


@pytest.mark.parametrize(("lang", "date", "words"), POSSIBLE)
def test_what_may_be_is_left_alone(lang: str, date: str, words: str) -> None:
    assert check(timeline((date, f"{words} [@memo1990, p. 34].")), lang=lang) == []


def test_it_says_what_the_age_was() -> None:
    (found,) = check(timeline(("2020", "Ann Other, aged 34, born in 1990, resigns [@memo1990].")))
    assert found.sentence == (
        "“aged 34” cannot be: “born in 1990” makes it 29 or 30 at the time of this event."
    )
    assert (found.place.line, found.place.column) == (7, 16)


def test_prose_outside_of_events_has_no_date_to_hold_it_against() -> None:
    assert check("Ann Other, aged 34, born in 1990, resigns [@memo1990].\n") == []


def event(date: str, words: str, people: str = "Ann Other") -> tuple[str, str]:
    return date, f'{words} [@memo1990].\n    {{people="{people}"}}'


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("Ann Other, 34, resigns", "Ann Other, aged 36, returns", 0),
        ("Ann Other, 34, resigns", "Ann Other, aged 40, returns", 1),
        ("Ann Other, born in 1990, resigns", "Ann Other, 34, returns", 1),
        ("Ann Other, born in 1990, resigns", "Ann Other, 32, returns", 0),
        ("Ann Other (born in 1990) resigns", "Ann Other (born in 1991) returns", 1),
        ("Ann Other, 34, resigns", "Ben Other, 40, meets Ann Other", 0),
        ("Ann Other, 34, resigns", "Ann Other meets a 12-year-old", 0),
        ("Ann Other, 34, resigns", "Ann Other, now 40, returns", 0),
        ("Ann Other, 34, resigns", "A clerk, 40, and Ann Other return", 0),
    ],
)
def test_one_person_has_one_birth(first: str, second: str, count: int) -> None:
    found = check(timeline(event("2020", first)), timeline(event("2022", second)))
    assert len(found) == count
    for each in found:
        assert each.place.path == "docs/1.md"
        assert "docs/0.md, line 7" in each.sentence


def test_a_name_is_a_person_only_where_the_event_says_so() -> None:
    texts = [timeline((date, f"Ann Other, {age}, resigns [@memo1990]."))
             for date, age in (("2020", 34), ("2022", 50))]  # fmt: skip
    assert check(*texts) == []


@pytest.mark.parametrize(
    "words",
    [
        ", ".join(["Ann Other", "born", "in", "34", "aged", "née", "le 3"] * 2000),
        "Ann Other, 34, " * 5000,
        "Ann Other" + " in A---" * 3000 + "x, aged 34",
        "Ann Other, aged 34 " + "in A, " * 3000 + "x born in 1990",
        "Ann Other" + " " * 20_000 + ", 34" + " " * 20_000 + "born in",
        "born in A" + " A" * 20_000,
    ],
)
def test_texts_made_to_be_slow_are_not(words: str) -> None:
    assert check(timeline(event("2020", words))) == []
