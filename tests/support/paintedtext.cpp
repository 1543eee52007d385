// SPDX-License-Identifier: GPL-3.0-or-later
#include "paintedtext.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPaintEngine>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>

namespace passerelle::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal Slack = 1.5; // pixels: letters lean out of their box
constexpr int Ellipsis = 0x2026;

struct Text
{
    QString text = {};
    QRectF rect = {}; ///< of its ink upright, of its advance sideways; in the widget
    bool isCut = false; ///< by what it was drawn into
    bool isCutSideways = false;
};

/// Notes texts and draws nothing.
class Notes final : public QPaintEngine
{
public:
    Notes()
        : QPaintEngine(AllFeatures)
    {
    }

    bool begin(QPaintDevice * /*device*/) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState & /*state*/) override { }
    void drawPath(const QPainterPath & /*path*/) override { }
    void drawPolygon(const QPointF * /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override { }
    void drawPixmap(const QRectF & /*to*/, const QPixmap & /*pixmap*/, const QRectF & /*from*/) override { }
    void drawTiledPixmap(const QRectF & /*to*/, const QPixmap & /*pixmap*/, const QPointF & /*at*/) override
    {
    }
    void drawImage(const QRectF & /*to*/, const QImage & /*image*/, const QRectF & /*from*/,
                   Qt::ImageConversionFlags /*flags*/) override
    {
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        if (item.text().trimmed().isEmpty())
            return;
        const QFontMetricsF metrics{item.font(), paintDevice()};
        const QRectF ink = metrics.tightBoundingRect(item.text()).translated(at);
        const QRectF rect{at.x(), ink.top(), item.width(), ink.height()};
        const QRectF room = painter()->clipBoundingRect().adjusted(-Slack, -Slack, Slack, Slack);
        const bool isCut = painter()->hasClipping() && !room.contains(rect);
        const bool isSideways = isCut && (rect.left() < room.left() || rect.right() > room.right());
        texts.append({item.text(), painter()->combinedTransform().mapRect(rect), isCut, isSideways});
    }
    [[nodiscard]] Type type() const override { return User; }

    QList<Text> texts = {};
};

/// Stands for a widget's own ground.
class Ground final : public QPaintDevice
{
public:
    explicit Ground(const QWidget &widget)
        : m_widget(widget)
    {
    }

    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_notes; }
    [[nodiscard]] QList<Text> texts() const { return m_notes.texts; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric which) const override
    {
        switch (which) {
        case PdmWidth:
            return m_widget.width();
        case PdmHeight:
            return m_widget.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return m_widget.logicalDpiX();
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(QPaintDevice::devicePixelRatioFScale());
        default:
            return 0;
        }
    }

private:
    const QWidget &m_widget;
    mutable Notes m_notes;
};

QList<Text> textsOf(QWidget &widget)
{
    Ground ground{widget};
    QPainter painter{&ground};
    widget.render(&painter, {}, {}, QWidget::RenderFlags{});
    painter.end();
    return ground.texts();
}

/// A person writes there and scrolls sideways.
bool isWrittenIn(const QWidget &widget)
{
    const auto *line = qobject_cast<const QLineEdit *>(&widget);
    const bool isSpun = qobject_cast<const QAbstractSpinBox *>(widget.parentWidget());
    return (line && !line->text().isEmpty() && (!isSpun || line->hasSelectedText()))
        || qobject_cast<const QPlainTextEdit *>(widget.parentWidget());
}

const QAbstractItemView *viewOf(const QWidget &widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget.parentWidget());
    return view && view->viewport() == &widget ? view : nullptr;
}

/// All that a widget itself says, to tell a "…" of its words from one of a shortening.
QString wordsOf(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        return combo->currentText();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->placeholderText();
    QString words;
    if (const auto *menu = qobject_cast<const QMenu *>(&widget)) {
        for (const QAction *action : menu->actions())
            words += action->text() + u'\n';
    }
    return words;
}

bool isShortened(const QWidget &widget, const QString &text)
{
    if (!text.endsWith(QChar{Ellipsis}))
        return false;
    const auto *view = viewOf(widget);
    const bool isRow = view && !qobject_cast<const QHeaderView *>(view);
    return !isRow && !wordsOf(widget).remove(u'&').contains(text); // a cell may be: its tooltip has the rest
}

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()).section(u"::"_s, -1);
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(u"qt_"_s))
            return name + u' ' + at->objectName();
    }
    return name;
}

QStringList flawsOfTexts(QWidget &widget)
{
    QStringList flaws;
    if (isWrittenIn(widget))
        return flaws;
    const QList<Text> texts = textsOf(widget);
    // Rows that are scrolled to are cut by the edge; what is wider than its column is not.
    const int beyond = viewOf(widget) ? 10'000 : 0;
    const QRectF room = QRectF{widget.rect()}.adjusted(-Slack, -Slack - beyond, Slack, Slack + beyond);
    for (qsizetype at = 0; at < texts.size(); ++at) {
        const Text &text = texts[at];
        const bool isInside = widget.rect().adjusted(0, -beyond, 0, beyond).intersects(text.rect.toRect());
        if (isInside && (!room.contains(text.rect) || (beyond == 0 ? text.isCut : text.isCutSideways)))
            flaws += u"%1 cuts “%2”"_s.arg(nameOf(widget), text.text);
        if (isShortened(widget, text.text))
            flaws += u"%1 shortens “%2”"_s.arg(nameOf(widget), text.text);
        for (qsizetype other = 0; other < at; ++other) {
            const QRectF both = text.rect.intersected(texts[other].rect);
            const bool isSame = text.text == texts[other].text && both == text.rect;
            if (!isSame && both.width() > Slack && both.height() > Slack)
                flaws += u"%1 draws “%2” over “%3”"_s.arg(nameOf(widget), text.text, texts[other].text);
        }
    }
    return flaws;
}

/// Lies over its neighbours on purpose.
bool isOver(const QWidget &widget)
{
    return qobject_cast<const QFocusFrame *>(&widget) || widget.isWindow() || widget.objectName() == "tour"_L1
        || widget.testAttribute(Qt::WA_TransparentForMouseEvents);
}

/// True when a person can scroll to what lies outside.
bool canScroll(const QWidget &holder, Qt::Orientation way)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(holder.parentWidget());
    if (!area || area->viewport() != &holder)
        return false;
    const bool isFlat = way == Qt::Horizontal;
    return (isFlat ? area->horizontalScrollBarPolicy() : area->verticalScrollBarPolicy())
        != Qt::ScrollBarAlwaysOff;
}

QStringList flawsOfPlaces(const QWidget &holder)
{
    QStringList flaws;
    QList<const QWidget *> before;
    for (const QObject *object : holder.children()) {
        const auto *child = qobject_cast<const QWidget *>(object);
        if (!child || !child->isVisible() || isOver(*child))
            continue;
        const QRect place = child->geometry();
        const bool isLeft = place.left() < 0 || place.right() > holder.width();
        const bool isAbove = place.top() < 0 || place.bottom() > holder.height();
        if ((isLeft && !canScroll(holder, Qt::Horizontal)) || (isAbove && !canScroll(holder, Qt::Vertical)))
            flaws += u"%1 leaves %2"_s.arg(nameOf(*child), nameOf(holder));
        for (const QWidget *other : before) {
            const QRect both = place & other->geometry();
            if (both.width() > 1 && both.height() > 1)
                flaws += u"%1 lies over %2"_s.arg(nameOf(*child), nameOf(*other));
        }
        before.append(child);
    }
    return flaws;
}

/// What Qt lays out by itself, or a person scrolls.
bool hasOwnOrder(const QWidget &widget)
{
    return qobject_cast<const QAbstractItemView *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QTabBar *>(&widget) || qobject_cast<const QAbstractScrollArea *>(&widget)
        || viewOf(widget);
}

} // namespace

QStringList flawsOf(QWidget &shown)
{
    QStringList flaws;
    QList<QWidget *> widgets = shown.findChildren<QWidget *>();
    widgets.prepend(&shown);
    for (QWidget *widget : widgets) {
        const bool isHere = widget == &shown || (widget->isVisible() && widget->window() == shown.window());
        if (!isHere)
            continue;
        flaws += flawsOfTexts(*widget);
        if (!hasOwnOrder(*widget))
            flaws += flawsOfPlaces(*widget);
    }
    return flaws;
}

} // namespace passerelle::test
