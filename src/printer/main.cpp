// SPDX-License-Identifier: GPL-3.0-or-later
// The printer: reads a paper on standard input, writes it as PDF to standard output, ends. It needs no
// display and takes nothing from its command line. On standard error, one line says why it could not.
#include "base/log.h"
#include "base/startup.h"
#include "printer/checkedoutput.h"
#include "printer/pageprinter.h"

#include <QGuiApplication>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

using namespace passerelle;
using namespace Qt::StringLiterals;

namespace {

constexpr int ExitNotWritten = 1;
constexpr int ExitNotAPaper = 2;

int complain(const QString &why, int exit)
{
    std::fputs(qPrintable(why), stderr);
    std::fputc('\n', stderr);
    return exit;
}

void setUp(QPdfWriter &writer, const papers::Paper &paper)
{
    const QPageSize size{paper.size == papers::PageSize::A4 ? QPageSize::A4 : QPageSize::Letter};
    writer.setResolution(printer::DotsPerInch);
    writer.setPageLayout(
        QPageLayout{size, paper.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF{}});
    writer.setTitle(paper.reference.isEmpty() ? paper.title : paper.title + u" · "_s + paper.reference);
    writer.setCreator(u"Passerelle "_s + QStringLiteral(PASSERELLE_VERSION));
}

int print()
{
    QFile input;
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
#endif
    if (!input.open(stdin, QIODevice::ReadOnly))
        return complain(input.errorString(), ExitNotAPaper);
    const Result<printer::StoredPaper> stored = printer::readPaper(input);
    if (!stored)
        return complain(u"not a paper: "_s + stored.error().detail, ExitNotAPaper);
    printer::CheckedOutput output;
    bool isPrinted = false;
    {
        QPdfWriter writer{&output};
        setUp(writer, stored->paper);
        printer::PagePrinter pages{*stored, writer};
        isPrinted = pages.print();
    }
    const QString problem = output.problem();
    if (!problem.isEmpty() || !isPrinted)
        return complain(problem.isEmpty() ? u"not printed"_s : problem, ExitNotWritten);
    return 0;
}

} // namespace

int main(int /*argc*/, char **argv)
{
    prepareProcess();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    installRedactedLog();
    int count = 1;
    char *arguments[]{argv[0], nullptr};
    const QGuiApplication application{count, arguments};
    QGuiApplication::setApplicationName(u"passerelle-printer"_s);
    return print();
}
