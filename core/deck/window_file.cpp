// SPDX-License-Identifier: MIT
#include "deck/window_file.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace shipdeck {

QString windowFile(const Paths& paths)
{
    return paths.data + u"/window.ini"_s;
}

// The names are those of ui/shell/window_look.cpp.
QString windowSetting(const Paths& paths, const QString& key)
{
    return QSettings(windowFile(paths), QSettings::IniFormat).value(u"look/"_s + key).toString();
}

Result<> setWindowSetting(const Paths& paths, const QString& key, const QString& value)
{
    QSettings file(windowFile(paths), QSettings::IniFormat);
    if (value.isEmpty())
        file.remove(u"look/"_s + key);
    else
        file.setValue(u"look/"_s + key, value);
    file.sync();
    if (file.status() == QSettings::NoError)
        return {};
    return fail(Error::Kind::Denied, "write-failed",
                say(QT_TRANSLATE_NOOP("core", "%1 could not be written."), {windowFile(paths)}),
                say(QT_TRANSLATE_NOOP("core", "Check that the file is yours, and that the disk is not full.")));
}

} // namespace shipdeck
