"""Holds the sites that the peers wrote against ours: as many pages, the same text.

Every tenth page is read. All peers have the same text in <main>, whatever the spaces; ours has the same columns of
each power, and the same cells in the four parts of each unit, but for the links to the laws that a basis cites.
Usage: compare.py OURS PEER …
"""

import glob
import os
import re
import sys

from lxml import html

PARTS = ("duties", "boundaries", "oversight", "services")


def main_of(path):
    main = html.parse(path, html.HTMLParser(encoding="utf-8")).getroot().find(".//main")
    for laws in main.xpath(".//ul[@class='laws']"):
        laws.drop_tree()
    return main


def text(element):
    return re.sub(r"\s+", "", element.text_content())


def columns(main):
    """What the table of a power's page says, and the rows of its sub-items."""
    rows = [[text(cell) for cell in row] for table in main.iterfind("table") for row in table.iter("tr")]
    return [row for row in rows if len(row) > 1]


def cells(main):
    path = "section[@aria-labelledby='{}']//td[not(@colspan)]"
    return [text(cell) for part in PARTS for cell in main.xpath(path.format(part))]


def fail(message):
    sys.exit(f"compare: {message}")


def pages_of(site):
    return {os.path.relpath(path, site) for path in glob.glob(f"{site}/**/*.html", recursive=True)}


def compare(ours, first, others):
    pages = pages_of(first)
    for other in others:
        if pages_of(other) != pages:
            fail(f"{other} has other pages than {first}")
    powers = sorted(page for page in pages if page.startswith("powers/"))
    if set(powers) != {page for page in pages_of(ours) if page.startswith("powers/")}:
        fail("the powers are not ours")
    units = {}
    for path in glob.glob(f"{ours}/units/u-*.html"):
        main = main_of(path)
        units[text(main.find("h1"))] = main
    if len(units) != sum(page.startswith("units/") for page in pages):
        fail("the units are not ours")
    for page in sorted(pages)[::10]:
        main = main_of(f"{first}/{page}")
        for other in others:
            if text(main_of(f"{other}/{page}")) != text(main):
                fail(f"{page} of {other} is not as in {first}")
        if page.startswith("powers/") and columns(main) != columns(main_of(f"{ours}/{page}")):
            fail(f"{page} has not our columns")
        if page.startswith("units/") and cells(main) != cells(units[text(main.find('h1'))]):
            fail(f"{page} has not our cells")


if __name__ == "__main__":
    compare(sys.argv[1], sys.argv[2], sys.argv[3:])
