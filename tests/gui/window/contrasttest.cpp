// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <cmath>
#include <gmock/gmock.h>

namespace passerelle::widgets {

namespace {

constexpr double Minimum = 4.5; // WCAG 2.2, 1.4.3
constexpr double Enhanced = 7.0; // WCAG 2.2, 1.4.6
constexpr double OfMarks = 3.0; // WCAG 2.2, 1.4.11

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::string pair(const QColor &ink, const QColor &ground)
{
    return (ink.name() + QStringLiteral(" on ") + ground.name()).toStdString();
}

} // namespace

class ContrastTest : public ::testing::TestWithParam<const Theme *>
{
protected:
    [[nodiscard]] const Theme &theme() const { return *GetParam(); }
    [[nodiscard]] double ofText() const { return theme().isContrast ? Enhanced : Minimum; }
    [[nodiscard]] std::vector<QColor> grounds() const
    {
        return {theme().window,   theme().side,  theme().surface,
                theme().surface2, theme().hover, theme().select};
    }
    [[nodiscard]] std::vector<Tint> tints() const
    {
        return {theme().blue, theme().ok, theme().err, theme().warn, theme().rev, theme().idle, theme().off};
    }
};

TEST_P(ContrastTest, LetsTextBeReadOnEveryGround)
{
    for (const QColor &ground : grounds()) {
        for (const QColor &ink : {theme().text, theme().text2, theme().text3})
            EXPECT_GE(contrast(ink, ground), ofText()) << pair(ink, ground);
    }
}

TEST_P(ContrastTest, LetsEachStatusBeReadOnItsTintAndOnACard)
{
    for (const Tint &tint : tints()) {
        EXPECT_GE(contrast(tint.ink, tint.background), ofText()) << pair(tint.ink, tint.background);
        EXPECT_GE(contrast(tint.ink, theme().surface), ofText()) << pair(tint.ink, theme().surface);
        EXPECT_GE(contrast(theme().text, tint.background), ofText()) << pair(theme().text, tint.background);
        EXPECT_GE(contrast(theme().text2, tint.background), ofText()) << pair(theme().text2, tint.background);
    }
}

TEST_P(ContrastTest, LetsThePrimaryButtonBeReadInEachState)
{
    for (const QColor &fill : {theme().accent, theme().accentHover, theme().accentPressed})
        EXPECT_GE(contrast(theme().onAccent, fill), ofText()) << pair(theme().onAccent, fill);
}

TEST_P(ContrastTest, ShowsTheBordersOfControlsTheFocusAndTheBars)
{
    for (const QColor &ground : {theme().window, theme().surface, theme().surface2}) {
        EXPECT_GE(contrast(theme().line2, ground), OfMarks) << pair(theme().line2, ground);
        EXPECT_GE(contrast(theme().focus, ground), OfMarks) << pair(theme().focus, ground);
    }
    EXPECT_GE(contrast(theme().bar, theme().track), OfMarks);
    EXPECT_GE(contrast(theme().chartOk, theme().surface), OfMarks);
    EXPECT_GE(contrast(theme().chartErr, theme().surface), OfMarks);
}

TEST_P(ContrastTest, FramesInHighContrastWhatTheOthersOnlyTint)
{
    if (!theme().isContrast)
        return;
    for (const Tint &tint : tints()) {
        EXPECT_GE(contrast(tint.line, tint.background), ofText()) << pair(tint.line, tint.background);
        EXPECT_GE(contrast(tint.line, theme().select), OfMarks) << pair(tint.line, theme().select);
    }
    EXPECT_GE(contrast(theme().line, theme().surface), ofText());
    EXPECT_GE(contrast(theme().accent, theme().select), OfMarks) << "the bar beside what is selected";
    EXPECT_GE(contrast(theme().disabled, theme().surface), Minimum);
}

INSTANTIATE_TEST_SUITE_P(Each, ContrastTest,
                         ::testing::Values(&Theme::light(), &Theme::dark(), &Theme::contrastLight(),
                                           &Theme::contrastDark()),
                         [](const auto &theme) {
                             const std::string name = theme.param->isDark ? "Dark" : "Light";
                             return theme.param->isContrast ? "HighContrast" + name : name;
                         });

} // namespace passerelle::widgets
