#!/bin/sh
# Checks editions and leaves reports for a runner to keep: ci/check.sh [EDITION]...
#
# Without arguments every edition below lists/ is checked. `qingdan` is on the PATH. Reports go to $QINGDAN_REPORTS
# (default: reports), one of each format an edition. $QINGDAN_LANGUAGE is zh or en (default: zh).
#
# Exit status, the worst of all editions: 0 no error found, 1 errors found, 2 the command line or the machine is at fault.
set -u

reports=${QINGDAN_REPORTS:-reports}
language=${QINGDAN_LANGUAGE:-zh}
mkdir -p "$reports" || exit 2

if [ $# -eq 0 ]; then
  for file in lists/*/edition.xml; do
    [ -f "$file" ] && set -- "$@" "${file%/edition.xml}"
  done
fi
if [ $# -eq 0 ]; then
  echo "check.sh: no edition below lists/; name one" >&2
  exit 2
fi

worst=0
for edition in "$@"; do
  name=$(basename "$edition")
  # On GitHub the findings are shown beside the lines of the change as well.
  if [ "${GITHUB_ACTIONS:-}" = true ]; then remarks=--format=github; else remarks=; fi
  qingdan check "$edition" --language "$language" --format text $remarks \
    --format "sarif=$reports/$name.sarif" --format "junit=$reports/$name.junit.xml" \
    --format "html=$reports/$name.html" --format "xlsx=$reports/$name.xlsx"
  status=$?
  if [ $status -gt $worst ]; then worst=$status; fi
done
exit $worst
