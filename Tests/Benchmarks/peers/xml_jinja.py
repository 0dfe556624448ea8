"""From XML by lxml and Jinja2."""

import glob

from lxml import etree

from pages import publish

NS = "{urn:qingdan:submission:1}"
ROLES = {"lead": "牵头", "assist": "配合", "share": "分工负责", "guide": "指导"}
ENTRIES = {
    NS + "duty": "duties", NS + "boundary": "boundaries", NS + "rule": "rules", NS + "service": "services",
    NS + "power": "powers",
}


def texts(element):
    """The text of each child, by its name."""
    return {child.tag[len(NS):]: child.text for child in element}


def bases(element):
    return [child.text for child in element.iterchildren(NS + "basis")]


def duty(element):
    return {
        "name": element.get("name"),
        "tasks": [{"text": task.text, "office": task.get("office")} for task in element],
    }


def boundary(element):
    parties = [
        {"unit": party.get("unit"), "role": ROLES[party.get("role")], "share": party.text}
        for party in element.iterchildren(NS + "party")
    ]
    return {
        "matter": element.get("matter"), "parties": parties, "bases": bases(element),
        "example": element.findtext(NS + "example"),
    }


def rule(element):
    return {**element.attrib, **texts(element), "bases": bases(element)}


def service(element):
    return {**element.attrib, "content": element.text}


def power(element):
    subitems = [
        {**item.attrib, "bases": bases(item)} for item in element.iterchildren(NS + "subitem")
    ]
    return {**element.attrib, **texts(element), "bases": bases(element), "subitems": subitems}


MAKERS = {"duties": duty, "boundaries": boundary, "rules": rule, "services": service, "powers": power}


def read(folder):
    unit = {part: [] for part in MAKERS}
    for path in sorted(glob.glob(f"{folder}/*.xml")):
        for _, element in etree.iterparse(path, tag=tuple(ENTRIES)):
            if element.getparent().tag == NS + "power":  # the text of a power that has the name of a duty
                continue
            part = ENTRIES[element.tag]
            unit[part].append(MAKERS[part](element))
            element.clear()
    return unit


if __name__ == "__main__":
    publish(read)
