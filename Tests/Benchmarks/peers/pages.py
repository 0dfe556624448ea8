"""What the peers in Python share: the registers, and the pages of an edition by Jinja2.

A reader takes the folder of a unit's submission and gives a dictionary of its duties, boundaries, rules, services
and powers.
Usage of each peer: PEER EDITION FOLDER [PROCESSES]
"""

import csv
import functools
import multiprocessing
import os
import sys

import jinja2
from lxml import etree

CATEGORIES = ["行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励", "行政裁决", "其他行政权力"]
# What is printed of a power in this order, where the list has it.
FIELDS = [
    ("body", "实施主体"), ("office", "承办机构"), ("level", "行使层级"), ("source", "权力来源"), ("duty", "责任事项"),
    ("accountability", "追责情形"), ("telephone", "监督电话"), ("timeLimit", "办理期限"), ("fee", "收费依据和标准"),
]
ASPECTS = [
    ("object", "监管对象"), ("content", "监管内容"), ("manner", "监管方式"), ("measures", "监管措施"), ("procedure", "监管程序"),
    ("handling", "监管处理"),
]

TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(os.path.join(os.path.dirname(__file__), "templates")),
    autoescape=True, trim_blocks=True, lstrip_blocks=True, auto_reload=False,
)
TEMPLATES.globals.update(FIELDS=FIELDS, ASPECTS=ASPECTS)


def edition_of(folder):
    """What the head and foot of every page say."""
    root = etree.parse(f"{folder}/edition.xml").getroot()
    ns = {"e": root.nsmap[None]}
    site = root.find("e:site", ns)
    return {
        "title": root.get("title"), "asOf": root.get("asOf"), "illustrative": root.get("illustrative") == "true",
        "issuer": root.findtext("e:issuer", namespaces=ns), "site": site.get("name"), "domain": site.get("domain"),
        "idCode": site.get("idCode"),
    }


def units_of(folder):
    """The register of units: full name, short name, kind, and the name of the page."""
    with open(f"{folder}/registers/units.csv", encoding="utf-8-sig", newline="") as file:
        return [
            {"name": row["名称"], "short": row["简称"] or row["名称"], "kind": row["类别"], "page": f"{number:03}.html"}
            for number, row in enumerate(csv.DictReader(file), 1)
        ]


def linked(unit):
    """Main items and sub-items of a unit in one row, each with the main item that it belongs to and with its page."""
    items = []
    for power in unit["powers"]:
        items.append(power)
        for item in power["subitems"]:
            item["parent"] = power
            items.append(item)
    for item in items:
        item["page"] = item["code"].lower() + ".html"
    return items


def numbers(unit, items):
    """How many powers of each category and how many responsibilities a unit has, for the index."""
    powers = dict.fromkeys(CATEGORIES, 0)
    for power in unit["powers"]:
        powers[power["category"]] += len(power["subitems"]) or 1
    responsibilities = sum(len(duty["tasks"]) for duty in unit["duties"])
    responsibilities += len(unit["boundaries"]) + len(unit["rules"]) + len(unit["services"])
    return {"powers": powers, "total": sum(powers.values()), "responsibilities": responsibilities}


def write(path, template, **values):
    with open(path, "wb") as file:
        file.write(template.render(values).encode())


def write_unit(read, edition, source, target, register_entry):
    """Writes the pages of one unit and gives its numbers."""
    unit = register_entry | read(f"{source}/submissions/{register_entry['short']}")
    items = linked(unit)
    template = TEMPLATES.get_template("power.html")
    for place, item in enumerate(items):
        before = items[place - 1] if place else None
        after = items[place + 1] if place + 1 < len(items) else None
        write(
            f"{target}/powers/{item['page']}", template, edition=edition, unit=unit, power=item,
            main=item.get("parent", item), before=before, after=after, root="../",
        )
    write(
        f"{target}/units/{unit['page']}", TEMPLATES.get_template("unit.html"), edition=edition, unit=unit, items=items,
        root="../",
    )
    return numbers(unit, items)


def publish(read):
    """The command of a peer."""
    source, target = sys.argv[1:3]
    processes = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    edition, units = edition_of(source), units_of(source)
    os.makedirs(f"{target}/powers")
    os.makedirs(f"{target}/units")
    one = functools.partial(write_unit, read, edition, source, target)
    if processes == 1:
        counted = [one(unit) for unit in units]
    else:
        with multiprocessing.Pool(processes) as pool:
            counted = pool.map(one, units, chunksize=1)
    totals = {name: sum(unit["powers"][name] for unit in counted) for name in CATEGORIES}
    write(
        f"{target}/index.html", TEMPLATES.get_template("index.html"), edition=edition, units=list(zip(units, counted)),
        totals=totals, root="",
    )
