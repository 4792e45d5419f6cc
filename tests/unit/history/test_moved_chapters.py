"""``dossier diff`` when chapters are moved, parted, merged, withdrawn; and its revisions."""

from pathlib import Path

import pytest
from tests.unit.history.repositories import HEAD, Repository, make_repository, notice

from mkdocs_dossier.site.git import GitError

FIRST = "The ferry carried 212 people when it left the harbour of Aldmoor.\n"
SECOND = "The owner says that it was safe, and that he saw to it himself.\n"
TEXT = HEAD.format("") + f"{FIRST}\n{SECOND}"
REDIRECTS = """site_name: T
plugins:
- redirects:
    redirect_maps:
      ferry.md: crossing.md
- dossier
"""


def codes(repository: Repository, base: str, head: str | None = "HEAD") -> list[str]:
    return [each.code.name for each in repository.compare(base, head).diagnostics]


@pytest.fixture
def base(repository: Repository) -> str:
    return repository.commit({"docs/ferry.md": TEXT})


def test_a_renamed_file_leaves_its_address(repository: Repository, base: str) -> None:
    repository.commit({"docs/ferry.md": None, "docs/crossing.md": TEXT})
    [found] = repository.compare(base).diagnostics
    assert found.code.name == "COR056"
    assert found.sentence.startswith("This chapter was published as ferry.md")


def test_a_renamed_file_whose_address_leads_on(repository: Repository, base: str) -> None:
    repository.commit({"docs/ferry.md": None, "docs/crossing.md": TEXT, "mkdocs.yml": REDIRECTS})
    assert codes(repository, base) == []


def test_a_renamed_file_is_still_read(repository: Repository, base: str) -> None:
    changed = TEXT.replace("212", "221")
    repository.commit({"docs/ferry.md": None, "docs/crossing.md": changed, "mkdocs.yml": REDIRECTS})
    [found] = repository.compare(base).diagnostics
    assert (found.code.name, found.place.path) == ("COR050", "docs/crossing.md")


def test_a_renamed_file_with_its_correction(repository: Repository, base: str) -> None:
    changed = TEXT.replace("212", "221") + notice(was="212 people", now="221 people")
    repository.commit({"docs/ferry.md": None, "docs/crossing.md": changed, "mkdocs.yml": REDIRECTS})
    assert codes(repository, base) == []


def test_a_chapter_parted_in_two(repository: Repository, base: str) -> None:
    repository.commit(
        {"docs/ferry.md": HEAD.format("") + FIRST, "docs/owner.md": HEAD.format("") + SECOND}
    )
    assert codes(repository, base) == []


def test_a_chapter_parted_in_two_with_words_lost(repository: Repository, base: str) -> None:
    other = SECOND.replace(", and that he saw to it himself", "")
    repository.commit(
        {"docs/ferry.md": HEAD.format("") + FIRST, "docs/owner.md": HEAD.format("") + other}
    )
    [found] = repository.compare(base).diagnostics
    assert found.code.name == "COR050"
    assert "“and that he saw to it himself” was taken out" in found.sentence


def test_a_passage_moved_to_a_draft_is_taken_out(repository: Repository, base: str) -> None:
    repository.commit(
        {
            "docs/ferry.md": HEAD.format("") + FIRST,
            "docs/owner.md": HEAD.format("status: draft\n") + SECOND,
        }
    )
    assert codes(repository, base) == ["COR050"]


def test_a_passage_moved_to_another_chapter(repository: Repository) -> None:
    other = HEAD.format("") + "Aldmoor lies far out.\n"
    base = repository.commit({"docs/ferry.md": TEXT, "docs/town.md": other})
    repository.commit(
        {"docs/ferry.md": HEAD.format("") + FIRST, "docs/town.md": f"{other}\n{SECOND}"}
    )
    assert codes(repository, base) == []


def test_two_chapters_made_one(repository: Repository) -> None:
    base = repository.commit(
        {"docs/ferry.md": HEAD.format("") + SECOND, "docs/crossing.md": HEAD.format("") + FIRST}
    )
    repository.commit({"docs/ferry.md": None, "docs/crossing.md": TEXT, "mkdocs.yml": REDIRECTS})
    assert codes(repository, base) == []


def test_two_chapters_made_one_with_words_lost(repository: Repository) -> None:
    base = repository.commit(
        {"docs/ferry.md": HEAD.format("") + SECOND, "docs/crossing.md": HEAD.format("") + FIRST}
    )
    other = HEAD.format("") + FIRST + "\nHe kept silent.\n"
    repository.commit({"docs/ferry.md": None, "docs/crossing.md": other, "mkdocs.yml": REDIRECTS})
    assert codes(repository, base) == ["COR050", "COR050"]


def test_a_new_chapter_needs_nothing(repository: Repository, base: str) -> None:
    repository.commit({"docs/town.md": HEAD.format("") + "Aldmoor has 300 houses.\n"})
    assert codes(repository, base) == []


def test_a_deleted_chapter(repository: Repository, base: str) -> None:
    repository.commit({"docs/ferry.md": None})
    [found] = repository.compare(base).diagnostics
    assert (found.code.name, found.place.path) == ("COR056", "docs/ferry.md")


HEADS = {
    "a draft again": ("", "status: draft\n", "", ["COR056"]),
    "retracted without a word": ("", "status: retracted\n", "", ["COR056"]),
    "retracted": ("", "status: retracted\n", notice("retraction"), []),
    "no longer retracted": ("status: retracted\n", "", "", ["COR056"]),
    "no longer retracted, and told": ("status: retracted\n", "", notice("editors-note"), []),
    "updated": ("", "updated: 2026-02-06T09:00:00Z\n", "", []),
}


@pytest.mark.parametrize(("old", "new", "added", "expected"), HEADS.values(), ids=list(HEADS))
def test_the_state_of_a_chapter(
    repository: Repository, old: str, new: str, added: str, expected: list[str]
) -> None:
    base = repository.commit({"docs/ferry.md": HEAD.format(old) + FIRST})
    repository.commit({"docs/ferry.md": HEAD.format(new) + FIRST + added})
    assert codes(repository, base) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("published: 2026-02-06T09:00:00Z\n", ["COR055"]),
        ("", ["COR055"]),
        ("published: 2026-02-05T10:00:00+01:00\n", []),
    ],
    ids=["moved", "removed", "in another zone"],
)
def test_the_date_of_publication(
    repository: Repository, base: str, date: str, expected: list[str]
) -> None:
    repository.commit({"docs/ferry.md": TEXT.replace("published: 2026-02-05T09:00:00Z\n", date)})
    assert codes(repository, base) == expected


def test_a_merge_that_changes_words_by_itself(repository: Repository, base: str) -> None:
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit({"docs/town.md": HEAD.format("") + "Aldmoor has 300 houses.\n"})
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-commit", "work")
    repository.write({"docs/ferry.md": TEXT.replace("212", "221")})
    repository.git("commit", "--quiet", "--all", "--message=Merge")
    assert codes(repository, base) == ["COR050"]


def test_what_others_merged_meanwhile_is_none_of_this_work(
    repository: Repository, base: str
) -> None:
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit({"docs/town.md": HEAD.format("") + "Aldmoor has 300 houses.\n"})
    repository.git("switch", "--quiet", "main")
    corrected = TEXT.replace("212", "221") + notice(was="212 people", now="221 people")
    repository.commit({"docs/ferry.md": corrected})
    compared = repository.compare("main", "work")
    assert (compared.diagnostics, compared.is_fork, compared.base) == ((), True, base)
    # Compared with what readers know by now, the work would take the correction back.
    exact = repository.compare("main", "work", is_exact=True)
    assert {each.code.name for each in exact.diagnostics} == {"COR050", "COR052"}


def test_a_minor_commit_within_a_merge(repository: Repository, base: str) -> None:
    repository.git("switch", "--quiet", "--create", "work")
    repository.commit({"docs/ferry.md": TEXT.replace("left", "departed")}, "Word\n\nMinor: style")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "work")
    assert codes(repository, base) == []


def test_a_merge_of_work_with_its_correction(repository: Repository, base: str) -> None:
    repository.git("switch", "--quiet", "--create", "work")
    corrected = TEXT.replace("212", "221") + notice(was="212 people", now="221 people")
    repository.commit({"docs/ferry.md": corrected})
    repository.git("switch", "--quiet", "main")
    repository.commit({"docs/town.md": HEAD.format("") + "Aldmoor has 300 houses.\n"})
    repository.git("merge", "--quiet", "--no-ff", "work")
    assert codes(repository, base) == []


def test_files_as_they_lie_here(repository: Repository, base: str) -> None:
    repository.write({"docs/ferry.md": TEXT.replace("212", "221")})
    assert codes(repository, base) == []
    assert codes(repository, base, None) == ["COR050"]


def test_a_new_file_that_git_does_not_know_yet(repository: Repository, base: str) -> None:
    repository.write(
        {"docs/ferry.md": HEAD.format("") + FIRST, "docs/owner.md": HEAD.format("") + SECOND}
    )
    assert codes(repository, base, None) == []


def test_a_report_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    outer = make_repository(tmp_path / "all")
    base = outer.commit({"report/docs/ferry.md": TEXT, "docs/ferry.md": TEXT})
    outer.commit({"report/docs/ferry.md": TEXT.replace("212", "221"), "docs/ferry.md": "Else.\n"})
    report = Repository(outer.root / "report")
    [found] = report.compare(base).diagnostics
    assert (found.code.name, found.place.path) == ("COR050", "docs/ferry.md")


def test_a_shallow_clone_says_what_to_fetch(
    repository: Repository, base: str, tmp_path: Path
) -> None:
    repository.commit({"docs/town.md": HEAD.format("") + "Aldmoor.\n"})
    repository.git(
        "clone", "--quiet", "--depth=1", f"file://{repository.root}", str(tmp_path / "c")
    )
    with pytest.raises(GitError, match="holds only the newest commits") as caught:
        Repository(tmp_path / "c").compare(base)
    assert "git fetch --unshallow" in caught.value.hint


def test_a_revision_that_is_not_there(repository: Repository, base: str) -> None:
    for name in ("nowhere", "--output=stolen", base + "1"):
        with pytest.raises(GitError, match="There is no revision"):
            repository.compare(name)
    assert not (repository.root / "stolen").exists()


def test_a_folder_without_git(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="in no Git repository"):
        Repository(tmp_path).compare("HEAD")


def test_histories_that_share_nothing(repository: Repository, base: str) -> None:
    repository.git("switch", "--quiet", "--orphan", "other")
    repository.commit({"docs/town.md": "Aldmoor.\n"})
    with pytest.raises(GitError, match="no common commit"):
        repository.compare(base)
