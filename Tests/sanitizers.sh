#!/usr/bin/env bash
# Runs all tests under AddressSanitizer and under ThreadSanitizer; any report fails.
#
# Usage: sanitizers.sh [address|thread …]     both where nothing is given
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- address thread
for sanitizer in "$@"; do
  echo "== $sanitizer"
  # What is still in memory at the end is left to the system on purpose (ParsableCommand.leave).
  ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS="suppressions=$PWD/Tests/thread-sanitizer.txt" \
    swift test --sanitize "$sanitizer" --scratch-path ".build-$sanitizer"
done
