// SPDX-License-Identifier: MIT
#include "shell/window_look.h"

#include "theme/theme.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

const QString themeKey = u"look/theme"_s, densityKey = u"look/compact"_s, textKey = u"look/text"_s,
              motionKey = u"look/reduceMotion"_s;

//! In the order of Appearance.
const QStringList& themes()
{
    static const QStringList names{QString(), u"light"_s, u"dark"_s, u"contrast"_s};
    return names;
}

} // namespace

QString look(const QSettings& settings, const QString& key)
{
    const Theme& theme = Theme::instance();
    if (key == u"theme")
        return themes().value(int(theme.appearance()));
    if (key == u"density")
        return theme.density() == Density::Compact ? u"compact"_s : QString();
    if (key == u"textSize")
        return theme.textPercent() == 100 ? QString() : QString::number(theme.textPercent());
    if (!settings.contains(motionKey))
        return {};
    return settings.value(motionKey).toBool() ? u"reduced"_s : u"full"_s;
}

void setLook(QSettings& settings, const QString& key, const QString& value)
{
    Theme& theme = Theme::instance();
    if (key == u"theme") {
        theme.setAppearance(Appearance(std::max(0, int(themes().indexOf(value)))));
        settings.setValue(themeKey, int(theme.appearance()));
    } else if (key == u"density") {
        theme.setDensity(value == u"compact" ? Density::Compact : Density::Comfortable);
        settings.setValue(densityKey, theme.density() == Density::Compact);
    } else if (key == u"textSize") {
        theme.setTextPercent(value.isEmpty() ? 100 : std::clamp(value.toInt(), 100, 200));
        settings.setValue(textKey, theme.textPercent());
    } else {
        const auto reduced = value.isEmpty() ? std::nullopt : std::optional(value == u"reduced");
        theme.setReducedMotion(reduced);
        reduced ? settings.setValue(motionKey, *reduced) : settings.remove(motionKey);
    }
}

QStringList lookSizes()
{
    const Theme& theme = Theme::instance();
    return {QString::number(theme.textPercent()), QString::number(int(theme.density()))};
}

void restoreLook(const QSettings& settings)
{
    Theme& theme = Theme::instance();
    theme.setTextPercent(settings.value(textKey, 100).toInt());
    theme.setDensity(settings.value(densityKey, false).toBool() ? Density::Compact : Density::Comfortable);
    theme.setAppearance(Appearance(std::clamp(settings.value(themeKey, 0).toInt(), 0, 3)));
    if (settings.contains(motionKey))
        theme.setReducedMotion(settings.value(motionKey).toBool());
}

} // namespace shipdeck::ui
