"""Units by the names that they had, and the page 谁来管."""

import json

from sought import address, ask, browser, entries, expect, find, former


def test_former_names():
    """A unit is found by the names that it had, in full and short, and the list of units can be filtered by them."""
    for name, old in former.items():
        number = next(number for number, entry in enumerate(entries) if entry.name == name)
        for one in old:
            expect(number in find(one)[:len(former)], f"{name} not found by {one}")
    expect("市场监督管理局" in entries[find("工商局")[0]].name, "a unit is found by what a former name of it is short for")
    ask(next(iter(former.values()))[0])
    expect("曾用名" in browser.value("document.querySelector('.found li').textContent"), "and the result says that it is a former name")
    browser.open(address + "units/index.html")
    type_filter(next(iter(former.values()))[0])
    shown = browser.value(SHOWN_ROWS)
    expect(0 < shown < 5, f"units filtered by a former name: {shown}")


SHOWN_ROWS = """Array.prototype.filter.call(document.querySelectorAll('main tbody tr'), function (row) {
  return row.offsetHeight > 0 && !row.querySelector('.group'); }).length"""


def type_filter(text):
    browser.value(f"""(function (input) {{ input.value = {json.dumps(text)};
      input.dispatchEvent(new InputEvent('input')); }})(document.getElementById('filter'))""")
    browser.wait_until("window.qingdanFolding")


def test_enquiry():
    """Whatever words a citizen has, who is responsible for what leads on: to rows, to units with telephones, or to the search."""
    browser.open(address + "enquiry.html")

    def asked(text):
        browser.value("document.getElementById('answers').replaceChildren()")
        type_filter(text)
        browser.wait_until("document.querySelectorAll('#answers .more a').length > 0")
        return browser.value("""({ rows: %s, links: document.querySelectorAll('#answers dd a').length,
          telephones: document.querySelectorAll('#answers .telephone').length, text: document.getElementById('answers').textContent,
          more: decodeURIComponent(document.querySelector('#answers .more a').href) })""" % SHOWN_ROWS)

    found = asked("广场舞")
    expect(found["links"] > 0, "a share speaks of it")
    found = asked("噪聲")
    expect(found["rows"] > 0, "the filter of a page folds letters as the search does")
    for text in ("养狗", "噪音", "占道经营", "路灯坏了", "办身份证", "黑车", "养狗、噪音、广场舞"):
        found = asked(text)
        expect(found["more"].endswith("search.html#q=" + text.replace("、", " ")), f"{text}: a link to the search")
        expect(found["links"] > 0 or "换一个说法" in found["text"], f"{text}: neither an answer nor advice")
    expect(found["telephones"] > 0, "units with their telephones")
    expect(asked("☃☃")["links"] == 0, "nothing where there is nothing")
