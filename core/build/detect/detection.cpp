// SPDX-License-Identifier: MIT
#include "build/detect/detection.h"

#include <QJsonArray>

namespace shipdeck::build {
using namespace Qt::StringLiterals;
namespace {

// One table per type of field, so that writing and reading can't disagree.
struct TextField {
    const char* key;
    QString Detection::*member;
    bool isPublic;
};
constexpr TextField textFields[] = {
    {"root", &Detection::root, true},
    {"workspaceRoot", &Detection::workspaceRoot, true},
    {"framework", &Detection::framework, true},
    {"name", &Detection::name, true},
    {"version", &Detection::version, true},
    {"runtime", &Detection::runtime, true},
    {"packageManager", &Detection::packageManager, true},
    {"packageManagerVersion", &Detection::packageManagerVersion, true},
    {"packageManagerDigest", &Detection::packageManagerDigest, true},
    {"nodeVersion", &Detection::nodeVersion, true},
    {"pythonVersion", &Detection::pythonVersion, true},
    {"lockFile", &Detection::lockFile, true},
    {"installCommand", &Detection::installCommand, true},
    {"buildCommand", &Detection::buildCommand, true},
    {"buildFolder", &Detection::buildFolder, true},
    {"outputDirectory", &Detection::outputDirectory, true},
    {"startCommand", &Detection::startCommand, true},
    {"releaseCommand", &Detection::releaseCommand, true},
    {"testCommand", &Detection::testCommand, true},
    {"testRule", &Detection::testRule, true},
    {"testReport", &Detection::testReport, false},
    {"spaFallback", &Detection::spaFallback, true},
    {"portVariable", &Detection::portVariable, false},
};

struct ListField {
    const char* key;
    QStringList Detection::*member;
};
constexpr ListField listFields[] = {
    {"publicPrefixes", &Detection::publicPrefixes},
    {"cachePaths", &Detection::cachePaths},
    {"variableNames", &Detection::variableNames},
    {"alternatives", &Detection::alternatives},
    {"workers", &Detection::workers},
    {"watchedPaths", &Detection::watchedPaths},
};

struct MapField {
    const char* key;
    QHash<QString, QString> Detection::*member;
};
constexpr MapField mapFields[] = {{"buildEnvironment", &Detection::buildEnvironment},
                                  {"runEnvironment", &Detection::runEnvironment},
                                  {"sources", &Detection::sources}};

} // namespace

QString kindName(Detection::Kind kind)
{
    return kind == Detection::Kind::Static ? u"static"_s : u"server"_s;
}

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonObject toObject(const QHash<QString, QString>& map)
{
    QJsonObject object; // sorted by key: the same detection is the same text
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QHash<QString, QString> toMap(const QJsonObject& object)
{
    QHash<QString, QString> map;
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it->toString());
    return map;
}

QStringList toList(const QJsonArray& array)
{
    QStringList list;
    for (const auto& entry : array)
        list << entry.toString();
    return list;
}

QJsonArray appsToJson(const QList<AppChoice>& apps)
{
    QJsonArray array;
    for (const AppChoice& app : apps)
        array << QJsonObject{{u"root"_s, app.root},
                             {u"framework"_s, app.framework},
                             {u"name"_s, app.name},
                             {u"confidence"_s, app.confidence}};
    return array;
}

QJsonArray variablesToJson(const QList<ProjectVariable>& variables)
{
    QJsonArray array;
    for (const ProjectVariable& variable : variables)
        array << QJsonObject{{u"name"_s, variable.name},
                             {u"value"_s, variable.value},
                             {u"scope"_s, scopeName(variable.scope)}};
    return array;
}

QList<ProjectVariable> variablesFromJson(const QJsonArray& array)
{
    QList<ProjectVariable> variables;
    for (const auto& one : array)
        variables << ProjectVariable{one["name"_L1].toString(), one["value"_L1].toString(),
                                     scopeNamed(one["scope"_L1].toString()).value_or(VariableScope::Both)};
    return variables;
}

QJsonArray environmentsToJson(const QList<ProjectEnvironment>& environments)
{
    QJsonArray array;
    for (const ProjectEnvironment& environment : environments)
        array << QJsonObject{{u"name"_s, environment.name},
                             {u"branch"_s, environment.branch},
                             {u"variables"_s, variablesToJson(environment.variables)}};
    return array;
}

QList<ProjectEnvironment> environmentsFromJson(const QJsonArray& array)
{
    QList<ProjectEnvironment> environments;
    for (const auto& one : array)
        environments << ProjectEnvironment{one["name"_L1].toString(), one["branch"_L1].toString(),
                                           variablesFromJson(one["variables"_L1].toArray())};
    return environments;
}

enum class Reader { Store, Person }; // a person's document has rendered words, and not every field

QJsonObject toJsonFor(Reader reader, const Detection& d)
{
    QJsonObject object;
    for (const TextField& field : textFields) {
        if (reader == Reader::Store || field.isPublic)
            object.insert(key(field.key), d.*field.member);
    }
    for (const ListField& field : listFields)
        object.insert(key(field.key), QJsonArray::fromStringList(d.*field.member));
    for (const MapField& field : mapFields)
        object.insert(key(field.key), toObject(d.*field.member));
    object.insert(u"kind"_s, kindName(d.kind));
    object.insert(u"port"_s, d.port);
    object.insert(u"confidence"_s, d.confidence);
    object.insert(u"buildNetwork"_s, d.buildNetwork);
    object.insert(u"wantsLan"_s, d.wantsLan);
    object.insert(u"apps"_s, appsToJson(d.apps));
    object.insert(u"retention"_s, d.retention);
    object.insert(u"variables"_s, variablesToJson(d.variables));
    object.insert(u"environments"_s, environmentsToJson(d.environments));
    const auto words = [reader](const Text& text) {
        return reader == Reader::Store ? text.toJson() : QJsonValue(text.render());
    };
    QJsonArray seen, warned;
    for (const auto& one : d.evidence)
        seen << QJsonObject{{u"file"_s, one.file}, {u"line"_s, one.line}, {u"saw"_s, words(one.saw)}};
    for (const auto& one : d.warnings)
        warned << QJsonObject{{u"code"_s, one.code}, {u"text"_s, words(one.text)}};
    object.insert(u"evidence"_s, seen);
    object.insert(u"warnings"_s, warned);
    return object;
}

QString reasonForSetting(const Detection& d, const QString& field, const QString& value, const char* sentence)
{
    const QString source = d.sources.value(field);
    if (value.isEmpty() || source.isEmpty() || source == u"default")
        return {};
    return say(sentence, {value, source}).render();
}

void put(QList<ProjectVariable>& into, const QList<ProjectVariable>& stronger)
{
    for (const ProjectVariable& variable : stronger) {
        into.removeIf([&](const ProjectVariable& one) { return one.name == variable.name; });
        into << variable;
    }
}

} // namespace

QList<ProjectVariable> Detection::variablesIn(const QString& environment) const
{
    QList<ProjectVariable> found;
    put(found, variables);
    for (const ProjectEnvironment& one : environments)
        if (one.name == environment)
            put(found, one.variables);
    return found;
}

void Detection::setBuildNetwork(bool isAllowed, const QString& source)
{
    buildNetwork = isAllowed;
    sources.insert(u"buildNetwork"_s, source);
    warnings.removeIf([](const Warning& warning) { return warning.code == code::buildNetwork; });
}

QStringList Detection::reasons() const
{
    QStringList lines;
    if (framework.isEmpty())
        lines << say(QT_TRANSLATE_NOOP("core", "%1 apps were found; choose one."), {QString::number(apps.size())})
                     .render();
    else if (!evidence.isEmpty())
        lines << say(QT_TRANSLATE_NOOP("core", "%1, because %2"), {name, evidence.first().saw.render()}).render();
    else
        lines << name;
    lines << reasonForSetting(*this, u"outputDirectory"_s, outputDirectory,
                              QT_TRANSLATE_NOOP("core", "output %1 from %2"));
    lines << reasonForSetting(*this, u"packageManager"_s, packageManager, QT_TRANSLATE_NOOP("core", "%1 from %2"));
    lines << reasonForSetting(*this, u"nodeVersion"_s, nodeVersion, QT_TRANSLATE_NOOP("core", "Node %1 from %2"));
    lines << reasonForSetting(*this, u"pythonVersion"_s, pythonVersion, QT_TRANSLATE_NOOP("core", "Python %1 from %2"));
    lines << reasonForSetting(*this, u"buildCommand"_s, buildCommand, QT_TRANSLATE_NOOP("core", "build `%1` from %2"));
    lines << reasonForSetting(*this, u"startCommand"_s, startCommand, QT_TRANSLATE_NOOP("core", "start `%1` from %2"));
    QStringList names;
    for (const ProjectVariable& variable : variables)
        names << variable.name;
    lines << reasonForSetting(*this, u"variables"_s, names.join(u", "_s),
                              QT_TRANSLATE_NOOP("core", "variables %1 from %2"));
    lines.removeAll(QString());
    return lines;
}

QJsonObject Detection::toJson() const
{
    return toJsonFor(Reader::Store, *this);
}

QJsonObject Detection::toPublicJson() const
{
    QJsonObject object = toJsonFor(Reader::Person, *this);
    object.insert(u"reasons"_s, QJsonArray::fromStringList(reasons()));
    return object;
}

Detection Detection::fromJson(const QJsonObject& object)
{
    Detection d;
    for (const TextField& field : textFields)
        d.*field.member = object[key(field.key)].toString();
    for (const ListField& field : listFields)
        d.*field.member = toList(object[key(field.key)].toArray());
    for (const MapField& field : mapFields)
        d.*field.member = toMap(object[key(field.key)].toObject());
    d.kind = object["kind"_L1].toString() == u"server" ? Kind::Server : Kind::Static;
    d.port = object["port"_L1].toInt();
    d.confidence = object["confidence"_L1].toInt();
    d.buildNetwork = object["buildNetwork"_L1].toBool();
    d.wantsLan = object["wantsLan"_L1].toBool();
    d.retention = object["retention"_L1].toInt();
    d.variables = variablesFromJson(object["variables"_L1].toArray());
    d.environments = environmentsFromJson(object["environments"_L1].toArray());
    const QJsonArray apps = object["apps"_L1].toArray(), evidence = object["evidence"_L1].toArray(),
                     warnings = object["warnings"_L1].toArray();
    for (const auto& app : apps)
        d.apps << AppChoice{app["root"_L1].toString(), app["framework"_L1].toString(), app["name"_L1].toString(),
                            app["confidence"_L1].toInt()};
    for (const auto& one : evidence)
        d.evidence << Evidence{one["file"_L1].toString(), one["line"_L1].toInt(), Text::fromJson(one["saw"_L1])};
    for (const auto& one : warnings)
        d.warnings << Warning{one["code"_L1].toString(), Text::fromJson(one["text"_L1])};
    return d;
}

Detection readyFolder(const QString& root)
{
    Detection detection;
    detection.root = root;
    detection.framework = u"static-html"_s;
    detection.name = u"Ready folder"_s;
    detection.runtime = u"static"_s;
    detection.outputDirectory = u"."_s;
    detection.confidence = 100;
    detection.sources.insert(u"outputDirectory"_s, u"--dir"_s);
    return detection;
}

} // namespace shipdeck::build
