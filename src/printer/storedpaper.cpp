// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/storedpaper.h"

#include "papers/paperwire.h"

#include <QIODevice>

namespace passerelle::printer {

Result<StoredPaper> readPaper(QIODevice &input)
{
    const Result<papers::Paper> paper = papers::paperOf(input.readLine());
    if (!paper)
        return Failure{paper.error()};
    StoredPaper stored;
    stored.paper = *paper;
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        if (line == papers::endLine())
            return stored;
        if (papers::isRowLine(line) && !stored.sections.empty()) {
            line.squeeze();
            stored.sections.back().rows.push_back(std::move(line));
            continue;
        }
        const Result<papers::PaperSection> section = papers::sectionOf(line);
        if (!section)
            return Failure{section.error()};
        stored.sections.push_back({*section, {}});
    }
    return fail(ErrorCode::BadReply, QStringLiteral("end"));
}

} // namespace passerelle::printer
