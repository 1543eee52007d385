// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/xlsxfile.h"

#include "papers/zipcheck.h"

#include <QFile>

#include <xlsxwriter.h>

namespace passerelle::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 RowsOfASheet = 1'048'576;
constexpr qsizetype LongestText = 32'000; // a cell holds 32,767 characters
constexpr qsizetype LongestName = 28; // a tab's name holds 31, and a number may follow

/// What XML can't hold is left out; what a cell can't hold is cut, visibly.
QByteArray cellBytes(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar letter : text.left(LongestText))
        clean += letter < u' ' && letter != u'\n' ? QChar{u' '} : letter;
    if (text.size() > LongestText)
        clean += u'…';
    return clean.toUtf8();
}

lxw_datetime dayOf(const QDate &day)
{
    lxw_datetime result{};
    result.year = day.year();
    result.month = day.month();
    result.day = day.day();
    return result;
}

/// The nearest floating point number to whole cents: a division is rounded correctly.
double amountOf(const domain::Money &money)
{
    return static_cast<double>(money.minor) / 100.0;
}

} // namespace

/// The library's own objects: all belong to the workbook, which is closed once.
struct XlsxFile::Book
{
    lxw_workbook *workbook = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *head = nullptr;
    lxw_format *headFigure = nullptr;
    lxw_format *date = nullptr;
    lxw_format *amount = nullptr;
    lxw_format *number = nullptr;
    quint32 nextRow = 0;
    int sheets = 0;
    bool isRight = true;

    Book() = default;
    Book(const Book &) = delete;
    Book &operator=(const Book &) = delete;
    ~Book() { static_cast<void>(close()); }

    /// Writes the file; true when the library saw nothing wrong.
    [[nodiscard]] bool close()
    {
        lxw_workbook *open = std::exchange(workbook, nullptr);
        return !open || workbook_close(open) == LXW_NO_ERROR;
    }

    void note(lxw_error error) { isRight = isRight && error == LXW_NO_ERROR; }
};

XlsxFile::XlsxFile(QString target)
    : m_file(std::move(target))
{
}

XlsxFile::~XlsxFile() = default;

Result<Done> XlsxFile::begin(Sheet sheet)
{
    const Result<Done> begun = m_file.begin();
    if (!begun)
        return begun;
    m_sheet = std::move(sheet);
    m_book = std::make_unique<Book>();
    QByteArray folder = QFile::encodeName(m_file.folder()); // as much room as the target needs
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    m_book->workbook = workbook_new_opt(QFile::encodeName(m_file.path()).constData(), &options);
    if (!m_book->workbook)
        return m_file.failure(u"xlsx"_s);
    const auto format = [this] { return workbook_add_format(m_book->workbook); };
    m_book->head = format();
    format_set_bold(m_book->head);
    format_set_bottom(m_book->head, LXW_BORDER_THIN);
    m_book->headFigure = format();
    format_set_bold(m_book->headFigure);
    format_set_bottom(m_book->headFigure, LXW_BORDER_THIN);
    format_set_align(m_book->headFigure, LXW_ALIGN_RIGHT);
    m_book->date = format();
    format_set_num_format(m_book->date, "yyyy-mm-dd");
    format_set_align(m_book->date, LXW_ALIGN_LEFT);
    m_book->amount = format();
    format_set_num_format(m_book->amount, "#,##0.00_);(#,##0.00)");
    m_book->number = format();
    format_set_num_format(m_book->number, "0");
    addSheet();
    return Done{};
}

void XlsxFile::addSheet()
{
    ++m_book->sheets;
    QString name = m_sheet.name.left(LongestName);
    if (m_book->sheets > 1)
        name += u' ' + QString::number(m_book->sheets);
    m_book->sheet = workbook_add_worksheet(m_book->workbook, name.toUtf8().constData());
    m_book->nextRow = 1;
    lxw_worksheet *sheet = m_book->sheet;
    if (!sheet) {
        m_book->isRight = false;
        return;
    }
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_freeze_panes(sheet, 1, 0);
    QString head = m_sheet.head;
    worksheet_set_header(sheet, QString{u"&L"_s + head.replace(u'&', u"&&"_s)}.toUtf8().constData());
    worksheet_set_footer(sheet,
                         QString{u"&R"_s + m_sheet.pageWords.arg(u"&P"_s, u"&N"_s)}.toUtf8().constData());
    for (size_t at = 0; at < m_sheet.columns.size(); ++at) {
        const auto column = static_cast<lxw_col_t>(at);
        const SheetColumn &shape = m_sheet.columns[at];
        const bool isFigure = shape.kind == CellKind::Amount || shape.kind == CellKind::Number;
        worksheet_set_column(sheet, column, column, shape.width, nullptr);
        m_book->note(worksheet_write_string(sheet, 0, column, cellBytes(shape.title).constData(),
                                            isFigure ? m_book->headFigure : m_book->head));
    }
}

Result<Done> XlsxFile::row(const std::vector<Cell> &cells)
{
    if (m_book->nextRow == RowsOfASheet)
        addSheet();
    if (!m_book->isRight)
        return m_file.failure(u"xlsx"_s);
    for (size_t column = 0; column < cells.size(); ++column)
        write(cells[column], static_cast<int>(column));
    ++m_book->nextRow;
    return Done{};
}

void XlsxFile::write(const Cell &cell, int column)
{
    lxw_worksheet *sheet = m_book->sheet;
    const lxw_row_t row = m_book->nextRow;
    const auto at = static_cast<lxw_col_t>(column);
    if (const auto *text = std::get_if<QString>(&cell)) {
        if (!text->isEmpty())
            m_book->note(worksheet_write_string(sheet, row, at, cellBytes(*text).constData(), nullptr));
    } else if (const auto *day = std::get_if<QDate>(&cell)) {
        if (day->isValid()) {
            lxw_datetime value = dayOf(*day);
            m_book->note(worksheet_write_datetime(sheet, row, at, &value, m_book->date));
        }
    } else if (const auto *money = std::get_if<domain::Money>(&cell)) {
        m_book->note(worksheet_write_number(sheet, row, at, amountOf(*money), m_book->amount));
    } else if (const auto *number = std::get_if<qint64>(&cell)) {
        m_book->note(worksheet_write_number(sheet, row, at, static_cast<double>(*number), m_book->number));
    }
}

Result<Done> XlsxFile::finish()
{
    if (m_book->sheets == 1 && m_book->sheet && !m_sheet.columns.empty())
        worksheet_autofilter(m_book->sheet, 0, 0, std::max<quint32>(m_book->nextRow, 2) - 1,
                             static_cast<lxw_col_t>(m_sheet.columns.size() - 1));
    if (!m_book->close() || !m_book->isRight)
        return m_file.failure(u"xlsx"_s);
    // The library does not notice when its own temporary files were cut by a full disk.
    if (!isWholeZip(m_file.path(), u"xl/worksheets/"_s, QByteArrayLiteral("</worksheet>")))
        return m_file.failure(u"xlsx"_s);
    return m_file.keep();
}

} // namespace passerelle::papers
