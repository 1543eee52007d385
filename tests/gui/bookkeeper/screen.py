# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told of one program over AT-SPI: names, roles, states and cells, and nothing else.

A table is never walked into (it has rows x columns children): its cells are asked for by row and column.
"""
import os
import re
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version is required first)

warnings.simplefilter("ignore", DeprecationWarning)  # the get_..._iface calls work in every version of the library

BUTTON, CHECK, TEXT, LABEL, COMBO = "push button", "check box", "text", "label", "combo box"
TABLE, TREE, LIST, ITEM, TABS, DIALOG = "table", "tree", "list", "list item", "page tab list", "dialog"
NOT_WALKED = (TABLE, TREE)
MOST_CHILDREN = 200
PATIENCE = int(os.environ.get("PASSERELLE_PATIENCE", "180"))  # seconds for one thing to happen on a busy machine
STATE = Atspi.StateType
CONSTANT = Atspi.Cache.ROLE | Atspi.Cache.INTERFACES


class Unseen(AssertionError):
    """What was waited for did not come."""


def says(name, wanted):
    return bool(wanted.search(name)) if isinstance(wanted, re.Pattern) else name == wanted


def starts_with(text):
    return re.compile("^" + re.escape(text))


def plain(text):
    """With ordinary spaces: French and amounts have others."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


class Screen:
    def __init__(self, program, note=print):
        self.program, self.note = program, note

    def root(self):
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child is not None and child.get_name() == self.program:
                child.set_cache_mask(CONSTANT)  # the rest is what it says now, not what it once said
                return child
        return None

    def windows(self):
        """The program's windows; a dialog comes before the window it stands on."""
        root = self.root()
        if root is None:
            return []
        return [child for child in (root.get_child_at_index(at) for at in reversed(range(root.get_child_count())))
                if child is not None and has(child, STATE.SHOWING)]

    def walk(self, thing):
        yield thing
        if thing.get_role_name() in NOT_WALKED:
            return
        for at in range(min(thing.get_child_count(), MOST_CHILDREN)):
            child = thing.get_child_at_index(at)
            if child is not None and has(child, STATE.SHOWING):
                yield from self.walk(child)

    def all(self, role, name=None):
        """Every thing of this role, and name, that is shown; those of a dialog first."""
        found = []
        for window in self.windows():
            for thing in self.walk(window):
                if thing.get_role_name() == role and (name is None or says(plain(thing.get_name()), name)):
                    found.append(thing)
        return found

    def now(self, role, name=None):
        """The first one that is shown at this moment, or None."""
        try:
            found = self.all(role, name)
        except GLib.Error:  # it went away meanwhile
            return None
        return found[0] if found else None

    def see(self, role, name=None, enabled=True):
        """Waits until it is shown, and by default until it can be used."""
        def look():
            thing = self.now(role, name)
            return thing if thing is not None and (not enabled or has(thing, STATE.ENABLED)) else None
        return self.wait(f"a {role} {pattern(name)}", look)

    def wait(self, what, condition, seconds=PATIENCE):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                answer = condition()
            except GLib.Error:
                answer = None
            if answer:
                return answer
            time.sleep(0.25)
        raise Unseen(f"not within {seconds} s: {what}\n{self.told()}")

    def told(self):
        """Everything that is told at this moment, for whoever reads a failure."""
        lines = []
        for window in self.windows():
            try:
                for thing in self.walk(window):
                    name = thing.get_name() or thing.get_description()
                    lines.append(f"  {thing.get_role_name()}: {name}") if name else None
            except GLib.Error:
                lines.append("  (gone meanwhile)")
        return "\n".join(lines) or "  (nothing: has the program ended?)"


def pattern(name):
    return "" if name is None else repr(name.pattern if isinstance(name, re.Pattern) else name)


def has(thing, state):
    return thing.get_state_set().contains(state)


def act(thing, action):
    """Does what the thing offers under this name."""
    offered = thing.get_action_iface()
    names = [offered.get_action_name(at) for at in range(offered.get_n_actions())] if offered else []
    if action not in names:
        raise Unseen(f"{thing.get_role_name()} {thing.get_name()!r} offers {names}, not {action}")
    offered.do_action(names.index(action))


def label_of(thing):
    """Who labels it: a combo box is named so, its own name being what is chosen."""
    for relation in thing.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return plain(relation.get_target(0).get_name())
    return plain(thing.get_description())


class Grid:
    """A table or a tree, by its cells."""

    def __init__(self, thing):
        self.thing, self.table = thing, thing.get_table_iface()

    @property
    def rows(self):
        return self.table.get_n_rows()

    def heads(self):
        """A column of icons has no title to see, but one to hear."""
        spoken = []
        for column in range(self.table.get_n_columns()):
            head = self.table.get_column_header(column)
            spoken.append(plain((head.get_name() if head else "") or self.table.get_column_description(column)))
        return spoken

    def cell(self, row, column):
        cell = self.table.get_accessible_at(row, column)
        return plain(cell.get_name()) if cell else ""

    def row(self, row):
        return [self.cell(row, column) for column in range(self.table.get_n_columns())]

    def all(self, most=600):
        return [self.row(row) for row in range(min(self.rows, most))]

    def find(self, column, wanted):
        """The first row whose cell says so, or -1."""
        for row in range(self.rows):
            if says(self.cell(row, column), wanted):
                return row
        return -1

    def selected(self):
        return list(self.table.get_selected_rows())
