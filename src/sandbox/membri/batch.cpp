// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/membri/batch.h"

#include <QRegularExpression>
#include <QUrl>

namespace passerelle::sandbox::membri {

using namespace Qt::StringLiterals;

namespace {
constexpr int MostOperations = 1000;

Refusal unreadable()
{
    return notUnderstood(u"Stream was not readable."_s);
}

QByteArray boundaryOf(const QByteArray &contentType)
{
    const qsizetype at = contentType.toLower().indexOf("boundary=");
    QByteArray boundary = at < 0 ? QByteArray() : contentType.mid(at + 9).split(';').front().trimmed();
    if (boundary.size() >= 2 && boundary.startsWith('"') && boundary.endsWith('"'))
        boundary = boundary.sliced(1, boundary.size() - 2);
    return boundary;
}

/// The texts between the boundary lines, or nothing when the closing one is missing.
std::optional<QList<QByteArray>> partsOf(const QByteArray &body, const QByteArray &boundary)
{
    const QByteArray line = "\r\n--" + boundary;
    const QByteArray text = "\r\n" + body;
    QList<QByteArray> parts;
    qsizetype at = boundary.isEmpty() ? -1 : text.indexOf(line);
    while (at >= 0) {
        const qsizetype start = at + line.size();
        if (text.sliced(start).startsWith("--"))
            return parts;
        const qsizetype end = text.indexOf(line, start);
        if (end < 0 || !text.sliced(start).startsWith("\r\n"))
            return std::nullopt;
        parts.append(text.sliced(start + 2, end - start - 2));
        at = end;
    }
    return std::nullopt;
}

/// Cuts "headers, empty line, rest"; false when the empty line is missing. At the very end of a part the line
/// break that belongs to the boundary makes the empty line.
bool cutHeaders(const QByteArray &text, QHash<QByteArray, QByteArray> &headers, QByteArray &rest)
{
    const QByteArray padded = "\r\n" + text + (text.endsWith("\r\n") ? "\r\n" : "");
    const qsizetype end = padded.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    for (const QByteArray &line : padded.left(end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    rest = text.mid(end + 2);
    return true;
}

QByteArray partText(const QByteArray &contentId, const HttpResponse &response)
{
    QByteArray text = "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n";
    if (!contentId.isEmpty())
        text += "Content-ID: " + contentId + "\r\n";
    text +=
        "\r\nHTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    if (!response.contentType.isEmpty())
        text += "Content-Type: " + response.contentType + "\r\n";
    for (const auto &[name, value] : response.headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + response.body + "\r\n";
}
} // namespace

Batch::Batch(Database &database, QString root, Serve serve)
    : m_database(database)
    , m_root(std::move(root))
    , m_serve(std::move(serve))
{
}

HttpResponse Batch::run(const HttpRequest &request, const QString &boundaryId, bool continuesOnError,
                        bool half)
{
    const auto read = split(request);
    if (const Refusal *refusal = refusalOf(read))
        return answer(*refusal, false);
    const QList<Part> &parts = std::get<0>(read);
    const QByteArray boundary = "batchresponse_" + boundaryId.toLatin1();
    HttpResponse whole;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QList<Answer> answers;
        if (half && i >= (parts.size() + 1) / 2)
            answers.append({{}, answer({503, u"0x80048306"_s, u"The service is unavailable."_s}, false)});
        else if (parts[i].isChangeSet)
            answers = runChangeSet(parts[i]);
        else
            answers.append(runOne(parts[i].requests.front()));
        const bool isFailed = answers.back().response.status >= 400;
        whole.body += "--" + boundary + "\r\n";
        if (parts[i].isChangeSet && !isFailed) {
            const QByteArray inner = "changesetresponse_" + boundaryId.toLatin1() + QByteArray::number(i);
            whole.body += "Content-Type: multipart/mixed; boundary=\"" + inner + "\"\r\n\r\n";
            for (const Answer &one : answers)
                whole.body += "--" + inner + "\r\n" + partText(one.contentId, one.response);
            whole.body += "--" + inner + "--\r\n";
        } else {
            whole.body += partText(answers.back().contentId, answers.back().response);
        }
        for (const Answer &one : answers)
            whole.applied = whole.applied || one.response.applied;
        if (isFailed && !continuesOnError && !half) {
            whole.status = answers.back().response.status;
            break;
        }
    }
    whole.body += "--" + boundary + "--\r\n";
    whole.contentType = "multipart/mixed; boundary=" + boundary;
    whole.addHeader("OData-Version", "4.0");
    return whole;
}

Outcome<QList<Batch::Part>> Batch::split(const HttpRequest &request) const
{
    const auto texts = partsOf(request.body, boundaryOf(request.header("content-type")));
    if (!texts)
        return unreadable();
    QList<Part> parts;
    int operations = 0;
    for (const QByteArray &text : *texts) {
        QHash<QByteArray, QByteArray> headers;
        QByteArray rest;
        if (!cutHeaders(text, headers, rest))
            return unreadable();
        Part part;
        part.isChangeSet = headers.value("content-type").startsWith("multipart/mixed");
        auto inner = part.isChangeSet ? partsOf(rest, boundaryOf(headers.value("content-type")))
                                      : std::optional(QList<QByteArray>{text});
        if (!inner || inner->isEmpty())
            return unreadable();
        operations += int(inner->size());
        if (operations > MostOperations)
            return notUnderstood(
                u"The current change set contains too many operations. A maximum number of '1000' "
                "operations are allowed in a change set"_s);
        for (const QByteArray &one : *inner) {
            auto single = readRequest(one);
            if (const Refusal *refusal = refusalOf(single))
                return *refusal;
            HttpRequest &made = std::get<0>(single);
            if (part.isChangeSet && made.method == "GET")
                return notUnderstood(u"A query operation is not allowed in a change set."_s);
            made.headers.insert("authorization", request.header("authorization"));
            made.fault = request.fault;
            part.requests.append(std::move(made));
        }
        parts.append(std::move(part));
    }
    return parts;
}

Outcome<HttpRequest> Batch::readRequest(const QByteArray &part) const
{
    HttpRequest request;
    QHash<QByteArray, QByteArray> outer;
    QByteArray http;
    if (!cutHeaders(part, outer, http))
        return unreadable();
    const qsizetype lineEnd = http.indexOf("\r\n");
    const QList<QByteArray> words = http.left(lineEnd).split(' ');
    if (lineEnd < 0 || words.size() < 2
        || !cutHeaders(http.sliced(lineEnd + 2), request.headers, request.body))
        return unreadable();
    request.method = words[0];
    if (outer.contains("content-id"))
        request.headers.insert("content-id", outer.value("content-id"));
    const auto target = canonicalTarget(words[1]);
    if (const Refusal *refusal = refusalOf(target))
        return *refusal;
    setTarget(request, std::get<0>(target));
    return request;
}

/// Absolute addresses and rooted paths are understood, and "$1" alone; nothing else.
Outcome<QByteArray> Batch::canonicalTarget(QByteArray target) const
{
    if (target.startsWith('$'))
        return m_root.toLatin1() + target;
    if (const qsizetype scheme = target.indexOf("://"); scheme > 0) {
        const qsizetype slash = target.indexOf('/', scheme + 3);
        target = slash < 0 ? QByteArray("/") : target.mid(slash);
    }
    const QByteArray root = m_root.toLatin1();
    const QByteArray shortRoot = root.mid(root.indexOf('/', 1));
    if (target.startsWith(root))
        return target;
    if (target.startsWith(shortRoot))
        return root + target.mid(shortRoot.size());
    const QByteArray version = target.split('/').value(target.startsWith('/') ? 1 : 0);
    return notUnderstood(
        u"Requested API Version '%1' was not understood."_s.arg(QString::fromLatin1(version)));
}

QList<Batch::Answer> Batch::runChangeSet(const Part &part)
{
    QList<Answer> answers;
    m_database.run(u"SAVEPOINT changeset"_s);
    for (const HttpRequest &request : part.requests) {
        answers.append(runOne(request));
        if (answers.back().response.status >= 400) {
            m_database.run(u"ROLLBACK TO changeset"_s);
            Answer failed = answers.back();
            answers = {failed};
            break;
        }
    }
    m_database.run(u"RELEASE changeset"_s);
    return answers;
}

Batch::Answer Batch::runOne(HttpRequest request)
{
    const QByteArray contentId = request.header("content-id");
    if (const auto refusal = resolveReferences(request))
        return {contentId, answer(*refusal, false)};
    HttpResponse response = m_serve(request);
    if (!contentId.isEmpty() && !response.header("OData-EntityId").isEmpty())
        m_references.insert(contentId, response.header("OData-EntityId"));
    return {contentId, std::move(response)};
}

std::optional<Refusal> Batch::resolveReferences(HttpRequest &request) const
{
    const auto missing = [](const QString &reference) {
        return notUnderstood(
            u"Content-ID Reference: '$%1' does not exist in the batch context."_s.arg(reference));
    };
    static const QRegularExpression inTarget(u"/\\$(\\d+)(?=$|[/?])"_s);
    if (const auto match = inTarget.match(request.target); match.hasMatch()) {
        const QByteArray address = m_references.value(match.captured(1).toLatin1());
        if (address.isEmpty())
            return missing(match.captured(1));
        const QByteArray path = QUrl(QString::fromLatin1(address)).path(QUrl::FullyEncoded).toLatin1();
        setTarget(request, path + request.target.mid(match.capturedEnd()).toLatin1());
    }
    static const QRegularExpression inBody(u"\"/?\\$(\\d+)\""_s);
    QString body = QString::fromUtf8(request.body);
    for (auto match = inBody.match(body); match.hasMatch(); match = inBody.match(body)) {
        const QByteArray address = m_references.value(match.captured(1).toLatin1());
        if (address.isEmpty())
            return missing(match.captured(1));
        body.replace(match.capturedStart(), match.capturedLength(),
                     u'"' + QString::fromLatin1(address) + u'"');
        request.body = body.toUtf8();
    }
    return std::nullopt;
}

} // namespace passerelle::sandbox::membri
