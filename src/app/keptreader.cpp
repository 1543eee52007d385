// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keptreader.h"

#include <utility>

namespace passerelle::app {

using storage::JournalReader;

KeptReader::KeptReader(const service::Home &home)
    : m_companies(home)
{
}

void KeptReader::open(const service::CompanySettings &company)
{
    m_company = company;
    m_reader.reset();
}

Result<JournalReader *> KeptReader::reader()
{
    if (m_company.id.isEmpty())
        return nullptr;
    if (m_reader && !m_reader->isEmpty())
        return m_reader.get();
    auto opened = JournalReader::open(storage::JournalPaths{m_companies.folder(m_company.id)});
    if (!opened)
        return Failure{opened.error()};
    m_reader = *std::move(opened);
    if (const auto version = m_reader->dataVersion())
        m_version = *version;
    return m_reader.get();
}

bool KeptReader::hasChanged()
{
    if (!m_reader || m_reader->isEmpty())
        return false;
    const auto version = m_reader->dataVersion();
    return version && std::exchange(m_version, *version) != *version;
}

} // namespace passerelle::app
