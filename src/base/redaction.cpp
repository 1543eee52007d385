// SPDX-License-Identifier: GPL-3.0-or-later
// Every place where a secret may stand is looked for in the text as it came, so that no rule hides a secret
// from another: what any of them finds is masked.
#include "base/log.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace passerelle {

using namespace Qt::StringLiterals;

namespace {

struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

// The first group is what must not be seen. It is only looked ahead at, so that a secret inside another's
// value is found too.
const std::array<QRegularExpression, 5> &rules()
{
    constexpr auto NoCase = QRegularExpression::CaseInsensitiveOption;
    static const QString is = uR"x(["'\\]*\s*(?:=|:|%3[AD])\s*)x"_s;
    static const QString quoted = uR"x(\\+"(?:(?!\\+").)*+|"(?:\\.|[^"\\])*+|'[^']*+)x"_s;
    static const std::array<QRegularExpression, 5> all{
        QRegularExpression{uR"x(\b(?:bearer|basic|dpop)(?:\s|%20|\+)+(?=([A-Za-z0-9._~+/=-]+)))x"_s, NoCase},
        QRegularExpression{
            u"(?:authorization|cookie)"_s + is + u"(?=(\"(?:\\\\.|[^\"\\\\])*+\"|[^\\r\\n]*))"_s, NoCase},
        QRegularExpression{
            u"(?:(?:token|secret|password|assertion|verifier)|(?:(?<![A-Za-z_])|(?<=%[0-9A-F]{2}))(?:code|state))"_s
                + is + u"(?=("_s + quoted + uR"x(|[^\s&,;"'}\\]+)))x"_s,
            NoCase | QRegularExpression::DotMatchesEverythingOption},
        QRegularExpression{u"Token expired:\\s*(?=(\\S+))"_s, NoCase},
        QRegularExpression{u"(?<![\\w.+-])(?=([\\w.+-]+@[\\w-]+\\.[\\w.-]+))"_s},
    };
    return all;
}

std::vector<Span> secretsIn(const QString &text)
{
    std::vector<Span> spans;
    for (const QRegularExpression &rule : rules()) {
        auto matches = rule.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            spans.push_back({match.capturedStart(1), match.capturedEnd(1)});
        }
    }
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.begin < b.begin; });
    return spans;
}

bool breaksLine(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

void appendEscaped(QString &result, QStringView text)
{
    for (const QChar c : text) {
        if (!breaksLine(c))
            result += c;
        else if (c.unicode() < 0x100)
            result += u"\\x%1"_s.arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
    }
}

} // namespace

QString redacted(const QString &text)
{
    QString result;
    result.reserve(text.size());
    const QStringView whole{text};
    qsizetype shown = 0;
    for (const Span &secret : secretsIn(text)) {
        if (secret.end <= shown)
            continue;
        if (secret.begin >= shown && secret.begin < secret.end) {
            appendEscaped(result, whole.sliced(shown, secret.begin - shown));
            result += u"***";
        }
        shown = secret.end;
    }
    appendEscaped(result, whole.sliced(shown));
    return result;
}

} // namespace passerelle
