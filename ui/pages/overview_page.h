// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deployment_detail.h"
#include "pages/address_card.h"
#include "pages/build_card.h"
#include "pages/canary_card.h"
#include "pages/deck_page.h"
#include "pages/environments_card.h"
#include "pages/overview_notices.h"
#include "pages/production_card.h"
#include "pages/pushes_card.h"
#include "pages/variables_card.h"
#include "widgets/cause_card.h"
#include "widgets/deployment_list.h"

class QMenu;

namespace shipdeck::ui {

//! One project: Current, recent deployments, environments.
class OverviewPage final : public DeckPage {
    Q_OBJECT
public:
    OverviewPage(const PageContext& context, const ProjectId& project, QWidget* parent);

    QString title() const override { return tr("Overview"); }
    QList<Crumb> breadcrumbs() const override;
    QList<QWidget*> actions() override;
    QList<Command> commands() const override;
    bool canDrop(const QMimeData* data) const override; //!< an `.env` file
    void drop(const QMimeData* data) override;
    QString dropText() const override;

protected:
    void load() override;
    void tick() override { showDeployments(); }
    void keyPressEvent(QKeyEvent* event) override;

private:
    QMenu* deployMenu();
    void showEnvironment();
    bool isStopped() const;
    void explainAddress(const QString& address);
    void explainFailure();
    void showDeployments();
    void fillEnvironments();
    void removeEnvironment(const EnvironmentName& environment);

    ProjectId m_project;
    EnvironmentName m_environmentName{QStringLiteral("production")};
    ProjectSummary m_summary;
    std::optional<DeploymentDetail> m_current;
    Button* m_environment;
    QMenu* m_environments;
    Button* m_visit;
    Button* m_deploy;
    ProductionCard* m_production;
    CanaryCard* m_canary;
    AddressCard* m_tried;
    DeploymentList* m_list;
    Card* m_latest;
    EnvironmentsCard* m_environmentsCard;
    PushesCard* m_pushes;
    VariablesCard* m_variables;
    BuildCard* m_build;
    CauseCard* m_failure;
    OverviewNotices* m_notices;
    QString m_failureShown;
    store::Environment m_shown;
};

} // namespace shipdeck::ui
