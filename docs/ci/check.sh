#!/bin/sh
# Checks editions and leaves reports for a runner to keep: ci/check.sh [EDITION]...
#
# Without arguments every edition below lists/ is checked. `qingdan` is on the PATH. Reports go to $QINGDAN_REPORTS
# (default: reports), one of each format an edition, named after its folder; after the whole path where two folders are called
# the same. $QINGDAN_LANGUAGE is zh or en (default: zh).
#
# $QINGDAN_BASE, a revision of the repository, has what is found held against it: what was there before is not told again, and
# what the change does to the list is told item by item. An edition that the revision does not have is checked as it is.
#
# $QINGDAN_CACHE, a folder that the runner keeps from run to run, spares reading and judging again what has not changed.
#
# Exit status, the worst of all editions: 0 no error found (or brought by the change), 1 errors found, 2 the command line or
# the machine is at fault.
set -u

reports=${QINGDAN_REPORTS:-reports}
language=${QINGDAN_LANGUAGE:-zh}
base=${QINGDAN_BASE:-}
mkdir -p "$reports" || exit 2
# Memory in huge pages, where the system has them: a tenth less time.
export GLIBC_TUNABLES="${GLIBC_TUNABLES:-glibc.malloc.hugetlb=1}"
if ! command -v qingdan >/dev/null; then
  echo "check.sh: qingdan is not on the PATH; the lists were not checked" >&2
  exit 2
fi

if [ $# -eq 0 ]; then
  for file in lists/*/edition.xml; do
    [ -f "$file" ] && set -- "$@" "${file%/edition.xml}"
  done
fi
if [ $# -eq 0 ]; then
  echo "check.sh: no edition below lists/; name one" >&2
  exit 2
fi
if [ -n "$base" ] && ! git rev-parse --git-dir >/dev/null; then
  echo "check.sh: git does not take this folder for a repository, so that nothing can be held against $base" >&2
  exit 2
fi
if [ -n "$base" ] && ! git rev-parse --verify --quiet "$base^{commit}" >/dev/null; then
  echo "check.sh: there is no revision $base here; fetch it first" >&2
  exit 2
fi
# A step on GitHub shows ten errors and ten warnings: each edition has its part of them.
shown=$((10 / $#))
if [ $shown -eq 0 ]; then shown=1; fi

worst=0
note() {
  if [ "$1" -gt $worst ]; then worst=$1; fi
}

# The name of an edition's folder, also where that is called `.`
folder_name() (
  cd "$1" 2>/dev/null && set -- "$(pwd -P)"
  basename "$1"
)

for edition in "$@"; do
  name=$(folder_name "$edition")
  alike=0
  for other in "$@"; do
    if [ "$(folder_name "$other")" = "$name" ]; then alike=$((alike + 1)); fi
  done
  if [ $alike -gt 1 ]; then name=$(printf %s "$edition" | sed 's|/*$||; s|^[./]*/||; s|/|-|g'); fi
  against=
  if [ -n "$base" ] && git -C "$edition" cat-file -e "$base:./edition.xml" 2>/dev/null; then against=--against=$base; fi
  # What the change brings, for people.
  qingdan check "$edition" $against --language "$language" --format text --format "markdown=$reports/$name.md"
  note $?
  if [ "${GITHUB_ACTIONS:-}" = true ]; then
    qingdan check "$edition" $against --language "$language" --format github --limit $shown
    if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$reports/$name.md" ]; then cat "$reports/$name.md" >>"$GITHUB_STEP_SUMMARY"; fi
  fi
  # All that there is, for programs that compare by themselves, and for the office.
  qingdan check "$edition" --language "$language" \
    --format "sarif=$reports/$name.sarif" --format "junit=$reports/$name.junit.xml" \
    --format "html=$reports/$name.html" --format "xlsx=$reports/$name.xlsx"
  status=$?
  if [ $status -ne 1 ]; then note $status; fi
done
exit $worst
