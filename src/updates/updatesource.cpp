// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/updatesource.h"

#include "updates/ed25519.h"

#include <QStringList>

namespace passerelle::updates {

bool UpdateSource::isSetUp() const
{
    return manifest.isValid() && manifest.scheme() == QLatin1StringView{"https"} && !manifest.host().isEmpty()
        && manifest.userInfo().isEmpty() && !keys.empty();
}

UpdateSource updateSource(const QString &address, const QString &keys)
{
    UpdateSource source;
    source.manifest = QUrl{address, QUrl::StrictMode};
    const QStringList words = keys.split(u',', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'='); // base64 may end in others
        const auto decoded = QByteArray::fromBase64Encoding(word.mid(equals + 1).toLatin1(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (equals < 1 || !decoded || decoded.decoded.size() != PublicKeyBytes)
            return {};
        source.keys.push_back({word.left(equals), decoded.decoded});
    }
    return source.isSetUp() ? source : UpdateSource{};
}

} // namespace passerelle::updates
