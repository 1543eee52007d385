// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/sheet.h"
#include "papers/wholefile.h"

#include <memory>

namespace passerelle::papers {

/// Writes one table as a spreadsheet (.xlsx), row by row and in little memory: real dates and numbers; text
/// is always text, never a formula (S14). A table of more rows than a sheet can hold goes on in the next.
class XlsxFile final
{
public:
    explicit XlsxFile(QString target);
    ~XlsxFile();
    Q_DISABLE_COPY_MOVE(XlsxFile)

    [[nodiscard]] Result<Done> begin(Sheet sheet);
    [[nodiscard]] Result<Done> row(const std::vector<Cell> &cells);
    /// Finishes and reads the file back; only then the target is there.
    [[nodiscard]] Result<Done> finish();

private:
    struct Book;

    void addSheet();
    void write(const Cell &cell, int column);

    WholeFile m_file;
    Sheet m_sheet = {};
    std::unique_ptr<Book> m_book;
};

} // namespace passerelle::papers
