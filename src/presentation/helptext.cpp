// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/helptext.h"

#include <QCoreApplication>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

namespace {

class Help
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QStringList paragraphsOfDialog(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Accounts:
        return {
            Help::tr(
                "Choose an account above, then its customer of the ledger below. L links it, N makes it a "
                "new one, V leaves it out for good; Backspace takes the decision back."),
            Help::tr("The likeness tells why a customer is proposed. Nothing is written before you apply.")};
    case HelpTopic::MappingTest:
        return {Help::tr(
            "Shows the document as the ledger would hold it, with its taxes and its total. Compare it "
            "with the source before the first run; nothing is posted.")};
    case HelpTopic::Schedule:
        return {
            Help::tr(
                "This computer begins the runs by itself, as long as it is on and your session is open. An "
                "automatic run does what Start does and asks nothing."),
            Help::tr("A summary can go to one or two e-mail addresses after each run; try it with the test "
                     "message.")};
    case HelpTopic::Papers:
        return {
            Help::tr(
                "The certificate compares source, journal and ledger for the period. The register lists all "
                "that was posted in it."),
            Help::tr("The fiscal year begins with the month that you choose; it is remembered.")};
    case HelpTopic::Privacy:
        return {
            Help::tr(
                "A backup holds everything of the company but its secrets: keep it as you keep the books."),
            Help::tr(
                "To erase a person removes the name and the texts, never the numbers and amounts that the "
                "books must justify. It cannot be undone.")};
    case HelpTopic::Incident:
        return {Help::tr(
            "Say what happened, to whose data, and what was done about it. An entry can be completed "
            "later; none is ever deleted.")};
    case HelpTopic::Restore:
        return {
            Help::tr("Only one computer may go on with a company. The first run here looks for each record "
                     "before it sends it, so that nothing is posted twice.")};
    case HelpTopic::Reference:
        return {Help::tr(
            "For what someone already entered in the ledger: with its reference, the record counts as "
            "transferred and is not sent.")};
    case HelpTopic::AsSent:
        return {Help::tr(
            "The very text that the ledger received, for the support of its maker. Copy takes it all.")};
    default:
        return {Help::tr("The fields of the source come from Membri support, those of the ledger from the "
                         "application of your organization. Each field says below what is still missing."),
                Help::tr("Documents dated before the start date are left out and counted.")};
    }
}

QStringList paragraphsOfBeginning(HelpTopic topic)
{
    if (topic == HelpTopic::Welcome) {
        return {Help::tr(
            "The sample company runs on this computer only, with made-up customers and invoices. It needs "
            "no account and touches no real data.")};
    }
    return {Help::tr("Each step shows whether it is done, and leads to where it is. You may leave this "
                     "page and come "
                     "back later: what is done stays done."),
            Help::tr("Nothing is posted before you approve it in the preview: begin with two documents "
                     "and look at "
                     "them in the ledger.")};
}

} // namespace

QString helpTitle(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Dashboard:
        return Help::tr("Accounting synchronization dashboard");
    case HelpTopic::Run:
        return Help::tr("A run");
    case HelpTopic::History:
        return Help::tr("History");
    case HelpTopic::Mapping:
        return Help::tr("Mapping");
    case HelpTopic::Settings:
        return Help::tr("Settings");
    case HelpTopic::Authorization:
        return Help::tr("Authorization");
    case HelpTopic::Welcome:
        return Help::tr("First steps");
    case HelpTopic::Setup:
        return Help::tr("Set-up of a company");
    case HelpTopic::Accounts:
        return Help::tr("Accounts to verify");
    case HelpTopic::MappingTest:
        return Help::tr("Test on a record");
    case HelpTopic::Schedule:
        return Help::tr("Automatic runs");
    case HelpTopic::Papers:
        return Help::tr("Certificate or register of a period");
    case HelpTopic::Privacy:
        return Help::tr("Backup and privacy");
    case HelpTopic::Incident:
        return Help::tr("Confidentiality incident");
    case HelpTopic::Restore:
        return Help::tr("Take over from a backup");
    case HelpTopic::Reference:
        return Help::tr("Transferred by hand");
    case HelpTopic::AsSent:
        return Help::tr("As it was sent");
    case HelpTopic::NewCompany:
        return Help::tr("Connect my systems");
    }
    Q_UNREACHABLE();
}

QStringList helpParagraphs(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Dashboard:
        return {
            Help::tr(
                "The six cards count the records by synchronization status. Click a card to see only its "
                "records, click it again to see all."),
            Help::tr("Only what is “To transfer” is sent when you press Start. A transfer error is not tried "
                     "again "
                     "until its cause is fixed and its status is set back to “To transfer”."),
            Help::tr(
                "An account to verify is neither linked to the ledger nor marked as new. “Verify” shows "
                "which "
                "customers of the ledger it may be, and why: L links it, N makes it a new one, V leaves it "
                "out for good. Nothing is written before you apply.")};
    case HelpTopic::Run:
        return {
            Help::tr(
                "A run connects, creates and updates customers, creates invoices, posts payments, and then "
                "compares source, journal and ledger to the cent."),
            Help::tr("Preview shows what Start would do and sends nothing."),
            Help::tr(
                "Stop lets what is being sent finish, then nothing else leaves. Starting again goes on from "
                "there and posts nothing twice.")};
    case HelpTopic::History:
        return {
            Help::tr("Each run with its result. Its certificate sets source, journal and ledger side by "
                     "side, by kind and by day, with the number under which the journal is sealed."),
            Help::tr("Export makes the same for a month, a fiscal year or other dates, or the register of "
                     "all that was posted.")};
    case HelpTopic::Mapping:
        return {
            Help::tr("Each product, tax and payment type of the source needs its counterpart in the ledger. "
                     "Suggestions count only once you accept them.")};
    case HelpTopic::Settings:
        return {
            Help::tr(
                "The client ID, the client secret and the chapter come from Membri support. Secrets are kept "
                "in the system’s keychain and are never shown again."),
            Help::tr("Documents dated before the start date are left out and counted."),
            Help::tr("Automatic runs begin at regular intervals or at fixed times, also while the window is "
                     "closed. "
                     "They are off until you set them."),
            Help::tr("Backup and privacy saves the company to one file, erases a person, says what is stored "
                     "where and keeps the register of incidents.")};
    case HelpTopic::Authorization:
        return {
            Help::tr("Press Authorization, sign in and choose the company. The window closes by itself."),
            Help::tr(
                "With your own browser, the last page may show an error: that is expected. Copy the whole "
                "address of that page from the address bar and paste it in the field."),
            Help::tr("The authorization lasts about 100 days and is renewed at every launch.")};
    case HelpTopic::Welcome:
    case HelpTopic::Setup:
        return paragraphsOfBeginning(topic);
    default:
        return paragraphsOfDialog(topic);
    }
}

std::vector<Shortcut> helpShortcuts()
{
    return {{u"Ctrl+1 … 5"_s, Help::tr("the five pages")},
            {u"F9"_s, Help::tr("Start")},
            {Help::tr("Shift+F9"), Help::tr("Stop")},
            {u"F5"_s, Help::tr("read the source again")},
            {u"Ctrl+F"_s, Help::tr("search")},
            {u"Esc"_s, Help::tr("clear the search, then close the panel")},
            {Help::tr("F6, Shift+F6"), Help::tr("next, previous pane")},
            {u"Ctrl+M"_s, Help::tr("change the status of the selected")},
            {u"Ctrl+Z"_s, Help::tr("undo the last change")},
            {u"Ctrl+A, Ctrl+C"_s, Help::tr("select all, copy the rows")},
            {Help::tr("Ctrl+Enter"), Help::tr("accept the suggestion")},
            {u"Ctrl+E"_s, Help::tr("export what is shown")},
            {Help::tr("Ctrl+Shift+L"), Help::tr("French / English")},
            {Help::tr("Ctrl+Shift+D"), Help::tr("light / dark")},
            {u"F1"_s, Help::tr("help on this page")}};
}

} // namespace passerelle::presentation
