"""What is made before the clock starts: the list of units that site.xsl reads, and the Markdown that Hugo reads.

Usage: inputs.py EDITION FOLDER      writes FOLDER/units.xml and FOLDER/hugo
"""

import json
import os
import re
import shutil
import sys
import urllib.parse

from lxml import etree

import pages
import xml_jinja

HERE = os.path.dirname(os.path.abspath(__file__))


def unit_list(edition, units):
    root = etree.Element("units", edition=urllib.parse.quote(f"{edition}/edition.xml"))
    for name in pages.CATEGORIES:
        etree.SubElement(root, "category", name=name)
    for unit in units:
        path = f"{edition}/submissions/{unit['short']}/权责清单.xml"
        etree.SubElement(root, "unit", unit, href=urllib.parse.quote(path))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def plain(text):
    """Text that Markdown leaves as it is, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>()#+!|&~$-])", r"\\\1", text or "").replace("\n", " ")


def table(head, rows):
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"


def first_only(label, number):
    return plain(label) if number == 0 else ""


def power_page(unit, item, before, after):
    main = item.get("parent", item)
    front = {"title": item["name"], "code": item["code"], "category": main["category"], "unit": unit}
    front |= {key: main[key] for key, _ in pages.FIELDS if main.get(key)}
    for key, other in (("main", item.get("parent")), ("before", before), ("after", after)):
        if other:
            front[key] = {"name": other["name"], "page": other["page"]}
    body = ["## 实施依据", ""]
    for basis in item["bases"]:
        body += [plain(basis), ""]
    if item.get("subitems"):
        body += ["## 子项", ""]
        body += table(
            ["子项名称", "职权编码", "实施依据"],
            ([f"[{plain(sub['name'])}]({sub['page']})", sub["code"], plain("；".join(sub["bases"]))]
             for sub in item["subitems"]),
        )
    return front, body


def unit_page(unit, items):
    body = ["## 部门职责", ""]
    body += table(
        ["主要职责", "具体工作事项", "责任处室"],
        ([first_only(duty["name"], number), plain(task["text"]), plain(task["office"])]
         for duty in unit["duties"] for number, task in enumerate(duty["tasks"])),
    )
    body += ["", "## 与相关部门的职责边界", ""]
    rows = []
    for boundary in unit["boundaries"]:
        for number, party in enumerate(boundary["parties"]):
            matter, bases = first_only(boundary["matter"], number), first_only("；".join(boundary["bases"]), number)
            rows.append([matter, f"{plain(party['unit'])} *{party['role']}*", plain(party["share"]), bases])
        if boundary["example"]:
            rows.append(["", "", f"**事例** {plain(boundary['example'])}", ""])
    body += table(["管理事项", "相关部门", "职责分工", "相关依据"], rows)
    body += ["", "## 事中事后监管制度", ""]
    body += table(
        ["监管制度", "行业", "制度内容", "依据"],
        ([plain(rule["name"]), plain(rule["industry"]),
          " ".join(f"**{label}** {plain(rule[key])}" for key, label in pages.ASPECTS), plain("；".join(rule["bases"]))]
         for rule in unit["rules"]),
    )
    body += ["", "## 公共服务事项", ""]
    keys = ["name", "content", "recipient", "office", "telephone"]
    body += table(
        ["服务事项", "主要内容", "服务对象", "承办机构", "联系电话"],
        ([plain(service[key]) for key in keys] for service in unit["services"]),
    )
    if items:
        body += ["", "## 权力清单", ""]
        body += table(
            ["职权名称", "职权类别", "职权编码", "行使层级"],
            ([f"[{plain(item['name'])}](../powers/{item['page']})", item.get("parent", item)["category"], item["code"],
              plain(item.get("level"))] for item in items),
        )
    return {"title": unit["name"], "short": unit["short"], "kind": unit["kind"]}, body


def toml(values):
    """Strings first, then tables of strings. A string of JSON is one of TOML, too."""
    lines, tables = [], []
    for key, value in values.items():
        if isinstance(value, str):
            lines.append(f"{key} = {json.dumps(value, ensure_ascii=False)}")
        else:
            tables += [f"[{key}]", *toml(value)]
    return lines + tables


def write(path, front, body):
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(["+++", *toml(front), "+++", "", *body, ""]))


def hugo(edition, units, folder):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(f"{HERE}/hugo", folder)
    for part in ("powers", "units"):
        os.makedirs(f"{folder}/content/{part}")
    os.makedirs(f"{folder}/data")
    with open(f"{folder}/data/edition.json", "w", encoding="utf-8") as file:
        json.dump(pages.edition_of(edition), file, ensure_ascii=False)
    totals, rows = dict.fromkeys(pages.CATEGORIES, 0), []
    for entry in units:
        unit = entry | xml_jinja.read(f"{edition}/submissions/{entry['short']}")
        items = pages.linked(unit)
        for place, item in enumerate(items):
            before = items[place - 1] if place else None
            after = items[place + 1] if place + 1 < len(items) else None
            write(f"{folder}/content/powers/{item['page'][:-5]}.md", *power_page(entry, item, before, after))
        write(f"{folder}/content/units/{entry['page'][:-5]}.md", *unit_page(unit, items))
        counted = pages.numbers(unit, items)
        for name, number in counted["powers"].items():
            totals[name] += number
        link = f"[{plain(entry['name'])}](units/{entry['page']})"
        rows.append([link, entry["kind"], str(counted["total"]), str(counted["responsibilities"])])
    body = ["## 权力按类别 {#categories}", ""]
    body += table(["类别", "权力"], ([name, str(number)] for name, number in totals.items()))
    body += ["", "## 单位 {#units}", ""]
    body += table(["单位", "类别", "权力", "责任"], rows)
    write(f"{folder}/content/_index.md", {"title": "首页"}, body)


if __name__ == "__main__":
    edition, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    units = pages.units_of(edition)
    with open(f"{folder}/units.xml", "wb") as file:
        file.write(unit_list(edition, units))
    hugo(edition, units, f"{folder}/hugo")
