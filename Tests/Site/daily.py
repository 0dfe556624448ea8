#!/usr/bin/env python3
"""How often 谁来管 answers questions of daily life rightly: `daily-words.csv` says for each what the lists of lists/sanya-2022 have.

usage: daily.py SITE [--each]     with what was answered wrongly

In the register of questions 答 holds the matters and units of which one is right, empty where the lists have nothing; 用于 says whether
a question was looked at while weights, threshold and words were chosen (选定) or only afterwards (检验).
"""

import csv
import json
import sys
import time
from pathlib import Path

from browser import Browser

# At least so many first answers, and one of three, must be right of those given, and so often must nothing be said where there is nothing.
LEAST = {"选定": (.85, .9, .75), "检验": (.75, .75, .75)}
ANSWER = """(function () { var place = document.getElementById('answers'); return { isDone: !!place.querySelector('.more a') && !/正在/.test(place.textContent),
  first: Array.prototype.slice.call(place.querySelectorAll('dt > a'), 0, 3).map(function (link) { return link.textContent; }) }; })()"""


def answers(browser, site, questions):
    """The first three answers to each question, and how long the slowest took to be there."""
    browser.open(Path(site).resolve().as_uri() + "/enquiry.html")
    browser.value("document.getElementById('filter').value = '管理'; document.getElementById('filter').dispatchEvent(new InputEvent('input'))")
    browser.wait_until(ANSWER + ".isDone")
    found, slowest = [], 0
    for question in questions:
        browser.value(f"""(function (input) {{ document.getElementById('answers').replaceChildren(); input.value = {json.dumps(question)};
          input.dispatchEvent(new InputEvent('input')); }})(document.getElementById('filter'))""")
        start = time.monotonic()
        browser.wait_until(ANSWER + ".isDone")
        slowest = max(slowest, time.monotonic() - start)
        found.append(browser.value(ANSWER)["first"])
    return found, slowest


def main():
    site = sys.argv[1]
    with open(Path(__file__).with_name("daily-words.csv"), encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    browser = Browser()
    found, slowest = answers(browser, site, [row["问"] for row in rows])
    browser.close()
    failed = False
    for use in ("选定", "检验"):
        own = [(row, set(filter(None, row["答"].split("、"))), first) for row, first in zip(rows, found) if row["用于"] == use]
        asked = [one for one in own if one[1]]
        answered = [one for one in own if one[2]]
        first = [one for one in answered if one[2][0] in one[1]]
        three = [one for one in answered if one[1] & set(one[2])]
        silent = [one for one in own if not one[1] and not one[2]]
        print(f"{use}: {len(own)} questions, {len(answered)} answered; the first answer right {len(first)} ({len(first) / len(answered):.0%}), "
              f"one of the first three {len(three)} ({len(three) / len(answered):.0%}); "
              f"not answered though the lists have it {len([one for one in asked if not one[2]])} of {len(asked)}, "
              f"nothing said where there is nothing {len(silent)} of {len(own) - len(asked)}")
        shares = (len(first) / len(answered), len(three) / len(answered), len(silent) / (len(own) - len(asked)))
        if any(share < least for share, least in zip(shares, LEAST[use])):
            failed = True
            print(f"FAILED: {use}: fewer than {LEAST[use]}")
        if "--each" in sys.argv:
            for row, wanted, shown in own:
                if (shown[:1] and shown[0] not in wanted) or bool(wanted) != bool(shown):
                    print("  ", row["问"], "→", "、".join(shown) or "nothing")
    print(f"slowest answer {slowest * 1000:.0f} ms from the last key, 120 of them waiting for the next key")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
