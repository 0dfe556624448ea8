"""From office files by openpyxl (XLSX), python-docx (DOCX) and Jinja2."""

import glob

import docx
import openpyxl

import office
from pages import publish


def tables(path):
    for table in docx.Document(path).tables:
        width = len(table.columns)
        texts = [cell.text for cell in table._cells]  # row.cells looks up merged cells each time: twice as long
        yield [texts[start:start + width] for start in range(0, len(texts), width)]


def read(folder):
    unit = office.responsibilities(table for path in sorted(glob.glob(f"{folder}/*.docx")) for table in tables(path))
    for path in sorted(glob.glob(f"{folder}/*.xlsx")):
        book = openpyxl.load_workbook(path, read_only=True)
        unit["powers"] += office.powers(list(book.worksheets[0].iter_rows(values_only=True)))
        book.close()
    return unit


if __name__ == "__main__":
    publish(read)
