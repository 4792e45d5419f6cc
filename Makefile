# Everything happens in .venv, from the hashed versions in requirements.lock.
# Without make:  python3 -m venv .venv && .venv/bin/pip install --require-hashes -r requirements.lock
#                .venv/bin/pip install --no-build-isolation --no-deps -e .
# then           .venv/bin/mkdocs serve     and     .venv/bin/pytest

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ADDRESS ?= 127.0.0.1:8000

# Material prints a notice about its future on every run; it is not about the report.
export NO_MKDOCS_2_WARNING = 1

.PHONY: serve build site book test lint types golden words screenshots benchmark browser validator lock clean help

help:           ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/'

serve: $(READY) ## build the report, serve it, and rebuild when it changes
	$(BIN)/mkdocs serve --dev-addr $(ADDRESS)

build: $(READY) ## check the report and build it into site/, warnings being errors
	$(BIN)/mkdocs build --strict

site: book      ## what is published: the report with its books

book: $(READY)  ## the same, with a PDF, an EPUB and a zip of the site, offered on its front page
	DOSSIER_BOOK=true $(BIN)/mkdocs build --strict

test: $(READY) browser validator ## run every test
	$(BIN)/python -m pytest

lint: $(READY)  ## formatting, lint and the import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports

types: $(READY) ## mypy, strict
	$(BIN)/mypy

golden: $(READY) ## rewrite the golden files' expected parts; read the diff before committing
	UPDATE_GOLDEN=1 $(BIN)/python -m pytest -n0 tests/golden

words: $(READY)  ## bring the catalogues of readers' words up to date, and compile them
	$(BIN)/python scripts/words.py

screenshots: $(READY) browser ## the pictures in the README and in the handbook
	$(BIN)/python scripts/screenshots.py

benchmark: $(READY) ## measure against plain Material in one run
	$(BIN)/python -m benchmarks.build

browser:
	@scripts/browser.sh

validator:
	@scripts/validator.sh

lock:           ## lock again after changing pyproject.toml (needs uv, and the network)
	uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --group dev pyproject.toml --output-file requirements.lock

clean:          ## remove what the targets made
	rm -rf $(VENV) site .cache build dist

$(READY): requirements.lock pyproject.toml scripts/venv.sh
	@PYTHON=$(PYTHON) scripts/venv.sh $(VENV)
	@touch $@
