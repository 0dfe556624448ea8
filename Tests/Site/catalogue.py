"""The published catalogue as a plain list of entries, for holding the search against."""

import csv
import re
import xml.etree.ElementTree as ET

XML = "{urn:qingdan:catalogue:1}"
ROLES = {"lead": "牵头", "assist": "配合", "share": "分工负责", "guide": "指导"}
PARTS = ["duties", "boundaries", "oversight", "services", "powers"]
MARKS = dict(zip("\u00a0\u3000“”„‘’〔〕【】〖〗", "  \"\"\"''[][][]")) | dict.fromkeys("《》〈〉「」", "")


def site_letters(path):
    """What the site itself takes for the same letter."""
    return dict(zip(*re.search(r'= \["(.*)",\n"(.*)"\]', path.read_text(encoding="utf-8")).groups()))


def other_letters(folder):
    """The same from a table that the site knows nothing of, that of OpenCC."""
    letters = {}
    for line in (folder / "TSCharacters.txt").read_text(encoding="utf-8").splitlines():
        traditional, simplified = line.split("\t")
        letters[traditional] = simplified.split()[0]
    return letters


class Folding:
    """Width, case, traditional letters and kinds of quotation marks, letter by letter; the marks of titles are left out."""

    def __init__(self, letters):
        self.letters = letters | MARKS

    def __call__(self, text):
        return "".join(self.letter(letter) for letter in text)

    def letter(self, letter):
        if letter < " " or letter in "\u007f\u2028\u2029":
            return " "
        if letter in self.letters:
            return self.letters[letter]
        if "\uff01" <= letter <= "\uff5e":
            letter = chr(ord(letter) - 0xFEE0)
        lower = letter.lower()
        return lower if len(lower) == 1 and letter < "\u2500" else letter


class Entry:
    """A unit, an item or an instrument: its name, the fields of its text, and the names that it stands under."""

    def __init__(self, name, fields=(), under=(), **sorts):
        self.name = name
        self.fields = [field for field in fields if field]
        self.under = [word for word in under if word]
        self.sorts = sorts

    def fold(self, fold, otherwise):
        self.folded_name = fold(self.name)
        texts = [self.name] + self.fields + self.under
        self.folded = [fold(text) for text in texts]
        self.folded_otherwise = [otherwise(text) for text in texts]

    def holds(self, term):
        return any(term in text for text in self.folded)

    def holds_otherwise(self, term):
        return any(term in text for text in self.folded_otherwise)


def texts(element, *names):
    return [child.text for name in names for child in element.findall(XML + name)]


def bases(element):
    return [text.text for basis in element.findall(XML + "basis") for text in basis.findall(XML + "text")]


def leaves(element):
    return [child.text for child in element if len(child) == 0]


def former_names(register):
    """The former names of units by their name, from the register."""
    with open(register, encoding="utf-8-sig", newline="") as file:
        return {row["名称"]: row["曾用名"].split("、") for row in csv.DictReader(file) if row["曾用名"]}


def read(path, former):
    """All entries in the order in which the search numbers them."""
    root = ET.parse(path).getroot()
    categories = {category.get("code"): category.get("name") for category in root.iter(XML + "category")}
    units, items = [], []
    for unit in root.find(XML + "units"):
        names = [unit.get("name"), unit.get("shortName")]
        identifier = unit.get("id")
        names += former.get(unit.get("name"), [])
        units.append(Entry(unit.get("name"), under=names, unit=identifier, part="units"))

        def add(part, name, fields, category=None):
            items.append(Entry(name, fields, names + [categories.get(category)], unit=identifier, part=part, category=category))

        for duty in unit.find(XML + "duties"):
            shared = texts(duty, "accountability", "note")
            for task in duty.findall(XML + "task"):
                add("duties", task.text or "", [duty.get("name"), task.get("office")] + shared)
            if duty.find(XML + "task") is None:
                add("duties", duty.get("name"), shared)
        for boundary in unit.find(XML + "boundaries"):
            parties = [" ".join(filter(None, [party.get("name"), ROLES.get(party.get("role")), party.text]))
                       for party in boundary.findall(XML + "party")]
            add("boundaries", boundary.get("name"), parties + texts(boundary, "division", "example", "note") + bases(boundary))
        for rule in unit.find(XML + "oversight"):
            add("oversight", rule.get("name"), [rule.get("industry")] + leaves(rule) + bases(rule))
        for service in unit.find(XML + "services"):
            add("services", service.get("name"), leaves(service) + bases(service))
        for main in unit.find(XML + "powers"):
            for power in [main] + main.findall(XML + "subitem"):
                add("powers", power.get("name"), [power.get("code"), power.get("category")] + leaves(power) + bases(power),
                    power.get("categoryCode"))
    laws = [Entry(law.get("title"), part="laws") for law in root.find(XML + "instruments")]
    return units + items + laws
