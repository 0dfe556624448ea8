#!/usr/bin/env python3
"""Writes an edition many times as large: the city of an edition, and counties whose lists are the city's, reworded.

Usage: enlarge.py EDITION COPIES FOLDER [STEP]     with STEP, only the first of every STEP units

The edition's lists must be XML. Every county has its own name, its own units and its own words for common things in the
names of its powers: what looks for near names meets as many names as a real edition would have. The registers that know
powers by name (guidance, transfers) are left out.
"""

import csv
import pathlib
import random
import re
import shutil
import sys

edition, copies, folder = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
step = int(sys.argv[4]) if len(sys.argv) > 4 else 1
LETTERS = "安宁平和兴盛昌隆嘉瑞祥福清源泉溪泽湖江河海山岭峰林森松柏桂兰竹梅云霞晨曦东西南北金银铜玉石岩"
CITY = re.search(r'<jurisdiction name="([^"]+)"', (edition / "edition.xml").read_text(encoding="utf-8"))[1]


def county(number):
    """A name of three letters that no other number has."""
    first, second = divmod(number, len(LETTERS))
    return LETTERS[first % len(LETTERS)] + LETTERS[second] + "县"


def common_words(texts, count=60):
    """The pairs of letters that stand most often in names of powers."""
    pairs = {}
    for text in texts:
        for name in re.findall(r'<(?:power|subitem)[^>]* name="([^"]*)"', text):
            for index in range(len(name) - 1):
                pair = name[index : index + 2]
                if re.fullmatch(r"[一-鿿]{2}", pair):
                    pairs[pair] = pairs.get(pair, 0) + 1
    ranked = sorted(pairs, key=lambda pair: (-pairs[pair], pair))
    words = []
    for pair in ranked:
        if not any(set(pair) & set(word) for word in words):
            words.append(pair)
    return words[10 : 10 + count]


def replacing(table):
    """What replaces one thing by another throughout a text, but not in titles of instruments."""
    longest_first = sorted(table, key=len, reverse=True)
    pattern = re.compile("《[^》]*》|" + "|".join(map(re.escape, longest_first)))
    return lambda text: pattern.sub(lambda match: table.get(match[0], match[0]), text)


def reword(names, words, shuffled):
    """What turns a list of the city into one of a county."""
    rename, change_words = replacing(names), replacing(dict(zip(words, shuffled)))
    powers = re.compile(r'(<(?:power|subitem)[^>]* name=")([^"]*)')
    return lambda text: powers.sub(lambda match: match[1] + change_words(match[2]), rename(text))


with open(edition / "registers/units.csv", encoding="utf-8-sig", newline="") as register:
    header, *units = list(csv.reader(register))
units = units[::step]
kept = {short for _, short, *_ in units}
lists = {path: path.read_text(encoding="utf-8") for path in sorted(edition.glob("submissions/*/*.xml"))}
lists = {path: text for path, text in lists.items() if path.parent.name in kept}
words = common_words(lists.values())
if folder.exists():
    shutil.rmtree(folder)
shutil.copytree(edition, folder, ignore=shutil.ignore_patterns("guidance.csv", "transfers.csv"))
for place in (folder / "submissions").iterdir():
    if place.name not in kept:
        shutil.rmtree(place)
text = (folder / "edition.xml").read_text(encoding="utf-8")
(folder / "edition.xml").write_text(re.sub(r"\s*<totals>.*?</totals>", "", text, flags=re.S), encoding="utf-8")

rows = list(units)
for number in range(1, copies):
    name = county(number)
    order = random.Random(number)
    names = {CITY: name}
    for full, short, former, *_ in units:
        names[full] = full.replace(CITY, name) if CITY in full else name + full
        names[short] = name + short.removeprefix("市").removeprefix(CITY[:2])
    change = reword(names, words, order.sample(words, len(words)))
    for full, short, former, kind, level, credit, *dates in units:
        rows.append([names[full], names[short], "", kind, "县级", "", *dates])
    for path, text in lists.items():
        unit = names[path.parent.name]
        place = folder / "submissions" / unit / path.name
        place.parent.mkdir(parents=True)
        text = re.sub(r' code="[^"]*"', "", text).replace("市级", "县级")
        place.write_text(change(text), encoding="utf-8")
with open(folder / "registers/units.csv", "w", encoding="utf-8", newline="") as register:
    csv.writer(register).writerows([header, *rows])
