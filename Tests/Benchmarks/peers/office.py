"""What the peers that read office files share: lists from the rows of their tables."""

RULE_COLUMNS = {
    "监管制度": "name", "行业": "industry", "监管对象": "object", "监管内容": "content", "监管方式": "manner", "监管措施": "measures",
    "监管程序": "procedure", "监管处理": "handling",
}
SERVICE_COLUMNS = {"服务事项": "name", "主要内容": "content", "服务对象": "recipient", "承办机构": "office", "联系电话": "telephone"}
POWER_COLUMNS = {
    "职权编码": "code", "职权类别": "category", "职权名称": "name", "实施主体": "body", "承办机构": "office", "行使层级": "level",
    "权力来源": "source", "责任事项": "duty", "追责情形": "accountability", "监督电话": "telephone", "办理期限": "timeLimit",
    "收费依据和标准": "fee",
}


def named(columns, head, row):
    return {columns[title]: cell for title, cell in zip(head, row) if cell and title in columns}


def lines(cell):
    return cell.split("\n") if cell else []


def duties(rows):
    duties = []
    for _, name, task, office, *_ in rows[1:]:
        if not duties or duties[-1]["name"] != name:
            duties.append({"name": name, "tasks": []})
        duties[-1]["tasks"].append({"text": task, "office": office})
    return duties


def boundaries(rows):
    boundaries, number = [], None
    for row in rows[1:]:
        if row[0] != number:
            number = row[0]
            boundaries.append({"matter": row[1], "parties": [], "bases": lines(row[5]), "example": row[6]})
        boundaries[-1]["parties"].append({"unit": row[2], "role": row[3], "share": row[4]})
    return boundaries


def rules(rows):
    place = rows[0].index("依据")
    return [named(RULE_COLUMNS, rows[0], row) | {"bases": lines(row[place])} for row in rows[1:]]


def services(rows):
    return [named(SERVICE_COLUMNS, rows[0], row) for row in rows[1:]]


MAKERS = {"具体工作事项": ("duties", duties), "管理事项": ("boundaries", boundaries), "监管制度": ("rules", rules),
          "服务事项": ("services", services)}


def responsibilities(tables):
    """The four parts of a responsibility list; tables are rows of cells."""
    unit = {"duties": [], "boundaries": [], "rules": [], "services": [], "powers": []}
    for rows in tables:
        for title in rows[0]:
            if title in MAKERS:
                part, make = MAKERS[title]
                unit[part] += make(rows)
    return unit


def powers(rows):
    """A power list: a head of two rows, the second telling 主项 and 子项 apart."""
    head, second, *rows = rows
    basis, sub = head.index("实施依据"), second.index("子项")
    powers = []
    for row in rows:
        power = named(POWER_COLUMNS, head, row) | {"bases": lines(row[basis])}
        if row[sub]:
            powers[-1]["subitems"].append(power | {"name": row[sub]})
        else:
            powers.append(power | {"subitems": []})
    return powers
