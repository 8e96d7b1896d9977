// SPDX-License-Identifier: MIT
#include "pages/setting_fields.h"

#include "build/detect/detection.h"
#include "build/detect/framework_table.h"
#include "build/detect/project_file.h"
#include "base/error_codes.h"
#include "deploy/target.h"
#include "theme/theme.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

//! `isSaid`: something said so; else a value may be the usual one.
QString detectedValue(const Setting& setting, const QJsonValue& value, bool isSaid)
{
    if (value.isBool()) // of the network
        return value.toBool() || isSaid ? setting.choices.value(value.toBool() ? 0 : 1) : QString();
    return value.isDouble() && value.toInt() == 0 ? QString() : setting.shown(value);
}

//! Of pushes and of what is live already; the others decide over the first deployment.
bool isForLater(const QLatin1String& key)
{
    return key == "approval"_L1 || key == "freeze"_L1 || key.startsWith("lighthouse"_L1);
}

QStringList frameworkNames(const Setting& setting)
{
    QStringList names;
    for (const QString& slug : setting.choices)
        names << build::frameworks().find(slug)->name;
    return names;
}

//! The field that an error is about; empty: of none.
QString keyOf(const Error& error)
{
    if (error.code == code::rootMissing)
        return u"root"_s;
    return error.code == code::projectExists || error.code == code::projectName ? u"name"_s : QString();
}

} // namespace

QStringList SettingFields::choicesOf(const Setting& setting)
{
    if (setting.kind != Setting::Kind::Choice)
        return {};
    if (setting.key == u"framework")
        return frameworkNames(setting);
    const QHash<QString, QString> names{{u"testRule/off"_s, tr("Not run")},
                                        {u"testRule/warn"_s, tr("Failures only warn")},
                                        {u"testRule/block"_s, tr("Must pass")},
                                        {u"approval/on"_s, tr("Wait for approval")},
                                        {u"approval/off"_s, tr("Go live at once")},
                                        {u"network/on"_s, tr("Allowed")},
                                        {u"network/off"_s, tr("Blocked")},
                                        {u"network/lan"_s, tr("Private networks too")},
                                        {u"sleep/1m"_s, tr("After 1 minute")},
                                        {u"sleep/5m"_s, tr("After 5 minutes")},
                                        {u"sleep/15m"_s, tr("After 15 minutes")},
                                        {u"sleep/30m"_s, tr("After 30 minutes")},
                                        {u"sleep/1h"_s, tr("After 1 hour")},
                                        {u"sleep/4h"_s, tr("After 4 hours")},
                                        {u"lighthouse/on"_s, tr("Measures each release")},
                                        {u"lighthouse/off"_s, tr("Not run")},
                                        {u"lighthouse/block"_s, tr("Budget must be met")}};
    QStringList named;
    for (const QString& choice : setting.choices)
        named << names.value(setting.key + u'/' + choice, choice);
    return named;
}

QList<SettingFields::Field> SettingFields::buildFields()
{
    using File = Field::File;
    return {{"framework", tr("Framework"), "framework", tr("not detected")},
            {"root", tr("Root directory"), "root", tr("the source's top folder")},
            {"install", tr("Install command"), "installCommand", tr("nothing to install"), File::Decides},
            {"build", tr("Build command"), "buildCommand", tr("nothing to build"), File::Decides},
            {"output", tr("Output folder"), "outputDirectory", tr("none"), File::Decides},
            {"node", tr("Node version"), "nodeVersion", tr("Shipdeck's default"), File::Decides},
            {"network", tr("Network in the build"), "buildNetwork", tr("Blocked")},
            {"testRule", tr("Tests"), "testRule", tr("Not run"), File::Weaker},
            {"memory", tr("Memory limit"), nullptr, tr("a share of this computer's memory")}};
}

QList<SettingFields::Field> SettingFields::servingFields()
{
    using File = Field::File;
    return {{"start", tr("Start command"), "startCommand", tr("no server"), File::Decides, true},
            {"health", tr("Health path"), nullptr, tr("/, any answer below 500")},
            {"retention", tr("Releases kept"), "retention", u"10"_s, File::Weaker},
            {"sleep", tr("Sleep when idle"), nullptr, tr("Never"), File::Never, true},
            {"approval", tr("Pushes to production"), nullptr, tr("Go live at once")},
            {"freeze", tr("Deployment freeze"), nullptr, tr("never, or Fri 16:00 - Mon 08:00")},
            {"lighthouse", tr("Lighthouse"), nullptr, tr("Not run")},
            {"lighthouseBudget", tr("Lighthouse budget"), nullptr, tr("none, or performance>=90")}};
}

QList<SettingFields::Field> SettingFields::nameField()
{
    return {{"name", tr("Name"), nullptr, {}}};
}

QList<SettingFields::Field> SettingFields::newProjectFields()
{
    QList<Field> fields = nameField() + buildFields() + servingFields();
    fields.removeIf([](const Field& field) { return isForLater(QLatin1String(field.key)); });
    fields << Field{"data", tr("Data folders"), nullptr, tr("none, or what shipdeck.yml says"), Field::File::Never,
                    true};
    return fields;
}

SettingRow::State SettingFields::stateOf(const Field& field, const store::Project& project,
                                         const build::Detection* detection) const
{
    const Setting& setting = *settingOfProject(QString::fromLatin1(field.key));
    const bool isRoot = setting.key == u"root", isFramework = setting.key == u"framework";
    SettingRow::State state;
    if (setting.key == u"name") {
        state.set = project.name;
        state.isRequired = !project.id.isEmpty();
        state.placeholder = m_proposedName;
        return state;
    }
    state.set = isRoot ? project.root : setting.shown(project.settings.value(setting.key));
    QString source;
    if (detection && field.detection && !(isRoot && !state.set.isEmpty())) {
        const QLatin1String key(field.detection);
        source = detection->sources.value(key);
        state.detected = detectedValue(setting, detection->toJson().value(key), !source.isEmpty());
    }
    if (source == build::fromSettings || (isFramework && !state.set.isEmpty() && state.detected == state.set))
        state.detected.clear(); // of the last deployment, which had this setting
    else if (source.section(u'/', -1).startsWith(u"shipdeck.y"))
        state.file = source;
    else if (source == u"default")
        state.why = tr("Usual for %1").arg(detection->name);
    else if (!source.isEmpty())
        state.why = tr("From %1").arg(source);
    else if (detection && (isFramework || (isRoot && detection->needsChoice())))
        state.why = detection->reasons().constFirst();
    state.isReadOnly = !state.file.isEmpty()
        && (field.file == Field::File::Decides || (field.file == Field::File::Weaker && state.set.isEmpty()));
    if (!state.file.isEmpty())
        state.why = tr("Set by %1").arg(state.file);
    const QStringList choices = choicesOf(setting);
    const bool isKnown = !field.detection || (detection && !detection->needsChoice());
    const bool isOpen = isFramework && detection && state.set.isEmpty();
    const QString other = isOpen ? detection->name : state.detected; // "Own commands"
    state.placeholder = choices.value(setting.choices.indexOf(state.detected), other);
    if (state.placeholder.isEmpty())
        state.placeholder = isKnown && !isFramework ? field.otherwise : tr("as detected");
    if (!choices.isEmpty())
        state.placeholder = (state.detected.isEmpty() ? tr("Default: %1") : tr("Detected: %1")).arg(state.placeholder);
    return state;
}

SettingFields::SettingFields(const QList<Field>& fields, QWidget* parent) : QWidget(parent), m_fields(fields)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s3));
    for (const Field& field : fields) {
        const Setting* setting = settingOfProject(QString::fromLatin1(field.key));
        auto* row = new SettingRow(*setting, field.name, choicesOf(*setting));
        m_rows << row;
        column->addWidget(row);
        connect(row, &SettingRow::edited, this, &SettingFields::edited);
        connect(row, &SettingRow::confirmed, this, &SettingFields::confirmed);
        connect(row, &SettingRow::left, this, &SettingFields::left);
    }
}

void SettingFields::show(const store::Project& project, const build::Detection* detection, const QString& proposedName)
{
    const bool isHere = deploy::targetOf(project).isHere();
    m_proposedName = proposedName;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->show(stateOf(m_fields[i], project, detection));
        m_rows[i]->setVisible(isHere || !m_fields[i].isForServer);
    }
}

QStringList SettingFields::hiddenKeys() const
{
    QStringList keys;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i]->isHidden())
            keys << QString::fromLatin1(m_fields[i].key);
    return keys;
}

SettingRow* SettingFields::row(const QString& key) const
{
    for (SettingRow* row : m_rows)
        if (row->key() == key)
            return row;
    return nullptr;
}

bool SettingFields::isEdited() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const SettingRow* row) { return row->isEdited(); });
}

SettingFields::Effect SettingFields::effect() const
{
    Effect effect;
    const bool isAny = isEdited();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (!m_rows[i]->isHidden() && (!isAny || m_rows[i]->isEdited()))
            (m_rows[i]->setting().isImmediate ? effect.now : effect.later) << m_fields[i].name;
    return effect;
}

std::optional<QJsonObject> SettingFields::values()
{
    QJsonObject values;
    bool isRefused = false;
    for (SettingRow* row : std::as_const(m_rows)) {
        if (!row->isEdited())
            continue;
        if (const auto value = row->value()) {
            values.insert(row->key(), *value);
        } else {
            row->refuse(value.error());
            isRefused = true;
        }
    }
    return isRefused ? std::nullopt : std::optional(values);
}

void SettingFields::setSaving(const QJsonObject& values)
{
    for (SettingRow* row : std::as_const(m_rows))
        if (values.contains(row->key()))
            row->setSaving(values[row->key()]);
}

bool SettingFields::isAboutOne(const Error& error) const
{
    return row(keyOf(error)) != nullptr;
}

void SettingFields::refuse(const Error& error)
{
    if (SettingRow* about = row(keyOf(error)))
        about->refuse(error);
}

} // namespace shipdeck::ui
