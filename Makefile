# Everything needed is set up on the way: see packaging/prepare.py.
#   make run                 start StretchCoach
#   make run ARGS="list"     pass arguments on
#   make test                what CI runs: lint, types, imports, tests, wheel
#   make test-desktop        reminders end to end on real desktops, some minutes; ARGS picks by words
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test test-desktop lint types bench bench-audio clean

run:
	@$(PYTHON) packaging/prepare.py run
	@$(BIN)/python -m stretchcoach $(ARGS)

test:
	@$(PYTHON) packaging/prepare.py test
	@$(BIN)/python packaging/check.py

test-desktop:
	@$(PYTHON) packaging/prepare.py desktop
	@$(BIN)/python -m tests.desktop.real $(ARGS)

lint:
	@$(PYTHON) packaging/prepare.py test
	@$(BIN)/python packaging/check.py lint format imports

types:
	@$(PYTHON) packaging/prepare.py test
	@$(BIN)/python packaging/check.py types

bench:
	@$(PYTHON) packaging/prepare.py run
	@$(BIN)/python -m benchmarks.startup
	@$(BIN)/python -m benchmarks.idle

bench-audio:
	@$(PYTHON) packaging/prepare.py run
	@$(BIN)/python -m benchmarks.audio $(ARGS); told=$$?; $(BIN)/python -m benchmarks.audio_faults && exit $$told

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
