// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/paperwire.h"

#include "base/json.h"

namespace passerelle::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr int LookCount = 4;
constexpr int ToneCount = 3;

QByteArray asLine(const Json &json)
{
    return json.toBytes() + '\n';
}

Json texts(const QStringList &all)
{
    Json list = Json::array();
    for (const QString &text : all)
        list.append(text);
    return list;
}

QStringList textsOf(const Json &list)
{
    QStringList all;
    for (const Json &item : list.items())
        all.append(item.toString());
    return all;
}

/// The place of a value in an enumeration of `count`; else 0.
int placeOf(const Json &json, int count)
{
    const qint64 place = json.toInt();
    return place >= 0 && place < count ? static_cast<int>(place) : 0;
}

} // namespace

QByteArray lineOf(const Paper &paper)
{
    Json json = Json::object();
    json.set(u"isA4"_s, paper.size == PageSize::A4);
    json.set(u"isLandscape"_s, paper.isLandscape);
    json.set(u"language"_s, paper.language);
    json.set(u"reference"_s, paper.reference);
    json.set(u"title"_s, paper.title);
    json.set(u"subtitle"_s, paper.subtitle);
    Json facts = Json::array();
    for (const auto &[name, value] : paper.facts)
        facts.append(texts({name, value}));
    json.set(u"facts"_s, facts);
    json.set(u"tone"_s, static_cast<int>(paper.verdict.tone));
    json.set(u"verdict"_s, paper.verdict.words);
    json.set(u"figure"_s, paper.verdict.figure);
    json.set(u"runningHead"_s, paper.runningHead);
    json.set(u"footLeft"_s, paper.footLeft);
    json.set(u"footRight"_s, paper.footRight);
    json.set(u"pageWords"_s, paper.pageWords);
    json.set(u"continuedWords"_s, paper.continuedWords);
    json.set(u"signatures"_s, texts(paper.signatures));
    return asLine(json);
}

QByteArray lineOf(const PaperSection &section)
{
    Json json = Json::object();
    json.set(u"heading"_s, section.heading);
    Json columns = Json::array();
    for (const PaperColumn &column : section.columns) {
        Json entry = Json::object();
        entry.set(u"title"_s, column.title);
        entry.set(u"isFigure"_s, column.isFigure);
        entry.set(u"isWhole"_s, column.isWhole);
        columns.append(std::move(entry));
    }
    json.set(u"columns"_s, columns);
    return asLine(json);
}

QByteArray lineOf(const PaperRow &row)
{
    Json list = Json::array();
    list.append(static_cast<int>(row.look));
    for (const QString &cell : row.cells)
        list.append(cell);
    return asLine(list);
}

QByteArray endLine()
{
    return QByteArrayLiteral("\"end\"\n");
}

bool isRowLine(const QByteArray &line)
{
    return line.startsWith('[');
}

Result<Paper> paperOf(const QByteArray &line)
{
    const Result<Json> json = Json::parse(line);
    if (!json || !json->contains(u"title"))
        return fail(ErrorCode::BadReply, u"paper"_s);
    Paper paper;
    paper.size = (*json)[u"isA4"].toBool() ? PageSize::A4 : PageSize::Letter;
    paper.isLandscape = (*json)[u"isLandscape"].toBool();
    paper.language = (*json)[u"language"].toString();
    paper.reference = (*json)[u"reference"].toString();
    paper.title = (*json)[u"title"].toString();
    paper.subtitle = (*json)[u"subtitle"].toString();
    for (const Json &fact : (*json)[u"facts"].items()) {
        const QStringList pair = textsOf(fact);
        if (pair.size() == 2)
            paper.facts.emplace_back(pair.front(), pair.back());
    }
    paper.verdict = Verdict{static_cast<VerdictTone>(placeOf((*json)[u"tone"], ToneCount)),
                            (*json)[u"verdict"].toString(), (*json)[u"figure"].toString()};
    paper.runningHead = (*json)[u"runningHead"].toString();
    paper.footLeft = (*json)[u"footLeft"].toString();
    paper.footRight = (*json)[u"footRight"].toString();
    paper.pageWords = (*json)[u"pageWords"].toString();
    paper.continuedWords = (*json)[u"continuedWords"].toString();
    paper.signatures = textsOf((*json)[u"signatures"]);
    return paper;
}

Result<PaperSection> sectionOf(const QByteArray &line)
{
    const Result<Json> json = Json::parse(line);
    if (!json || !json->contains(u"columns"))
        return fail(ErrorCode::BadReply, u"section"_s);
    PaperSection section;
    section.heading = (*json)[u"heading"].toString();
    for (const Json &column : (*json)[u"columns"].items())
        section.columns.push_back(
            {column[u"title"].toString(), column[u"isFigure"].toBool(), column[u"isWhole"].toBool()});
    return section;
}

Result<PaperRow> rowOf(const QByteArray &line)
{
    const Result<Json> json = Json::parse(line);
    if (!json || json->items().empty())
        return fail(ErrorCode::BadReply, u"row"_s);
    PaperRow row;
    row.look = static_cast<RowLook>(placeOf(json->items().front(), LookCount));
    row.cells = textsOf(*json).mid(1);
    return row;
}

} // namespace passerelle::papers
