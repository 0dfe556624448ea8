# make site        the catalogue of lists/sanya-2022 in site/
# make test        all tests
# make test-site   that site in a real browser, installed where missing: search, accessibility, markup, links, serve; some minutes
# make test-sanitizers all tests under AddressSanitizer and ThreadSanitizer
# make fuzz        every part that reads what strangers write, fed with made-up bytes for a minute each
# make bench-peers what other tools take to publish the same lists, installed where missing: some minutes
# The rest: lint, bench, bench-scale, bench-conflicts, corpus, edition (writes lists/ anew from the fact tables), snapshots, release, clean.

RELEASE := swift build -c release --static-swift-stdlib --scratch-path .build-release
QINGDAN := .build-release/release/qingdan

.PHONY: site test test-site test-sanitizers fuzz lint bench bench-peers bench-scale bench-conflicts corpus edition snapshots release qingdan libraries clean

site: qingdan
	$(QINGDAN) build lists/sanya-2022 -o site

test: libraries
	swift test --parallel

test-site: qingdan
	Tests/Site/run $(QINGDAN)

test-sanitizers: libraries
	Tests/sanitizers.sh

fuzz: libraries
	Tests/Fuzz/fuzz.sh $(or $(FUZZ_SECONDS),60)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

bench: qingdan
	Tests/Benchmarks/bench.sh $(QINGDAN)

# A build beside xsltproc, Jinja2 and Hugo, which read the same lists (docs/performance.md).
bench-peers: qingdan
	$(RELEASE) --product EditionSynthesizer
	Tests/Benchmarks/peers/run $(QINGDAN) .build-release/release/EditionSynthesizer 7 .build-peers

# Time and memory of editions ten and a hundred times as large, and of a country's.
bench-scale: qingdan
	$(RELEASE) --product EditionSynthesizer
	Tests/Benchmarks/scale.sh $(QINGDAN) .build-release/release/EditionSynthesizer

# How many injected conflicts each rule finds, and how many decoys alarm it (docs/conflicts.md).
bench-conflicts: libraries
	$(RELEASE) --product ConflictBench
	.build-release/release/ConflictBench

# The findings of every rule over lists/ and worn copies of it, held against the record; RECORD=1 makes it anew.
corpus: qingdan
	Tests/RuleCorpus/corpus.py $(QINGDAN) $(if $(RECORD),--record)

edition: libraries
	$(RELEASE) --product EditionSynthesizer
	.build-release/release/EditionSynthesizer

snapshots: libraries
	QINGDAN_RECORD=1 swift test

# The program and its page templates in one archive, for machines without Swift (docs/ci).
release: qingdan
	.ci/package $(QINGDAN) release

qingdan: libraries
	$(RELEASE) --product qingdan

# The two system libraries and pkg-config, installed where they are missing (Debian, Ubuntu).
libraries:
	@pkg-config --exists libxml-2.0 libzip 2>/dev/null || .ci/install libxml2-dev libzip-dev pkg-config

clean:
	rm -rf .build .build-address .build-fuzz .build-peers .build-release .build-site .build-thread release site
