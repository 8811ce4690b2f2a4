# `make edition` and `make test` are all that is needed; both set up .venv by themselves.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
LINTERS := $(VENV)/.linters
BENCHES := $(filter-out bench/names.py,$(wildcard bench/*.py))
WHEELS := --only-binary :all: --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help edition test test-all clients lint format types contracts reference check-generated bench check clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 18

edition: $(INSTALLED) ## read seeds/, write tei/, validate it, export to build/
	$(BIN)/teikit build

test: $(INSTALLED) ## run the tests; those whose client program is absent are skipped and counted
	$(BIN)/pytest -n 2

test-all: $(INSTALLED) ## run the tests; a skip is a failure
	TEIKIT_REQUIRE_CLIENTS=1 $(BIN)/pytest -n 2

clients: ## install the client programs of the tests (root; Debian packages and npm)
	scripts/clients.sh

check: lint types contracts check-generated ## all checks but the tests

lint: $(LINTERS) ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(LINTERS) ## ruff: format the code
	$(BIN)/ruff format .

types: $(LINTERS) ## mypy, strict
	$(BIN)/mypy

contracts: $(LINTERS) ## import-linter: stages never import each other
	$(BIN)/lint-imports

reference: $(INSTALLED) ## write docs/cli.md from the commands
	$(BIN)/python -m teikit.cli.reference > docs/cli.md

check-generated: $(INSTALLED) ## make again what is committed; a difference fails
	scripts/check-generated.sh $(BIN)

bench: $(INSTALLED) ## run the benchmarks; the peer of one is installed into build/peer
	@scripts/peer.sh $(PYTHON) build/peer || echo "no peer: bench/speed.py runs without it"
	@for file in $(BENCHES); do echo "== $$file"; $(BIN)/python $$file || exit 1; done

clean: ## remove what can be made again
	rm -rf build $(VENV) node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# Wheels only, so that no compiler is needed; the project itself is the one thing that is built.
$(INSTALLED): pyproject.toml
	@scripts/environment.sh $(PYTHON) $(VENV)
	$(BIN)/python -m pip install $(WHEELS) --editable '.[places,test]'
	@touch $@

$(LINTERS): $(INSTALLED)
	$(BIN)/python -m pip install $(WHEELS) --editable '.[places,test,lint]'
	@touch $@
