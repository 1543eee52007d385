// SPDX-License-Identifier: GPL-3.0-or-later
// The update notice: as whatever a server may send, and as a manifest that was really signed.
// covers: S17
#include "fuzz.h"
#include "support/signer.h"
#include "updates/manifest.h"

namespace passerelle::fuzz {

using namespace Qt::StringLiterals;
using updates::UpdateAnswer;
using updates::UpdateOutcome;

namespace {

const QDateTime Noon{QDate{2026, 11, 20}, QTime{12, 0}, Qt::UTC};

bool isAccepted(const UpdateAnswer &answer)
{
    return answer.outcome == UpdateOutcome::Newer || answer.outcome == UpdateOutcome::Newest;
}

void judgeAccepted(const UpdateAnswer &answer)
{
    require(answer.page.scheme() == u"https" && answer.page.host() == u"example.org",
            "the page is https on our host");
    require(answer.page.userInfo().isEmpty() && answer.page.port(443) == 443, "and nowhere else");
    require(!answer.version.isEmpty() && answer.version.size() <= 17, "a version is three short numbers");
}

} // namespace

void run(const QByteArray &input)
{
    static const test::Signer signer;
    static const updates::UpdateSource source{QUrl{u"https://example.org/update.json"_s}, {signer.key()}};
    static const updates::KnownVersions known{u"0.1.0"_s, u"0.1.1"_s};

    require(!isAccepted(updates::judgeManifest(input, source, known, Noon)), "nothing unsigned is accepted");
    const UpdateAnswer answer = updates::judgeManifest(signer.sealed(input), source, known, Noon);
    require(answer.outcome != UpdateOutcome::WrongSignature && answer.outcome != UpdateOutcome::UnknownKey,
            "what was signed is known as signed");
    if (isAccepted(answer))
        judgeAccepted(answer);
    else
        require(answer.version.isEmpty() && answer.page.isEmpty(), "a refused notice tells nothing");
}

} // namespace passerelle::fuzz
