"""From office files by python-calamine (XLSX), lxml over zipfile (DOCX) and Jinja2."""

import glob
import zipfile

from lxml import etree
from python_calamine import CalamineWorkbook

import office
from pages import publish

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def cells(row, above):
    """The texts of a row; a cell merged with the one above it has its text."""
    texts = []
    for cell in row.iterchildren(W + "tc"):
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is not None and merge.get(W + "val") != "restart":
            texts.append(above[len(texts)])
        else:
            texts.append("\n".join("".join(p.itertext(W + "t")) for p in cell.iterchildren(W + "p")))
    return texts


def tables(path):
    with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as part:
        for _, table in etree.iterparse(part, tag=W + "tbl"):
            rows = []
            for row in table.iterchildren(W + "tr"):
                rows.append(cells(row, rows[-1] if rows else []))
            yield rows
            table.clear()


def read(folder):
    unit = office.responsibilities(table for path in sorted(glob.glob(f"{folder}/*.docx")) for table in tables(path))
    for path in sorted(glob.glob(f"{folder}/*.xlsx")):
        unit["powers"] += office.powers(CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python())
    return unit


if __name__ == "__main__":
    publish(read)
