"""``python -m mkdocs_dossier``: the command, where it is not on the path."""

from mkdocs_dossier.cli import main

if __name__ == "__main__":
    main(prog_name="dossier")
