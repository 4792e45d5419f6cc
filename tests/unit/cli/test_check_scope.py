"""``dossier check`` limited to paths or to a change, and what only rendering finds."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.sites.building import Site, copy_site

from mkdocs_dossier.cli import main
from mkdocs_dossier.cli.progress import Progress

WRONG = "\n\nHm [@nobody].\n"
IDENTITY = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return copy_site("minimal", tmp_path / "report")


def check(site: Site, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "-f", str(site.root / "mkdocs.yml"), *arguments])


def append(site: Site, path: str, text: str) -> None:
    with (site.root / path).open("a", encoding="utf-8") as file:
        file.write(text)


def files_of(result: Result) -> set[str]:
    return {line.split(":")[0] for line in result.stdout.splitlines() if line[:1].isalpha()}


def git(site: Site, *arguments: str) -> None:
    subprocess.run(["git", "-C", site.root, *IDENTITY, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(site: Site) -> Site:
    git(site, "init", "--quiet", "--initial-branch=main")
    (site.root / ".gitignore").write_text(".cache\nsite\n", encoding="utf-8")
    append(site, "docs/overview.md", WRONG)
    (site.root / "docs" / "other.md").write_text(f"---\ntitle: Other\n---{WRONG}", "utf-8")
    git(site, "add", ".")
    git(site, "commit", "--quiet", "-m", "One")
    git(site, "tag", "one")
    return site


def test_paths_limit_what_is_reported(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    append(site, "docs/index.md", WRONG)
    append(site, "docs/overview.md", WRONG)
    append(site, "sources/footbridge.bib", "\n@online{,\n  title = {No key}\n}\n")
    everything = {"docs/index.md", "docs/overview.md", "sources/footbridge.bib"}
    assert files_of(check(site)) == everything
    assert files_of(check(site, str(site.root))) == everything
    assert files_of(check(site, str(site.root / "docs"))) == {"docs/index.md", "docs/overview.md"}
    monkeypatch.chdir(site.root / "docs")
    assert files_of(check(site, "index.md", "../sources/footbridge.bib")) == {
        "docs/index.md",
        "sources/footbridge.bib",
    }
    assert check(site, str(site.root / "mkdocs.yml")).exit_code == 0


def test_a_path_that_is_no_part_of_the_report_is_refused(site: Site, tmp_path: Path) -> None:
    missing = check(site, str(site.root / "docs" / "none.md"))
    assert missing.exit_code == 2
    assert "does not exist" in missing.stderr
    (site.root / "notes.txt").write_text("Notes", encoding="utf-8")
    (tmp_path / "elsewhere.md").write_text("Elsewhere", encoding="utf-8")
    for path in (site.root / "notes.txt", tmp_path / "elsewhere.md"):
        refused = check(site, str(path))
        assert refused.exit_code == 2
        assert "is no part of the report" in refused.stderr
        assert refused.stdout == ""


def test_what_only_rendering_finds_is_found_unless_it_is_not_wanted(site: Site) -> None:
    append(site, "docs/index.md", "\n[The memo](javascript:open())\n")
    append(site, "docs/index.md", '\n!!! note "The map was public [@minutes2021]"\n\n    Yes.\n')
    append(site, "mkdocs.yml", "\nmarkdown_extensions:\n  - admonition\n")
    found = check(site)
    assert found.exit_code == 1
    assert " SEC003 " in found.stdout
    assert " SYN015 " in found.stdout
    assert check(site, "--no-render").stdout == ""
    # Only what is asked for is rendered.
    assert check(site, str(site.root / "docs" / "overview.md")).stdout == ""


def test_an_extension_that_is_not_there_is_named(site: Site) -> None:
    append(site, "mkdocs.yml", "\nmarkdown_extensions:\n  - no_such_extension\n")
    result = check(site)
    assert result.exit_code == 2
    assert "no_such_extension" in result.stderr
    assert "--no-render" in result.stderr
    assert check(site, "--no-render").exit_code == 0


def test_tags_of_mkdocs_in_the_configuration_are_read(site: Site) -> None:
    append(
        site,
        "mkdocs.yml",
        "\nsite_description: !ENV [NOBODY_SET_THIS, none]\nmarkdown_extensions:\n"
        "  - pymdownx.pathconverter:\n      base_path: !relative $config_dir\n",
    )
    assert (result := check(site)).exit_code == 0, result.output


def test_since_reports_what_changed_and_nothing_else(repository: Site) -> None:
    assert check(repository).exit_code == 1
    clean = check(repository, "--since", "one")
    assert (clean.exit_code, clean.stdout) == (0, "")
    assert "in what changed since one" in clean.stderr
    append(repository, "docs/other.md", WRONG)
    assert files_of(check(repository, "--since", "one")) == {"docs/other.md"}
    git(repository, "commit", "--quiet", "-a", "-m", "Two")
    assert files_of(check(repository, "--since", "one")) == {"docs/other.md"}
    (repository.root / "docs" / "new.md").write_text(f"---\ntitle: New\n---{WRONG}", "utf-8")
    assert files_of(check(repository, "--since", "one")) == {"docs/other.md", "docs/new.md"}
    limited = check(repository, "--since", "one", str(repository.root / "docs" / "new.md"))
    assert files_of(limited) == {"docs/new.md"}


def test_since_reports_what_others_did_meanwhile_to_nobody(repository: Site) -> None:
    git(repository, "checkout", "--quiet", "-b", "mine")
    git(repository, "checkout", "--quiet", "main")
    append(repository, "docs/other.md", WRONG)
    git(repository, "commit", "--quiet", "-a", "-m", "Theirs")
    git(repository, "checkout", "--quiet", "mine")
    assert check(repository, "--since", "main").exit_code == 0


def test_since_reports_chapters_that_cite_a_changed_record(repository: Site) -> None:
    bib = "sources/footbridge.bib"
    assert repository.text(bib).count("minutes2021") == 1
    repository.change(bib, "minutes2021", "minutes2022")
    found = check(repository, "--since", "one")
    assert {"docs/index.md"} <= files_of(found)
    assert "docs/other.md" not in files_of(found)


def test_since_leaves_out_chapters_that_cite_only_other_records(repository: Site) -> None:
    append(repository, "sources/footbridge.bib", "\n% A remark.\n@misc{new, title = {New}}\n")
    assert check(repository, "--since", "one").exit_code == 0


def test_since_reports_chapters_that_quote_a_changed_capture(repository: Site) -> None:
    path = "sources/captures/minutes2021.txt"
    repository.change(path, "soft enough", "hard enough")
    found = check(repository, "--since", "one")
    assert "docs/index.md" in files_of(found)


def test_since_reports_everything_where_the_configuration_changed(repository: Site) -> None:
    append(repository, "mkdocs.yml", "\nsite_author: Ann Other\n")
    expected = {"docs/overview.md", "docs/other.md"}
    assert files_of(check(repository, "--since", "one")) == expected


def test_since_reports_a_chapter_whose_event_was_taken_away_elsewhere(repository: Site) -> None:
    told = "\n::: timeline\n\n{}\n:   It opens. [@minutes2021]\n:::\n"
    append(repository, "docs/index.md", told.format("2021-03-01 {#opening}"))
    append(repository, "docs/overview.md", told.format("#opening"))
    git(repository, "commit", "--quiet", "-a", "-m", "Events")
    git(repository, "tag", "--force", "one")
    assert check(repository, "--since", "one").exit_code == 0
    repository.change("docs/index.md", " {#opening}", "")
    found = check(repository, "--since", "one")
    assert "TIM026" in found.stdout
    assert "docs/overview.md" in files_of(found)


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "one^{tree}"])
def test_a_revision_that_is_none_is_refused(repository: Site, revision: str) -> None:
    result = check(repository, f"--since={revision}")
    assert result.exit_code == 2
    assert "There is no revision" in result.stderr
    assert not (repository.root / "x").exists()


def test_a_shallow_clone_is_told_how_to_get_its_history(repository: Site, tmp_path: Path) -> None:
    append(repository, "docs/other.md", WRONG)
    git(repository, "commit", "--quiet", "-a", "-m", "Two")
    clone = Site(tmp_path / "clone")
    address = f"file://{repository.root}"
    arguments = ["git", "clone", "--quiet", "--depth", "1", "--no-tags", address, str(clone.root)]
    subprocess.run(arguments, check=True, capture_output=True)
    result = check(clone, "--since", "one")
    assert result.exit_code == 2
    assert "fetch-depth: 0" in result.stderr


def test_without_a_repository_since_says_so(site: Site) -> None:
    result = check(site, "--since", "main")
    assert result.exit_code == 2
    assert "in no Git repository: there is no history" in result.stderr


def test_progress_is_shown_on_a_terminal_and_nowhere_else(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mkdocs_dossier.cli.progress._PATIENCE", 0.0)
    with Progress() as progress:
        progress.stage("Checking")(1, 2)
    assert capsys.readouterr() == ("", "")
    # click shows a bar only to a terminal; this stands in for one.
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with Progress() as progress:
        for label in ("Checking", "Rendering"):
            for done in range(1, 4):
                progress.stage(label)(done, 3)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Checking" in printed.err
    assert "100%" in printed.err
    assert "Rendering" in printed.err


def test_options_that_name_python_are_left_out_and_nothing_is_run(site: Site) -> None:
    append(
        site,
        "mkdocs.yml",
        "\nmarkdown_extensions:\n"
        "  - pymdownx.emoji:\n"
        "      emoji_index: !!python/object/apply:os.mkdir [run]\n"
        "  - pymdownx.superfences:\n"
        "      custom_fences:\n"
        "        - name: drawing\n"
        "          class: drawing\n"
        "          format: !!python/name:pymdownx.superfences.fence_code_format\n",
    )
    append(site, "docs/index.md", "\n:smile:\n\n```drawing\ngraph LR\n```\n\n[A](javascript:x)\n")
    found = check(site)
    assert found.exit_code == 1, found.output
    assert files_of(found) == {"docs/index.md"}
    assert "SEC003" in found.stdout
    assert not (site.root / "run").exists()
