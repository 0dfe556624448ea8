#!/usr/bin/env python3
"""Counts the findings of every rule over the editions of lists/ and worn copies of them, and holds the counts against the record.

A rule that is changed changes what it finds; this tells by how much before offices notice. More than one per cent of a rule's
findings fails, until the record is made anew on purpose.

usage: corpus.py QINGDAN [--record]

Each copy is worn in one way, at places that follow from a checksum of file, place and way: the same in every run. It is judged
alone, and for the rules about a change against the edition that it is a copy of.
"""
import csv, json, os, re, shutil, subprocess, sys, tempfile, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
LISTS = os.path.join(HERE, "..", "..", "lists")
RECORD = os.path.join(HERE, "baseline.csv")
TOLERANCE = 100  # one in so many findings of a rule

LEAF = re.compile(r"[ \t]*<(\w+)([^<>]*)>([^<>]+)</\1>\r?\n")
ATTRIBUTE = re.compile(r' (?!xmlns|unit)(\w+)="([^"]*)"')
POWER = re.compile(r"[ \t]*<power\s(?:[^<>]*/>|[^<>]*>.*?</power>)\r?\n", re.DOTALL)
TEXT = re.compile(r">([^<>]*\S[^<>]*)<")
NUMBER = re.compile(r"[0-9]+(?=[^0-9\"<>年月日号〕])|[一二三四五六七八九十]+(?=[条款项层米吨])")
WEAR = str.maketrans({"《": "<", "》": ">", "〔": "[", "〕": "]", "（": "(", "）": ")", "、": "，", "；": ";"})


def chosen(way, name, index, one_in):
    return zlib.crc32(f"{way}|{name}|{index}".encode()) % one_in == 0


def replaced(pattern, text, way, name, one_in, change):
    """The text with one in so many matches changed."""
    count = -1

    def each(match):
        nonlocal count
        count += 1
        return change(match) if chosen(way, name, count, one_in) else match.group(0)

    return pattern.sub(each, text)


def lost_attributes(name, text, pool):
    return replaced(ATTRIBUTE, text, "lost-attributes", name, 80, lambda match: "")


def lost_elements(name, text, pool):
    return replaced(LEAF, text, "lost-elements", name, 40, lambda match: "")


def repeated_elements(name, text, pool):
    return replaced(LEAF, text, "repeated-elements", name, 50, lambda match: match.group(0) * 2)


def foreign_texts(name, text, pool):
    """Leaves hold what another unit wrote into the same kind of element."""

    def change(match):
        others = pool[match.group(1)]
        other = others[zlib.crc32(match.group(0).encode()) % len(others)]
        return match.group(0).replace(f">{match.group(3)}<", f">{other}<")

    return replaced(LEAF, text, "foreign-texts", name, 50, change)


def foreign_attributes(name, text, pool):
    """Attributes hold what another unit wrote into the same attribute."""

    def change(match):
        others = pool["@" + match.group(1)]
        return f' {match.group(1)}="{others[zlib.crc32(match.group(0).encode()) % len(others)]}"'

    return replaced(ATTRIBUTE, text, "foreign-attributes", name, 40, change)


def worn_marks(name, text, pool):
    def change(match):
        inner = match.group(1).translate(WEAR)
        return ">" + inner.replace("<", "&lt;").replace(">", "&gt;") + "<"

    return replaced(TEXT, text, "worn-marks", name, 20, change)


def shifted_numbers(name, text, pool):
    def change(match):
        number = match.group(0)
        return number + "0" if number.isdigit() else number + "十" if "十" not in number else number[::-1] + "九"

    return replaced(NUMBER, text, "shifted-numbers", name, 10, change)


def lost_powers(name, text, pool):
    return replaced(POWER, text, "lost-powers", name, 60, lambda match: "")


def gained_powers(name, text, pool):
    """Powers stand twice, the second time under another name and without codes."""

    def change(match):
        renamed = re.sub(r'(<power\s[^<>]*?\bname="[^"]*)"', r'\1（新设）"', match.group(0), count=1)
        return match.group(0) + re.sub(r' code="[^"]*"', "", renamed)

    return replaced(POWER, text, "gained-powers", name, 60, change)


WAYS = [
    lost_attributes, lost_elements, repeated_elements, foreign_texts, foreign_attributes, worn_marks, shifted_numbers,
    lost_powers, gained_powers,
]


def moved_powers(texts):
    """The files of an edition, with powers of each in the next one that has any."""
    paths = [path for path in texts if POWER.search(texts[path])]
    worn = dict(texts)
    for path, receiver in zip(paths, paths[1:] + paths[:1]):
        taken = []
        worn[path] = replaced(POWER, worn[path], "moved-powers", path, 60, lambda match: taken.append(match.group(0)) or "")
        worn[receiver] = worn[receiver].replace("</powers>", "".join(taken) + "</powers>", 1)
    return worn


def submissions(edition):
    """The native XML files below an edition, by path, in order."""
    found = []
    for folder, names, files in os.walk(os.path.join(edition, "submissions")):
        names.sort()
        found += [os.path.join(folder, file) for file in sorted(files) if file.endswith(".xml")]
    return found


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def pool_of(texts):
    """What stands in elements and attributes, by their names."""
    pool = {}
    for text in texts:
        for match in LEAF.finditer(text):
            pool.setdefault(match.group(1), []).append(match.group(3))
        for match in ATTRIBUTE.finditer(text):
            pool.setdefault("@" + match.group(1), []).append(match.group(2))
    return pool


def counts(qingdan, edition, earlier=None):
    """rule → findings; those of the rules about a change only where there is an earlier edition."""

    def rules(*more):
        run = subprocess.run([qingdan, "check", edition, "--format", "json", *more], capture_output=True)
        if run.returncode not in (0, 1):
            sys.exit(f"corpus: {edition}: exit status {run.returncode}\n{run.stderr.decode(errors='replace')}")
        return json.loads(run.stdout)["rules"]

    alone = rules()
    found = {rule["rule"]: rule["findings"] for rule in alone}
    if earlier:
        unasked = {rule["rule"] for rule in alone if rule["status"] == "not-applicable"}
        found |= {rule["rule"]: rule["findings"] for rule in rules("--against", earlier) if rule["rule"] in unasked}
    return {rule: count for rule, count in found.items() if count}


def corpus(qingdan):
    """(edition, way, rule) → findings."""
    found = {}
    for name in sorted(os.listdir(LISTS)):
        edition = os.path.join(LISTS, name)
        if not os.path.exists(os.path.join(edition, "edition.xml")):
            continue
        for rule, count in counts(qingdan, edition).items():
            found[name, "as it is", rule] = count
        texts = {os.path.relpath(path, edition): read(path) for path in submissions(edition)}
        pool = pool_of(texts.values())

        def worn(way):
            return {path: way(path, text, pool) for path, text in texts.items()}

        copies = [(way.__name__, lambda way=way: worn(way)) for way in WAYS]
        copies.append(("moved_powers", lambda: moved_powers(texts)))
        for label, wear in copies:
            with tempfile.TemporaryDirectory() as folder:
                copy = os.path.join(folder, name)
                shutil.copytree(edition, copy)
                label = label.replace("_", "-")
                for path, text in wear().items():
                    with open(os.path.join(copy, path), "w", encoding="utf-8", newline="") as file:
                        file.write(text)
                for rule, count in counts(qingdan, copy, earlier=edition).items():
                    found[name, label, rule] = count
    return found


def by_rule(found):
    totals = {}
    for (_, _, rule), count in found.items():
        totals[rule] = totals.get(rule, 0) + count
    return totals


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--record"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    found = corpus(arguments[0])
    if "--record" in sys.argv:
        with open(RECORD, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["edition", "copy", "rule", "findings"])
            writer.writerows([*key, found[key]] for key in sorted(found))
    with open(RECORD, encoding="utf-8", newline="") as file:
        recorded = {(row["edition"], row["copy"], row["rule"]): int(row["findings"]) for row in csv.DictReader(file)}
    before, now = by_rule(recorded), by_rule(found)
    changed = [
        rule for rule in sorted(before.keys() | now.keys())
        if abs(now.get(rule, 0) - before.get(rule, 0)) * TOLERANCE > before.get(rule, 0)
    ]
    for rule in changed:
        print(f"{rule}: {before.get(rule, 0)} findings on record, {now.get(rule, 0)} now")
        for key in sorted(key for key in recorded.keys() | found.keys() if key[2] == rule):
            if recorded.get(key, 0) != found.get(key, 0):
                print(f"  {key[0]}, {key[1]}: {recorded.get(key, 0)} → {found.get(key, 0)}")
    editions = len({key[:2] for key in found})
    print(f"corpus: {len(now)} rules with {sum(now.values())} findings in {editions} editions; "
          + (f"{len(changed)} rules differ from the record" if changed else "as on record"))
    if changed:
        sys.exit("corpus: if this is meant, record it: make corpus RECORD=1")


main()
