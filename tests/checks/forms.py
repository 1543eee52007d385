# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms: every widget has a name of its own that says what it is, and the tab order names widgets that exist."""
import re
import xml.etree.ElementTree as xml

import tree

FOCUSABLE = {"QPushButton", "QToolButton", "QLineEdit", "QPlainTextEdit", "QTextEdit", "QComboBox", "QCheckBox", "QRadioButton",
             "QDateEdit", "QSpinBox", "QTableView", "QListView", "QTreeView", "QTableWidget", "QListWidget", "QTabWidget"}
NUMBERED = re.compile(r".*_\d+$")
DEFAULT = re.compile(r"^(pushButton|toolButton|lineEdit|comboBox|checkBox|radioButton|label|tableView|widget|frame|dateEdit)$")


def problems_of(name, text):
    try:
        form = xml.fromstring(text)
    except xml.ParseError as error:
        return [f"{name}: {error}"]
    problems, seen = [], set()
    widgets = list(form.iter("widget"))
    for element in widgets + list(form.iter("action")):
        label = element.get("name", "")
        if not label:
            problems.append(f"{name}: a {element.get('class', element.tag)} without a name")
        elif label in seen:
            problems.append(f"{name}: the name {label} is used twice")
        elif NUMBERED.match(label) or DEFAULT.match(label):
            problems.append(f"{name}: the name {label} does not say what it is")
        seen.add(label)
    order = [stop.text for stop in form.iter("tabstop")]
    problems += [f"{name}: the tab order names {stop}, which is not there" for stop in order if stop not in seen]
    focusable = [widget.get("name") for widget in widgets if widget.get("class") in FOCUSABLE]
    if len(focusable) > 1:
        problems += [f"{name}: {missing} is not in the tab order" for missing in focusable if missing not in order]
    return problems


def main():
    root = tree.root_argument()
    names = [name for name in tree.files(root) if name.endswith(".ui")]
    problems = []
    for name in names:
        problems += problems_of(name, (root / name).read_text(encoding="utf-8"))
    tree.report("forms", len(names), problems)


if __name__ == "__main__":
    main()
