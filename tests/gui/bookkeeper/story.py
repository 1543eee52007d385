# SPDX-License-Identifier: GPL-3.0-or-later
"""The tasks of the bookkeeper's day, in order. Each ends with what must be told of its outcome."""
import re
import subprocess

from screen import BUTTON, COMBO, DIALOG, LABEL, TABLE, TEXT, TREE, Grid, has, plain, says, starts_with, STATE

RECORD_NUMBER, RECORD_STATUS, RECORD_REFERENCE, RECORD_MESSAGE = 1, 5, 6, 7


def acts():
    return (open_first, authorize, accept_mapping, link_an_account, preview, post, mend_unmapped_product, mend_unmapped_payment,
            mend_closed_period, post, export_certificate, find_what_was_mended, read_history)


def open_first(day):
    """The first launch, in the language of the bookkeeper."""
    words, screen = day.words, day.screen
    screen.wait("the program is told of", screen.root)
    if LANGUAGE_BUTTON.get(words.language) and not screen.now(LABEL, words.welcome):
        day.hands.press(LANGUAGE_BUTTON[words.language])
    screen.see(LABEL, words.welcome)
    day.note("the welcome page is in the bookkeeper's language")
    day.hands.press(words.try_sample)
    screen.see(LABEL, words.authorize_title)
    screen.see(LABEL, words.not_authorized)
    day.note("the sample company is open, and said to be unauthorized")


LANGUAGE_BUTTON = {"Langue": "Language", "Language": "Langue"}  # as it is called in the other language


def authorize(day):
    """In one's own browser; the address it ends at goes into the paste field."""
    words, screen = day.words, day.screen
    opened = day.home / "opened"
    day.hands.press(words.own_browser)
    screen.wait("the browser was opened", opened.exists)
    address = day.consent(opened.read_text(encoding="ascii"))
    day.hands.write(words.paste, address)
    day.hands.press(words.validate)
    screen.see(LABEL, words.authorized)
    day.note("authorized by the paste field, and so told")


def accept_mapping(day):
    words, screen = day.words, day.screen
    day.hands.open_page(words.mapping_page)
    day.hands.press(words.accept_all)
    screen.wait("no suggestion is left", lambda: not has(screen.now(BUTTON, words.accept_all), STATE.ENABLED))
    table = Grid(screen.see(TABLE, words.mapping))
    rows = table.all()
    day.check(len(rows) > 8 and all(row[0] and row[1] and row[3] for row in rows), "every product of the mapping is told, with its counterpart", rows)
    day.check(all(table.heads()), "every column of the mapping has a head", table.heads())


def link_an_account(day):
    words, screen = day.words, day.screen
    day.hands.open_page(words.dashboard)
    day.hands.press(words.verify)
    screen.see(DIALOG, words.to_verify)
    accounts = screen.wait("the accounts to verify", lambda: Grid(screen.see(TABLE, words.to_verify)).rows and Grid(screen.see(TABLE, words.to_verify)))
    row = accounts.find(0, "Ateliers Bérubé & Frères")
    day.check(row >= 0 and accounts.rows == 2, "both accounts to verify are told", accounts.all())
    day.hands.choose_row(TABLE, words.to_verify, row)
    candidates = screen.wait("whom it may be", lambda: [found for found in [Grid(screen.see(TABLE, words.candidates)).all()]
                                                        if found and found[0][1] == "Bérubé et frères"])
    day.check(candidates[0][0][2], "why the customer may be the account is told", candidates)
    day.hands.press(words.link)
    screen.wait("the decision is told", lambda: Grid(screen.see(TABLE, words.to_verify)).cell(row, 2) == words.is_now)
    day.hands.press(words.apply)
    screen.wait("the dialog is gone", lambda: screen.now(DIALOG, words.to_verify) is None)
    screen.wait("nothing is left to verify", lambda: screen.now(BUTTON, words.verify) is None)
    day.note("an account is linked, and nothing is left to verify")


def preview(day):
    words, screen = day.words, day.screen
    day.hands.open_page(words.run)
    day.hands.press(words.preview)
    screen.see(LABEL, words.preview_title)
    plan = Grid(screen.see(TREE, words.plan))
    screen.wait("the plan is laid out", lambda: plan.rows > 100)
    wrong = int(words.fix_first.match(plan.cell(0, 0)).group(1))
    day.check(wrong > 10, f"{wrong} records to fix are told before anything is sent")
    record = plan.row(1)
    day.check(all(record[at] for at in (0, 1, 3, 4)), "a record of the plan is told: kind, number, reason, amount", record)
    totals = Grid(screen.see(TABLE, words.ticked_totals)).all()
    day.check(len(totals) > 3 and any(re.search(r"\d[.,]\d\d", row[1]) for row in totals), "the plan's totals are told", totals)
    day.hands.press(words.back)
    screen.wait("the preview is left", lambda: screen.now(TREE, words.plan) is None)


def post(day):
    """Start, and the to-the-cent check of what came of it."""
    words, screen = day.words, day.screen
    day.hands.press(words.start)
    screen.see(LABEL, words.finished)
    screen.see(LABEL, words.balanced)
    totals = Grid(screen.see(TABLE, words.check)).all()
    posted = [row for row in totals if re.fullmatch(r"\d+", row[1].replace(" ", "").replace(",", ""))]
    day.check(len(posted) >= 2, "what was posted is told by kind", totals)
    for row in posted:
        day.check(row[2] == row[3] == row[4] and row[5] in ("0.00", "0,00"), f"{row[0]}: source, journal and ledger agree on {row[4]}", row)


def records(day):
    return Grid(day.screen.see(TABLE, day.words.records))


def errors_only(day):
    """The dashboard, with the records in error alone."""
    words, screen = day.words, day.screen
    day.hands.open_page(words.dashboard)
    card = screen.see("check box", starts_with(words.error))
    if not has(card, STATE.CHECKED):
        day.hands.toggle(starts_with(words.error))
    screen.wait("the records in error alone", lambda: has(screen.see("check box", starts_with(words.error)), STATE.CHECKED)
                and statuses(day) == {words.error})
    return records(day)


def statuses(day):
    grid = records(day)
    return {grid.cell(row, RECORD_STATUS) for row in range(grid.rows)}


def open_error(day, fix):
    """Chooses the record with this error; its panel must tell the cause and offer the button. Returns its number."""
    message, label = fix
    grid = errors_only(day)
    row = grid.find(RECORD_MESSAGE, message)
    day.check(row >= 0, f"a record says: {message.pattern}", grid.all())
    number = grid.cell(row, RECORD_NUMBER)
    day.hands.choose_row(TABLE, day.words.records, row)
    day.screen.wait(f"the panel tells of {number}", lambda: any(number in plain(thing.get_name()) for thing in day.screen.all(LABEL)
                                                                if not says(plain(thing.get_name()), message)))
    day.screen.see(LABEL, message)
    day.screen.see(BUTTON, label)
    return number


def mend_mapping(day, fix, tab, source, target):
    """By the button to the mapping, a counterpart there, and the record goes again."""
    words, screen = day.words, day.screen
    number = open_error(day, fix)
    day.hands.press(fix[1])
    table = screen.see(TABLE, words.mapping)
    if Grid(table).find(0, source) < 0:
        day.hands.open_tab(tab)
        screen.wait(f"{source} is listed", lambda: Grid(screen.see(TABLE, words.mapping)).find(0, source) >= 0)
    row = Grid(screen.see(TABLE, words.mapping)).find(0, source)
    day.hands.choose_row(TABLE, words.mapping, row)
    screen.wait(f"the counterpart of {source} is asked for", lambda: any(source in label for label in day.hands.combo_labels()))
    day.hands.choose_in(words.counterpart, target)
    screen.wait(f"{source} is mapped to {target}", lambda: [found for found in [Grid(screen.see(TABLE, words.mapping))]
                                                            if found.cell(max(0, found.find(0, source)), 1) == target])
    transfer_again(day, number)


def transfer_again(day, number):
    """By the button that the mapping offers for what waited, or that of the record's panel; else by the status menu."""
    words, screen = day.words, day.screen
    if day.offered(words.retry_alike):
        day.hands.press(words.retry_alike)
    else:
        grid = errors_only(day)
        day.hands.choose_row(TABLE, words.records, grid.find(RECORD_NUMBER, number))
        if day.offered(words.transfer_again):
            day.hands.press(words.transfer_again)
        else:
            day.hands.choose_first(words.change_status)  # "To transfer"
    errors_only(day)
    screen.wait(f"{number} is no longer in error", lambda: records(day).find(RECORD_NUMBER, number) < 0)
    day.mended.append(number)
    day.note(f"{number} is mended")


def mend_unmapped_product(day):
    day.mended = []
    mend_mapping(day, day.fixes.product, day.words.products, "Zodiaque gonflable usagé", "Commandite")


def mend_unmapped_payment(day):
    mend_mapping(day, day.fixes.payment, day.words.payment_types, "Amex", "Visa")


def mend_closed_period(day):
    """The period is opened again in the accounting system, by whoever keeps it; then the record goes by its button."""
    day.admin("close-period", {"ledger": "quickbooks", "date": "2000-01-31"})
    number = open_error(day, day.fixes.closed)
    day.hands.press(day.fixes.closed[1])
    day.screen.wait(f"{number} is no longer in error", lambda: records(day).find(RECORD_NUMBER, number) < 0)
    day.mended.append(number)
    day.note(f"{number} is mended")


def find_what_was_mended(day):
    words, screen = day.words, day.screen
    day.hands.press(words.to_dashboard)
    card = starts_with(words.error)
    if has(screen.see("check box", card), STATE.CHECKED):
        day.hands.toggle(card)
    for number in day.mended:
        day.hands.write(words.search, number)
        grid = screen.wait(f"{number} is found", lambda: [found for found in [records(day)] if found.find(RECORD_NUMBER, number) >= 0])[0]
        row = grid.find(RECORD_NUMBER, number)
        screen.wait(f"{number} is in the ledger, with its reference",
                    lambda: grid.cell(row, RECORD_STATUS) == words.transferred and grid.cell(row, RECORD_REFERENCE))
        day.note(f"{number} is told to be in the ledger")


def export_certificate(day):
    """From the run's own page, to a file named in the dialog; the file carries the number that the page tells."""
    words, screen = day.words, day.screen
    seal = screen.wait("the run's seal", lambda: [words.sealed.match(plain(thing.get_name())) for thing in screen.all(LABEL, words.sealed)])[0].group(1)
    day.hands.press(words.certificate)
    file = day.home / "Documents" / "certificate.pdf"
    day.hands.write(words.file_name, str(file))
    day.hands.press(words.save)
    screen.wait("the certificate is written", file.exists)
    text = plain(subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout)
    flat = " ".join(text.split())
    day.check(file.read_bytes().startswith(b"%PDF"), "the certificate is a PDF document")
    day.check(words.all_agree in flat, "the certificate says that every total agrees", flat[:1500])
    day.check(seal.replace(" ", "") in flat.replace(" ", ""), f"the certificate carries the number {seal}", flat[-1500:])


def read_history(day):
    """Both runs are listed, the newer one first, each in balance."""
    words, screen = day.words, day.screen
    day.hands.open_page(words.history)
    runs = screen.wait("the runs are listed", lambda: [rows for rows in [Grid(screen.see(TABLE, words.runs)).all()] if len(rows) >= 2])[0]
    day.check([row[-1] for row in runs[:2]] == [words.in_balance] * 2, "both runs are told to be in balance", runs)
