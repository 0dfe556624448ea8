"""What the search of a site is held against: its entries as a plain scan reads them, and how the page of the search is asked."""

import json
import random
import re
import sys
from pathlib import Path

import opencc

import catalogue
from browser import Browser

SEED = 20220930
SUBSTRINGS = 500

site, edition = (Path(argument).resolve() for argument in sys.argv[1:])
address = site.as_uri() + "/"
chance = random.Random(SEED)
failures = []


def expect(holds, message):
    if not holds:
        failures.append(message)
        print("FAILED:", message)


names = json.loads((site / "search/names.js").read_text(encoding="utf-8")[len("qingdanNames("):-2])
fold = catalogue.Folding(catalogue.site_letters(site / "folding.js"))
fold_otherwise = catalogue.Folding(catalogue.other_letters(Path(opencc.__file__).parent / "dictionary"))
# The letters of Taiwan and of Hong Kong, and those of neither.
converters = [opencc.OpenCC(name) for name in ("s2t", "s2tw", "s2hk")]
former = catalogue.former_names(edition / "registers/units.csv")
entries = catalogue.read(site / "catalogue.xml", former)
for entry in entries:
    entry.fold(fold, fold_otherwise)
browser = Browser()


def scan(term):
    term = fold(term)
    return {number for number, entry in enumerate(entries) if entry.holds(term)}


def scan_otherwise(term):
    """The same by letters that the site knows nothing of."""
    term = fold_otherwise(term)
    return {number for number, entry in enumerate(entries) if entry.holds_otherwise(term)}


def scan_short(term):
    """The units for one of whose names a term is short."""
    def is_short(name):
        letters = iter(name)
        return name[-1] == term[-1] and all(letter in letters for letter in term)
    term = fold(term)
    if len(term) < 3 or not re.fullmatch("[\u3400-\u9fff]+", term):
        return set()
    return {number for number, entry in enumerate(entries) if entry.sorts.get("part") == "units"
            and any(is_short(fold(name)) for name in entry.under)}


def phrase(text):
    return f'"{text}"'


def find(query):
    """Everything the search finds, in its order."""
    return browser.value(f"qingdanSearch.find({json.dumps(query)})")


def ask(query):
    """Types a query on the page; what it shows then, and how long that took from the key to the laid out page."""
    return browser.value("""new Promise(function (done) {
      var input = document.querySelector('main input');
      input.value = %s;
      var start = performance.now();
      input.dispatchEvent(new InputEvent('input'));
      document.body.offsetHeight;
      requestAnimationFrame(function () { setTimeout(function () {
        done({ time: performance.now() - start, status: document.querySelector('.status').textContent,
          links: Array.prototype.map.call(document.querySelectorAll('.found a'), function (link) { return link.textContent; }) });
      }); });
    })""" % json.dumps(query))


def count(status):
    number = re.search(r"找到 (\d+) 项", status)
    return int(number.group(1)) if number else 0


def is_whole(status):
    return "正在" not in status


def await_texts(query):
    ask(query)
    browser.wait_until(f"qingdanSearch.isReady({json.dumps(query)})")
    browser.wait_until("!document.querySelector('.status').textContent.includes('正在')")


def usable(text):
    """A phrase cannot hold a quotation mark before a blank, nor be blank or have a blank at an end of the search field."""
    text = fold(text)
    return text.strip() and '" ' not in text


def random_substrings():
    texts = [text for entry in entries for text in [entry.name] + entry.fields + entry.under]
    found = []
    while len(found) < SUBSTRINGS:
        text = chance.choice(texts)
        length = chance.randint(1, 8)
        start = chance.randint(0, max(0, len(text) - length))
        piece = text[start:start + length]
        if usable(piece):
            found.append(piece)
    return found


