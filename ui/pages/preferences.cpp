// SPDX-License-Identifier: MIT
#include "pages/preferences.h"

#include "base/language.h"
#include "deck/agent.h"
#include "deck/doctor.h"
#include "deck/storage.h"
#include "shell/main_window.h"
#include "shell/window_look.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

using Group = Preference::Group;

//! The one that is neither in the store nor in the window's file.
const Setting& startAtLogin()
{
    static const Setting setting = [] {
        Setting one;
        one.key = u"startAtLogin"_s;
        one.of = Setting::Of::Everything;
        one.choices = QStringList{u"on"_s};
        return one;
    }();
    return setting;
}

const Setting* settingOf(const QString& key)
{
    return key == startAtLogin().key ? &startAtLogin() : settingOfEverything(key);
}

struct Row {
    const char* key;
    Group group;
    const char* name;
    const char* about;
    const char* otherwise;
    const char* more; //!< further words that find it
};

constexpr Row rows[] = {
    {"theme", Group::Appearance, QT_TRANSLATE_NOOP("Preferences", "Theme"),
     QT_TRANSLATE_NOOP("Preferences", "The colours of the window."), QT_TRANSLATE_NOOP("Preferences", "System"),
     "appearance dark light high contrast colors"},
    {"language", Group::Appearance, QT_TRANSLATE_NOOP("Preferences", "Language"),
     QT_TRANSLATE_NOOP("Preferences", "The language of the window and of shipctl."),
     QT_TRANSLATE_NOOP("Preferences", "System"), "english korean translation locale 한국어"},
    {"textSize", Group::Appearance, QT_TRANSLATE_NOOP("Preferences", "Text size"),
     QT_TRANSLATE_NOOP("Preferences", "Enlarges everything in the window, also with Ctrl++ and Ctrl+−."), "100 %",
     "font zoom scale larger"},
    {"density", Group::Appearance, QT_TRANSLATE_NOOP("Preferences", "Density"),
     QT_TRANSLATE_NOOP("Preferences", "The height of rows in lists."), QT_TRANSLATE_NOOP("Preferences", "Comfortable"),
     "compact rows spacing"},
    {"motion", Group::Appearance, QT_TRANSLATE_NOOP("Preferences", "Motion"),
     QT_TRANSLATE_NOOP("Preferences", "Whether parts of the window move as they appear."),
     QT_TRANSLATE_NOOP("Preferences", "System"), "animation reduced motion"},
    {"port", Group::Computer, QT_TRANSLATE_NOOP("Preferences", "Port"),
     QT_TRANSLATE_NOOP("Preferences", "Where all sites on this computer answer. They move at once."),
     QT_TRANSLATE_NOOP("Preferences", "the first free one from 8080"), "server localhost address nginx"},
    {"concurrency", Group::Computer, QT_TRANSLATE_NOOP("Preferences", "Builds at once"),
     QT_TRANSLATE_NOOP("Preferences", "How many deployments build at the same time; the others are queued."), "2",
     "concurrency parallel queue jobs"},
    {"diskBudget", Group::Computer, QT_TRANSLATE_NOOP("Preferences", "Disk budget"),
     QT_TRANSLATE_NOOP("Preferences", "For logs, releases and caches. Beyond it, the least recently used are deleted."),
     "20 GB", "storage space clean up limit"},
    {"logLimit", Group::Computer, QT_TRANSLATE_NOOP("Preferences", "Log limit"),
     QT_TRANSLATE_NOOP("Preferences", "How much of its output a deployment logs."), "2 GB", "size output"},
    {"pictures", Group::Computer, QT_TRANSLATE_NOOP("Preferences", "Take pictures of releases"),
     QT_TRANSLATE_NOOP("Preferences", "An installed browser takes them in the sandbox, without access to your files."),
     QT_TRANSLATE_NOOP("Preferences", "On, if a browser is installed"),
     "screenshot thumbnail favicon chromium firefox"},
    {"isolation", Group::Computer, QT_TRANSLATE_NOOP("Preferences", "Isolation"),
     QT_TRANSLATE_NOOP(
         "Preferences",
         "Whether code may run where this computer cannot isolate it. Choose “Optional” only if you trust "
         "all code that you deploy."),
     QT_TRANSLATE_NOOP("Preferences", "Required"), "sandbox bubblewrap namespaces security trust"},
    {"startAtLogin", Group::Computer, QT_TRANSLATE_NOOP("Preferences", "Start at login"),
     QT_TRANSLATE_NOOP("Preferences",
                       "The agent serves sites and deploys pushes as soon as you log in, without the window."),
     QT_TRANSLATE_NOOP("Preferences", "Off"), "agent autostart boot systemd log in"},
    {"currency", Group::Prices, QT_TRANSLATE_NOOP("Preferences", "Currency"),
     QT_TRANSLATE_NOOP("Preferences", "For all prices. AWS charges in US dollars; the rate has its date."),
     QT_TRANSLATE_NOOP("Preferences", "Local currency"), "money price cost dollar won euro yen"},
};

QString tr(const char* text)
{
    return QCoreApplication::translate("Preferences", text);
}

QString nameOf(const Setting& setting, const QString& choice)
{
    static const QHash<QString, const char*> names{
        {u"theme/light"_s, QT_TRANSLATE_NOOP("Preferences", "Light")},
        {u"theme/dark"_s, QT_TRANSLATE_NOOP("Preferences", "Dark")},
        {u"theme/contrast"_s, QT_TRANSLATE_NOOP("Preferences", "High contrast")},
        {u"density/compact"_s, QT_TRANSLATE_NOOP("Preferences", "Compact")},
        {u"motion/reduced"_s, QT_TRANSLATE_NOOP("Preferences", "Reduced")},
        {u"motion/full"_s, QT_TRANSLATE_NOOP("Preferences", "Full")},
        {u"pictures/on"_s, QT_TRANSLATE_NOOP("Preferences", "On")},
        {u"pictures/off"_s, QT_TRANSLATE_NOOP("Preferences", "Off")},
        {u"isolation/required"_s, QT_TRANSLATE_NOOP("Preferences", "Required")},
        {u"isolation/optional"_s, QT_TRANSLATE_NOOP("Preferences", "Optional")},
        {u"startAtLogin/on"_s, QT_TRANSLATE_NOOP("Preferences", "On")},
    };
    // Each language in itself, for readers of another than the current one.
    if (setting.key == u"language")
        return choice == u"ko" ? u"한국어"_s : u"English"_s;
    if (setting.key == u"textSize")
        return choice + u" %"_s;
    const char* name = names.value(setting.key + u'/' + choice);
    return name ? tr(name) : choice;
}

} // namespace

QList<Preference> preferences()
{
    QList<Preference> all;
    for (const Row& row : rows) {
        Preference one;
        one.setting = settingOf(QString::fromLatin1(row.key));
        one.group = row.group;
        one.name = tr(row.name);
        one.about = tr(row.about);
        one.otherwise = tr(row.otherwise);
        for (const QString& choice : one.setting->choices)
            one.choices << nameOf(*one.setting, choice);
        one.words = QStringList{inAllLanguages("Preferences", row.name), inAllLanguages("Preferences", row.about),
                                QString::fromUtf8(row.more), one.choices.join(u' ')}
                        .join(u' ');
        all << one;
    }
    return all;
}

Result<QString> Preferences::valueOf(const Setting& setting) const
{
    if (setting.of == Setting::Of::Window)
        return look(m_window->settings(), setting.key);
    if (setting.key == u"startAtLogin")
        return m_deck->agent().startsAtLogin() ? u"on"_s : QString();
    SD_TRY(const QString stored, m_deck->setting(setting.key));
    const bool isNumber = setting.kind == Setting::Kind::Number || setting.kind == Setting::Kind::Size;
    return stored.isEmpty() ? QString()
                            : setting.shown(isNumber ? QJsonValue(stored.toLongLong()) : QJsonValue(stored));
}

QString Preferences::about(const Preference& one) const
{
    const quint16 port = one.setting->key == u"port" ? m_deck->doctor().port() : 0;
    const QString both = QCoreApplication::translate("Preferences", "%1 Now: %2.");
    return port == 0 ? one.about : both.arg(one.about, QString::number(port));
}

Task<Result<>> Preferences::set(const Setting* setting, QJsonValue value) const
{
    Deck* const deck = m_deck;
    const QString text = value.toVariant().toString();
    if (setting->of == Setting::Of::Window) {
        setLook(m_window->settings(), setting->key, text);
        co_return Result<>();
    }
    if (setting->key == u"startAtLogin") {
        const bool starts = !text.isEmpty();
        co_return co_await deck->agent().setStartsAtLogin(starts);
    }
    if (setting->key == u"port" && !text.isEmpty())
        CO_CHECK(deck->doctor().checkPort(text.toUShort()));
    if (setting->key == u"diskBudget" && !text.isEmpty()) {
        const qint64 bytes = value.toInteger();
        const Paths paths = deck->paths();
        CO_CHECK(co_await checkDiskBudget(paths, bytes));
    }
    const QString key = setting->key;
    co_return co_await deck->setSetting(key, text);
}

} // namespace shipdeck::ui
