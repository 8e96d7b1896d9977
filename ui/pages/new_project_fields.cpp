// SPDX-License-Identifier: MIT
#include "pages/new_project_fields.h"

#include "deck/plan.h"
#include "deck/settings.h"
#include "theme/theme.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

NewProjectFields::NewProjectFields(const QList<SettingFields::Field>& fields, QWidget* parent)
    : QWidget(parent), m_link(new LinkLabel({})), m_fields(new SettingFields(fields))
{
    setObjectName(u"newProjectFields"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s3));
    m_link->setObjectName(u"showBuildSettings"_s);
    column->addWidget(m_link, 0, Qt::AlignLeft);
    column->addWidget(m_fields);
    setOpen(false);
    hide();
    connect(m_link, &LinkLabel::clicked, this, [this] { setOpen(m_fields->isHidden()); });
    connect(m_fields, &SettingFields::confirmed, this, [this] {
        if (take())
            Q_EMIT changed();
    });
    connect(qApp, &QApplication::focusChanged, this, &NewProjectFields::leave);
}

void NewProjectFields::setOpen(bool open)
{
    m_fields->setVisible(open);
    m_link->setText(open ? tr("Hide build settings") : tr("Build settings"));
}

//! Planned when all fields are done, not after each of them.
void NewProjectFields::leave(QWidget* from, QWidget* to)
{
    if (from && to && m_fields->isAncestorOf(from) && !m_fields->isAncestorOf(to) && take())
        Q_EMIT changed();
}

bool NewProjectFields::take()
{
    const auto edited = m_fields->values();
    if (!edited)
        return false;
    const QJsonObject before = m_values;
    mergeSettings(m_values, *edited);
    return m_values != before;
}

void NewProjectFields::show(const DeployRequest& asked, const PlanPreview& plan)
{
    setVisible(plan.isNewProject);
    if (!plan.isNewProject)
        return;
    if (asked.settings.isEmpty() || !m_bare || m_bare->root != plan.detection.root
        || m_bare->framework != plan.detection.framework) // whose commands hold now
        m_bare = plan.detection;
    mergeSettings(m_values, {{u"root"_s, asked.source.root.isEmpty() ? QJsonValue() : QJsonValue(asked.source.root)}});
    store::Project project;
    project.name = m_values[u"name"_s].toString();
    project.root = asked.source.root;
    project.settings = asked.settings;
    project.settings[u"target"_s] = plan.target;
    m_fields->show(project, &*m_bare, plan.project);
}

void NewProjectFields::fill(DeployRequest& request)
{
    if (isHidden())
        return;
    (void)take();
    request.settings = m_values;
    for (const QString& key : m_fields->hiddenKeys())
        request.settings.remove(key); // the target has no use for it
    const QString name = request.settings.take(u"name"_s).toString();
    if (!name.isEmpty())
        (request.like.isEmpty() ? request.name : request.project) = name;
    if (m_fields->row(u"root"_s))
        request.source.root = m_values[u"root"_s].toString();
    request.settings.remove(u"root"_s);
}

bool NewProjectFields::check()
{
    if (isHidden() || m_fields->values())
        return true;
    setOpen(true);
    return false;
}

bool NewProjectFields::refuse(const Error& error)
{
    if (isHidden() || !m_fields->isAboutOne(error))
        return false;
    setOpen(true);
    m_fields->refuse(error);
    return true;
}

void NewProjectFields::reset()
{
    m_values = {};
    m_bare.reset();
    setOpen(false);
}

} // namespace shipdeck::ui
