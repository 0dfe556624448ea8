#!/usr/bin/env python3
"""Looks at a whole site: its links, its markup, how it reads without scripts, and whether everybody can use it.

usage: pages.py SITE AXE_SCRIPT VNU_JAR
"""

import html
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from browser import Browser

site, axe, vnu = (Path(argument).resolve() for argument in sys.argv[1:])
failures = []
LOOKS = [("light", False), ("dark", False), ("light", True), ("dark", True)]
WIDTHS = [320, 1280]


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


def test_accessibility():
    """axe-core finds no violation, in any colours, in large type, on narrow and on wide screens, and nothing overflows."""
    browser = Browser()
    script = axe.read_text(encoding="utf-8")
    start, runs, violations = time.monotonic(), 0, 0
    pages = kinds()
    for width in WIDTHS:
        for scheme, is_elder in LOOKS:
            browser.look(width, scheme=scheme)
            browser.open(f"{site.as_uri()}/about.html")
            browser.value(f"localStorage.setItem('qingdan-elder', '{'on' if is_elder else ''}')")
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
    for fault in browser.faults:
        fail(fault)
    browser.close()
    print(f"axe violations: {violations}, on {len(pages)} kinds of pages in {runs} looks ({time.monotonic() - start:.0f} s)")


test_links()
test_without_scripts()
test_accessibility()
test_markup()
print(f"pages: {'passed' if not failures else f'{len(failures)} FAILED'}")
sys.exit(1 if failures else 0)
