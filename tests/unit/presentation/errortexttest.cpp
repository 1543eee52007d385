// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/errortext.h"
#include "presentation/languages.h"

#include <gmock/gmock.h>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

class ErrorTextTest : public ::testing::TestWithParam<const char *>
{
protected:
    void SetUp() override { languages.use(QString::fromLatin1(GetParam())); }
    Languages languages;
};

TEST_P(ErrorTextTest, HasATitleASentenceAndAFixForEveryCode)
{
    for (const ErrorCode code : allErrorCodes()) {
        const Error error{code, u"detail"_s};
        EXPECT_FALSE(ErrorText::title(code).isEmpty());
        EXPECT_TRUE(ErrorText::sentence(error).endsWith(u'.')) << qPrintable(ErrorText::sentence(error));
        EXPECT_TRUE(ErrorText::fix(error).endsWith(u'.')) << qPrintable(ErrorText::fix(error));
        EXPECT_LE(ErrorText::title(code).split(u' ').size(), 4) << qPrintable(ErrorText::title(code));
        EXPECT_FALSE(ErrorText::sentence(error).contains(u"%1"_s));
    }
}

TEST_P(ErrorTextTest, LeavesOutAnEmptyDetail)
{
    for (const ErrorCode code : allErrorCodes()) {
        EXPECT_FALSE(ErrorText::sentence(Error{code}).contains(u'%'));
        EXPECT_FALSE(ErrorText::sentence(Error{code}).contains(u"()"_s));
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, ErrorTextTest, ::testing::Values("en", "fr"),
                         [](const auto &test) { return std::string{test.param}; });

TEST(LanguagesTest, TranslatesEveryErrorToFrench)
{
    Languages languages;
    languages.use(u"en"_s);
    QStringList english;
    for (const ErrorCode code : allErrorCodes())
        english += ErrorText::sentence(Error{code});

    languages.use(u"fr"_s);

    qsizetype at = 0;
    for (const ErrorCode code : allErrorCodes())
        EXPECT_NE(ErrorText::sentence(Error{code}), english[at++]);
}

} // namespace passerelle::presentation
