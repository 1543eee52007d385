// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/certificatepaper.h"

#include "presentation/format.h"
#include "presentation/paperwords.h"
#include "presentation/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using papers::VerdictTone;
using service::Certificate;

namespace {

class CertificatePaper
{
    Q_DECLARE_TR_FUNCTIONS(CertificatePaper)
};

VerdictTone toneOfCertificate(const Certificate &certificate)
{
    if (certificate.differences > 0)
        return VerdictTone::Bad;
    return !certificate.isAudited || certificate.totals.empty() ? VerdictTone::Open : VerdictTone::Good;
}

QString titleOf(const Certificate &certificate)
{
    switch (toneOfCertificate(certificate)) {
    case VerdictTone::Good:
        return CertificatePaper::tr("Certificate of conformity");
    case VerdictTone::Bad:
        return CertificatePaper::tr("Statement of differences");
    case VerdictTone::Open:
        return CertificatePaper::tr("Nothing certified");
    }
    Q_UNREACHABLE();
}

QString subtitleOf(const Certificate &certificate)
{
    switch (toneOfCertificate(certificate)) {
    case VerdictTone::Good:
        return CertificatePaper::tr(
            "What was read in the source, written in the journal and read back in the "
            "ledger is identical, to the cent.");
    case VerdictTone::Bad:
        return CertificatePaper::tr(
            "What was read in the source, written in the journal and read back in the "
            "ledger was compared, to the cent, and does not agree.");
    case VerdictTone::Open:
        return {};
    }
    Q_UNREACHABLE();
}

papers::Verdict verdictOf(const Certificate &certificate)
{
    const VerdictTone tone = toneOfCertificate(certificate);
    switch (tone) {
    case VerdictTone::Good:
        return {tone, CertificatePaper::tr("Source = journal = ledger: every total agrees."),
                CertificatePaper::tr("Difference %1").arg(Format{}.digits({}))};
    case VerdictTone::Bad:
        return {tone,
                CertificatePaper::tr("%Ln difference(s) between source, journal and ledger.", nullptr,
                                     certificate.differences),
                {}};
    case VerdictTone::Open:
        return {tone,
                certificate.isAudited
                    ? CertificatePaper::tr("No document was posted: there is nothing to compare.")
                    : CertificatePaper::tr(
                          "Documents were posted, but the run ended before they were compared with both "
                          "systems. A certificate of the period compares them."),
                {}};
    }
    Q_UNREACHABLE();
}

QString currenciesOf(const Certificate &certificate)
{
    QStringList codes;
    for (const runner::TotalRow &row : certificate.totals) {
        if (!codes.contains(row.currency))
            codes.append(row.currency);
    }
    return codes.join(u", "_s);
}

void addRunFacts(papers::Paper &paper, const Certificate &certificate)
{
    const Moments moments{certificate.timeZone};
    paper.facts.emplace_back(CertificatePaper::tr("Run"),
                             CertificatePaper::tr("No. %1").arg(runNumber(certificate.run)));
    paper.facts.emplace_back(CertificatePaper::tr("Began and ended"),
                             moments.span(certificate.startedAt, certificate.madeAt));
    paper.facts.emplace_back(CertificatePaper::tr("Started by"), certificate.who);
    paper.facts.emplace_back(CertificatePaper::tr("Entries posted"), Format{}.count(certificate.posted));
}

void addPeriodFacts(papers::Paper &paper, const Certificate &certificate)
{
    const Moments moments{certificate.timeZone};
    paper.facts.emplace_back(isFiscalYear(certificate.from, certificate.to)
                                 ? CertificatePaper::tr("Fiscal year")
                                 : CertificatePaper::tr("Period"),
                             periodWords(certificate.from, certificate.to));
    paper.facts.emplace_back(CertificatePaper::tr("Compared"),
                             moments.span(certificate.startedAt, certificate.madeAt));
    paper.facts.emplace_back(CertificatePaper::tr("Compared by"), certificate.who);
}

} // namespace

bool isFiscalYear(const QDate &from, const QDate &to)
{
    return from.isValid() && to.isValid() && from.day() == 1 && to == from.addYears(1).addDays(-1);
}

QString periodWords(const QDate &from, const QDate &to)
{
    if (from.isValid() && to.isValid())
        return u"%1 – %2"_s.arg(Format::date(from), Format::date(to));
    if (from.isValid())
        return CertificatePaper::tr("From %1").arg(Format::date(from));
    if (to.isValid())
        return CertificatePaper::tr("Until %1").arg(Format::date(to));
    return CertificatePaper::tr("All dates");
}

QString certificateReference(const Certificate &certificate)
{
    if (certificate.run != 0)
        return CertificatePaper::tr("Run No. %1").arg(runNumber(certificate.run));
    const QString period = periodWords(certificate.from, certificate.to);
    return isFiscalYear(certificate.from, certificate.to) ? CertificatePaper::tr("Fiscal year %1").arg(period)
                                                          : period;
}

papers::Paper certificatePaper(const Certificate &certificate, const PaperOrder &order)
{
    papers::Paper paper = paperBegun(order);
    paper.reference = certificateReference(certificate);
    paper.title = titleOf(certificate);
    paper.subtitle = subtitleOf(certificate);
    paper.runningHead = u"%1 · %2"_s.arg(certificate.company, paper.title);
    paper.facts = {
        {CertificatePaper::tr("Company"), certificate.company},
        {CertificatePaper::tr("Source"), sourceWords(certificate.sourceSystem, certificate.chapter)},
        {CertificatePaper::tr("Ledger"), ledgerWords(certificate.ledgerSystem, certificate.ledgerCompany)}};
    if (certificate.run != 0)
        addRunFacts(paper, certificate);
    else
        addPeriodFacts(paper, certificate);
    const QString currencies = currenciesOf(certificate);
    if (!currencies.isEmpty())
        paper.facts.emplace_back(CertificatePaper::tr("Currency"), currencies);
    paper.verdict = verdictOf(certificate);
    if (!certificate.journalHash.isEmpty())
        paper.footLeft = CertificatePaper::tr("Journal hash: %1").arg(grouped(certificate.journalHash));
    paper.signatures = {CertificatePaper::tr("Prepared by"), CertificatePaper::tr("Reviewed by"),
                        CertificatePaper::tr("Date")};
    return paper;
}

} // namespace passerelle::presentation
