// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/errortext.h"

#include "presentation/errortexts.h"

#include <algorithm>

namespace passerelle::presentation {

using namespace Qt::StringLiterals;

namespace {

/// Every group is searched; a test asks that each code has its texts, since no switch could stay in view.
const ErrorTexts &textsOf(ErrorCode code)
{
    for (const auto group : {errorTextsOfRun(), errorTextsOfSystems(), errorTextsOfAuthorization(),
                             errorTextsOfLocal(), errorTextsOfRecords()}) {
        const auto found = std::find_if(group.begin(), group.end(),
                                        [code](const ErrorTexts &texts) { return texts.code == code; });
        if (found != group.end())
            return *found;
    }
    Q_UNREACHABLE();
}

QString withDetail(QString text, const QString &detail)
{
    return detail.isEmpty() ? text.remove(u" (%1)"_s) : text.replace(u"%1"_s, detail);
}

} // namespace

QString ErrorText::title(ErrorCode code)
{
    return tr(textsOf(code).title);
}

QString ErrorText::sentence(const Error &error)
{
    return withDetail(tr(textsOf(error.code).sentence), error.detail);
}

QString ErrorText::fix(const Error &error)
{
    return withDetail(tr(textsOf(error.code).fix), error.detail);
}

QString ErrorText::titleOfKey(const QString &key)
{
    const auto code = errorFromKey(key);
    return code ? title(*code) : key;
}

} // namespace passerelle::presentation
