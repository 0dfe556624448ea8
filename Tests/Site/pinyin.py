#!/usr/bin/env python3
"""Writes templates/site/pinyin.js: the initials by which each letter of GB 2312 is typed.

    apt-get install unicode-data
    Tests/Site/pinyin.py /usr/share/unicode/Unihan_Readings.txt.bz2 /usr/share/doc/unicode-data/copyright

A letter has the initial of its usual reading (kMandarin) and of every reading that speakers use (kHanyuPinlu).
"""

import bz2
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

target = Path(__file__).resolve().parents[2] / "templates/site/pinyin.js"


def initial(reading):
    return unicodedata.normalize("NFD", reading)[0].lower()


def notice(licence):
    """The notice that the database's licence asks for, out of Debian's file."""
    text = Path(licence).read_text(encoding="utf-8")
    text = text[text.index("COPYRIGHT AND PERMISSION NOTICE"):]
    end = "of the copyright holder."
    return text[:text.index(end) + len(end)]


def comment(head, notice):
    """The comment at the beginning of a script made from the database."""
    lines = "\n".join(f"   {line.strip()}".rstrip() for line in notice.splitlines())
    return f"/* {head}\n{lines} */\n"


def main(readings, licence):
    initials = defaultdict(set)
    for line in bz2.open(readings, "rt", encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) < 3 or fields[1] not in ("kMandarin", "kHanyuPinlu"):
            continue
        letter = chr(int(fields[0][2:], 16))
        for reading in fields[2].split():
            initials[letter].add(initial(re.sub(r"\(\d+\)$", "", reading)))
    letters = defaultdict(list)
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                letter = bytes([row, cell]).decode("gb2312")
            except UnicodeDecodeError:
                continue
            for one in sorted(initials[letter]):
                letters[one].append(letter)
    head = """拼音首字母：GB 2312 的每个字按哪些字母查找。由 Tests/Site/pinyin.py 从下列数据生成，不手改：
   Unihan_Readings.txt, Unicode 15.0.0, © 2022 Unicode®, Inc., fields kMandarin and kHanyuPinlu, reduced to initials.
"""
    body = "\n".join(f'"{one}": "{"".join(letters[one])}",' for one in sorted(letters))
    target.write_text(f"{comment(head, notice(licence))}qingdanPinyin({{\n{body.rstrip(',')}\n}});\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
