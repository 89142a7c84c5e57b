# Every target sets up what it needs: an environment in .venv, made again when pyproject.toml changes.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# The posts come with the checkout; the first demo builds them all the same.
BUILT := $(VENV)/.built
# The first Python that is new enough; `make PYTHON=/path/to/python3.12 demo` names another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
WORKERS ?= 2

.PHONY: help setup demo samples test lint format docs bench clean
.DEFAULT_GOAL := help

help: ## Say what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

setup: $(READY) ## Make the environment in .venv

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Chogo needs Python 3.11 or newer (Debian: apt-get install python3 python3-venv)" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "No environment could be made: on Debian and Ubuntu, apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up $(VENV): this takes a minute or two the first time"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(READY) ## Build the posts of the sample articles
	@$(BIN)/chogo build sources -o posts $(if $(wildcard $(BUILT)),,--rebuild)
	@touch $(BUILT)

samples: $(READY) ## Build the samples' posts anew, after a change of the code
	@$(BIN)/chogo build sources -o posts --rebuild

test: lint ## Run all that decides whether a change may go in
	@$(BIN)/python -m pytest -q -n $(WORKERS)

lint: $(READY) ## Check style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy --strict generator

format: $(READY) ## Put the code into its form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

docs: $(READY) ## Write the generated pages in docs/
	@$(BIN)/python docs/generate.py

bench: $(READY) ## Measure start-up, throughput and how well facts are read
	@$(BIN)/python benchmarks/pipeline.py
	@$(BIN)/python benchmarks/facts.py

clean: ## Remove the environment and all caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis dist build
