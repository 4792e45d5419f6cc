"""Histories of chapters, as readers get them."""

from pathlib import Path

import pytest
from tests.unit.history.repositories import HEAD, Repository, notice

from mkdocs_dossier.model.edit import SegmentKind
from mkdocs_dossier.model.history import ChangedPassage, History
from mkdocs_dossier.site import load
from mkdocs_dossier.site.histories import add_histories

TEXT = HEAD.format("") + "The ferry carried 212 people.\n{: #people }\n\nIt was raining hard.\n"
TOLD = notice(target="#people", was="212 people", now="221 people")
CORRECTED = TEXT.replace("212", "221") + TOLD


def tell(repository: Repository) -> dict[str, History]:
    settings = repository.settings
    report, reason = add_histories(settings, load(settings).report, settings.cache)
    assert reason == ""
    return dict(report.histories)


def read(passage: ChangedPassage) -> str:
    marks = {"kept": "{}", "removed": "[-{}-]", "added": "[+{}+]", "withheld": "[…]{}"}
    return " ".join(marks[each.kind.value].format(each.text.strip()) for each in passage.segments)


def test_a_correction_is_told_with_its_words(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    name = repository.commit({"docs/ferry.md": CORRECTED})
    [version] = tell(repository)["ferry.md"].versions
    assert (version.revision, version.instant.isoformat()) == (name, "2026-02-06T12:00:00+00:00")
    assert (version.notices, version.reasons) == (("crew",), ())
    assert [read(each) for each in version.passages] == [
        "The ferry carried [-212-] [+221+] people."
    ]


def test_versions_come_newest_first(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    first = repository.commit({"docs/ferry.md": CORRECTED})
    second = repository.commit({"docs/ferry.md": CORRECTED.replace(" hard", "")})
    versions = tell(repository)["ferry.md"].versions
    assert [each.revision for each in versions] == [second, first]
    assert read(versions[0].passages[0]) == "It was raining [-hard.-]"


def test_what_is_no_word_is_no_version(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    repository.commit({"docs/ferry.md": TEXT.replace("raining hard", "*raining*\nhard")})
    assert tell(repository) == {}


def test_a_chapter_that_never_changed_has_none(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    assert tell(repository) == {}


def test_drafts_are_nobodys_business(repository: Repository) -> None:
    draft = HEAD.format("status: draft\n") + "The ferry carried fools.\n"
    repository.commit({"docs/ferry.md": draft})
    repository.commit({"docs/ferry.md": draft.replace("fools", "people")})
    repository.commit({"docs/ferry.md": TEXT})
    repository.commit({"docs/ferry.md": CORRECTED})
    [version] = tell(repository)["ferry.md"].versions
    assert version.notices == ("crew",)
    kept = "".join(path.read_text("utf-8") for path in repository.root.rglob(".cache/**/*.json"))
    assert "212" in kept
    assert "fools" not in kept


def test_a_text_before_it_had_a_date_is_nobodys_business(repository: Repository) -> None:
    undated = TEXT.replace("published: 2026-02-05T09:00:00Z\n", "").replace("212", "9999")
    repository.commit({"docs/ferry.md": undated})
    repository.commit({"docs/ferry.md": TEXT})
    assert tell(repository) == {}


def test_what_changed_before_the_hour_of_publication_is_no_news(repository: Repository) -> None:
    later = TEXT.replace("02-05T", "02-06T18:00:00Z").replace("18:00:00Z09:00:00Z", "18:00:00Z")
    repository.commit({"docs/ferry.md": later})
    repository.commit({"docs/ferry.md": later.replace(" hard", "")})
    repository.commit({"docs/ferry.md": later.replace("raining hard", "snowing")})
    [version] = tell(repository)["ferry.md"].versions
    assert read(version.passages[0]) == "It was [-raining.-] [+snowing.+]"


def test_a_renamed_chapter_keeps_its_history(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    repository.commit({"docs/ferry.md": CORRECTED})
    repository.commit({"docs/ferry.md": None, "docs/crossing.md": CORRECTED})
    assert [each.notices for each in tell(repository)["crossing.md"].versions] == [("crew",)]


def test_a_merge_is_one_version(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit({"docs/ferry.md": TEXT.replace("212", "220")})
    repository.commit({"docs/ferry.md": CORRECTED})
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message=Merge", "work")
    [version] = tell(repository)["ferry.md"].versions
    assert read(version.passages[0]) == "The ferry carried [-212-] [+221+] people."


def test_reasons_of_minor_changes(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    text = TEXT.replace("raining", "pouring")
    repository.commit({"docs/ferry.md": text}, "Say it better\n\nMinor: style")
    mark = "minor:\n- date: 2026-02-07\n  reason: typing error\n---\n\nThe"
    repository.commit({"docs/ferry.md": text.replace("---\n\nThe", mark).replace("hard", "down")})
    versions = tell(repository)["ferry.md"].versions
    assert [each.reasons for each in versions] == [("typing error",), ("style",)]


UNSHOWN = CORRECTED.replace("id: crew\n", "id: crew\nshow_was: no\n")


def test_wrong_words_that_do_harm_are_withheld(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    repository.commit({"docs/ferry.md": UNSHOWN})
    [version] = tell(repository)["ferry.md"].versions
    assert [read(each) for each in version.passages] == ["The ferry carried […] [+221+] people."]


def test_they_are_withheld_in_every_version(repository: Repository) -> None:
    # The harm came with an update, was made worse, put right, and only then told of.
    worse = TEXT.replace("212 people", "212 people, all of them thieves")
    repository.commit({"docs/ferry.md": TEXT})
    repository.commit({"docs/ferry.md": worse})
    repository.commit({"docs/ferry.md": worse.replace("all of them", "every one of them")})
    repository.commit({"docs/ferry.md": TEXT})
    told = notice(target="#people", was="every one of them thieves", show_was="no")
    repository.commit({"docs/ferry.md": TEXT + told})
    versions = tell(repository)["ferry.md"].versions
    assert len(versions) == 4
    assert "thieves" not in str(versions)
    assert SegmentKind.WITHHELD in {each.kind for each in versions[1].passages[0].segments}


def test_they_are_withheld_without_being_named(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT.replace("212 people", "212 thieves")})
    told = notice(target="#people", show_was="no", now="people")
    repository.commit({"docs/ferry.md": TEXT + told})
    [version] = tell(repository)["ferry.md"].versions
    assert "thieves" not in str(version)


def test_they_are_withheld_in_other_chapters(repository: Repository) -> None:
    other = HEAD.format("") + "Some say that 212 people were on board, which is much.\n"
    repository.commit({"docs/ferry.md": TEXT, "docs/town.md": other})
    repository.commit({"docs/ferry.md": UNSHOWN, "docs/town.md": other.replace("212", "221")})
    assert "212" not in str(tell(repository)["town.md"])


def test_a_text_that_was_replaced_is_told_nowhere(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    repository.commit({"docs/ferry.md": CORRECTED})
    gone = HEAD.format("status: retracted\n") + "Withdrawn.\n{: #people }\n" + TOLD
    repository.commit({"docs/ferry.md": gone + notice("retraction", name="gone", text="replaced")})
    versions = tell(repository)["ferry.md"].versions
    assert [each.notices for each in versions] == [("gone",), ("crew",)]
    assert "people." not in str(versions)
    assert "raining" not in str(versions)


def test_the_cache_says_the_same(repository: Repository) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    repository.commit({"docs/ferry.md": CORRECTED})
    first = tell(repository)
    [entry] = repository.root.rglob(".cache/history-*/**/*.json")
    assert tell(repository) == first
    entry.write_text("broken", encoding="utf-8")
    assert tell(repository) == first


def test_without_git_there_is_a_reason(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write({"docs/ferry.md": TEXT, "mkdocs.yml": "site_name: T\n"})
    settings = repository.settings
    report, reason = add_histories(settings, load(settings).report, settings.cache)
    assert (report.histories, "no page of their history" in reason) == ({}, True)


def test_a_shallow_clone_claims_nothing(repository: Repository, tmp_path: Path) -> None:
    repository.commit({"docs/ferry.md": TEXT})
    repository.commit({"docs/ferry.md": CORRECTED})
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(clone))
    settings = Repository(clone).settings
    report, reason = add_histories(settings, load(settings).report, settings.cache)
    assert (report.histories, "only the newest commits" in reason) == ({}, True)


@pytest.mark.parametrize("name", ["ferry.md", "index.md"])
def test_two_builds_are_alike(repository: Repository, name: str) -> None:
    repository.commit({f"docs/{name}": TEXT})
    repository.commit({f"docs/{name}": CORRECTED})
    assert tell(repository) == tell(repository)
