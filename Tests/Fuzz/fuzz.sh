#!/usr/bin/env bash
# Feeds every part that reads what strangers write with made-up bytes, each for a while, and prints a table.
# What breaks a part is left in FOLDER/found; Tests/Fuzz/README.md says what becomes of it.
#
# Usage: fuzz.sh [SECONDS [TARGET …]]     60 seconds and all targets where nothing is given
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
work=.build-fuzz/corpus
toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")
library=$(find "$toolchain/lib/clang" -name "libclang_rt.fuzzer_no_main-$(uname -m).a" | head -1)
command -v python3 >/dev/null || .ci/install python3
[ -n "$library" ] || { echo "fuzz: this toolchain has no libFuzzer" >&2; exit 2; }

export QINGDAN_FUZZ=1
swift build -c release --scratch-path .build-fuzz --product Fuzz --sanitize address \
  -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table \
  -Xlinker "$library" -Xlinker -lstdc++ 2>&1 | grep -v 'ld.gold: warning' >&2
fuzz=.build-fuzz/release/Fuzz
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <("$fuzz")
python3 Tests/Fuzz/seeds.py "$work"
mkdir -p .build-fuzz/found

# A part may take no more than ten seconds and a gigabyte (the sanitizer's own share besides) for one input.
failed=0
printf '| target | runs | runs a second | places reached | slowest run s | peak MB |\n|---|---|---|---|---|---|\n'
for target in "${targets[@]}"; do
  log=.build-fuzz/$target.log
  ASAN_OPTIONS=detect_leaks=0:detect_container_overflow=0 "$fuzz" "$target" "$work/$target" -max_total_time="$seconds" \
    -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 -artifact_prefix=".build-fuzz/found/$target-" \
    >"$log" 2>&1 || { failed=1; echo "fuzz: $target broke, see $log" >&2; }
  stat() { sed -n "s/^stat::$1: *//p" "$log"; }
  printf '| %s | %s | %s | %s | %s | %s |\n' "$target" "$(stat number_of_executed_units)" \
    "$(stat average_exec_per_sec)" "$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -1)" \
    "$(stat slowest_unit_time_sec)" "$(stat peak_rss_mb)"
done
exit $failed
