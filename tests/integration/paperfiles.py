# SPDX-License-Identifier: GPL-3.0-or-later
"""PDF files read by poppler's tools, and spreadsheets by their XML."""
import datetime
import re
import subprocess
import xml.etree.ElementTree as xml
import zipfile
from decimal import Decimal

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BEGIN = datetime.date(1899, 12, 30)  # day 0 of a spreadsheet


def said(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def pdf_facts(path):
    return {name: value.strip() for name, value in (line.split(":", 1) for line in said("pdfinfo", str(path)).splitlines())}


def pdf_pages(path):
    """The text of each page, a table's row on one line; every space an ordinary one."""
    return said("pdftotext", "-layout", str(path), "-").replace("\u00a0", " ").split("\f")[:-1]


def pdf_fonts(path):
    """[(name, embedded)]"""
    lines = said("pdffonts", str(path)).splitlines()[2:]
    return [(line.split()[0], re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line).group(1) == "yes") for line in lines]


def letter_size():
    return "612 x 792 pts (letter)"


def sheet_rows(path):
    """The rows of the first sheet: the titles, then {column: value} each: text, Decimal, or a date where the cell is shown as
    one. A formula anywhere is an error."""
    with zipfile.ZipFile(path) as book:
        bad = book.testzip()
        if bad:
            raise RuntimeError(f"{bad} is damaged")
        sheet = xml.fromstring(book.read("xl/worksheets/sheet1.xml"))
        styles = xml.fromstring(book.read("xl/styles.xml"))
    formats = {one.get("numFmtId"): one.get("formatCode") for one in styles.iter(f"{SPACE}numFmt")}
    shown = [formats.get(one.get("numFmtId"), "") for one in styles.find(f"{SPACE}cellXfs")]
    if next(sheet.iter(f"{SPACE}f"), None) is not None:
        raise RuntimeError("the sheet holds a formula")
    rows = []
    for row in sheet.iter(f"{SPACE}row"):
        rows.append({column_of(cell.get("r")): value_of(cell, shown) for cell in row.iter(f"{SPACE}c")})
    return [list(rows[0].values())] + rows[1:]


def column_of(name):
    place = 0
    for letter in re.match(r"[A-Z]+", name).group():
        place = place * 26 + ord(letter) - 64
    return place - 1


def value_of(cell, shown):
    if cell.get("t") == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(f"{SPACE}t"))
    number = Decimal(cell.find(f"{SPACE}v").text)
    if "yy" in shown[int(cell.get("s", 0))]:
        return BEGIN + datetime.timedelta(days=int(number))
    return number.quantize(Decimal("0.000001"))  # it is a binary number, written with sixteen digits
