#!/usr/bin/env bash
# Times a full build and a check of sanya-2022 against `cp -r` of the finished site and `xmllint --noout` of its XML
# submissions, and builds over a site that is there already against a full one, in one run, with all output in memory.
# Prints medians and ratios as a Markdown table.
#
# Installs hyperfine, xmllint, GNU time and Python where they are missing (Debian, Ubuntu).
# Usage: bench.sh PATH-TO-QINGDAN [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../.."
qingdan=$1
runs=${2:-15}
missing=()
command -v hyperfine >/dev/null || missing+=(hyperfine)
command -v xmllint >/dev/null || missing+=(libxml2-utils)
[ -x /usr/bin/time ] || missing+=(time)
command -v python3 >/dev/null || missing+=(python3)
[ ${#missing[@]} -eq 0 ] || .ci/install "${missing[@]}"

memory=$(mktemp -d "$([ -w /dev/shm ] && echo /dev/shm || echo /tmp)/qingdan-bench.XXXXXX")
trap 'rm -rf "$memory"' EXIT
"$qingdan" build lists/sanya-2022 -o "$memory/finished" >/dev/null
find lists/sanya-2022/submissions -name '*.xml' -print0 >"$memory/xml"
mkdir "$memory/changing"
cp -r lists/sanya-2022 "$memory/changing/"
changing=$(find "$memory/changing" -path '*/submissions/*' -name '*.xml' | LC_ALL=C sort | head -1)

hyperfine --shell=bash --warmup 2 --runs "$runs" --export-json "$memory/times.json" \
  --prepare "rm -rf $memory/site $memory/.site.*" --command-name build \
  "$qingdan build lists/sanya-2022 -o $memory/site" \
  --prepare "rm -rf $memory/site $memory/.site.*" --command-name 'build, one job' \
  "$qingdan build lists/sanya-2022 -o $memory/site --jobs 1" \
  --prepare true --command-name 'build, nothing changed' "$qingdan build lists/sanya-2022 -o $memory/finished" \
  --prepare "echo '<!-- -->' >>'$changing'" --command-name 'build, one file changed' \
  "$qingdan build $memory/changing/sanya-2022 -o $memory/changed --templates templates/site" \
  --prepare true --command-name verify "$qingdan verify $memory/finished" \
  --prepare true --command-name check "$qingdan check lists/sanya-2022 --format json=$memory/findings.json" \
  --prepare "rm -rf $memory/copy" --command-name 'cp -r' "cp -r $memory/finished $memory/copy" \
  --prepare true --command-name xmllint "xargs -0 xmllint --noout --sax <$memory/xml" >/dev/null 2>&1

rm -rf "$memory/site"
/usr/bin/time -f %M -o "$memory/peak" "$qingdan" build lists/sanya-2022 -o "$memory/site" >/dev/null
python3 - "$memory" <<'PYTHON'
import json, os, sys
folder = sys.argv[1]
times = {r["command"]: r["median"] * 1000 for r in json.load(open(f"{folder}/times.json"))["results"]}
files = [os.path.join(d, f) for d, _, fs in os.walk(f"{folder}/finished") for f in fs]
size = sum(map(os.path.getsize, files)) / 1e6
print(f"site: {len(files)} files, {size:.1f} MB; peak memory of a build: {int(open(f'{folder}/peak').read()) / 1024:.0f} MB\n")
print("| job | median ms | beside `cp -r` | beside `xmllint --sax` | beside a build |\n|---|---|---|---|---|")
for name, ms in times.items():
    print(f"| {name} | {ms:.0f} | {ms / times['cp -r']:.2f} × | {ms / times['xmllint']:.2f} × | {ms / times['build']:.2f} × |")
PYTHON
