// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/manifest.h"

#include "base/json.h"
#include "updates/ed25519.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>
#include <optional>

namespace passerelle::updates {

using namespace Qt::StringLiterals;

namespace {

/// What a manifest says, once its signature held.
struct Manifest
{
    QVersionNumber version;
    QVersionNumber minimum;
    QDateTime date;
    QDateTime expiry;
    QUrl page;
};

UpdateAnswer refused(UpdateOutcome outcome)
{
    UpdateAnswer answer;
    answer.outcome = outcome;
    return answer;
}

std::optional<QByteArray> decoded(const Json &text)
{
    auto result =
        QByteArray::fromBase64Encoding(text.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!text.isString() || !result)
        return std::nullopt;
    return std::move(result.decoded);
}

/// Three whole numbers, or a null version.
QVersionNumber versionOf(const QString &text)
{
    static const QRegularExpression form{u"\\A(0|[1-9][0-9]{0,4})(\\.(0|[1-9][0-9]{0,4})){2}\\z"_s};
    if (!form.match(text).hasMatch())
        return {};
    return QVersionNumber::fromString(text);
}

/// "2026-11-20T00:00:00Z", or nothing.
QDateTime instantOf(const QString &text)
{
    QDateTime instant = QDateTime::fromString(text, u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
    instant.setTimeSpec(Qt::UTC);
    return instant;
}

std::optional<Manifest> readManifest(const QByteArray &bytes)
{
    const Result<Json> json = Json::parse(bytes);
    if (!json || !json->isObject() || (*json)[u"product"].toString() != "passerelle"_L1)
        return std::nullopt;
    const QVersionNumber version = versionOf((*json)[u"version"].toString());
    const QVersionNumber minimum = versionOf((*json)[u"minimum"].toString());
    const QDateTime date = instantOf((*json)[u"date"].toString());
    const QDateTime expiry = instantOf((*json)[u"expiry"].toString());
    const bool isWhole = !version.isNull() && !minimum.isNull() && minimum <= version && date.isValid()
        && expiry.isValid() && date < expiry && (*json)[u"page"].isString();
    if (!isWhole)
        return std::nullopt;
    return Manifest{version, minimum, date, expiry, QUrl{(*json)[u"page"].toString(), QUrl::StrictMode}};
}

/// https, on the host that the manifest came from.
bool isOurPage(const QUrl &page, const QUrl &manifest)
{
    return page.isValid() && page.scheme() == "https"_L1 && page.host() == manifest.host()
        && page.port(443) == manifest.port(443) && page.userInfo().isEmpty();
}

UpdateAnswer compare(const Manifest &manifest, const UpdateSource &source, const KnownVersions &known,
                     const QDateTime &now)
{
    if (now >= manifest.expiry)
        return refused(UpdateOutcome::Expired);
    const QVersionNumber running = QVersionNumber::fromString(known.running);
    const QVersionNumber seen = QVersionNumber::fromString(known.highestSeen);
    if (manifest.version < std::max(running, seen))
        return refused(UpdateOutcome::OlderThanKnown);
    if (!isOurPage(manifest.page, source.manifest))
        return refused(UpdateOutcome::PageElsewhere);
    UpdateAnswer answer;
    answer.outcome = manifest.version > running ? UpdateOutcome::Newer : UpdateOutcome::Newest;
    answer.version = manifest.version.toString();
    answer.page = manifest.page;
    answer.isRunningSupported = running >= manifest.minimum;
    return answer;
}

} // namespace

UpdateAnswer judgeManifest(const QByteArray &bytes, const UpdateSource &source, const KnownVersions &known,
                           const QDateTime &now)
{
    if (!source.isSetUp())
        return refused(UpdateOutcome::NotSetUp);
    if (bytes.size() > LargestManifest)
        return refused(UpdateOutcome::TooLarge);
    const Result<Json> envelope = Json::parse(bytes);
    if (!envelope || !envelope->isObject())
        return refused(UpdateOutcome::Malformed);
    const auto signature = decoded((*envelope)[u"signature"]);
    const auto content = decoded((*envelope)[u"manifest"]);
    if (!signature || !content)
        return refused(UpdateOutcome::Malformed);
    const QString id = (*envelope)[u"key"].toString();
    const auto key = std::find_if(source.keys.begin(), source.keys.end(),
                                  [&id](const SigningKey &one) { return one.id == id; });
    if (key == source.keys.end())
        return refused(UpdateOutcome::UnknownKey);
    if (!isSignedBy(key->publicKey, *signature, *content))
        return refused(UpdateOutcome::WrongSignature);
    const std::optional<Manifest> manifest = readManifest(*content);
    return manifest ? compare(*manifest, source, known, now) : refused(UpdateOutcome::Malformed);
}

} // namespace passerelle::updates
