// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/xlsxfile.h"
#include "papers/zipcheck.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace passerelle::papers {

using namespace Qt::StringLiterals;
using domain::Money;

class XlsxFileTest : public ::testing::Test
{
protected:
    [[nodiscard]] static Sheet sheet()
    {
        return {u"Essai"_s,
                u"Société « Ève » & fils"_s,
                u"Page %1 of %2"_s,
                {{u"Client"_s, CellKind::Text, 20},
                 {u"Date"_s, CellKind::Date, 12},
                 {u"Montant"_s, CellKind::Amount, 14},
                 {u"Synchr."_s, CellKind::Number, 8}}};
    }

    /// The XML of the first sheet after these rows were written.
    QString written(const std::vector<std::vector<Cell>> &rows)
    {
        XlsxFile xlsx{file};
        EXPECT_TRUE(xlsx.begin(sheet()));
        for (const auto &row : rows)
            EXPECT_TRUE(xlsx.row(row));
        EXPECT_TRUE(xlsx.finish());
        return entry(u"xl/worksheets/sheet1.xml"_s);
    }

    [[nodiscard]] QString entry(const QString &name) const
    {
        const auto entries = zipEntries(file);
        EXPECT_TRUE(entries.has_value());
        for (const ZipEntry &one : entries.value_or(std::vector<ZipEntry>{})) {
            if (one.name == name)
                return QString::fromUtf8(unpackedTail(file, one, one.size).value_or(QByteArray{}));
        }
        return {};
    }

    QTemporaryDir folder;
    QString file = folder.filePath(u"essai.xlsx"_s);
};

TEST_F(XlsxFileTest, WritesDatesAndAmountsAsNumbers)
{
    const QString xml = written({{u"Ève"_s, QDate{2026, 11, 20}, Money{-12'345'67, {}}, qint64{212}}});

    EXPECT_TRUE(xml.contains(u"<v>46346</v>"_s)) << "days since the end of 1899";
    EXPECT_TRUE(xml.contains(u"<v>-12345.67</v>"_s)) << xml.toStdString();
    EXPECT_TRUE(xml.contains(u"<v>212</v>"_s));
    EXPECT_TRUE(entry(u"xl/styles.xml"_s).contains(u"yyyy\\-mm\\-dd"_s)
                || entry(u"xl/styles.xml"_s).contains(u"yyyy-mm-dd"_s));
}

TEST_F(XlsxFileTest, NeverTakesTextForAFormula)
{
    const std::vector<QString> hostile{
        u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"{=1+1}"_s, u"=HYPERLINK(\"http://x\")"_s, u"12.50"_s};
    std::vector<std::vector<Cell>> rows;
    for (const QString &text : hostile)
        rows.push_back({text});

    const QString xml = written(rows);

    EXPECT_FALSE(xml.contains(u"<f"_s)) << "a formula";
    EXPECT_FALSE(xml.contains(u"<hyperlink"_s));
    EXPECT_EQ(xml.count(u"t=\"inlineStr\""_s), 4 + static_cast<qsizetype>(hostile.size()))
        << "heads and texts";
    EXPECT_TRUE(xml.contains(u"<t>=1+1</t>"_s)) << "the text itself is left as it was";
}

TEST_F(XlsxFileTest, KeepsAccentsAndLeavesOutWhatXmlCannotHold)
{
    const QString xml = written({{u"Jolicœur « Ève » & <fils>\x01"_s + QChar{0}}});

    EXPECT_TRUE(xml.contains(u"Jolicœur « Ève » &amp; &lt;fils&gt;"_s)) << xml.toStdString();
    EXPECT_FALSE(xml.contains(QChar{1}));
}

TEST_F(XlsxFileTest, CutsATextThatNoCellCanHold)
{
    const QString xml = written({{QString{40'000, u'a'}}});

    EXPECT_TRUE(xml.contains(QString{32'000, u'a'} + u'…'));
}

TEST_F(XlsxFileTest, IsReadableByItsOwnerOnly)
{
    static_cast<void>(written({}));

    EXPECT_EQ(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
              QFile::Permissions{});
}

TEST_F(XlsxFileTest, LeavesNothingBehindWhenItIsNotFinished)
{
    {
        XlsxFile xlsx{file};
        ASSERT_TRUE(xlsx.begin(sheet()));
        ASSERT_TRUE(xlsx.row({u"Ève"_s}));
    }

    EXPECT_TRUE(
        QDir{folder.path()}.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

TEST_F(XlsxFileTest, SeesAnArchiveWhoseSheetWasCut)
{
    static_cast<void>(written({{u"Ève"_s}}));

    EXPECT_TRUE(isWholeZip(file, u"xl/worksheets/"_s, "</worksheet>"));
    EXPECT_FALSE(isWholeZip(file, u"xl/worksheets/"_s, "</sheetData>"))
        << "another end than the one asked for";
    EXPECT_FALSE(isWholeZip(file, u"xl/nothing/"_s, "</worksheet>"));
    QFile cut{file};
    ASSERT_TRUE(cut.resize(cut.size() - 100));
    EXPECT_FALSE(isWholeZip(file, u"xl/worksheets/"_s, "</worksheet>"));
}

} // namespace passerelle::papers
