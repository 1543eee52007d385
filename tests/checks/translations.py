# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations: nothing unfinished in French, nothing vanished in either; French typography; the same place holders."""
import re
import xml.etree.ElementTree as xml

import tree

PLACE = re.compile(r"%(?:L?\d+|n)")


def message_problems(where, message, is_french):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    kind = translation.get("type") if translation is not None else "unfinished"
    if kind in ("vanished", "obsolete"):
        return [f"{where}: '{source[:60]}' is {kind}"]
    forms = translation.findall("numerusform") if translation is not None else []
    texts = [form.text or "" for form in forms] or [translation.text or "" if translation is not None else ""]
    is_plural = message.get("numerus") == "yes"
    if not is_french and not is_plural:
        return []
    if kind == "unfinished" or not all(texts):
        return [f"{where}: '{source[:60]}' is unfinished"]
    problems = []
    wanted = set(PLACE.findall(source)) - {"%n"}
    for text in texts:
        if set(PLACE.findall(text)) - {"%n"} != wanted:
            problems.append(f"{where}: '{source[:60]}' has other place holders than its translation")
        if is_french and re.search(r"[ \u00a0][;!?](\s|$)|\w :|« | »|\w'\w", text):
            problems.append(f"{where}: '{text[:60]}': no space before ; ! ?, a no-break space before : and inside « », apostrophe ’")
    return problems


def problems_of(name, text):
    try:
        catalogue = xml.fromstring(text)
    except xml.ParseError as error:
        return [f"{name}: {error}"]
    is_french = catalogue.get("language", "").startswith("fr") or name.endswith("_fr.ts")
    problems = []
    for context in catalogue.iter("context"):
        for message in context.iter("message"):
            problems += message_problems(f"{name}: {context.findtext('name')}", message, is_french)
    return problems


def main():
    root = tree.root_argument()
    names = [name for name in tree.files(root) if name.endswith(".ts") and name.startswith("translations/")]
    problems = []
    for name in names:
        problems += problems_of(name, (root / name).read_text(encoding="utf-8"))
    tree.report("translations", len(names), problems)


if __name__ == "__main__":
    main()
