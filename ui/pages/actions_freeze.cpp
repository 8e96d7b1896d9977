// SPDX-License-Identifier: MIT
// Lifting a deployment freeze.
#include "pages/actions.h"

#include "deck/releases.h"
#include "models/deployment_words.h"
#include "models/time_words.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

void Actions::liftFreeze(const ProjectId& project, const EnvironmentName& environment)
{
    const auto known = m_deck.projects().get(project);
    if (!known)
        return failed(known.error());
    const QString name = known->project.name, shown = environmentName(environment);
    auto* dialog = new Dialog(tr("Lift the freeze of %1, %2?").arg(name, shown), &m_window);
    dialog->addText(tr("For one hour, deployments and promotions that you start go live again. Pushes still wait until "
                       "the freeze ends. Activity records who lifted it and why."));
    auto* reason = new QLineEdit;
    reason->setObjectName(u"freezeReason"_s);
    reason->setAccessibleName(tr("Reason"));
    reason->setPlaceholderText(tr("Reason, for example: fix for failing payments"));
    dialog->body()->addWidget(reason);
    dialog->addButton(tr("Cancel"));
    Button* lift = dialog->addButton(tr("Lift freeze"), Button::Kind::Primary);
    lift->setObjectName(u"confirm"_s);
    lift->setEnabled(false);
    connect(reason, &QLineEdit::textChanged, lift,
            [lift](const QString& text) { lift->setEnabled(!text.trimmed().isEmpty()); });
    connect(reason, &QLineEdit::returnPressed, lift, &Button::click);
    connect(lift, &Button::clicked, this, [this, id = known->project.id, environment, reason] {
        QCoro::connect(m_deck.releases().liftFreeze(id, environment, reason->text()), this,
                       [this](const Result<deploy::FreezeLift>& lifted) {
                           if (!lifted)
                               return failed(lifted.error());
                           say(tr("The freeze is lifted until %1").arg(exactTimeText(lifted->until)));
                       });
    });
    dialog->open();
    reason->setFocus(Qt::OtherFocusReason);
}

} // namespace shipdeck::ui
