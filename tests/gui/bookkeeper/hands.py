# SPDX-License-Identifier: GPL-3.0-or-later
"""Two ways to use what is seen: by the actions that AT-SPI offers, or by the keyboard alone."""
import subprocess
import time

from screen import BUTTON, CHECK, COMBO, LIST, MENU_ITEM, STATE, TABS, TEXT, Atspi, Grid, Unseen, act, has, label_of, plain, says

KEY_PAUSE = 0.05  # between two keys; what a key leads to is waited for
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
        """Opens the list, goes to the entry that says so, and takes it."""
        thing = self.combo(label)
        if plain(thing.get_name()) == wanted:
            return
        self.open_list(thing)
        self.screen.wait("the list has dropped down", self.dropped)
        key("Home")
        for _ in range(200):
            now = self.dropped_current()
            if now == wanted:
                key("Return")
                self.screen.wait(f"{wanted} is chosen", lambda: plain(self.combo(label).get_name()) == wanted)
                return
            key("Down")
            self.screen.wait("the next entry", lambda before=now: self.dropped_current() != before, 30)
        raise Unseen(f"the list has no {wanted}")

    def dropped(self):
        """The list that a combo box dropped: a window of its own, in front of all others."""
        windows = self.screen.windows()
        lists = [thing for thing in self.screen.walk(windows[0]) if thing.get_role_name() == LIST] if windows else []
        return lists[-1] if lists and windows[0].get_role_name() not in ("frame", "dialog") else None

    def dropped_current(self):
        shown = self.dropped()
        for at in range(shown.get_child_count() if shown else 0):
            child = shown.get_child_at_index(at)
            if child is not None and (has(child, STATE.SELECTED) or has(child, STATE.FOCUSED)):
                return plain(child.get_name())
        return None


class Actions(Hands):
    """By the actions, editable texts and selections that AT-SPI offers."""

    def press(self, name):
        act(self.screen.see(BUTTON, name), "Press")

    def toggle(self, name):
        act(self.screen.see(CHECK, name), "Toggle")

    def open_page(self, name):
        pages = self.screen.see(LIST)
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

    def choose_menu(self, button, item):
        self.press(button)
        act(self.screen.see(MENU_ITEM, item), "Press")

    def open_list(self, combo):
        act(combo, "ShowMenu")


class Keyboard(Hands):
    """By keys alone; AT-SPI is only read, to hear where the focus is."""

    def focus(self, role, name, look=None):
        """By the tab key, to a thing that is looked for anew at each stop."""
        look = look or (lambda: self.screen.see(role, name))
        for _ in range(MOST_STOPS):
            if has(look(), STATE.FOCUSED):
                return look()
            key("Tab")
        raise Unseen(f"the tab key does not reach {role} {name}\n{self.screen.told()}")

    def press(self, name):
        self.focus(BUTTON, name)
        key("space")

    def toggle(self, name):
        self.focus(CHECK, name)
        key("space")

    def open_page(self, name):
        pages = self.focus(LIST, None)
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
            if has(tabs.get_child_at_index(self.tab_of(tabs, name)), STATE.SELECTED):
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

    def choose_menu(self, button, item):
        self.press(button)
        self.screen.see(MENU_ITEM, item)
        for _ in range(40):
            key("Down")
            if has(self.screen.see(MENU_ITEM, item), STATE.FOCUSED):
                key("Return")
                return
        raise Unseen(f"the menu has no {item}")

    def open_list(self, combo):
        self.focus(COMBO, label_of(combo), lambda: self.combo(label_of(combo)))
        key("alt+Down")
