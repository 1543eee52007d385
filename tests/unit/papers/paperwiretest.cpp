// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/paperwire.h"

#include <gmock/gmock.h>

namespace passerelle::papers {

using namespace Qt::StringLiterals;

TEST(PaperWireTest, CarriesAPaperAsItIs)
{
    Paper paper;
    paper.size = PageSize::A4;
    paper.isLandscape = true;
    paper.language = u"fr"_s;
    paper.reference = u"Synchronisation nº 0212"_s;
    paper.title = u"Certificat\nde conformité"_s;
    paper.subtitle = u"« tout », “quoted” \"plain\""_s;
    paper.facts = {{u"Dossier"_s, u"L’Estuaire"_s}, {u"Devise"_s, {}}};
    paper.verdict = {VerdictTone::Bad, u"2 écarts"_s, u"0,02"_s};
    paper.runningHead = u"tête"_s;
    paper.footLeft = u"pied"_s;
    paper.footRight = u"droite"_s;
    paper.pageWords = u"Page %1 de %2"_s;
    paper.continuedWords = u"%1 (suite)"_s;
    paper.signatures = {u"Préparé par"_s, u"Vérifié par"_s};

    const QByteArray line = lineOf(paper);

    EXPECT_EQ(line.count('\n'), 1);
    const Result<Paper> back = paperOf(line);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, paper);
}

TEST(PaperWireTest, CarriesSectionsAndRows)
{
    const PaperSection section{u"1. Par genre"_s,
                               {{u"Genre"_s, false}, {u"Écart"_s, true}, {u"Date"_s, false, true}}};
    const PaperRow row{{u"Factures"_s, u"(1 230,01)"_s}, RowLook::Alert};

    EXPECT_FALSE(isRowLine(lineOf(section)));
    EXPECT_TRUE(isRowLine(lineOf(row)));
    EXPECT_EQ(*sectionOf(lineOf(section)), section);
    EXPECT_EQ(*rowOf(lineOf(row)), row);
}

TEST(PaperWireTest, RefusesWhatIsNoPaper)
{
    EXPECT_FALSE(paperOf("{}"));
    EXPECT_FALSE(paperOf("{\"title\":"));
    EXPECT_FALSE(sectionOf(endLine()));
    EXPECT_FALSE(rowOf("[]"));
}

} // namespace passerelle::papers
