// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/message.h"

namespace passerelle::mail {

using namespace Qt::StringLiterals;

namespace {

const QByteArray LineEnd{"\r\n"};

QByteArray addressLine(const QByteArray &name, const QStringList &addresses)
{
    QByteArrayList parts;
    for (const QString &address : addresses)
        parts.append('<' + address.toUtf8() + '>');
    return name + ": " + parts.join(", ") + LineEnd;
}

/// Encoded words of RFC 2047: each at most 75 characters, none ending within a character.
QByteArray encodedWords(const QString &text)
{
    constexpr qsizetype BytesAWord = 36; // 48 in base 64, and the frame; after "Subject: " too
    QByteArrayList words;
    QByteArray piece;
    const auto flush = [&words, &piece] {
        if (!piece.isEmpty())
            words.append("=?UTF-8?B?" + piece.toBase64() + "?=");
        piece.clear();
    };
    for (const char32_t character : text.simplified().toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&character, 1).toUtf8();
        if (piece.size() + bytes.size() > BytesAWord)
            flush();
        piece += bytes;
    }
    flush();
    return words.join(LineEnd + ' ');
}

QByteArray encodedText(const QString &text)
{
    constexpr qsizetype LineLength = 76;
    QString body = text;
    body.replace(u"\n"_s, u"\r\n"_s);
    const QByteArray encoded = body.toUtf8().toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += LineLength)
        lines += encoded.mid(at, LineLength) + LineEnd;
    return lines;
}

} // namespace

QByteArray toBytes(const Message &message)
{
    const QByteArray date =
        message.at.toOffsetFromUtc(message.at.offsetFromUtc()).toString(Qt::RFC2822Date).toLatin1();
    return "Date: " + date + LineEnd + addressLine("From", {message.from}) + addressLine("To", message.to)
        + "Subject: " + encodedWords(message.subject) + LineEnd + "Message-ID: <" + message.id.toLatin1()
        + '>' + LineEnd + "Auto-Submitted: auto-generated" + LineEnd + "MIME-Version: 1.0" + LineEnd
        + "Content-Type: text/plain; charset=UTF-8" + LineEnd + "Content-Transfer-Encoding: base64" + LineEnd
        + LineEnd + encodedText(message.text);
}

} // namespace passerelle::mail
