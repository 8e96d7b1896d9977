// SPDX-License-Identifier: MIT
#include "pages/cause_actions.h"

#include "deck/aws.h"
#include "deploy/error_codes.h"
#include "models/deployment_words.h"
#include "pages/actions.h"
#include "widgets/copy_button.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CauseActions)
};

} // namespace

bool addCauseActions(CauseCard& card, const DeploymentDetail& detail, Actions& actions)
{
    const store::Deployment& deployment = detail.deployment;
    const Error& error = *deployment.error;
    bool hasPrimary = false;
    if (error.code == code::buildNeedsNetwork) {
        Button* network = card.addAction(Words::tr("Build with network access"), Button::Kind::Primary);
        network->setObjectName(u"buildWithNetwork"_s);
        network->setToolTip(
            Words::tr("Builds could then send build variables to other servers: only for code that you trust"));
        QObject::connect(network, &Button::clicked, &actions,
                         [&actions, network, id = deployment.id] { actions.buildWithNetwork(id, network); });
        hasPrimary = true;
    }
    if (const QString name = error.details[u"variable"_s].toString(); !name.isEmpty()) {
        Button* variable = card.addAction(Words::tr("Add variable %1…").arg(name), Button::Kind::Primary);
        variable->setObjectName(u"addMissingVariable"_s);
        QObject::connect(variable, &Button::clicked, &actions,
                         [&actions, name, id = deployment.id] { actions.addVariable(id, name); });
        hasPrimary = true;
    }
    if (error.code == code::siteBusy) {
        Button* over = card.addAction(Words::tr("Take over lock…"));
        over->setObjectName(u"takeOver"_s);
        over->setAccessibleName(
            Words::tr("Take over the lock of %1 from the other computer").arg(environmentName(deployment.environment)));
        QObject::connect(over, &Button::clicked, &actions,
                         [&actions, over, project = detail.project.id, environment = deployment.environment] {
                             actions.takeOver(project, environment, over);
                         });
    }
    if (const QString statement = AwsService::statementFor(error); !statement.isEmpty()) {
        auto* copy = new CopyButton(Words::tr("Copy statement"));
        copy->setObjectName(u"copyStatement"_s);
        copy->setContent(statement);
        card.addAction(copy);
    }
    return hasPrimary;
}

} // namespace shipdeck::ui
