# SPDX-License-Identifier: GPL-3.0-or-later
"""Two ways to use what is seen: by the actions that AT-SPI offers, or by the keyboard alone."""
import subprocess
import time

from screen import BUTTON, CHECK, COMBO, LIST, STATE, TABS, TEXT, Atspi, GLib, Grid, Unseen, act, has, label_of, plain, says

KEY_PAUSE = 0.05  # between two keys; what a key leads to is waited for
PAGES = "Pages"  # the list of them, in both languages
MOST_STOPS = 90  # of the tab key, once around any window


def key(*names):
    """Presses keys, each a name such as Tab or ctrl+a, where the focus is."""
    for name in names:
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        time.sleep(KEY_PAUSE)


class Hands:
    """What both ways share: a list that drops down takes keys in any case, it offers no action to choose."""

    def __init__(self, screen):
        self.screen = screen

    def combo(self, label):
        def look():
            for thing in self.screen.all(COMBO):
                if says(label_of(thing), label):
                    return thing
            return None
        return self.screen.wait(f"a combo box labelled {label}", look)

    def combo_labels(self):
        return [label_of(thing) for thing in self.screen.all(COMBO)]

    def choose_in(self, label, wanted):
        """Opens the list, goes to the entry that says so, and takes it; where that leads is for the caller to see."""
        thing = self.combo(label)
        if plain(thing.get_name()) == wanted:
            return
        self.open_list(thing)
        self.screen.wait("the list has dropped down", lambda: self.entry_of(label))
        key("Home")
        for _ in range(200):
            now = self.screen.wait("an entry", lambda: self.entry_of(label))
            if now == wanted:
                key("Return")
                return
            key("Down")
            self.screen.wait(f"what comes after {now}", lambda before=now: self.entry_of(label) != before, 60)
        raise Unseen(f"the list has no {wanted}")

    def entry_of(self, label):
        """The entry that the list which dropped down stands on, or None."""
        dropped = self.combo(label).get_child_at_index(0)
        if dropped is None or not has(dropped, STATE.SHOWING):
            return None
        for at in range(dropped.get_child_count()):
            child = dropped.get_child_at_index(at)
            if child is not None and has(child, STATE.FOCUSED):
                return plain(child.get_name())
        return None

    def choose_first(self, button):
        """The first entry of the menu that a button opens: menus stand in no tree, where they lead is seen."""
        self.press(button)
        time.sleep(2)
        key("Down", "Return")


class Actions(Hands):
    """By the actions, editable texts and selections that AT-SPI offers."""

    def press(self, name):
        act(self.screen.see(BUTTON, name), "Press")

    def toggle(self, name):
        act(self.screen.see(CHECK, name), "Toggle")

    def open_page(self, name):
        pages = self.screen.see(LIST, PAGES)
        for at in range(pages.get_child_count()):
            if says(plain(pages.get_child_at_index(at).get_name()), name):
                act(pages.get_child_at_index(at), "Toggle")
                return
        raise Unseen(f"no page {name}")

    def open_tab(self, name):
        for tabs in self.screen.all(TABS):
            for at in range(tabs.get_child_count()):
                tab = tabs.get_child_at_index(at)
                if says(plain(tab.get_name()), name):
                    act(tab, "Press")
                    return
        raise Unseen(f"no tab {name}")

    def write(self, name, text):
        self.screen.see(TEXT, name).get_editable_text_iface().set_text_contents(text)

    def choose_row(self, role, name, row):
        grid = Grid(self.screen.see(role, name))
        for other in grid.selected():
            grid.table.remove_row_selection(other)
        grid.table.add_row_selection(row)

    def open_list(self, combo):
        act(combo, "ShowMenu")


class Keyboard(Hands):
    """By keys alone; AT-SPI is only read, to hear where the focus is."""

    def focus(self, role, name, look=None):
        """By the tab key, to a thing that has been found; where it is another by now, it is found again."""
        look = look or (lambda: self.screen.see(role, name))
        thing = look()
        for _ in range(MOST_STOPS):
            try:
                if has(thing, STATE.FOCUSED):
                    return thing
            except GLib.Error:
                thing = look()
            key("Tab")
        raise Unseen(f"the tab key does not reach {role} {name}\n{self.screen.told()}")

    def press(self, name):
        self.focus(BUTTON, name)
        key("space")

    def toggle(self, name):
        self.focus(CHECK, name)
        key("space")

    def open_page(self, name):
        pages = self.focus(LIST, PAGES)
        names = [plain(pages.get_child_at_index(at).get_name()) for at in range(pages.get_child_count())]
        at = next((at for at, one in enumerate(names) if says(one, name)), None)
        if at is None:
            raise Unseen(f"no page {name} among {names}")
        key("Home", *["Down"] * at, "Return")

    def open_tab(self, name):
        def row():
            found = [tabs for tabs in self.screen.all(TABS) if self.tab_of(tabs, name) is not None]
            return found[0] if found else None
        tabs = self.focus(TABS, name, lambda: self.screen.wait("the tabs", row))
        key("Home")
        for _ in range(tabs.get_child_count()):
            if has(tabs.get_child_at_index(self.tab_of(tabs, name)), STATE.FOCUSED):  # so the chosen one is told
                return
            key("Right")
        raise Unseen(f"no tab {name}")

    @staticmethod
    def tab_of(tabs, name):
        for at in range(tabs.get_child_count()):
            if says(plain(tabs.get_child_at_index(at).get_name()), name):
                return at
        return None

    def write(self, name, text):
        self.focus(TEXT, name)
        key("ctrl+a")
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)
        self.screen.wait("the text is written", lambda: self.text_of(name) == text, 60)

    def text_of(self, name):
        thing = self.screen.see(TEXT, name).get_text_iface()
        return Atspi.Text.get_text(thing, 0, thing.get_character_count())

    def choose_row(self, role, name, row):
        self.focus(role, name)
        key("Home", *["Down"] * row)
        grid = Grid(self.screen.see(role, name))
        self.screen.wait(f"row {row} is the one selected", lambda: grid.selected() == [row], 30)

    def open_list(self, combo):
        self.focus(COMBO, label_of(combo), lambda: self.combo(label_of(combo)))
        key("alt+Down")
