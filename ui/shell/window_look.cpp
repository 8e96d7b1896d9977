// SPDX-License-Identifier: MIT
#include "shell/window_look.h"

#include "theme/theme.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

//! In the order of Appearance.
const QStringList& themes()
{
    static const QStringList names{QString(), u"light"_s, u"dark"_s, u"contrast"_s};
    return names;
}

// Nothing is painted anew for what stays as it is.
void apply(const QString& key, const QString& value)
{
    Theme& theme = Theme::instance();
    if (key == u"theme") {
        if (const auto wanted = Appearance(std::max(0, int(themes().indexOf(value)))); wanted != theme.appearance())
            theme.setAppearance(wanted);
    } else if (key == u"density") {
        const Density wanted = value == u"compact" ? Density::Compact : Density::Comfortable;
        if (wanted != theme.density())
            theme.setDensity(wanted);
    } else if (key == u"textSize") {
        if (const int wanted = std::clamp(value.toInt(), 100, 200); wanted != theme.textPercent())
            theme.setTextPercent(wanted);
    } else {
        theme.setReducedMotion(value.isEmpty() ? std::nullopt : std::optional(value == u"reduced"));
    }
}

} // namespace

// shipctl reads and writes them as well (core/deck/window_file.h).
QString look(const QSettings& settings, const QString& key)
{
    return settings.value(u"look/"_s + key).toString();
}

void setLook(QSettings& settings, const QString& key, const QString& value)
{
    if (value.isEmpty())
        settings.remove(u"look/"_s + key);
    else
        settings.setValue(u"look/"_s + key, value);
    apply(key, value);
}

QStringList lookSizes()
{
    const Theme& theme = Theme::instance();
    return {QString::number(theme.textPercent()), QString::number(int(theme.density()))};
}

void restoreLook(const QSettings& settings)
{
    for (const QString& key : {u"textSize"_s, u"density"_s, u"theme"_s, u"motion"_s})
        apply(key, look(settings, key));
}

LookWatch::LookWatch(QSettings& settings, QObject* parent) : QObject(parent)
{
    const QString file = settings.fileName();
    auto* watcher = new QFileSystemWatcher(this);
    watcher->addPath(QFileInfo(file).absolutePath()); // each writer replaces the file
    watcher->addPath(file);
    const auto read = [watcher, file, &settings, former = QFileInfo(file).lastModified()]() mutable {
        if (!watcher->files().contains(file))
            watcher->addPath(file);
        if (const QDateTime now = QFileInfo(file).lastModified(); std::exchange(former, now) == now)
            return;
        settings.sync();
        restoreLook(settings);
    };
    connect(watcher, &QFileSystemWatcher::fileChanged, this, read);
    connect(watcher, &QFileSystemWatcher::directoryChanged, this, read);
}

} // namespace shipdeck::ui
