#!/usr/bin/env python3
"""Writes templates/site/folding.js: which letters the search takes for the same, traditional ones and variants.

    apt-get install unicode-data
    Tests/Site/folding.py /usr/share/unicode/Unihan_Variants.txt.bz2 /usr/share/doc/unicode-data/copyright

Each letter has one letter of GB 2312 that stands for it. Those of SimplifiedLetters.swift come first, then what the database says
beyond doubt. A letter that is simplified in some words and traditional in others (乾坤, 乾燥) is folded too: text and query are
folded alike, so that nothing is missed by it.
"""

import bz2
import re
import sys
from collections import defaultdict
from pathlib import Path

from pinyin import comment, notice

repository = Path(__file__).resolve().parents[2]
target = repository / "templates/site/folding.js"
SWIFT = repository / "Sources/ListModel/Texts/SimplifiedLetters.swift"
VARIANTS = ["kZVariant", "kSemanticVariant", "kSpecializedSemanticVariant"]
# Where the database names no variant, or several.
MORE = """亙亘 侷局 俬私 儁俊 噁恶 嫋袅 寀采 慤悫 捱挨 旣既 柺拐 榘矩 欅榉 殭僵 淩凌 灩滟 燉炖 犛牦 琱雕 産产 甯宁 緑绿 罎坛 翫玩 菸烟
  蔘参 薹苔 藴蕴 蠔蚝 覈核 譭毁 醖酝 醣糖 鈡钟 鉆钻 録录 鍼针 鎸镌 閲阅 闇暗 頽颓 顔颜 餬糊 駡骂 鳬凫 鶿鹚 鷴鹇 麴曲 塚冢"""


def is_simplified(letter):
    try:
        letter.encode("gb2312")
        return True
    except UnicodeEncodeError:
        return False


def variants(path):
    """What the database says, by field, then letter."""
    fields = defaultdict(lambda: defaultdict(list))
    for line in bz2.open(path, "rt", encoding="utf-8"):
        words = line.rstrip("\n").split("\t")
        if len(words) == 3 and words[0].startswith("U+"):
            fields[words[1]][chr(int(words[0][2:], 16))] += [
                chr(int(word.split("<")[0][2:], 16)) for word in words[2].split()]
    return fields


def known():
    """The pairs that the program itself reads by, and those above."""
    lists = [re.sub(r"[\s\\]", "", text) for text in re.findall(r'"""\n(.*?)\n\s*"""', SWIFT.read_text(encoding="utf-8"), re.DOTALL)]
    traditional, simplified = lists
    return dict(zip(traditional, simplified)) | {pair[0]: pair[1] for pair in MORE.split()}


def form(letter, fields, pairs, seen=()):
    """The letter of GB 2312 that stands for another; None where there is none, or it is in doubt."""
    if letter in pairs:
        return pairs[letter]
    if letter in seen:
        return None
    others = [other for other in fields["kSimplifiedVariant"][letter] if other != letter and is_simplified(other)]
    if others:
        return others[0]
    if is_simplified(letter):
        return letter
    for field in VARIANTS:
        forms = {form(other, fields, pairs, seen + (letter,)) for other in fields[field][letter]} - {None}
        if forms:
            return forms.pop() if len(forms) == 1 else None
    return None


def table(path):
    fields = variants(path)
    for letter, forms in list(fields["kTraditionalVariant"].items()):
        for other in forms:
            fields["kSimplifiedVariant"][other].append(letter)
    pairs = known()
    found = {}
    for code in range(0x3400, 0xFB00):
        letter = chr(code)
        simplified = form(letter, fields, pairs)
        if simplified and simplified != letter:
            found[letter] = simplified
    # What stands for a letter stands for itself.
    for letter, simplified in found.items():
        while simplified in found:
            simplified = found[simplified]
        found[letter] = simplified
    return found


def main(path, licence):
    found = table(path)
    head = """繁体字、异体字和代表它的字，搜索和筛选时不分。由 Tests/Site/folding.py 从下列数据生成，不手改：
   Unihan_Variants.txt, Unicode 15.0.0, © 2022 Unicode®, Inc., reduced to letters of GB 2312.
"""
    target.write_text(
        comment(head, notice(licence)) + f'var qingdanFolding = ["{"".join(found)}",\n"{"".join(found.values())}"];\n', encoding="utf-8")
    print(f"{len(found)} letters, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
