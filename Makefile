# What a developer does here. `make` alone lists it.

PYTHON ?= python3
# Passed on to the program or to pytest: make run ARGS="--port 8080", make quick ARGS="-k scales"
ARGS ?=

PY := .venv/bin/python
READY := .venv/ready

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run setup test quick full lint tools lock vendor sizes bench pictures check rehearse

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup ## Set up if needed and start the demo: a theme day where simulated trios answer
	@.venv/bin/workshop demo $(ARGS)

setup: $(READY) ## Make .venv with exactly what requirements.lock names; done already, it takes no time
	@:

test: setup tools lint check ## Everything CI asks for: tools, lint, types, import rules, exercises, all tests (under 25 minutes)
	@$(PY) -m pytest -n 2 --dist loadgroup -m "not full" $(ARGS)

quick: setup lint ## Lint and the fast tests, no browser (under a minute)
	@$(PY) -m pytest -n 2 -m "not browser and not slow and not full" $(ARGS)

full: setup tools lint check ## All tests and the whole grid of pages, states, themes and widths (under 80 minutes)
	@$(PY) -m pytest -n 2 --dist loadgroup $(ARGS)

lint: setup ## Style, types and import rules
	@failed=0; \
	.venv/bin/ruff check || failed=1; \
	.venv/bin/ruff format --check || failed=1; \
	.venv/bin/mypy || failed=1; \
	.venv/bin/lint-imports --no-logo || failed=1; \
	exit $$failed

check: setup ## Read every exercise and programme and say what is wrong where
	@.venv/bin/workshop check

rehearse: setup ## Rehearse every exercise and programme in both languages, and print a table (15 to 30 minutes)
	@.venv/bin/workshop rehearse --all --trios 5 --out rehearsed $(ARGS)

tools: ## Install what the tests need from Debian and npm: Chromium, LibreOffice, validators
	@.ci/tools

lock: .venv/bin/pip ## Write requirements.lock and deploy/requirements.lock again; ARGS=--upgrade moves every version
	@.ci/lock $(ARGS)

vendor: ## Fetch static/vendor and static/fonts again, at the versions named in .ci/vendor
	@.ci/vendor

sizes: setup ## Show the largest modules and functions, and the most tangled ones
	@$(PY) -m tests.whole.sizes

bench: setup ## Measure speed and load on this machine, one program after the other
	@for each in benchmarks/[a-z]*.py; do \
	    test -e "$$each" || { echo "There is no benchmark yet."; break; }; \
	    name=$${each##*/}; echo "== $${name%.py}"; $(PY) -m "benchmarks.$${name%.py}" $(ARGS) || exit 1; \
	done

pictures: setup tools ## Take the pictures in README again
	@$(PY) -m tests.people.pictures

# The stamp is newer than both files exactly when .venv holds what they name.
$(READY): requirements.lock pyproject.toml | .venv/bin/pip
	@echo "Installing what requirements.lock names into .venv ..."
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "Temadag needs Python 3.11 or newer. Name one: make setup PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo "Python has no venv here. Install it: sudo apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv .venv
