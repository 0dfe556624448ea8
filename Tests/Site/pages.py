#!/usr/bin/env python3
"""Looks at a whole site: its links, its markup, how it reads without scripts, and whether everybody can use it.

usage: pages.py SITE AXE_SCRIPT VNU_JAR [--every-page] [--screenshots DIR]
"""

import argparse
import base64
import html
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from browser import Browser

parser = argparse.ArgumentParser()
for name in ("site", "axe", "vnu"):
    parser.add_argument(name, type=lambda path: Path(path).resolve())
parser.add_argument("--every-page", action="store_true", help="for a small site: axe-core on every page, in one look each")
parser.add_argument("--screenshots", metavar="DIR", type=Path, help="pictures of the main pages in all looks")
arguments = parser.parse_args()
site, axe, vnu = arguments.site, arguments.axe, arguments.vnu
failures = []
LOOKS = [("light", False), ("dark", False), ("light", True), ("dark", True)]
WIDTHS = [320, 768, 1280]


def fail(message):
    failures.append(message)
    if len(failures) <= 20:
        print("FAILED:", message)


def test_links():
    """Every link, form, style sheet and script of every page leads to a file of the site, and to a place in it."""
    paths = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {path: (site / path).read_text(encoding="utf-8") for path in sorted(paths) if path.endswith(".html")}
    identifiers = {path: set(re.findall(r' id="([^"]*)"', page)) for path, page in pages.items()}
    links = 0
    for path, page in pages.items():
        for link in re.findall(r' (?:href|src|action)="([^"]*)"', page):
            links += 1
            if re.fullmatch(r"tel:[0-9]+(-[0-9]+)*", link):
                continue
            target = urlsplit(urljoin("file:///" + path, html.unescape(link)))
            if target.scheme != "file":
                fail(f"{path} links to {link}, outside the site")
                continue
            name = unquote(target.path).lstrip("/")
            if name not in paths:
                fail(f"{path} links to {link}, which is not there")
            elif target.fragment and unquote(target.fragment) not in identifiers.get(name, ()):
                fail(f"{path} links to {link}, where nothing has that name")
    print(f"pages: {len(pages)}, internal links: {links}, of which broken: {len(failures)}")


def test_markup():
    """The Nu checker finds no error on any page."""
    start = time.monotonic()
    checked = subprocess.run(
        ["java", "-Xss8m", "-jar", vnu, "--format", "json", "--errors-only", "--skip-non-html", "--exit-zero-always", site],
        capture_output=True, text=True)
    messages = json.loads(checked.stderr)["messages"]
    for message in messages:
        fail(f"{message.get('url', '')} line {message.get('lastLine')}: {message.get('message')}")
    print(f"HTML errors: {len(messages)} ({time.monotonic() - start:.0f} s)")


def test_without_scripts():
    """A text browser gives the elements of a power in the order of the form."""
    path, page = next((path, page) for path, page in of_kind("powers/*.html")[::-1] if page.count('<th scope="row">') > 8)
    cells = re.findall(r'<th scope="row">(.*?)</th><td[^>]*>(.*?)</td>', page.split("<h2>")[0], re.DOTALL)
    dump = subprocess.run(
        ["lynx", "-dump", "-nolist", "-width=1000", "-assume_charset=utf-8", "-display_charset=utf-8", path],
        capture_output=True, text=True, check=True).stdout
    words = "".join(dump.split())
    place = 0
    for label, text in cells:
        for piece in (label, text):
            piece = "".join(html.unescape(re.sub("<[^>]*>", "", piece)).split())
            found = words.find(piece, place)
            if found < 0:
                fail(f"{path.name}: lynx does not give {piece[:40]} in its place")
            else:
                place = found + len(piece)
    print(f"elements of a power in lynx, in order: {len(cells)}")


def test_notes_apart():
    """A name and the note behind it are words of their own for those who read without the style, and copy."""
    joined = 0
    for path in site.rglob("*.html"):
        found = re.search(r'[^<>\s](?:</(?:a|span)>)?<span class="(?:note|badge|role)[^<]*', path.read_text(encoding="utf-8"))
        if found:
            joined += 1
            if joined <= 5:
                fail(f"{path.relative_to(site)}: a note is run into what stands before it: {found[0][-60:]}")
    print(f"pages with notes run into names: {joined}")


def of_kind(pattern):
    """The pages of a kind, the shortest first."""
    return sorted(((path, path.read_text(encoding="utf-8")) for path in site.glob(pattern) if path.name != "index.html"),
                  key=lambda page: (len(page[1]), page[0]))


def kinds():
    """One page of each kind: that of middle length."""
    whole = sorted(path.relative_to(site).as_posix() for path in site.glob("*.html"))
    whole += sorted(path.relative_to(site).as_posix() for path in site.glob("*/index.html")) + ["matters/matrix.html"]
    for folder in ("units", "powers", "matters", "categories", "laws"):
        pages = [path for path, _ in of_kind(f"{folder}/*.html") if path.name != "matrix.html"]
        whole.append(pages[len(pages) // 2].relative_to(site).as_posix())
    return whole + ["search.html#q=许可"]


def set_look(width, height, scheme, is_elder):
    browser.look(width, height, scheme)
    browser.open(f"{site.as_uri()}/about.html")
    browser.value(f"localStorage.setItem('qingdan-elder', '{'on' if is_elder else ''}')")


def test_first_screen():
    """On a telephone, in large type too, a page shows what it is about in the upper half of the screen, and the search its results."""
    for is_elder in (False, True):
        set_look(360, 640, "light", is_elder)
        for page in kinds():
            browser.open(f"{site.as_uri()}/{page}")
            where = f"{page} on a telephone{', large type' if is_elder else ''}"
            place = "h1"
            if "#q=" in page:
                browser.wait_until("document.querySelectorAll('.found a').length > 0")
                place = ".found a"
            top = browser.value(f"document.querySelector('main {place}').getBoundingClientRect().top")
            if top > (560 if place != "h1" else 320):
                fail(f"{where}: {place} begins at {top:.0f}")
        browser.open(f"{site.as_uri()}/about.html")
        browser.value("document.querySelector('.menu').click()")
        if not browser.value("document.querySelector('.masthead nav a').offsetHeight && document.querySelector('.masthead input').offsetHeight"):
            fail("the menu does not open")
    print("first screen of a telephone: looked at")


def test_print():
    """On paper a power takes one sheet, the search says what was asked, and the matrix gives all its pairs."""
    set_look(1280, 900, "light", False)
    powers = [path for path, page in of_kind("powers/*.html") if '<tr id="' not in page]
    browser.open(powers[len(powers) // 2].as_uri())
    paper = base64.b64decode(browser.send("Page.printToPDF", preferCSSPageSize=True)["data"])
    sheets = len(re.findall(rb"/Type\s*/Page\b", paper))
    if sheets != 1:
        fail(f"{powers[len(powers) // 2].name} takes {sheets} sheets of paper")
    browser.open(f"{site.as_uri()}/search.html#q=许可")
    browser.wait_until("document.querySelectorAll('.found a').length > 0")
    browser.send("Emulation.setEmulatedMedia", media="print")
    if "关键词：许可" not in browser.value("document.querySelector('main').innerText"):
        fail("a printed search does not say what was asked")
    if browser.value("getComputedStyle(document.querySelector('.found li')).breakInside") != "avoid":
        fail("a result of a printed search is split between pages")
    browser.open(f"{site.as_uri()}/enquiry.html")
    browser.value("""(function (input) { input.value = '许可'; input.dispatchEvent(new InputEvent('input')); })(document.getElementById('filter'))""")
    browser.wait_until("!!document.querySelector('.answers div')")
    if browser.value("getComputedStyle(document.querySelector('.answers div')).breakInside") != "avoid":
        fail("an answer of a printed 谁来管 is split between pages")
    # A group of rows under one heading goes over to the next page between its rows, and a code stays on its line.
    browser.open(of_kind("units/*.html")[-1][0].as_uri())
    for cell, break_inside in ((".grouped tr", "auto"), (".grouped td:not([rowspan])", "avoid"), (".list:not(.grouped) > tbody > tr", "avoid")):
        if browser.value(f"getComputedStyle(document.querySelector('{cell}')).breakInside") != break_inside:
            fail(f"a printed unit: {cell} breaks wrongly between pages")
    browser.look(590)  # what the margins leave of A4
    browser.send("Emulation.setEmulatedMedia", media="print")
    split = browser.value("""Array.prototype.filter.call(document.querySelectorAll('#powers ~ table td.code'), function (cell) {
      return (function (range) {
        range.selectNodeContents(cell);
        return range.getClientRects().length > 1; })(document.createRange()); }).length""")
    if split:
        fail(f"a printed unit: {split} codes are split")
    browser.look(1280)
    browser.send("Emulation.setEmulatedMedia", media="print")
    browser.open(f"{site.as_uri()}/matters/matrix.html")
    pairs = browser.value("document.querySelectorAll('.matrix td a').length") // 2
    listed = browser.value("Array.prototype.filter.call(document.querySelectorAll('.pairs dt'), function (name) { return name.offsetHeight; }).length")
    if pairs != listed:
        fail(f"a printed matrix has {listed} of {pairs} pairs")
    if browser.value("document.querySelector('.matrix').offsetHeight"):
        fail("a printed matrix is cut by its frame")
    browser.send("Emulation.setEmulatedMedia", media="")
    print(f"pairs of the printed matrix: {listed}")


def test_filter_counts():
    """Under the filter of a unit's page it counts as tiles and headings do, and each tile leads to a heading."""
    path = of_kind("units/*.html")[-1][0]
    browser.look(1280)
    browser.open(path.as_uri())
    word = browser.value("document.querySelector('#powers ~ table tbody a').textContent")
    browser.value(f"""(function (input) {{ input.value = {json.dumps(word)};
      input.dispatchEvent(new InputEvent('input')); }})(document.getElementById('filter'))""")
    if not re.match(r"[1-9]\d* / \d+ 项$", browser.value("document.querySelector('#powers .count').textContent")):
        fail("the heading of powers does not count what the filter shows")
    status = browser.value("document.querySelector('.filter output').textContent")
    tiles = browser.value("Array.prototype.map.call(document.querySelectorAll('.totals strong'), function (tile) { return +tile.textContent; })")
    headings = browser.value("Array.prototype.map.call(document.querySelectorAll('h2 .count'), function (count) { return parseInt(count.textContent); })")
    if re.findall(r"\d+", status) != [str(sum(tiles)), str(sum(headings))]:
        fail(f"the filter counts otherwise than tiles {tiles} and headings {headings}: {status}")
    if not browser.value("Array.prototype.every.call(document.querySelectorAll('.totals a'), function (tile) {"
                         " return document.getElementById(tile.hash.slice(1)).offsetHeight; })"):
        fail("a tile leads to nothing under a filter")


def test_filter_words():
    """The filter of a page reads quotation marks and a minus as the search does, of any width."""
    browser.open(of_kind("units/*.html")[-1][0].as_uri())

    def shown(words):
        browser.value(f"""(function (input) {{ input.value = {json.dumps(words)};
          input.dispatchEvent(new InputEvent('input')); }})(document.getElementById('filter'))""")
        return int(re.findall(r"\d+", browser.value("document.querySelector('.filter output').textContent"))[-1])

    name = browser.value("document.querySelector('#powers ~ table tbody a').textContent")
    halves = f"{name[len(name) // 2:]} {name[:len(name) // 2]}"
    everything, having = shown("-☃"), shown(name)
    for words, count in ((f"-{name}", everything - having), (f"－{name}", everything - having), (f'"{name}"', having), (f"“{name}”", having),
                         (f'-"{name}"', everything - having), (f'"{halves}"', 0), (f"{name} -{name}", 0)):
        if shown(words) != count:
            fail(f"the filter shows {shown(words)} and not {count} for {words}")
    shown(f'"{halves}" -甲')
    link = browser.value("decodeURIComponent(document.querySelector('.filter output a').hash)")
    if link != f'#q="{halves}" -甲':
        fail(f"the filter leads to the search for other words: {link}")


def test_matrix_width():
    """A matrix of many units takes the whole of a wide screen, and no more."""
    browser.look(2560, 1440)
    browser.open(f"{site.as_uri()}/matters/matrix.html")
    width = browser.value("document.querySelector('.matrix-frame').offsetWidth")
    if browser.value("document.querySelector('.matrix').offsetWidth") > 2500 and width < 2500:
        fail(f"the matrix is cut at {width} of 2560")
    if browser.value("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        fail("the matrix is wider than the screen")


def test_law_lists():
    """No empty lines stand between the laws in a cell."""
    browser.look(1280)
    browser.open(of_kind("units/*.html")[-1][0].as_uri())
    gaps = browser.value("""Array.prototype.filter.call(document.querySelectorAll('td .laws'), function (list) {
      var items = list.children, last = items[items.length - 1];
      return items[0].getBoundingClientRect().top - list.getBoundingClientRect().top > 4
        || list.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom > 4; }).length""")
    if gaps:
        fail(f"{gaps} lists of laws in cells have empty lines")


def take_screenshots(folder):
    """The main pages at three widths, in light, dark and large type."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = kinds()
    pages = [page for page in whole if page.split(".")[0] in ("index", "enquiry", "oversight", "services", "matters/matrix", "units/index")
             or page.startswith(("units/u-", "powers/", "matters/m-", "laws/l-", "search.html#"))]
    for scheme, is_elder in (("light", False), ("dark", False), ("light", True)):
        for width in (320, 768, 1440):
            set_look(width, 900, scheme, is_elder)
            for page in pages:
                browser.open(f"{site.as_uri()}/{page}")
                if "#q=" in page:
                    browser.wait_until("document.querySelectorAll('.found a').length > 0")
                name = re.sub(r"[^a-z]+", "-", re.sub(r"/(?:[ulmp]-|\d)[^/]*$", "", page.split(".html")[0])).strip("-") + ("-found" if "#" in page else "")
                browser.screenshot(folder / f"{name}-{width}-{'large' if is_elder else scheme}.png")
    print(f"screenshots: {len(list(folder.glob('*.png')))} in {folder}")


def test_accessibility():
    """axe-core finds no violation, in any colours, in large type, on narrow and on wide screens, and nothing overflows."""
    script = axe.read_text(encoding="utf-8")
    start, runs, violations = time.monotonic(), 0, 0
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")) if arguments.every_page else kinds()
    for width in WIDTHS[-1:] if arguments.every_page else WIDTHS:
        for scheme, is_elder in LOOKS[:1] if arguments.every_page else LOOKS:
            set_look(width, 900, scheme, is_elder)
            for page in pages:
                browser.open(f"{site.as_uri()}/{page}")
                if "#q=" in page:
                    browser.wait_until("/^找到 \\d+ 项$/.test(document.querySelector('.status').textContent)")
                browser.value(script + ";0")
                found = browser.value("""axe.run({ preload: false, resultTypes: ['violations'] }).then(function (result) {
                  return result.violations.map(function (violation) {
                    return violation.id + ' × ' + violation.nodes.length + ': ' + violation.nodes[0].html.slice(0, 200); }); })""")
                runs += 1
                violations += len(found)
                where = f"{page} at {width}, {scheme}{', large type' if is_elder else ''}"
                for violation in found:
                    fail(f"{where}: {violation}")
                if browser.value("document.documentElement.scrollWidth > innerWidth"):
                    fail(f"{where}: wider than the screen")
    print(f"axe violations: {violations}, on {len(pages)} {'pages' if arguments.every_page else 'kinds of pages'} in {runs} looks ({time.monotonic() - start:.0f} s)")


browser = Browser()
test_links()
test_notes_apart()
if not arguments.every_page:
    test_without_scripts()
    test_first_screen()
    test_print()
    test_filter_counts()
    test_filter_words()
    test_matrix_width()
    test_law_lists()
test_accessibility()
if arguments.screenshots:
    take_screenshots(arguments.screenshots)
for fault in browser.faults:
    fail(fault)
browser.close()
test_markup()
print(f"pages: {'passed' if not failures else f'{len(failures)} FAILED'}")
sys.exit(1 if failures else 0)
