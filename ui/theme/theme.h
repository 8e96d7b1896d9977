// SPDX-License-Identifier: MIT
#pragma once
#include "theme/tokens.h"

#include <QObject>
#include <chrono>
#include <optional>

class QApplication;
class QPainter;
class QWidget;

namespace shipdeck::ui {

enum class Appearance { System, Light, Dark, HighContrast };
enum class Density { Comfortable, Compact };
enum class Motion { Fast, Base, Slow }; //!< 90, 140, 220 ms; 0 under reduced motion

//! The look of the whole application. Widgets ask while painting and never keep a colour or a font.
//! Sizes given in design pixels go through px() or metric(), which know text size and density.
class Theme final : public QObject {
    Q_OBJECT
public:
    //! Fonts, style and palette for `application`; once, before the first window. Never waits for the desktop.
    static void install(QApplication& application);
    static Theme& instance();

    static QColor color(Color color) { return at(instance().m_palette.colors, color); }
    static const StatusColors& status(Status status) { return at(instance().m_palette.status, status); }
    static QColor ansi(int index); //!< 0–15
    static const QFont& font(FontRole role) { return at(instance().m_fonts, role); }
    static int line(FontRole role); //!< painted row height of the role, scaled
    static int px(int unscaled);    //!< a size of the design at the current text size
    static int metric(Metric metric);
    static int motion(Motion motion); //!< milliseconds

    static bool isDark() { return instance().m_dark; }
    static bool isHighContrast() { return instance().m_highContrast; }
    static bool isReducedMotion();
    //! Grows with every change of anything above; caches compare it.
    static quint32 generation() { return instance().m_generation; }

    Appearance appearance() const { return m_appearance; }
    Density density() const { return m_density; }
    int textPercent() const { return m_textPercent; } //!< 100–200, on top of the desktop's own text scale
    void setAppearance(Appearance appearance);
    void setDensity(Density density);
    void setTextPercent(int percent);                   //!< clamped to 80–200
    void setReducedMotion(std::optional<bool> reduced); //!< nullopt: as the desktop says

    //! For tests and screenshots: animations off, no talk with the desktop.
    static void freeze();

Q_SIGNALS:
    void changed();

private:
    Theme();
    void apply();
    void buildFonts();

    Tokens m_tokens;
    Palette m_palette;
    EnumArray<FontRole, QFont> m_fonts;
    Appearance m_appearance = Appearance::System;
    Density m_density = Density::Comfortable;
    int m_textPercent = 100;
    std::optional<bool> m_reducedMotion;
    bool m_frozen = false;
    bool m_installed = false;
    bool m_dark = false;
    bool m_highContrast = false;
    quint32 m_generation = 1;
};

} // namespace shipdeck::ui
