"""Units by the names that they had, and the page 谁来管."""

import json
import re
import shutil
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from sought import address, ask, await_texts, browser, chance, entries, expect, find, fold, former, scan, site, usable


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


ANSWERS = """({ rows: %s, links: document.querySelectorAll('#answers dd a').length,
  told: document.querySelector('.filter output').textContent, telephones: document.querySelectorAll('#answers .telephone').length, text: document.getElementById('answers').textContent,
  names: Array.prototype.map.call(document.querySelectorAll('#answers dt > a, #answers dd li a'), function (link) { return link.textContent; }),
  first: Array.prototype.slice.call(document.querySelectorAll('#answers dt, #answers dd'), 0, 2).map(function (part) {
    return part.textContent; }).join(' '),
  headings: Array.prototype.map.call(document.querySelectorAll('#answers h3'), function (heading) { return heading.textContent; }),
  more: decodeURIComponent(document.querySelector('#answers .more a').href) })""" % SHOWN_ROWS


def asked(text):
    """What 谁来管 answers, once it has read everything."""
    browser.value("document.getElementById('answers').replaceChildren()")
    type_filter(text)
    browser.wait_until("document.querySelectorAll('#answers .more a').length > 0 && !/正在/.test(document.getElementById('answers').textContent)")
    return browser.value(ANSWERS)


def test_enquiry():
    """Whatever words a citizen has, who is responsible for what leads on: to rows, to units with telephones, or to the search."""
    browser.open(address + "enquiry.html")
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
    found = asked("养狗")
    expect(re.search("按(“.*犬.*”)查找", found["text"]), f"what lists call it is told: {found['text'][:80]}")
    expect("养犬管理" in found["names"], f"and found by: {found['names']}")
    found = asked("学校食堂不卫生")
    expect(found["rows"] == 0 and found["links"] > 0 and found["told"] == "", f"no table has it, and answers are not said to be none: {found['told']}")
    found = asked("钢琴调音")
    expect(found["names"] == [] and "没有找到" in found["text"] and "12345" in found["text"], f"scraps are no answer: {found['text'][:80]}")


def test_pieces():
    """A piece that crosses words takes nothing from the words in it, and words of asking count for nothing."""
    browser.open(address + "enquiry.html")
    for word, rest in (("井盖", "丢"), ("井盖", "没了"), ("噪音", "扰民"), ("护照", "丢了"), ("结婚登记", "怎么办"), ("城镇燃气", "没人管")):
        wanted = asked(word)["names"][:1]
        expect(wanted and wanted[0] in asked(word + rest)["names"], f"{word}{rest} does not find {wanted}")
    expect(asked("结婚登记")["names"] == asked("请问结婚登记找谁")["names"], "asking in more words")
    expect("农民工工资支付保障" in asked("工资被拖欠")["names"], "a matter is not lost behind single duties")


def test_telling_words():
    """Where nothing is like the question, a word of it that names things of one unit leads there, and the page says that it goes by this word."""
    browser.open(address + "enquiry.html")
    for text, word, unit in (("商标被冒用", "商标", "市市场监管局"), ("挖到文物", "文物", "市旅文局"), ("商家不开发票", "发票", "市税务局")):
        found = asked(text)
        expect(found["names"][:1] == [unit] and f"没有一项全有，下面的只有其中的“{word}”。" in found["text"], f"{text}: {found['text'][:80]}")
    for text in ("手机屏幕碎了", "打印机卡纸"):
        found = asked(text)
        expect(found["names"] == [] and "没有找到" in found["text"], f"{text}: words of many units tell of none: {found['text'][:80]}")


@contextmanager
def copied_page():
    """The page with what it reads, in a folder of its own, for tests that change its names."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        (copy / "search").mkdir()
        for path in [*site.glob("*.js"), *site.glob("search/*.js"), *site.glob("*.css"), site / "favicon.svg", site / "enquiry.html"]:
            shutil.copy(path, copy / path.relative_to(site))
        yield copy


def test_telephones():
    """Each number of a telephone can be dialled in the answers, as in the tables of the page."""
    with copied_page() as copy:
        names = (copy / "search/names.js").read_text(encoding="utf-8")
        for text, dialled in (
                ("0596-5835555、0596-5835556", ["0596-5835555", "0596-5835556"]), ("(0596)5835555", ["0596-5835555"]),
                ("0596-5830000-8001；5830001", ["0596-5830000", "5830001"]), ("0872-2125556 转 2（8:00-12:00）", ["0872-2125556"]),
                ("投诉：12345；400-889-1234", ["12345", "400-889-1234"]), ("139****5678", []), ("政务中心110室", [])):
            (copy / "search/names.js").write_text(re.sub(r'(\["u-[^\]]*",)"[^"]*"\]', lambda found: found[1] + json.dumps(text) + "]", names), encoding="utf-8")
            browser.open(copy.as_uri() + "/enquiry.html")
            asked("结婚登记")
            shown = browser.value("""(function (place) { return [place.textContent, Array.prototype.map.call(place.querySelectorAll('a'), function (link) {
              return link.href; })]; })(document.querySelector('#answers dt .telephone'))""")
            expect(shown == [text, ["tel:" + number for number in dialled]], f"the telephone {text} is {shown}")


def test_everyday_words():
    """What the edition says of its own everyday words goes before the table of the program."""
    with copied_page() as copy:
        names = (copy / "search/names.js").read_text(encoding="utf-8")
        expect('\n"everyday":[]' in names, "the sample has no everyday words of its own")
        (copy / "search/names.js").write_text(
            names.replace('\n"everyday":[]', '\n"everyday":[["呱呱证","普通护照"],["狗","结婚登记"]]'), encoding="utf-8")
        browser.open(copy.as_uri() + "/enquiry.html")
        found = asked("呱呱证丢了")
        expect("按“普通护照”" in found["text"] and any("护照" in name for name in found["names"]), f"a word of the edition: {found['text'][:80]}")
        expect(asked("狗")["first"].startswith("市民政局"), "and one that the program has otherwise")


def test_punctuation():
    """Marks and blanks part words and count for nothing, of full width and of half."""
    browser.open(address + "enquiry.html")
    for word in ("结婚登记", "护照"):
        plain = asked(word)
        for marks in ("{}？", "{}!", "“{}”", "「{}」", "『{}』", "【{}】", "《{}》", "（{}）", "({})", "‘{}’", "　{}……", "——{}：", "，、{}；。", "?{}"):
            text = marks.format(word)
            expect(asked(text) == plain, f"{text} is answered otherwise than {word}")
    expect(asked("烟花？爆竹！") == asked("烟花 爆竹"), "a mark between words parts them as a blank does")


def test_longest_piece():
    """Where not all of a phrase stands in the lists, the longest piece of it that does comes first, in names before texts."""
    browser.open(address + "enquiry.html")
    # Whatever comes before or behind a name: letters of other names, which may form words with it, rare ones too.
    own = [entry.name for entry in entries if entry.sorts.get("part") == "powers" and 5 <= len(entry.name) <= 12 and usable(entry.name)
           and entry.name.isalpha() and len(scan(entry.name)) == 1]
    for name, other in zip(chance.sample(own, 12), chance.sample(own, 12)):
        text = other[-1] + name + other[0]
        if not scan(text):
            found = asked(text)
            expect(found["headings"][:1] == ["按单位"] and any(fold(name) in fold(shown) for shown in found["names"][1:4]),
                   f"{text}: {name} is not the first: {found['names'][:4]}")
    for text, piece in (("办营业执照", "营业执照"), ("身份证丢了怎么办", "身份证"), ("办身份证", "身份证"), ("去结婚登记", "结婚登记")):
        found = asked(text)
        expect(piece in found["first"], f"{text}: {found['first'][:60]}")
    # A whole letter pasted: its first words are answered, and the page says so.
    start = time.monotonic()
    found = asked("；".join(name[::-1] for name in own[:300]))
    expect(time.monotonic() - start < 3 and "只看前" in found["text"], f"a letter pasted took {time.monotonic() - start:.1f} s")


def go_and_come_back():
    """To another page, and Back to this one."""
    browser.events.clear()
    browser.send("Page.navigate", url=address + "about.html")
    browser.wait_for("Page.loadEventFired")
    browser.value("history.back()")
    browser.wait_for("Page.frameNavigated")
    browser.wait_until("!!document.getElementById('filter')")


def test_kept_words():
    """What was typed at 谁来管 and in the filter of a page is there again after Back, and in an address sent on."""
    unit = max((site / "units").glob("*.html"), key=lambda path: path.stat().st_size).as_uri()
    for page in (address + "enquiry.html", unit):
        browser.open(page)
        type_filter("登记、100%")
        type_filter("登记")
        browser.wait_until("location.hash.indexOf('#q=') === 0", 3)
        kept = browser.value("location.href")
        go_and_come_back()
        for how in ("after Back", "from an address"):
            browser.wait_until("!!document.getElementById('filter')")
            expect(browser.value("document.getElementById('filter').value") == "登记", f"{kept}: words are gone {how}")
            if page == unit:
                expect(browser.value("document.querySelector('.filter output').textContent").startswith(tuple("0123456789")), f"{kept}: does not filter {how}")
            else:
                browser.wait_until("document.querySelectorAll('#answers dd a').length > 0", 5)
            browser.open(kept)
    # A place on the page that was gone to does not take the words away.
    browser.value("document.querySelector('main a[href^=\"#\"]').click()")
    browser.wait_until("location.hash.indexOf('#q=') < 0")
    go_and_come_back()
    expect(browser.value("document.getElementById('filter').value") == "登记", "words are gone after a jump on the page and Back")
    type_filter("")
    browser.wait_until("location.hash === '' && !history.state", 3)


def test_nothing_found():
    """A search that finds nothing leads to 谁来管 with its words."""
    browser.open(address + "search.html")
    await_texts("管理")
    shown = ask("☃☃ 甲乙")
    expect("没有找到" in shown["status"], f"nothing is found: {shown['status']}")
    link = "document.querySelector('#found a[href^=\"enquiry.html#q=\"]')"
    expect(browser.value(f"!!{link} && {link}.offsetHeight > 0"), "nothing found: a link to 谁来管")
    if browser.value(f"!!{link}"):
        browser.events.clear()
        browser.value(f"{link}.click()")
        browser.wait_for("Page.frameNavigated")
        browser.wait_until("!!document.getElementById('filter')")
        expect(browser.value("document.getElementById('filter').value") == "☃☃ 甲乙", "it takes the words along")
    browser.open(address + "search.html")
    ask("许可")
    expect(not browser.value(f"!!{link} && {link}.offsetHeight > 0"), "something found: no link to 谁来管")
