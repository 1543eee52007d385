// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace passerelle::presentation {

/// A setting of the window: its key and what it is worth until someone sets it.
template<typename T> struct Setting
{
    const char *key;
    T fallback;
};

inline const Setting<QString> Language{"window/language", {}}; ///< "fr", "en"; empty: the system's
inline const Setting<QString> ThemeName{"window/theme",
                                        QStringLiteral("system")}; ///< "light", "dark", "contrast", "system"
inline const Setting<QByteArray> Geometry{"window/geometry", {}};
inline const Setting<int> Page{"window/page", 0};
inline const Setting<QStringList> HiddenColumns{"window/hiddenColumns", {}}; ///< of the dashboard's table
inline const Setting<int> GroupedBy{"window/groupedBy", 0}; ///< storage::RecordQuery::Group
inline const Setting<QString> LastCompany{"window/company", {}};
inline const Setting<bool> TourShown{"window/tourShown", false};

/// What the window remembers, in one file. Main makes it; a test gives a file of a temporary folder. No
/// secret goes in.
class Settings final
{
public:
    explicit Settings(const QString &file)
        : m_store(file, QSettings::IniFormat)
    {
    }

    template<typename T> [[nodiscard]] T read(const Setting<T> &setting) const
    {
        return m_store.value(QLatin1StringView{setting.key}, QVariant::fromValue(setting.fallback))
            .template value<T>();
    }

    template<typename T> void write(const Setting<T> &setting, const T &value)
    {
        m_store.setValue(QLatin1StringView{setting.key}, QVariant::fromValue(value));
    }

    /// A company's own choice in the window, e.g. the width of its detail panel.
    [[nodiscard]] QByteArray readOf(const QString &company, const QString &key) const
    {
        return m_store.value(QStringLiteral("company-%1/%2").arg(company, key)).toByteArray();
    }
    void writeOf(const QString &company, const QString &key, const QByteArray &value)
    {
        m_store.setValue(QStringLiteral("company-%1/%2").arg(company, key), value);
    }

private:
    QSettings m_store;
};

} // namespace passerelle::presentation
