// SPDX-License-Identifier: MIT
#include "pages/settings_card.h"

#include "build/detect/detection.h"
#include "build/detect/project_file.h"
#include "deploy/target.h"
#include "theme/theme.h"

#include <QHBoxLayout>

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

} // namespace

//! A framework is only shown: what it is, detection says better than a list would.
QStringList SettingsCard::choicesOf(const Setting& setting)
{
    if (setting.kind != Setting::Kind::Choice || setting.key == u"framework")
        return {};
    const QHash<QString, QString> names{{u"testRule/off"_s, tr("Not run")},
                                        {u"testRule/warn"_s, tr("Failures only warn")},
                                        {u"testRule/block"_s, tr("Must pass")},
                                        {u"network/on"_s, tr("Allowed")},
                                        {u"network/off"_s, tr("Blocked")},
                                        {u"network/lan"_s, tr("Private networks too")}};
    QStringList named;
    for (const QString& choice : setting.choices)
        named << names.value(setting.key + u'/' + choice, choice);
    return named;
}

QList<SettingsCard::Field> SettingsCard::buildFields()
{
    using File = Field::File;
    return {{"framework", tr("Framework"), "name", tr("not detected")},
            {"root", tr("Root directory"), "root", tr("the source's top folder")},
            {"install", tr("Install command"), "installCommand", tr("nothing to install"), File::Decides},
            {"build", tr("Build command"), "buildCommand", tr("nothing to build"), File::Decides},
            {"output", tr("Output folder"), "outputDirectory", tr("none"), File::Decides},
            {"node", tr("Node version"), "nodeVersion", tr("Shipdeck's default"), File::Decides},
            {"network", tr("Network in the build"), "buildNetwork", tr("Blocked")},
            {"testRule", tr("Tests"), "testRule", tr("Not run"), File::Weaker},
            {"memory", tr("Memory limit"), nullptr, tr("a share of this computer's")}};
}

QList<SettingsCard::Field> SettingsCard::servingFields()
{
    using File = Field::File;
    return {{"start", tr("Start command"), "startCommand", tr("no server"), File::Decides, true},
            {"health", tr("Health path"), nullptr, tr("/, any answer below 500")},
            {"retention", tr("Releases kept"), "retention", u"10"_s, File::Weaker}};
}

SettingsCard::SettingsCard(const QString& heading, const char* object, const QList<Field>& fields, QWidget* parent)
    : Card(heading, parent), m_fields(fields), m_trouble(new Label({}, FontRole::Small, Color::AnsiRed)),
      m_save(new Button(tr("Save")))
{
    setObjectName(QString::fromLatin1(object));
    body()->setSpacing(Theme::px(space::s3));
    m_trouble->setObjectName(u"trouble-"_s + objectName());
    m_trouble->setWrapped(true);
    m_trouble->hide();
    body()->addWidget(m_trouble);
    for (const Field& field : fields) {
        const Setting* setting = settingOfProject(QString::fromLatin1(field.key));
        auto* row = new SettingRow(*setting, field.name, choicesOf(*setting));
        m_rows << row;
        body()->addWidget(row);
        connect(row, &SettingRow::edited, this, &SettingsCard::follow);
        connect(row, &SettingRow::confirmed, this, &SettingsCard::save);
    }
    auto* hint = new Label(tr("Changes take effect with the next deployment. An empty field means: as detected."),
                           FontRole::Small, Color::TextTertiary);
    hint->setWrapped(true);
    m_save->setObjectName(u"save-"_s + objectName());
    m_save->setAccessibleName(tr("Save: %1").arg(heading));
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(space::s3));
    line->addWidget(hint, 1);
    line->addWidget(m_save);
    body()->addLayout(line);
    connect(m_save, &Button::clicked, this, &SettingsCard::save);
    follow();
}

SettingRow::State SettingsCard::stateOf(const Field& field, const store::Project& project,
                                        const build::Detection* detection) const
{
    const Setting& setting = *settingOfProject(QString::fromLatin1(field.key));
    const bool isRoot = setting.key == u"root", isFramework = setting.key == u"framework";
    SettingRow::State state;
    state.set = isRoot ? project.root : setting.shown(project.settings.value(setting.key));
    QString source;
    if (detection && field.detection && !(isRoot && !state.set.isEmpty())) {
        const QLatin1String key(field.detection);
        source = detection->sources.value(key);
        state.detected = detectedValue(setting, detection->toJson().value(key), !source.isEmpty());
    }
    if (source == build::fromSettings)
        state.detected.clear(); // of the last deployment, which had this setting
    else if (source.section(u'/', -1).startsWith(u"shipdeck.y"))
        state.file = source;
    else if (source == u"default")
        state.why = tr("Usual for %1").arg(detection->name);
    else if (!source.isEmpty())
        state.why = tr("From %1").arg(source);
    else if (detection && (isFramework || (isRoot && detection->needsChoice())))
        state.why = detection->reasons().constFirst();
    state.isReadOnly = (isFramework && state.set.isEmpty())
        || (!state.file.isEmpty()
            && (field.file == Field::File::Decides || (field.file == Field::File::Weaker && state.set.isEmpty())));
    if (!state.file.isEmpty())
        state.why = tr("Set by %1").arg(state.file);
    const QStringList choices = choicesOf(setting);
    const bool isKnown = !field.detection || (detection && !detection->needsChoice());
    state.placeholder = choices.value(setting.choices.indexOf(state.detected), state.detected);
    if (state.placeholder.isEmpty())
        state.placeholder = isKnown ? field.otherwise : tr("as detected");
    if (!choices.isEmpty())
        state.placeholder = (state.detected.isEmpty() ? tr("Default: %1") : tr("Detected: %1")).arg(state.placeholder);
    return state;
}

void SettingsCard::show(const store::Project& project, const build::Detection* detection, const QString& trouble)
{
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    const bool runs = deploy::targetOf(project).running() != nullptr;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->show(stateOf(m_fields[i], project, detection));
        m_rows[i]->setVisible(runs || !m_fields[i].isForServer);
    }
    follow();
}

void SettingsCard::follow()
{
    m_save->setEnabled(
        std::any_of(m_rows.begin(), m_rows.end(), [](const SettingRow* row) { return row->isEdited(); }));
}

void SettingsCard::refuse(const QString& key, const Error& error)
{
    for (SettingRow* row : std::as_const(m_rows))
        if (row->key() == key)
            row->refuse(error);
    follow();
}

void SettingsCard::save()
{
    if (!m_save->isEnabled())
        return;
    QList<std::pair<SettingRow*, QJsonValue>> values;
    bool isRefused = false;
    for (SettingRow* row : std::as_const(m_rows)) {
        if (!row->isEdited())
            continue;
        if (const auto value = row->value()) {
            values.append({row, *value});
        } else {
            row->refuse(value.error());
            isRefused = true;
        }
    }
    if (isRefused)
        return;
    QJsonObject settings;
    for (const auto& [row, value] : std::as_const(values)) {
        row->setSaving(value);
        settings.insert(row->key(), value);
    }
    m_save->setEnabled(false); // until show() has what is stored; after a failure it can be saved again
    Q_EMIT chosen(settings);
}

} // namespace shipdeck::ui
