// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "presentation/errortext.h"
#include "runner/runreport.h"

#include <cstdio>

namespace passerelle::cli {

using namespace Qt::StringLiterals;
using presentation::ErrorText;

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void printLine(const QString &text)
{
    write(stdout, text.toUtf8() + '\n');
}

void Console::line(const QString &text) const
{
    if (!m_isJson)
        printLine(text);
}

void Console::object(const Json &json) const
{
    if (m_isJson)
        write(stdout, json.toBytes() + '\n');
}

int Console::error(const Error &error) const
{
    const int exit = runner::exitCodeOf(error.code);
    if (m_isJson) {
        Json json = Json::object();
        json.set(u"exit"_s, exit);
        json.set(u"errors"_s, Json::array({errorJson(error)}));
        object(json);
        return exit;
    }
    QString text = ErrorText::sentence(error) + u'\n' + ErrorText::fix(error);
    if (!error.systemText.isEmpty())
        text += u"\n  "_s + error.systemText;
    write(stderr, text.toUtf8() + '\n');
    return exit;
}

Json errorJson(const Error &error)
{
    Json json = Json::object();
    json.set(u"code"_s, QString{errorKey(error.code)});
    json.set(u"message"_s, ErrorText::sentence(error));
    json.set(u"fix"_s, ErrorText::fix(error));
    if (!error.detail.isEmpty())
        json.set(u"detail"_s, error.detail);
    return json;
}

} // namespace passerelle::cli
