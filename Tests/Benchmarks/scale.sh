#!/usr/bin/env bash
# Times a check and a build of sanya-2022 and of editions ten and a hundred times as large (10 000, 100 000 and a million
# items), with their peak memory, and prints how both grow: the exponent between neighbours. Last it builds a country's editions,
# 3000 of 2000 items each, two at a time.
#
# Installs Python and GNU time where they are missing (Debian, Ubuntu). Needs for all of it 65 GB on the disk and 12 GB of memory.
# Usage: scale.sh PATH-TO-QINGDAN PATH-TO-SYNTHESIZER [SIZES [JURISDICTIONS]]     "1 10 100" and 3000 where nothing is given
set -euo pipefail
cd "$(dirname "$0")/../.."
qingdan=$(realpath "$1") synthesizer=$(realpath "$2")
read -ra sizes <<<"${3-1 10 100}"
jurisdictions=${4-3000}
missing=()
[ -x /usr/bin/time ] || missing+=(time)
command -v python3 >/dev/null || missing+=(python3)
[ ${#missing[@]} -eq 0 ] || .ci/install "${missing[@]}"

work=$(mktemp -d "${TMPDIR:-/tmp}/qingdan-scale.XXXXXX")
trap 'rm -rf "$work"' EXIT
: >"$work/times"
"$synthesizer" --form xml -o "$work" >/dev/null

measured() { # NAME COMMAND …: adds a line with seconds, processor seconds and peak memory
  local name=$1 status=0
  shift
  /usr/bin/time -o "$work/time" -f "%e %U %S %M" "$@" >/dev/null 2>"$work/said" || status=$?
  [ "$status" -le 1 ] || { cat "$work/said" >&2; exit 2; }
  echo "$name $(tail -1 "$work/time")" >>"$work/times"
}

for size in "${sizes[@]}"; do
  echo "scale: $size ×" >&2
  Tests/Benchmarks/enlarge.py "$work/sanya-2022" "$size" "$work/edition"
  measured "check $size" "$qingdan" check "$work/edition"
  measured "build $size" "$qingdan" build "$work/edition" -o "$work/site" --allow-errors --templates templates/site
  rm -rf "$work/site" "$work/edition"
done

python3 - "$work/times" <<'PYTHON'
import math, sys
rows = [line.split() for line in open(sys.argv[1])]
print("| job | items | seconds | processor seconds | peak MB | exponent of time | of memory |\n|---|---|---|---|---|---|---|")
for job in ("check", "build"):
    earlier = None
    for name, size, elapsed, user, system, memory in rows:
        if name != job:
            continue
        size, cpu, memory = int(size), float(user) + float(system), int(memory) / 1024
        growth = ["", ""]
        if earlier:
            step = math.log(size / earlier[0])
            growth = [f"{math.log(now / then) / step:.2f}" for now, then in ((cpu, earlier[1]), (memory, earlier[2]))]
        print(f"| {job} | {10464 * size} | {elapsed} | {cpu:.2f} | {memory:.0f} | {growth[0]} | {growth[1]} |")
        earlier = (size, cpu, memory)
PYTHON

[ "$jurisdictions" -gt 0 ] || exit 0
echo "scale: $jurisdictions jurisdictions" >&2
Tests/Benchmarks/enlarge.py "$work/sanya-2022" 1 "$work/small" 6
mkdir "$work/country"
for number in $(seq -w "$jurisdictions"); do cp -al "$work/small" "$work/country/$number"; done
measured country "$qingdan" build-all "$work/country" -o "$work/sites" --jobs 2 --allow-errors --templates templates/site --language en
tail -1 "$work/times" | while read -r _ elapsed user system memory; do
  echo
  "$qingdan" build "$work/small" -o "$work/site" --allow-errors --templates templates/site --language en | grep list: || true
  echo "$jurisdictions of these, two at a time: $elapsed s, $user + $system processor seconds, peak $((memory / 1024)) MB"
done
