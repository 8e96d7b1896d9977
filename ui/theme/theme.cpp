// SPDX-License-Identifier: MIT
#include "theme/theme.h"

#include "theme/cursor_rest.h"
#include "theme/focus_ring.h"
#include "theme/ship_style.h"
#include "theme/system_scheme.h"
#include "theme/wheel_guard.h"

#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QWidget>

using namespace Qt::StringLiterals;

void Q_GUI_EXPORT qt_set_sequence_auto_mnemonic(bool on); // Qt documents it, and has it in no header

namespace shipdeck::ui {
namespace {

SystemScheme* scheme = nullptr;

QByteArray tokenFile()
{
    QFile file(u":/shipdeck/theme/tokens.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// 1.0 unless the desktop scales text and Qt has not already turned that into a device pixel ratio.
qreal desktopTextScale()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? qBound(1.0, screen->logicalDotsPerInch() / 96.0, 2.0) : 1.0;
}

//! System palette colours only, no tints: what people chose for their desktop is what they can read.
Palette highContrastPalette(const QPalette& system)
{
    const QColor text = system.color(QPalette::WindowText);
    const QColor window = system.color(QPalette::Window);
    const QColor base = system.color(QPalette::Base);
    const QColor highlight = system.color(QPalette::Highlight);
    Palette palette;
    palette.colors.fill(text);
    for (const Color c : {Color::BgWindow, Color::BgSidebar, Color::BgHover, Color::BgPressed, Color::AccentTint})
        palette.colors[std::size_t(c)] = window;
    for (const Color c :
         {Color::BgSurface, Color::BgRaised, Color::BgOverlay, Color::BgInput, Color::BgLog, Color::BgLogGutter,
          Color::LogBg, Color::LogGutterBg, Color::LogRowHover, Color::LogErrorBg, Color::LogWarnBg})
        palette.colors[std::size_t(c)] = base;
    for (const Color c : {Color::AccentSolid, Color::AccentSolidHover, Color::AccentSolidPressed, Color::AccentFocus,
                          Color::DangerSolid, Color::DangerSolidHover, Color::BgSelected, Color::AccentSelection,
                          Color::LogSelection, Color::LogMatch, Color::LogMatchCurrent})
        palette.colors[std::size_t(c)] = highlight;
    for (const Color c : {Color::AccentOnSolid, Color::DangerOnSolid, Color::LogMatchCurrentText})
        palette.colors[std::size_t(c)] = system.color(QPalette::HighlightedText);
    palette.colors[std::size_t(Color::TextDisabled)] = system.color(QPalette::Disabled, QPalette::WindowText);
    palette.colors[std::size_t(Color::Scrim)] = QColor(0, 0, 0, 180);
    palette.status.fill({text, base, text, text});
    return palette;
}

QPalette toQt(const Palette& palette)
{
    const auto c = [&palette](Color color) { return at(palette.colors, color); };
    QPalette qt;
    qt.setColor(QPalette::Window, c(Color::BgWindow));
    qt.setColor(QPalette::WindowText, c(Color::TextPrimary));
    qt.setColor(QPalette::Base, c(Color::BgInput));
    qt.setColor(QPalette::AlternateBase, c(Color::BgRaised));
    qt.setColor(QPalette::Text, c(Color::TextPrimary));
    qt.setColor(QPalette::Button, c(Color::BgRaised));
    qt.setColor(QPalette::ButtonText, c(Color::TextPrimary));
    qt.setColor(QPalette::BrightText, c(Color::DangerOnSolid));
    qt.setColor(QPalette::PlaceholderText, c(Color::TextTertiary));
    qt.setColor(QPalette::ToolTipBase, c(Color::BgOverlay));
    qt.setColor(QPalette::ToolTipText, c(Color::TextPrimary));
    qt.setColor(QPalette::Highlight, c(Color::AccentSelection));
    qt.setColor(QPalette::HighlightedText, Theme::isHighContrast() ? c(Color::AccentOnSolid) : c(Color::TextPrimary));
    qt.setColor(QPalette::Link, c(Color::AccentText));
    qt.setColor(QPalette::LinkVisited, c(Color::AccentText));
    qt.setColor(QPalette::Light, c(Color::BgRaised));
    qt.setColor(QPalette::Midlight, c(Color::BorderSubtle));
    qt.setColor(QPalette::Mid, c(Color::BorderDefault));
    qt.setColor(QPalette::Dark, c(Color::BorderStrong));
    qt.setColor(QPalette::Shadow, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        qt.setColor(QPalette::Disabled, role, c(Color::TextDisabled));
    return qt;
}

} // namespace

Theme::Theme() : m_tokens(Tokens::read(tokenFile())), m_palette(m_tokens.light) {}

Theme& Theme::instance()
{
    // Never destroyed: widgets that die with the process still ask for it.
    static auto* theme = new Theme;
    return *theme;
}

void Theme::install(QApplication& application)
{
    Theme& theme = instance();
    if (theme.m_installed)
        return;
    scheme = new SystemScheme(&application); // before our own palette hides the platform's
    theme.m_installed = true;
    qt_set_sequence_auto_mnemonic(false); // buttons show names from outside: "a&b" is no Alt+B
    application.setStyle(new ShipStyle);
    FocusRing::install();
    CursorRest::install();
    WheelGuard::install();
    theme.apply();
    connect(scheme, &SystemScheme::changed, &theme, [&theme] { theme.apply(); });
    if (!theme.m_frozen)
        scheme->ask();
}

void Theme::freeze()
{
    instance().m_frozen = true;
}

void Theme::apply()
{
    const bool system = m_appearance == Appearance::System && scheme;
    m_highContrast = m_appearance == Appearance::HighContrast || (system && scheme->highContrast());
    m_dark = m_appearance == Appearance::Dark || (system && scheme->dark());
    if (m_highContrast) {
        const QPalette platform = scheme ? scheme->platformPalette() : QPalette();
        m_palette = highContrastPalette(platform);
        m_dark = platform.color(QPalette::Base).lightness() < 128;
    } else {
        m_palette = m_dark ? m_tokens.dark : m_tokens.light;
    }
    buildFonts();
    ++m_generation;
    if (m_installed) {
        QApplication::setFont(font(FontRole::Body));
        QApplication::setPalette(toQt(m_palette));
    }
    Q_EMIT changed();
    for (QWidget* window : QApplication::topLevelWidgets())
        window->update();
}

void Theme::buildFonts()
{
    const qreal dpr = qApp ? qApp->devicePixelRatio() : 1;
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        const TypeStyle& style = m_tokens.type[i];
        QFont font;
        font.setFamilies(style.mono ? QStringList{u"JetBrains Mono"_s, u"Noto Sans Mono CJK KR"_s, u"monospace"_s}
                                    : QStringList{u"Inter"_s, u"Noto Sans CJK KR"_s, u"sans-serif"_s});
        font.setPixelSize(px(style.px));
        font.setWeight(QFont::Weight(m_dark ? style.weightDark : style.weight));
        if (style.tracking != 0)
            font.setLetterSpacing(QFont::AbsoluteSpacing, style.tracking * m_textPercent / 100);
        font.setHintingPreference(dpr < 1.5 ? QFont::PreferVerticalHinting : QFont::PreferNoHinting);
        font.setStyleHint(style.mono ? QFont::Monospace : QFont::SansSerif);
        if (style.mono)
            font.setStyleStrategy(
                QFont::PreferNoShaping); // no ligatures: JetBrains Mono draws 3x4 as 3×4, and --> as an arrow
        m_fonts[i] = font;
    }
}

QColor Theme::ansi(int index)
{
    return color(Color(int(Color::AnsiBlack) + qBound(0, index, 15)));
}

int Theme::line(FontRole role)
{
    return px(at(instance().m_tokens.type, role).line);
}

int Theme::px(int unscaled)
{
    static const qreal desktop = desktopTextScale();
    return qRound(unscaled * desktop * instance().m_textPercent / 100);
}

int Theme::metric(Metric metric)
{
    const Theme& theme = instance();
    return px(at(theme.m_density == Density::Compact ? theme.m_tokens.compact : theme.m_tokens.comfortable, metric));
}

int Theme::motion(Motion motion)
{
    if (isReducedMotion())
        return 0;
    switch (motion) {
    case Motion::Fast: return 90;
    case Motion::Base: return 140;
    case Motion::Slow: return 220;
    }
    return 0;
}

bool Theme::isReducedMotion()
{
    const Theme& theme = instance();
    return theme.m_frozen || theme.m_reducedMotion.value_or(scheme && scheme->reducedMotion());
}

void Theme::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    apply();
}

void Theme::setDensity(Density density)
{
    m_density = density;
    apply();
}

void Theme::setTextPercent(int percent)
{
    m_textPercent = qBound(80, percent, 200);
    apply();
}

void Theme::setReducedMotion(std::optional<bool> reduced)
{
    m_reducedMotion = reduced;
    Q_EMIT changed();
}

} // namespace shipdeck::ui
