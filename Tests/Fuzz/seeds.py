#!/usr/bin/env python3
"""Writes the first inputs of every fuzz target, made from the tests' fixtures: seeds.py FOLDER."""

import pathlib
import re
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests/Fixtures"


def office(suffix):
    return sorted((FIXTURES / "Office").glob(f"*.{suffix}"))


def shortened(markup, row, most=12):
    """Markup with the first rows alone: a small seed is changed more often and read faster."""
    count = 0

    def keep(match):
        nonlocal count
        count += 1
        return match[0] if count <= most else b""

    return re.sub(rb"<%s[ >].*?</%s>" % (row, row), keep, markup, flags=re.S)


def unpacked(path, rows, *names):
    """The parts of a package as the targets want them: each after a NUL."""

    def part(package, name):
        markup = package.read(name) if name in package.namelist() else b""
        for row in rows:
            markup = shortened(markup, row)
        return markup

    with zipfile.ZipFile(path) as package:
        return b"\0".join(part(package, name) for name in names)


def records(name):
    """The texts of a labelled set: what stands above each record's readings."""
    text = (FIXTURES / name).read_text(encoding="utf-8")
    for record in text.split("\n\n"):
        lines = [line for line in record.splitlines() if not line.startswith(("#", "=", "    "))]
        if lines:
            yield "\n".join(lines).encode()


def citations():
    """The legal bases of the labelled set, one a line behind its number."""
    for line in (FIXTURES / "citations.txt").read_text(encoding="utf-8").splitlines():
        number, _, text = line.partition(" ")
        if number.isdigit():
            yield text.encode()


def seeds():
    csv = [path.read_bytes() for path in sorted((FIXTURES / "Office/csv").glob("*.csv"))]
    xml = [path.read_bytes() for path in office("xml")]
    yield "csv", csv
    yield "html", [shortened(path.read_bytes(), b"tr") for path in office("html")]
    yield "xml", xml
    yield "zip", [path.read_bytes() for path in office("docx") + office("xlsx")]
    yield "docx", [
        unpacked(path, [b"w:tr", b"w:style"], "word/document.xml", "word/styles.xml", "word/numbering.xml")
        for path in office("docx")
    ]
    yield "xlsx", [
        unpacked(path, [b"row"], "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml")
        for path in office("xlsx")
    ]
    yield "citations", citations()
    yield "divisions", records("divisions.txt")
    yield "scopes", records("scopes.txt")
    yield "rules", [b"\0".join(pair) for pair in zip(xml + csv, csv + xml)]


for target, texts in seeds():
    folder = pathlib.Path(sys.argv[1]) / target
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"seed-{number}").write_bytes(text)
