// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace passerelle::storage {

/// The right to write one company's journal: a lock of the operating system, so that it ends with the process
/// that holds it, however that ends (exactly-once J2).
class WriterLock final
{
public:
    /// CompanyBusy when another process (or another object of this one) holds it.
    [[nodiscard]] static Result<WriterLock> take(const QString &folder);

    WriterLock(WriterLock &&other) noexcept;
    WriterLock &operator=(WriterLock &&other) noexcept;
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;
    ~WriterLock();

private:
    explicit WriterLock(qintptr handle);
    void release();

    qintptr m_handle = -1;
};

} // namespace passerelle::storage
