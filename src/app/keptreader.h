// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/companystore.h"
#include "storage/journalreader.h"

#include <memory>

namespace passerelle::app {

/// The reader of a company's journal, opened when it is asked for and kept. For one thread.
class KeptReader final
{
public:
    explicit KeptReader(const service::Home &home);

    void open(const service::CompanySettings &company); ///< from now on
    [[nodiscard]] const service::CompanySettings &company() const { return m_company; }
    [[nodiscard]] service::CompanyStore &companies() { return m_companies; }

    /// Null without a company; what opening a journal can end with.
    [[nodiscard]] Result<storage::JournalReader *> reader();
    /// True once after others have written.
    [[nodiscard]] bool hasChanged();

private:
    service::CompanyStore m_companies;
    service::CompanySettings m_company = {};
    std::unique_ptr<storage::JournalReader> m_reader;
    qint64 m_version = 0;
};

} // namespace passerelle::app
