#!/usr/bin/env python3
"""Makes the Office files of the illustrative edition that come from other writers than our own.

Usage: make-office-files.py DUMPS SUBMISSIONS

DUMPS is the folder that `EditionSynthesizer --dumps` wrote; SUBMISSIONS is lists/sanya-2022/submissions.
Needs python-docx and openpyxl (PyPI) and LibreOffice (soffice on the PATH). What it makes is committed as it is:
these programs put times and versions into their files, so that no two runs give the same bytes.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

SHEET_NAMES = {
    "duties": "部门职责",
    "boundaries": "与相关部门的职责边界",
    "oversight": "事中事后监管制度",
    "services": "公共服务事项",
    "powers": "权力清单",
}


def cells(table):
    """Yields row, column and cell of all that stands in a table, from 0."""
    for row, line in enumerate(table["rows"]):
        for column, cell in enumerate(line):
            if cell is not None:
                yield row, column, cell


def write_document(title, tables, path):
    """A Word document: each table under its heading, merged cells as Word merges them."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_heading(title, level=0)
    for table in tables:
        document.add_heading(table["title"], level=1)
        grid = document.add_table(len(table["rows"]), len(table["widths"]), style="Table Grid")
        places = [list(row.cells) for row in grid.rows]
        for row, column, cell in cells(table):
            place = places[row][column]
            place.text = cell["text"]
            if cell["rowSpan"] > 1 or cell["columnSpan"] > 1:
                place.merge(places[row + cell["rowSpan"] - 1][column + cell["columnSpan"] - 1])
                place.text = cell["text"]
    document.save(path)


def write_workbook(title, tables, path):
    """A workbook: a sheet a table, its title merged over the columns, the header frozen."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for table in tables:
        sheet = book.create_sheet(SHEET_NAMES[table["part"]])
        sheet.cell(1, 1, table["title"]).font = Font(bold=True, size=16)
        sheet.row_dimensions[1].height = 30
        sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(table["widths"]))
        for row, column, cell in cells(table):
            place = sheet.cell(row + 2, column + 1, cell["text"])
            place.number_format = "@"
            place.alignment = Alignment(wrap_text=True, vertical="center")
            place.font = Font(bold=row < table["headerRows"])
            if cell["rowSpan"] > 1 or cell["columnSpan"] > 1:
                sheet.merge_cells(
                    start_row=row + 2, start_column=column + 1,
                    end_row=row + 1 + cell["rowSpan"], end_column=column + cell["columnSpan"])
        for column, width in enumerate(table["widths"], 1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.freeze_panes = sheet.cell(table["headerRows"] + 2, 1)
    book.save(path)


def resave(path, folder):
    """LibreOffice opens the file and saves it anew, in its own manner."""
    kind = path.suffix[1:]
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", kind,
             "--outdir", str(folder), str(path)],
            check=True, stdout=subprocess.DEVNULL)


def write_archive(document, path):
    """An archive as Windows in Chinese packs it: the entry's name in GBK, and no mark that says so."""
    name = "红十字会责任清单/责任清单.docx".encode("gbk")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(GBKName(name), document.read_bytes())


class GBKName(zipfile.ZipInfo):
    """An entry whose name is written as the bytes that it was given."""

    def __init__(self, name):
        super().__init__(name.decode("cp437"), (2022, 9, 20, 9, 30, 0))
        self.compress_type = zipfile.ZIP_DEFLATED
        self.raw = name

    def _encodeFilenameFlags(self):
        return self.raw, self.flag_bits & ~0x800


def make(dump, folder):
    """Makes the files of one unit."""
    form, title, tables = dump["form"], dump["title"], dump["tables"]
    responsibilities = [table for table in tables if table["part"] != "powers"]
    powers = [table for table in tables if table["part"] == "powers"]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        by_libreoffice = "LibreOffice" in form
        place = pathlib.Path(temporary) if by_libreoffice else folder
        made = []
        if form.startswith("XLSX"):
            made.append(place / "权责清单.xlsx")
            write_workbook(title, tables, made[-1])
        elif form.startswith("ZIP"):
            document = pathlib.Path(temporary) / "责任清单.docx"
            write_document(title, responsibilities, document)
            write_archive(document, folder / "报送材料.zip")
        else:
            made.append(place / "责任清单.docx")
            write_document(title, responsibilities, made[-1])
            if powers:
                made.append(place / "权力清单.xlsx")
                write_workbook(title, powers, made[-1])
        if by_libreoffice:
            for path in made:
                resave(path, folder)


def main():
    dumps, submissions = map(pathlib.Path, sys.argv[1:3])
    for path in sorted(dumps.glob("*.json")):
        make(json.loads(path.read_text(encoding="utf-8")), submissions / path.stem)
        print(path.stem)


if __name__ == "__main__":
    main()
