#!/usr/bin/env python3
"""Writes the files of this folder from native.xml: the same list, as other programs save it.

    pip install python-docx==1.2.0 openpyxl==3.1.5 XlsxWriter==3.3.1
    apt-get install libreoffice-writer libreoffice-calc        (7.4 wrote the committed files)
    python3 Tests/Fixtures/Office/make.py

The tests read the committed files and never run this. Run it again where native.xml has changed.
"""

import csv
import html
import io
import pathlib
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass, field
from xml.etree import ElementTree

import docx
import openpyxl
import xlsxwriter
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from openpyxl.styles import Alignment, Font

HERE = pathlib.Path(__file__).parent
Q = "{urn:qingdan:submission:1}"
ROLES = {"lead": "牵头", "assist": "配合", "share": "分工负责", "guide": "指导", None: ""}
TITLE = "市水务局责任清单和权力清单"
NOTE = "注：空白栏目表示没有此项内容。"

# --- tables -------------------------------------------------------------------------------------------------


@dataclass
class Cell:
    row: int
    column: int
    text: object
    rows: int = 1
    columns: int = 1


@dataclass
class Table:
    """Cells on a grid that begins with row 0, and how many rows are the header."""

    heading: str
    headers: int = 1
    cells: list = field(default_factory=list)

    def add(self, row, column, text, rows=1, columns=1):
        self.cells.append(Cell(row, column, "" if text is None else text, rows, columns))

    def header(self, names):
        for column, name in enumerate(names):
            self.add(0, column, name)

    @property
    def height(self):
        return max(c.row + c.rows for c in self.cells)

    @property
    def width(self):
        return max(c.column + c.columns for c in self.cells)


def text(element, name):
    children = element.findall(Q + name)
    return "\n".join((child.text or "").strip() for child in children) if children else None


def duties(root, flat):
    table = Table("一、部门职责")
    table.header(["序号", "主要职责", "具体工作事项", "责任处室", "追责依据及追责情形", "备注"])
    row = 1
    for number, duty in enumerate(root.find(Q + "duties"), 1):
        tasks = duty.findall(Q + "task")
        count = 1 if flat else len(tasks)
        table.add(row, 0, number, count)
        table.add(row, 1, duty.get("name"), count)
        table.add(row, 4, text(duty, "accountability"), count)
        table.add(row, 5, text(duty, "note"), count)
        for index, task in enumerate(tasks):
            table.add(row + index, 2, task.text.strip())
            office = task.get("office")
            same = [t.get("office") == office for t in tasks]
            if flat or not office:
                table.add(row + index, 3, office)
            elif index == 0 or not same[index - 1]:
                end = next((i for i in range(index, len(tasks)) if not same[i]), len(tasks))
                table.add(row + index, 3, office, end - index)
        row += len(tasks)
    return table


def boundaries(root, flat):
    table = Table("二、与相关部门的职责边界")
    table.header(["序号", "管理事项", "相关部门", "角色", "职责分工", "相关依据", "案例", "备注"])
    row = 1
    for number, boundary in enumerate(root.find(Q + "boundaries"), 1):
        parties = boundary.findall(Q + "party")
        division = text(boundary, "division")
        in_one_row = flat and division
        count = 1 if flat else len(parties)
        table.add(row, 0, number, count)
        table.add(row, 1, boundary.get("matter"), count)
        table.add(row, 5, text(boundary, "basis"), count)
        table.add(row, 6, text(boundary, "example"), count)
        table.add(row, 7, text(boundary, "note"), count)
        if division:
            table.add(row, 4, division, count)
        if in_one_row:
            table.add(row, 2, "、".join(f"{p.get('unit')}（{ROLES[p.get('role')]}）" for p in parties))
            row += 1
            continue
        for index, party in enumerate(parties):
            table.add(row + index, 2, party.get("unit"))
            table.add(row + index, 3, ROLES[party.get("role")])
            if not division:
                table.add(row + index, 4, party.text.strip())
        row += len(parties)
    return table


def oversight(root, flat):
    names = ["监管制度", "行业", "监管对象", "监管内容", "监管方式", "监管措施", "监管程序", "监管处理", "依据", "备注"]
    table = Table("三、事中事后监管制度")
    table.header(["序号"] + names)
    for row, rule in enumerate(root.find(Q + "oversight"), 1):
        fields = ["object", "content", "manner", "measures", "procedure", "handling", "basis"]
        values = [rule.get("name"), rule.get("industry")] + [text(rule, f) for f in fields]
        for column, value in enumerate([row] + values + [text(rule, "note") or "/"]):
            table.add(row, column, value)
    return table


def services(root, flat):
    table = Table("四、公共服务事项")
    table.header(["序号", "服务事项", "主要内容", "服务对象", "承办机构", "办理地点", "联系电话", "依据", "备注"])
    for row, service in enumerate(root.find(Q + "services"), 1):
        values = [service.get("name"), text(service, "content")]
        values += [service.get(a) for a in ("recipient", "office", "place", "telephone")]
        for column, value in enumerate([row] + values + [text(service, "basis"), text(service, "note")]):
            table.add(row, column, value)
    return table


POWER_COLUMNS = [
    ("实施主体", "@body"), ("决定机关", "@decidingBody"), ("承办机构", "@office"), ("实施依据", "basis"),
    ("行使层级", "@level"), ("权力来源", "@source"), ("权限划分", "scope"), ("责任事项", "duty"),
    ("责任事项依据", "dutyBasis"), ("追责情形", "accountability"), ("追责依据", "accountabilityBasis"),
    ("监督电话", "telephone"), ("办理期限", "timeLimit"), ("收费依据和标准", "fee"), ("备注", "note"),
]  # fmt: skip


def value(item, source):
    return item.get(source[1:]) if source.startswith("@") else text(item, source)


def powers(root, flat):
    table = Table("五、权力清单", headers=1 if flat else 2)
    high = table.headers
    for column, name in [(0, "序号"), (1, "职权编码"), (2, "职权类别")]:
        table.add(0, column, name, high)
    if flat:
        table.add(0, 3, "主项")
        table.add(0, 4, "子项")
    else:
        table.add(0, 3, "职权名称", 1, 2)
        table.add(1, 3, "主项")
        table.add(1, 4, "子项")
    for column, (name, _) in enumerate(POWER_COLUMNS, 5):
        table.add(0, column, name, high)
    row = high
    columns = [(1, "@code")] + [(c, source) for c, (_, source) in enumerate(POWER_COLUMNS, 5)]
    for number, power in enumerate(root.find(Q + "powers"), 1):
        subitems = power.findall(Q + "subitem")
        count = 1 if flat else max(1, len(subitems))
        table.add(row, 0, number, count)
        table.add(row, 2, power.get("category"), count)
        if not flat and not subitems and number % 2:
            table.add(row, 3, power.get("name"), 1, 2)
        else:
            table.add(row, 3, power.get("name"), count)
            if not subitems:
                table.add(row, 4, "无")
        # Where rows are not merged, the main item has a row of its own above its sub-items.
        first = row + 1 if flat else row
        for column, source in columns:
            own = value(power, source) or ("无" if source == "fee" else None)
            below = [value(s, source) for s in subitems]
            if not any(below):
                table.add(row, column, own, count)
                continue
            if flat:
                table.add(row, column, own)
            for index, part in enumerate(below):
                table.add(first + index, column, part)
        for index, subitem in enumerate(subitems):
            table.add(first + index, 4, subitem.get("name"))
        row = first + len(subitems) if subitems else row + 1
    return table


def tables(root, flat=False):
    return [part(root, flat) for part in (duties, boundaries, oversight, services, powers)]


# --- Word ---------------------------------------------------------------------------------------------------


def write_docx(tables, path):
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_heading(TITLE, 0)
    for table in tables:
        document.add_heading(table.heading, 1)
        grid = document.add_table(table.height, table.width, style="Table Grid")
        for row in range(table.headers):
            grid.rows[row]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell in table.cells:
            target = grid.cell(cell.row, cell.column)
            if cell.rows > 1 or cell.columns > 1:
                last = grid.cell(cell.row + cell.rows - 1, cell.column + cell.columns - 1)
                target = target.merge(last)
            lines = str(cell.text).split("\n")
            target.text = lines[0]
            for line in lines[1:]:
                target.add_paragraph(line)
        document.add_paragraph(NOTE)
    document.save(path)


def write_html(tables, path):
    """What LibreOffice makes a Word file of; not kept itself."""
    parts = [f"<h1>{TITLE}</h1>"]
    for table in tables:
        parts.append(f"<h2>{table.heading}</h2><table border='1'>")
        for row in range(table.height):
            parts.append("<tr>")
            for cell in sorted((c for c in table.cells if c.row == row), key=lambda c: c.column):
                content = html.escape(str(cell.text)).replace("\n", "<br/>")
                name = "th" if row < table.headers else "td"
                parts.append(f"<{name} rowspan='{cell.rows}' colspan='{cell.columns}'>{content}</{name}>")
            parts.append("</tr>")
        parts.append(f"</table><p>{NOTE}</p>")
    body = "".join(parts)
    path.write_text(f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>", "utf-8")


# --- Excel --------------------------------------------------------------------------------------------------


def sheet_name(table):
    return table.heading.split("、")[1]


def write_openpyxl(tables, path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in tables:
        sheet = book.create_sheet(sheet_name(table))
        sheet.cell(1, 1, f"市水务局{sheet_name(table)}").font = Font(bold=True)
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=table.width)
        for cell in table.cells:
            target = sheet.cell(cell.row + 2, cell.column + 1, cell.text)
            target.alignment = Alignment(wrap_text=True, vertical="top")
            if cell.rows > 1 or cell.columns > 1:
                sheet.merge_cells(
                    start_row=cell.row + 2, start_column=cell.column + 1,
                    end_row=cell.row + 1 + cell.rows, end_column=cell.column + cell.columns)  # fmt: skip
        sheet.cell(table.height + 2, 1, NOTE)
        sheet.freeze_panes = sheet.cell(table.headers + 2, 1)
    book.save(path)


def write_xlsxwriter(tables, path):
    with xlsxwriter.Workbook(path) as book:
        plain = book.add_format({"text_wrap": True, "border": 1})
        bold = book.add_format({"bold": True})
        for table in tables:
            sheet = book.add_worksheet(sheet_name(table))
            sheet.merge_range(0, 0, 0, table.width - 1, f"市水务局{sheet_name(table)}", bold)
            for cell in table.cells:
                row, column, content = cell.row + 1, cell.column, cell.text
                if cell.rows > 1 or cell.columns > 1:
                    bottom, right = row + cell.rows - 1, column + cell.columns - 1
                    sheet.merge_range(row, column, bottom, right, content, plain)
                elif isinstance(content, str) and len(content) > 12:
                    # Runs of different type: a rich string.
                    sheet.write_rich_string(row, column, bold, content[:4], content[4:], plain)
                elif isinstance(content, str):
                    sheet.write_string(row, column, content, plain)
                else:
                    sheet.write_number(row, column, content, plain)
            sheet.write_string(table.height + 1, 0, NOTE)


# --- CSV and ZIP --------------------------------------------------------------------------------------------


def csv_text(table):
    rows = [[""] * table.width for _ in range(table.height)]
    for cell in table.cells:
        rows[cell.row][cell.column] = str(cell.text)
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow([f"市水务局{sheet_name(table)}"] + [""] * (table.width - 1))
    writer.writerows(rows)
    writer.writerow([NOTE] + [""] * (table.width - 1))
    return output.getvalue()


class GBKEntry(zipfile.ZipInfo):
    """An entry with its name in GBK, as Windows writes it."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


def write_separated(tables, folder, archive):
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as output:
        for table in tables:
            content, name = csv_text(table), f"{sheet_name(table)}.csv"
            (folder / name).write_bytes(content.encode("utf-8-sig"))
            entry = GBKEntry(f"市水务局/{name}", (2022, 9, 30, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            output.writestr(entry, content.encode("gb18030"))


# --- LibreOffice --------------------------------------------------------------------------------------------


def convert(source, target, kind, reader=None):
    """Opens a file with LibreOffice and saves it anew."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += [f"--infilter={reader}"] if reader else []
        command += ["--convert-to", kind, "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True)
        made = pathlib.Path(folder) / f"{source.stem}.{kind.split(':')[0]}"
        target.write_bytes(made.read_bytes())


def main():
    root = ElementTree.parse(HERE / "native.xml").getroot()
    merged, flat = tables(root), tables(root, flat=True)
    write_docx(merged, HERE / "python-docx.docx")
    write_openpyxl(merged, HERE / "openpyxl.xlsx")
    write_xlsxwriter(merged, HERE / "xlsxwriter.xlsx")
    write_separated(flat, HERE / "csv", HERE / "gbk.zip")
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "list.html"
        write_html(merged, page)
        convert(page, HERE / "libreoffice.docx", "docx:MS Word 2007 XML", "HTML (StarWriter)")
    convert(HERE / "openpyxl.xlsx", HERE / "libreoffice.xlsx", "xlsx:Calc MS Excel 2007 XML")
    convert(HERE / "python-docx.docx", HERE / "libreoffice-writer.html", "html:HTML (StarWriter)")
    convert(HERE / "openpyxl.xlsx", HERE / "libreoffice-calc.html", "html:HTML (StarCalc)")


if __name__ == "__main__":
    main()
