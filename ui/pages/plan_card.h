// SPDX-License-Identifier: MIT
#pragma once
#include "pages/aws/aws_place.h"
#include "pages/glass_box.h"
#include "pages/new_project_fields.h"
#include "pages/plan_policy.h"
#include "pages/price_figures.h"
#include "pages/untrusted_source_notice.h"
#include "widgets/card.h"
#include "widgets/cause_card.h"

#include <QLineEdit>

namespace shipdeck::ui {

class AddressCard;

//! The detection and the plan for a source: reasons, warnings, a monorepo's app, build settings, variables, steps, price,
//! and the one button.
class PlanCard final : public QWidget {
    Q_OBJECT
public:
    explicit PlanCard(Deck& deck, QWidget* parent = nullptr);

    void show(const DeployRequest& asked, const PlanPreview& plan);
    using QWidget::show;
    //! The possible targets; a single one is not offered as a choice.
    void offerTargets(const QStringList& names);
    void showFailure(const Error& error); //!< of the plan for the current choice
    DeployRequest request() const;
    void showPrice(); //!< in the current currency
    Button* deployButton() const { return m_deploy; }

Q_SIGNALS:
    void deployRequested();
    void dismissed();
    void planRequested(const shipdeck::DeployRequest& request); //!< the choice has changed

private:
    void showHead(const PlanPreview& plan);
    void showReasons(const PlanPreview& plan);
    void showEnvironments(const PlanPreview& plan);
    void chooseSource(const build::SourceSpec& source); //!< another app or branch
    void askForPlan();
    void explainAddress(const QString& address);
    void showFigures(); //!< the price of the shown plan
    void showApps(const build::Detection& detection);
    void showBranch();
    void showVariables(const QStringList& names);
    QWidget* field(const QString& name, QLineEdit* edit);

    Deck& m_deck;
    PlanPreview m_plan; //!< the shown one
    build::SourceSpec m_source;
    QString m_project;
    ProjectId m_like;              //!< the project that a new one is to be like; empty: none
    QString m_target;              //!< of the plan
    QString m_chosenTarget;        //!< empty: not chosen
    EnvironmentName m_environment; //!< empty: not chosen
    bool m_replace = false;
    InlineError* m_failure;
    UntrustedSourceNotice* m_untrusted;
    QVBoxLayout* m_head;
    QVBoxLayout* m_reasons;
    QVBoxLayout* m_places;
    AwsPlace* m_aws;
    QVBoxLayout* m_choices;
    NewProjectFields* m_build;
    QVBoxLayout* m_variables;
    Label* m_stepsTitle;
    GlassBox* m_steps;
    PlanPolicy* m_policy;
    QWidget* m_box = nullptr;
    AddressCard* m_tried;
    Label* m_price;
    PriceFigures* m_figures;
    Button* m_deploy;
    QList<std::pair<QString, QLineEdit*>> m_values;
};

} // namespace shipdeck::ui
