// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/message.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace passerelle::mail {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

Message summary()
{
    Message message;
    message.from = u"passerelle@example.org"_s;
    message.to = {u"a@example.org"_s, u"b@example.org"_s};
    message.subject = u"Passerelle – Club d’échecs de Montréal : 12 écritures, 0 erreur, tout est à jour"_s;
    message.text =
        u"Première ligne\nDeuxième, bien plus longue que ce qu’une ligne de courriel peut porter à elle seule.\n"_s;
    message.at = QDateTime{QDate{2026, 11, 22}, QTime{2, 0}, Qt::UTC};
    message.id = u"0123@passerelle.invalid"_s;
    return message;
}

/// RFC 2047: the encoded words of a header put together again.
QString decodedSubject(const QByteArray &bytes)
{
    const qsizetype from = bytes.indexOf("Subject: ") + 9;
    QByteArray header = bytes.mid(from, bytes.indexOf("\r\nMessage-ID", from) - from);
    header.replace("\r\n ", " ");
    QByteArray text;
    for (const QByteArray &word : header.split(' '))
        text += QByteArray::fromBase64(word.mid(10, word.size() - 12));
    return QString::fromUtf8(text);
}

} // namespace

TEST(MessageTest, NamesDateSenderAndBothRecipients)
{
    const std::string bytes = toBytes(summary()).toStdString();

    EXPECT_THAT(bytes, HasSubstr("Date: 22 Nov 2026 02:00:00 +0000\r\n"));
    EXPECT_THAT(bytes,
                HasSubstr("From: <passerelle@example.org>\r\nTo: <a@example.org>, <b@example.org>\r\n"));
    EXPECT_THAT(bytes, HasSubstr("Auto-Submitted: auto-generated\r\n"));
}

TEST(MessageTest, CarriesAccentsInItsSubjectAndText)
{
    const QByteArray bytes = toBytes(summary());
    QByteArray body = bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
    body.replace("\r\n", "");

    EXPECT_EQ(decodedSubject(bytes), summary().subject);
    EXPECT_EQ(QString::fromUtf8(QByteArray::fromBase64(body)).replace(u"\r\n"_s, u"\n"_s), summary().text);
}

TEST(MessageTest, IsAsciiInShortLines)
{
    const QByteArray bytes = toBytes(summary());

    EXPECT_TRUE(std::all_of(bytes.begin(), bytes.end(), [](char one) { return one >= 0; }));
    for (QByteArray line : bytes.split('\n')) {
        EXPECT_LE(line.size(), 77) << line.toStdString();
        EXPECT_TRUE(line.isEmpty() || line.endsWith('\r')) << line.toStdString();
    }
}

TEST(MessageTest, CannotBeGivenAnotherHeaderByItsSubject)
{
    Message message = summary();
    message.subject = u"x\r\nBcc: <c@example.org>"_s;

    EXPECT_FALSE(toBytes(message).contains("Bcc"));
}

} // namespace passerelle::mail
