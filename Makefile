# What people do with waymark's source. "make help" lists it.

SWIFT ?= swift
BUILD_FLAGS = --explicit-target-dependency-import-check error
RELEASE_FLAGS = -c release --static-swift-stdlib $(BUILD_FLAGS) -Xswiftc -enforce-exclusivity=unchecked
PREFIX ?= /usr/local

.PHONY: help demo test check check-limits check-sanitizers check-site lint format build release install generate fuzz
.PHONY: bench bench-table bench-check profile dependencies clean

help: ## List what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

demo: dependencies release ## Install what is missing, build, and report on the sample plans
	@Scripts/demo .build/release/waymark build/demo

test: dependencies ## Run all the tests
	$(SWIFT) test $(BUILD_FLAGS)

check: dependencies lint build test ## What CI runs: lint, strict build, generated files, tests

lint: ## Check the format of all Swift files
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Plugins Benchmarks Fuzzing

format: ## Format all Swift files
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Plugins Benchmarks Fuzzing

build: dependencies ## Build, with warnings as errors
	$(SWIFT) build $(BUILD_FLAGS)

release: dependencies ## Build the program as one file
	$(SWIFT) build $(RELEASE_FLAGS) --product waymark

install: release ## Put the program into $(PREFIX)/bin
	install -d $(PREFIX)/bin
	install -m 755 .build/release/waymark $(PREFIX)/bin/waymark

generate: build ## Write the files that come from the code; the tests check that they are current
	.build/debug/waymark explain --markdown -o docs/rules.md
	.build/debug/waymark config --schema -o docs/waymark.schema.json
	.build/debug/waymark config --front-matter-schema -o docs/front-matter.schema.json
	-WAYMARK_WRITE_DOCS=1 $(SWIFT) test $(BUILD_FLAGS) --filter ExportSchemaTests
	-WAYMARK_RECORD=1 $(SWIFT) test $(BUILD_FLAGS) --filter DocumentationTests

bench: release ## Measure against cmark, both sides of each ratio in one run; and the language rules
	@# Planned anew, or files that are new in waymark are not seen from the other package.
	@rm -f Benchmarks/.build/release.yaml Benchmarks/.build/*/release/description.json
	$(SWIFT) run --package-path Benchmarks -c release benchmark $(BENCH)
	$(SWIFT) run --package-path Benchmarks -c release language-figures

bench-table: ## The same into docs/performance.md; BENCH="--runs 3 --largest 10000" is quicker
	$(MAKE) bench BENCH="$(BENCH) --write docs/performance.md"

bench-check: release ## Compare instruction counts with those of Benchmarks/instructions.tsv
	Scripts/bench-check

profile: release ## Tell on what a check spends its instructions, beside cmark
	Scripts/profile-check

SECONDS ?= 60

fuzz: dependencies ## Try made-up texts under AddressSanitizer, SECONDS in all
	Scripts/fuzz $(SECONDS)

check-sanitizers: dependencies ## Run the tests under AddressSanitizer and UndefinedBehaviorSanitizer
	Scripts/check-sanitizers

check-limits: release ## Hostile plans of a mebibyte: each command within a second and 200 MB
	WAYMARK_PROGRAM=$(CURDIR)/.build/release/waymark WAYMARK_PATHOLOGICAL_BYTES=1048576 \
	  $(SWIFT) test $(BUILD_FLAGS) --filter PathologicalTests

check-site: release ## Look at the pages of a site in a real browser, with axe and the Nu HTML checker
	@Scripts/check-site .build/release/waymark

dependencies: ## Install libcmark, when it is missing
	@Scripts/install-dependencies

clean: ## Remove what was built
	rm -rf .build build
