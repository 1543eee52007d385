// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/membri/page.h"

#include <gmock/gmock.h>

namespace passerelle::connectors::membri {

using namespace Qt::StringLiterals;

class PageTest : public testing::Test
{
protected:
    [[nodiscard]] Result<Page> page(const QByteArray &body) const
    {
        return pageOf(*Json::parse(body), current, base);
    }

    QUrl base{u"https://club.crm3.dynamics.com/api/data/v9.2/"_s};
    QUrl current{u"https://club.crm3.dynamics.com/api/data/v9.2/accounts"_s};
};

TEST_F(PageTest, ReadsTheFirstOfTwoListsOfRows)
{
    const auto read = page(R"({"value":[1,2],"value":"none","value":[3]})");

    ASSERT_TRUE(read);
    EXPECT_EQ(read->rows, Json::Array({Json{1}, Json{2}}));
}

TEST_F(PageTest, RefusesALinkThatLeadsOutOfTheOrganization)
{
    const auto read = page(R"({"value":[],"@odata.nextLink":"https://club.example.net/api/data/v9.2/"})");

    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::BadReply);
}

} // namespace passerelle::connectors::membri
