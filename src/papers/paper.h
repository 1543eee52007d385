// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace passerelle::papers {

/// The sheet a paper is printed on.
enum class PageSize
{
    A4,
    Letter
};

/// How a verdict, or the absence of one, looks. Each has its own mark, so that it reads in grey too.
enum class VerdictTone
{
    Good,
    Bad,
    Open ///< nothing is claimed
};

struct Verdict
{
    VerdictTone tone = VerdictTone::Open;
    QString words = {}; ///< a plain sentence; empty: no verdict box
    QString figure = {}; ///< at the right, e.g. "Difference 0.00"

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// A document to print, but for its tables: finished words in one language, nothing left to compute.
struct Paper
{
    PageSize size = PageSize::Letter;
    bool isLandscape = false;
    QString language = {}; ///< "fr" or "en"
    QString reference = {}; ///< at the right of the first line, e.g. "Certificate No. 0212"
    QString title = {};
    QString subtitle = {};
    std::vector<std::pair<QString, QString>> facts = {}; ///< name and value, one a line
    Verdict verdict = {};
    QString runningHead = {}; ///< at the left of every page but the first
    QString footLeft = {};
    QString footRight = {};
    QString pageWords = {}; ///< "Page %1 of %2"
    QString continuedWords = {}; ///< "%1 (continued)"
    QStringList signatures = {}; ///< captions of the lines to sign on, at the end

    friend bool operator==(const Paper &, const Paper &) = default;
};

struct PaperColumn
{
    QString title = {};
    bool isFigure = false; ///< right-aligned, digits of equal width, never broken
    bool isWhole = false; ///< never broken, e.g. a date or a number that people search for

    friend bool operator==(const PaperColumn &, const PaperColumn &) = default;
};

/// A table; its head is repeated on each page that it reaches.
struct PaperSection
{
    QString heading = {};
    std::vector<PaperColumn> columns = {};

    friend bool operator==(const PaperSection &, const PaperSection &) = default;
};

enum class RowLook
{
    Plain,
    Subtotal,
    Total,
    Alert ///< does not agree
};

struct PaperRow
{
    QStringList cells = {};
    RowLook look = RowLook::Plain;

    friend bool operator==(const PaperRow &, const PaperRow &) = default;
};

/// Where the tables of a paper go, from the first row to the last; a failure ends the work.
class PaperSink
{
public:
    PaperSink() = default;
    PaperSink(const PaperSink &) = delete;
    PaperSink &operator=(const PaperSink &) = delete;
    virtual ~PaperSink() = default;

    [[nodiscard]] virtual Result<Done> section(const PaperSection &section) = 0;
    [[nodiscard]] virtual Result<Done> row(const PaperRow &row) = 0;
};

} // namespace passerelle::papers
