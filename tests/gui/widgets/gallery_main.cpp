// SPDX-License-Identifier: MIT
#include "gallery.h"

#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/toast.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace shipdeck;
using namespace shipdeck::ui;

namespace {

bool shoot(MainWindow& window, const QString& folder, const QString& name)
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    const QString path = QDir(folder).filePath(name + u".png"_s);
    const bool saved = window.grab().save(path);
    std::printf("%s %s\n", saved ? "wrote" : "could not write", qPrintable(path));
    return saved;
}

bool shootAll(const QString& folder, Appearance appearance, int percent, const QString& suffix)
{
    QTemporaryDir settings;
    const QString file = settings.filePath(u"window.ini"_s);
    QSettings(file, QSettings::IniFormat)
        .setValue(u"look/theme"_s, QStringList{{}, u"light"_s, u"dark"_s, u"contrast"_s}.value(int(appearance)));
    QSettings(file, QSettings::IniFormat).setValue(u"look/textSize"_s, percent);
    auto window = gallery::makeWindow(file);
    window->show();
    const QString project = u"harbor-web"_s;
    bool ok = true;
    for (const Route& route :
         {Route{u"overview"_s, project, {}}, Route{u"deployments"_s, project, {}}, Route{u"controls"_s, project, {}},
          Route{u"projects"_s, {}, {}}, Route{u"repositories"_s, {}, {}}, Route{u"start"_s, {}, {}}}) {
        window->go(route);
        ok &= shoot(*window, folder, u"gallery-"_s + route.page + suffix);
    }
    window->go({u"overview"_s, project, {}});
    window->toasts().show({u"harbor-web is live at www.harbor.shop"_s, Status::Current, u"Visit"_s, [] {}});
    window->openPalette(u"the"_s);
    ok &= shoot(*window, folder, u"gallery-palette"_s + suffix);
    Overlay::top(window.get())->close();
    auto* dialog = new Dialog(u"Delete harbor-web and 9 AWS resources?"_s, window.get());
    dialog->addText(u"www.harbor.shop goes offline immediately. The repository and the database harbor-db stay."_s);
    dialog->addButton(u"Keep"_s);
    dialog->addButton(u"Delete project and 9 resources"_s, Button::Kind::Danger);
    dialog->open();
    ok &= shoot(*window, folder, u"gallery-dialog"_s + suffix);
    return ok;
}

} // namespace

//! `shipdeck_gallery <folder>`: what the shared widgets look like, in every theme, as pictures.
int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCursor::setPos(5000, 5000); // nothing is hovered
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments[1])) {
        std::fputs("usage: shipdeck_gallery <folder>\n", stderr);
        return 2;
    }
    Theme::freeze();
    loadFonts();
    Theme::install(application);
    bool ok = shootAll(arguments[1], Appearance::Light, 100, u".light"_s);
    ok &= shootAll(arguments[1], Appearance::Dark, 100, u".dark"_s);
    ok &= shootAll(arguments[1], Appearance::HighContrast, 100, u".contrast"_s);
    ok &= shootAll(arguments[1], Appearance::Light, 200, u".large"_s);
    return ok ? 0 : 1;
}
