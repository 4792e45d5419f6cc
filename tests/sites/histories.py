"""A tiny report with a history of its own."""

from pathlib import Path

from tests.sites.building import Site
from tests.unit.history.repositories import HEAD, Repository, make_repository, notice

CONFIG = "site_name: T\ntheme: material\nplugins: [search, dossier{}]\n"
TEXT = "The ferry carried 212 people.\n{: #people }\n"
TOLD = notice(target="#people", was="212 people", now="221 people")


def write_history(root: Path, config: str = CONFIG.format("")) -> tuple[Repository, Site]:
    """Write a report with one corrected chapter, in English and in French, and one as it was."""
    repository = make_repository(root)
    french = HEAD.format("lang: fr\n") + TEXT
    plain = HEAD.format("") + "Aldmoor lies far out.\n"
    repository.commit(
        {
            "mkdocs.yml": config,
            "docs/index.md": "# Home\n",
            "docs/parts/ferry.md": HEAD.format("") + TEXT,
            "docs/fr.md": french,
            "docs/town.md": plain,
        }
    )
    repository.commit(
        {
            "docs/parts/ferry.md": HEAD.format("") + TEXT.replace("212", "221") + TOLD,
            "docs/fr.md": french.replace("people", "people & 3 \\<i>dogs", 1),
        },
        "Correct\n\nMinor: signs",
    )
    return repository, Site(root)
