"""Prints what `run` measured as a Markdown table: medians, ratios, and the bar of each.

Usage: table.py FOLDER      reads FOLDER/round-*.json (hyperfine) and FOLDER/measured (name|peak kB|files|bytes)
"""

import glob
import json
import sys
from statistics import median

XML, OFFICE = "qingdan build, XML", "qingdan build, office files"
COPY, HUGO = "cp -r of the site", "Hugo, ready Markdown"
# What each job is held against, and the bar that it should be at most (ours) or at least (peers) times as slow.
BARS = {
    XML: (COPY, "≤ 1.5 ×"), OFFICE: (COPY, "≤ 2 ×"), "xsltproc": (XML, "≥ 5 ×"), "Jinja2": (XML, "≥ 5 ×"),
    "python-calamine": (OFFICE, "≥ 6 ×"), "openpyxl": (OFFICE, "≥ 18 ×"), HUGO: (XML, "≥ 4 ×"),
    "Hugo + Pagefind": (XML, "≥ 30 ×"),
}
SHORT = {COPY: "`cp -r`", XML: "ours, XML", OFFICE: "ours, office"}


def bar(name):
    return next((found for start, found in BARS.items() if name.startswith(start)), None)


def main(folder):
    elapsed, processor = {}, {}
    for path in glob.glob(f"{folder}/round-*.json"):
        with open(path) as file:
            for result in json.load(file)["results"]:
                elapsed.setdefault(result["command"], []).append(result["median"] * 1000)
                processor.setdefault(result["command"], []).append((result["user"] + result["system"]) * 1000)
    elapsed = {name: median(times) for name, times in elapsed.items()}
    processor = {name: median(times) for name, times in processor.items()}
    print("| job | median ms | beside | bar | processor ms | beside | peak MB | files | MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    peaks = {}
    with open(f"{folder}/measured") as file:
        for line in file:
            name, peak, files, size = line.strip().split("|")
            peaks[name] = int(peak) / 1024
            against = ratio = work = ""
            if found := bar(name):
                against = found[1]
                ratio = f"{elapsed[name] / elapsed[found[0]]:.2f} × {SHORT[found[0]]}"
                work = f"{processor[name] / processor[found[0]]:.2f} ×"
            print(
                f"| {name} | {elapsed[name]:.0f} | {ratio} | {against} | {processor[name]:.0f} | {work} "
                f"| {peaks[name]:.0f} | {files} | {int(size) / 1e6:.1f} |"
            )
    print(
        f"\nPeak memory of a build: {peaks[XML]:.0f} MB from XML (bar: 96), {peaks[OFFICE]:.0f} MB from office files; "
        f"{peaks[XML] / peaks[HUGO]:.2f} × Hugo's (bar: 0.25)."
    )


if __name__ == "__main__":
    main(sys.argv[1])
