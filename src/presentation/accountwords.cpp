// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/accountwords.h"

#include <QCoreApplication>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;
using domain::MatchEvidence;

namespace {

class Accounts
{
    Q_DECLARE_TR_FUNCTIONS(Accounts)
};

QString word(MatchEvidence evidence)
{
    switch (evidence) {
    case MatchEvidence::Email:
        return Accounts::tr("same e-mail");
    case MatchEvidence::Name:
        return Accounts::tr("same name");
    case MatchEvidence::SimilarName:
        return Accounts::tr("similar name");
    case MatchEvidence::Phone:
        return Accounts::tr("same phone");
    case MatchEvidence::Address:
        return Accounts::tr("same address");
    }
    Q_UNREACHABLE();
}

} // namespace

QString evidenceWords(const domain::AccountCandidate &candidate)
{
    QStringList words;
    for (const MatchEvidence evidence : candidate.evidence)
        words.append(word(evidence));
    return words.join(u", "_s);
}

QString evidenceKey(MatchEvidence evidence)
{
    switch (evidence) {
    case MatchEvidence::Email:
        return u"email"_s;
    case MatchEvidence::Name:
        return u"name"_s;
    case MatchEvidence::SimilarName:
        return u"similar-name"_s;
    case MatchEvidence::Phone:
        return u"phone"_s;
    case MatchEvidence::Address:
        return u"address"_s;
    }
    Q_UNREACHABLE();
}

QString contactLine(const QString &email, const QString &phone, const domain::Address &address)
{
    QStringList place{address.line1, address.city};
    place.removeAll(QString{});
    QStringList parts{email, phone, place.join(u", "_s)};
    parts.removeAll(QString{});
    return parts.join(u" · "_s);
}

} // namespace passerelle::presentation
