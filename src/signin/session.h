// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "signin/pagerequest.h"
#include "signin/parentlink.h"

#include <QObject>

#include <memory>

namespace passerelle::signin {

class BrowserWindow;
class PageEngine;
struct BrowserContext;

/// One sign-in from the parent's request to the one event that answers it; then the program ends:
///
///     stdin line -> engine, window -> redirect | closed -> stdout line -> end
///                                      stdin closed               -> end
class Session final : public QObject
{
public:
    Session();
    ~Session() override;

    void start();

private:
    void open(const QByteArray &line);
    void finish(const Json &event);
    void end();

    ParentLink m_parent;
    std::unique_ptr<PageRequest> m_request;
    std::unique_ptr<PageEngine> m_engine;
    std::unique_ptr<BrowserContext> m_context;
    std::unique_ptr<BrowserWindow> m_window;
    bool m_isFinished = false;
};

/// {"event":"failed","reason":..}
[[nodiscard]] Json failedEvent(const QString &reason);

} // namespace passerelle::signin
