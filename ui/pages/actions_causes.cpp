// SPDX-License-Identifier: MIT
// Actions for a deployment that failed for a known reason.
#include "pages/actions.h"

#include "deck/deployments.h"
#include "deck/variables.h"
#include "models/deployment_words.h"
#include "widgets/toast.h"

#include <QLineEdit>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

void Actions::buildWithNetwork(const DeploymentId& id, Button* asker)
{
    const auto deployment = m_deck.deployments().get(id);
    const auto project = deployment ? m_deck.projects().get(deployment->project) : tl::unexpected(deployment.error());
    if (!project)
        return failed(project.error());
    const QString name = project->project.name;
    const QJsonValue before = project->project.settings.value(u"network"_s);
    const auto set = [this, of = project->project.id](const QJsonValue& value) {
        return m_deck.projects().setSettings(of, {{u"network"_s, value}});
    };
    const QPointer<Button> button(asker);
    if (asker)
        asker->setBusy(true);
    QCoro::connect(set(u"on"_s), this, [this, id, name, before, set, button](const Result<>& answer) {
        if (button)
            button->setBusy(false);
        if (!answer)
            return failed(answer.error());
        offerUndo(tr("Builds of %1 now have network access").arg(name), [this, before, set] {
            QCoro::connect(set(before.isUndefined() ? QJsonValue(QJsonValue::Null) : before), this,
                           [this](const Result<>& undone) {
                               if (!undone)
                                   failed(undone.error());
                           });
        });
        retry(id, button);
    });
}

void Actions::addVariable(const DeploymentId& id, const QString& name)
{
    const auto deployment = m_deck.deployments().get(id);
    if (!deployment)
        return failed(deployment.error());
    auto* dialog = new Dialog(tr("Add the variable %1").arg(name), &m_window);
    dialog->setObjectName(u"addVariableDialog"_s);
    dialog->addText(tr("Saved for %1, for builds and the running app. Values that look secret are encrypted.")
                        .arg(environmentName(deployment->environment)));
    auto* value = new QLineEdit;
    value->setObjectName(u"variableValue"_s);
    value->setAccessibleName(tr("Value of %1").arg(name));
    value->setPlaceholderText(tr("Value"));
    dialog->body()->addWidget(value);
    dialog->addButton(tr("Cancel"));
    Button* add = dialog->addButton(tr("Add and retry"), Button::Kind::Primary);
    add->setObjectName(u"confirm"_s);
    add->setEnabled(false);
    connect(value, &QLineEdit::textChanged, add, [add](const QString& text) { add->setEnabled(!text.isEmpty()); });
    connect(value, &QLineEdit::returnPressed, add, &Button::click);
    connect(add, &Button::clicked, this, [this, id, name, value, where = *deployment] {
        NewVariable variable;
        variable.name = name;
        variable.value = value->text();
        QCoro::connect(m_deck.variables().set(where.project, where.environment, {variable}), this,
                       [this, id](const Result<>& answer) {
                           if (!answer)
                               return failed(answer.error());
                           retry(id);
                       });
    });
    dialog->open();
    value->setFocus(Qt::OtherFocusReason);
}

} // namespace shipdeck::ui
