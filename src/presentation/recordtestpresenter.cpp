// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/recordtestpresenter.h"

#include "presentation/errortext.h"

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

RecordTestPresenter::RecordTestPresenter(Desk &desk, const CompanyPresenter &company, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_company(company)
{
    connect(&desk, &Desk::recordTested, this, [this](const service::RecordTest &test) {
        m_isTesting = false;
        show(viewOf(test, m_company.sourceName(), m_company.ledgerName()));
    });
    connect(&desk, &Desk::failed, this, [this](const QString &question, const Error &error) {
        if (question != "test-record"_L1)
            return;
        m_isTesting = false;
        show({{}, {}, ErrorText::sentence(error) + u' ' + ErrorText::fix(error), Tone::Err});
    });
    connect(&company, &CompanyPresenter::companyChanged, this, [this] { show({}); });
}

void RecordTestPresenter::test(const QString &numberOrId)
{
    if (m_isTesting)
        return;
    m_isTesting = true;
    show({});
    m_desk.testRecord(numberOrId.trimmed());
}

QString RecordTestPresenter::verdict() const
{
    return m_isTesting
        ? tr("Reading %1 and %2; nothing is posted…").arg(m_company.sourceName(), m_company.ledgerName())
        : m_verdict;
}

void RecordTestPresenter::show(const RecordTestView &view)
{
    m_title = view.title;
    m_verdict = view.verdict;
    m_tone = m_isTesting ? Tone::Quiet : view.tone;
    m_rows.show({{tr("Part")}, {tr("Value"), true}}, view.rows);
    emit changed();
}

} // namespace passerelle::presentation
