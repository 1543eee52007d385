// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QRegularExpression>

#include <array>
#include <cstdio>

namespace passerelle {

Q_LOGGING_CATEGORY(logNet, "passerelle.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logAuth, "passerelle.auth", QtWarningMsg)
Q_LOGGING_CATEGORY(logStorage, "passerelle.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logConnectors, "passerelle.connectors", QtWarningMsg)
Q_LOGGING_CATEGORY(logRunner, "passerelle.runner", QtWarningMsg)
Q_LOGGING_CATEGORY(logService, "passerelle.service", QtWarningMsg)
Q_LOGGING_CATEGORY(logWindow, "passerelle.window", QtWarningMsg)
Q_LOGGING_CATEGORY(logSignIn, "passerelle.signin", QtWarningMsg)
Q_LOGGING_CATEGORY(logSandbox, "passerelle.sandbox", QtWarningMsg)

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

const std::array<Rule, 4> &rules()
{
    using namespace Qt::StringLiterals;
    constexpr auto NoCase = QRegularExpression::CaseInsensitiveOption;
    static const std::array<Rule, 4> all{
        Rule{QRegularExpression{u"\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]+"_s, NoCase}, u"\\1 ***"_s},
        Rule{
            QRegularExpression{
                u"([\"']?\\b(?:access_token|refresh_token|id_token|client_secret|clientSecret|code|state|"
                u"token|"
                "password|authorization|cookie|set-cookie)\\b[\"']?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s&,;\"'}]+)"_s,
                NoCase},
            u"\\1***"_s},
        Rule{QRegularExpression{u"(Token expired:\\s*)\\S+"_s, NoCase}, u"\\1***"_s},
        Rule{QRegularExpression{u"[\\w.+-]+@[\\w-]+\\.[\\w.-]+"_s}, u"***@***"_s},
    };
    return all;
}

QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            result += QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result;
}

void writeMessage(QtMsgType /*type*/, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = QByteArray{context.category} + ": " + redacted(text).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

} // namespace

QString redacted(const QString &text)
{
    QString result = text;
    for (const Rule &rule : rules())
        result.replace(rule.pattern, rule.replacement);
    return escaped(result);
}

void installRedactedLog()
{
    qInstallMessageHandler(writeMessage);
}

} // namespace passerelle
