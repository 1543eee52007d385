// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/sheet.h"
#include "presentation/paperorder.h"
#include "service/companysettings.h"
#include "service/roundinglist.h"
#include "storage/journaltypes.h"

#include <map>

namespace passerelle::presentation {

// The records and the posting register, as spreadsheets and as documents, in the language in use. Amounts
// carry the sign that the window shows: what is given back is negative.

[[nodiscard]] papers::Sheet recordsSheet(const service::CompanySettings &company);
[[nodiscard]] std::vector<papers::Cell> sheetCells(const storage::RecordRow &record);
[[nodiscard]] papers::Sheet registerSheet(const service::CompanySettings &company);
[[nodiscard]] std::vector<papers::Cell> sheetCells(const domain::Effect &effect);
[[nodiscard]] papers::Sheet roundingSheet(const service::CompanySettings &company);
[[nodiscard]] std::vector<papers::Cell> sheetCells(const service::RoundingDifference &difference);

[[nodiscard]] papers::Paper recordsPaper(const service::CompanySettings &company,
                                         const storage::RecordQuery &query, const PaperOrder &order);
[[nodiscard]] papers::Paper registerPaper(const service::CompanySettings &company, const QDate &from,
                                          const QDate &to, const PaperOrder &order);

[[nodiscard]] papers::Paper roundingPaper(const service::CompanySettings &company, const QDate &from,
                                          const QDate &to, const PaperOrder &order);

/// The table of one of these papers: adds up by currency as the rows pass.
class ListTable final
{
public:
    explicit ListTable(papers::PaperSink &sink)
        : m_sink(sink)
    {
    }

    [[nodiscard]] Result<Done> beginRecords();
    [[nodiscard]] Result<Done> add(const storage::RecordRow &record);
    [[nodiscard]] Result<Done> beginRegister();
    [[nodiscard]] Result<Done> add(const domain::Effect &effect);
    [[nodiscard]] Result<Done> beginRounding();
    [[nodiscard]] Result<Done> add(const service::RoundingDifference &difference);
    /// One sum a currency.
    [[nodiscard]] Result<Done> end();

private:
    void sum(const domain::Money &money);

    papers::PaperSink &m_sink;
    std::map<domain::Currency, qint64> m_sums = {};
    qint64 m_count = 0;
    int m_columns = 0;
    int m_amountColumn = 0;
};

} // namespace passerelle::presentation
