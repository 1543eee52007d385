// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/dashboardpresenter.h"
#include "presentation/settings.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;
class QMenu;

namespace Ui {
class DashboardPage;
}

namespace passerelle::widgets {

class DateMenu;
class RecordColumns;
class StatusCard;

/// The dashboard as a page: connects the form with its presenter.
class DashboardPage final : public QWidget
{
    Q_OBJECT

public:
    DashboardPage(presentation::DashboardPresenter &presenter, const presentation::CompanyPresenter &company,
                  presentation::Settings &settings, QWidget *parent = nullptr);
    ~DashboardPage() override;
    Q_DISABLE_COPY_MOVE(DashboardPage)

    void focusSearch();
    void openStatusMenu();
    void undo();
    void exportShown();
    void escape(); ///< clears the search, then closes the panel
    void focusNextPane(bool isBackwards);
    void selectAll();
    /// Searches for the record and opens its panel.
    void open(const domain::RecordRef &record, const QString &number);

signals:
    /// The mapping of this kind, at this product, tax or payment type.
    void mappingWanted(passerelle::domain::MappingKind kind, const QString &subject);
    void authorizationWanted();
    void accountsWanted(const QString &name); ///< those to verify; empty: no account in particular
    void settingsWanted();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTable();
    void setUpFilters();
    void nameIcons();
    void setUpDetail();
    void connectTable();
    void fillKinds();
    void showState();
    void showEmptyState();
    void showDetail();
    void showFoot();
    void placeCards();
    void keepSelection();
    void restoreSelection();
    [[nodiscard]] QList<int> selectedRecords() const;
    void fillStatusMenu();
    void enterReference();
    void restoreSplitter();
    void act(presentation::FixAction action);
    void enterReferenceOfPanel();
    void confirmPostingAgain();
    void askAboutFormer();

    presentation::DashboardPresenter &m_presenter;
    const presentation::CompanyPresenter &m_company;
    presentation::Settings &m_settings;
    std::unique_ptr<Ui::DashboardPage> m_ui;
    std::vector<StatusCard *> m_cards = {};
    QMenu *m_statusMenu = nullptr;
    DateMenu *m_dateMenu = nullptr;
    QAction *m_search = nullptr; ///< the button inside the search field
    RecordColumns *m_columns = nullptr;
    QSet<qint64> m_selected = {}; ///< row ids, while the list is laid out anew
    QTimer m_searchDelay;
    std::optional<domain::RecordRef> m_current = {};
    int m_cardColumns = 0;
    bool m_wasEmpty = true;
};

} // namespace passerelle::widgets
