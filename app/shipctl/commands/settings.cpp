// SPDX-License-Identifier: MIT
#include "commands.h"

#include "deck/doctor.h"
#include "deck/projects.h"
#include "deck/settings.h"
#include "given_settings.h"

namespace shipdeck::cli {
namespace {

//! `port`: of the sites on this computer, or 0.
void print(Output& out, Setting::Of of, const QJsonObject& values, quint16 port = 0)
{
    QList<QStringList> rows;
    QJsonObject document;
    for (const Setting& setting : settings()) {
        if (!setting.isAmong(of))
            continue;
        const QJsonValue value = values.value(setting.key);
        const bool isSet = !value.isUndefined() && !value.isNull();
        document.insert(setting.key, isSet ? value : QJsonValue(QJsonValue::Null));
        const bool isPort = port != 0 && setting.key == QStringLiteral("port");
        const QString otherwise =
            isPort ? QStringLiteral("now %1; %2").arg(QString::number(port), setting.otherwise) : setting.otherwise;
        rows << QStringList{setting.key, isSet ? setting.shown(value) : QStringLiteral("(%1)").arg(otherwise),
                            setting.summary};
    }
    out.result(table(rows), document);
}

Task<Exit> forEverything(Deck* deck, Output* out, QStringList pairs)
{
    for (const QString& pair : pairs) {
        const auto wanted = givenSetting(pair, Setting::Of::Everything);
        if (!wanted)
            co_return out->failure(wanted.error());
        const QString key = wanted->setting->key;
        const QString value = wanted->value.toVariant().toString();
        if (key == QStringLiteral("port") && !value.isEmpty())
            if (const auto free = deck->doctor().checkPort(value.toUShort()); !free)
                co_return out->failure(free.error());
        if (const auto set = co_await deck->setSetting(key, value); !set)
            co_return out->failure(set.error());
    }
    QJsonObject values;
    for (const Setting& setting : settings()) {
        if (setting.of == Setting::Of::Project)
            continue;
        const auto value = deck->setting(setting.key);
        if (!value)
            co_return out->failure(value.error());
        if (!value->isEmpty())
            values.insert(setting.key,
                          setting.kind == Setting::Kind::Choice ? QJsonValue(*value) : QJsonValue(value->toLongLong()));
    }
    print(*out, Setting::Of::Everything, values, deck->doctor().port());
    co_return Exit::Done;
}

Task<Exit> forProject(Deck* deck, Output* out, ProjectId project, QStringList pairs)
{
    QJsonObject wanted;
    for (const QString& pair : pairs) {
        const auto one = givenSetting(pair, Setting::Of::Project);
        if (!one)
            co_return out->failure(one.error());
        wanted.insert(one->setting->key, one->value);
    }
    if (!wanted.isEmpty())
        if (const auto set = co_await deck->projects().setSettings(project, wanted); !set)
            co_return out->failure(set.error());
    const auto found = deck->projects().get(project);
    if (!found)
        co_return out->failure(found.error());
    QJsonObject values = found->project.settings;
    if (!found->project.root.isEmpty())
        values.insert(QStringLiteral("root"), found->project.root);
    print(*out, Setting::Of::Project, values);
    co_return Exit::Done;
}

Task<Exit> runSettings(Call call)
{
    Deck* const deck = call.deck;
    Output* const out = &call.out;
    QStringList arguments = call.arguments.positional();
    if (arguments.isEmpty() || arguments.first().contains(u'='))
        co_return co_await forEverything(deck, out, arguments);
    const ProjectId project(arguments.takeFirst());
    co_return co_await forProject(deck, out, project, arguments);
}

} // namespace

Command settingsCommand()
{
    return {{QStringLiteral("settings"),
             QStringLiteral("[project] [KEY=VALUE …]"),
             QStringLiteral("show or change settings of a project or Shipdeck; KEY= resets one"),
             {},
             0,
             100},
            &runSettings};
}

} // namespace shipdeck::cli
