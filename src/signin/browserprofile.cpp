// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/browserprofile.h"

#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>

namespace passerelle::signin {

using namespace Qt::StringLiterals;

namespace {

/// Stops what a page fetches against the rules. Pages and frames themselves are judged where they are
/// navigated, so that the redirect is seen there before anything is sent.
class FetchGuard final : public QWebEngineUrlRequestInterceptor
{
public:
    FetchGuard(const NavigationRules &rules, QObject *parent)
        : QWebEngineUrlRequestInterceptor(parent)
        , m_rules(rules)
    {
    }

    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        const auto kind = info.resourceType();
        const bool isNavigation = kind == QWebEngineUrlRequestInfo::ResourceTypeMainFrame
            || kind == QWebEngineUrlRequestInfo::ResourceTypeSubFrame;
        if (!isNavigation && !m_rules.mayFetch(info.requestUrl()))
            info.block(true);
    }

private:
    const NavigationRules &m_rules;
};

void restrict(QWebEngineSettings &settings)
{
    using Attribute = QWebEngineSettings::WebAttribute;
    settings.setAttribute(Attribute::JavascriptCanOpenWindows, true); // second factors open windows
    for (const Attribute off :
         {QWebEngineSettings::JavascriptCanAccessClipboard, QWebEngineSettings::JavascriptCanPaste,
          QWebEngineSettings::LocalContentCanAccessRemoteUrls,
          QWebEngineSettings::LocalContentCanAccessFileUrls, QWebEngineSettings::HyperlinkAuditingEnabled,
          QWebEngineSettings::PluginsEnabled, QWebEngineSettings::FullScreenSupportEnabled,
          QWebEngineSettings::ScreenCaptureEnabled, QWebEngineSettings::AllowRunningInsecureContent,
          QWebEngineSettings::AllowGeolocationOnInsecureOrigins, QWebEngineSettings::DnsPrefetchEnabled,
          QWebEngineSettings::PdfViewerEnabled, QWebEngineSettings::ErrorPageEnabled,
          QWebEngineSettings::NavigateOnDropEnabled})
        settings.setAttribute(off, false);
    settings.setAttribute(Attribute::WebRTCPublicInterfacesOnly, true);
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

} // namespace

std::unique_ptr<QWebEngineProfile> makeProfile(const NavigationRules &rules, const QString &language)
{
    auto profile = std::make_unique<QWebEngineProfile>(); // without a name: off the record
    profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setHttpAcceptLanguage(language.startsWith(u"fr") ? u"fr-CA,fr;q=0.9,en;q=0.8"_s
                                                              : u"en-CA,en;q=0.9"_s);
    profile->setSpellCheckEnabled(false);
    profile->setNotificationPresenter([](std::unique_ptr<QWebEngineNotification>) { });
    profile->setUrlRequestInterceptor(new FetchGuard(rules, profile.get()));
    restrict(*profile->settings());
    QObject::connect(profile.get(), &QWebEngineProfile::downloadRequested, profile.get(),
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
    return profile;
}

} // namespace passerelle::signin
