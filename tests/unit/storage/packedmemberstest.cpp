// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/packedmembers.h"
#include "base/hash.h"
#include "storage/effectfields.h"
#include "storage/sourceid.h"

#include <gtest/gtest.h>

namespace passerelle::storage {

using namespace Qt::StringLiterals;

TEST(PackedMembersTest, GiveBackWhatTheyWereGiven)
{
    const QString hash = QString::fromLatin1(sha256Hex("a"));
    Json members = Json::object();
    members.set(u"base_id"_s, hash)
        .set(u"depends_on"_s, QString(hash + u' ' + hash))
        .set(u"number"_s, u"1450"_s)
        .set(u"customer"_s, u"Éloïse & fils"_s)
        .set(u"ledger_id"_s, u""_s)
        .set(u"total"_s, qint64{-11498})
        .set(u"error"_s, Json{})
        .set(u"looks_up_first"_s, true)
        .set(u"another name"_s, u"F-1"_s);

    const QByteArray bytes = packedMembers(members);

    EXPECT_EQ(unpackedMembers(bytes), members);
    EXPECT_EQ(packedMembers(unpackedMembers(bytes)), bytes);
    EXPECT_LT(bytes.size(), members.toBytes().size() * 2 / 3);
}

TEST(PackedMembersTest, KnowEveryFieldOfAnEffectByANumber)
{
    for (const EffectField &field : effectFields()) {
        const QString column = QLatin1StringView{field.column};
        if (column == u"state")
            continue; // events carry it in columns
        Json members = Json::object();
        members.set(column, 1);
        EXPECT_LE(packedMembers(members).size(), 4) << field.column;
    }
}

TEST(PackedMembersTest, AreEmptyWhenTheBytesAreNoneOfTheirs)
{
    for (const QByteArray &bytes :
         {QByteArray{}, QByteArray{"garbage"}, QByteArray{"\xbf\x01", 2}, QByteArray{"\x83"}})
        EXPECT_LE(unpackedMembers(bytes).members().size(), 1u);
}

TEST(SourceIdTest, KeepsGuidsAsBytesAndTheRestAsText)
{
    for (const QString &id :
         {u"0f8fad5b-d9cb-469f-a165-70867728950e"_s, u"0F8FAD5B-D9CB-469F-A165-70867728950E"_s, u"1042"_s,
          u"{0f8fad5b-d9cb-469f-a165-70867728950e}"_s, u"é"_s})
        EXPECT_EQ(sourceIdText(sourceIdValue(id)), id);
    EXPECT_EQ(sourceIdValue(u"0f8fad5b-d9cb-469f-a165-70867728950e"_s).toByteArray().size(), 16);
}

} // namespace passerelle::storage
