// SPDX-License-Identifier: MIT
#pragma once
#include "pages/aws/aws_place.h"
#include "pages/github/github_page.h"
#include "pages/github/ref_picker.h"
#include "pages/github/variable_fields.h"
#include "pages/glass_box.h"
#include "pages/new_project_fields.h"
#include "pages/plan_policy.h"
#include "pages/price_figures.h"
#include "pages/untrusted_source_notice.h"
#include "pages/target_choice.h"
#include "widgets/segmented_control.h"

class QCheckBox;
class QComboBox;
class QScrollArea;

namespace shipdeck::ui {

//! From a repository to its first deployment on one page: source, build, target. Detected values are filled in as they
//! arrive; nothing runs before Deploy.
class ImportPage final : public GitHubPage {
    Q_OBJECT
public:
    //! `detail`: "account/owner/name"; an empty account: public.
    ImportPage(const PageContext& context, const GitHubContext& github, const QString& detail, QWidget* parent);
    ~ImportPage() override;

    QString title() const override { return tr("Import %1").arg(m_owner + u'/' + m_name); }
    QList<Crumb> breadcrumbs() const override;
    QList<QWidget*> actions() override { return {m_cancel, m_save, m_deploy}; }
    QList<Command> commands() const override;
    bool canDrop(const QMimeData* data) const override;
    void drop(const QMimeData* data) override;
    QString dropText() const override { return tr("Variables"); }
    void refresh() override { askGitHub(); }
    void activated() override;

    DeployRequest request() const;

protected:
    void load() override;

private:
    void build();
    Card* makeRepository();
    Card* makeBuild();
    Card* makeTarget();
    void addKeys();
    void ask(); //!< requests the repository by name, unless a list had it
    void askGitHub();
    void askToSignIn(const Error& error);
    void found(const github::Repository& repository);
    void look(); //!< detects the app at the chosen ref and root
    void looked(const Result<build::Detection>& detection);
    void showDetection(const build::Detection& detection);
    void showBuildFacts(const build::Detection& detection);
    void showApps(const build::Detection& detection);
    void showRootFailure(const Error& error);
    void chooseRoot();
    void plan();
    void chooseTarget();
    void showTarget(const QString& name, bool hasPreviews);
    void showPlanText();
    void sayOfPlan(const QString& words); //!< without a price
    void planned(const PlanPreview& plan);
    void setEnvironment(int index); //!< without planning again
    void offerPushes();
    bool canWatchPushes() const; //!< of the chosen branch, by a new project
    void followRef();
    void readyOrNot();
    void deploy();
    void save();                     //!< without deploying
    void refuse(const Error& error); //!< of either
    void keepNumber(const ProjectId& project);

    QString m_account;
    QString m_owner;
    QString m_name;
    std::optional<github::Repository> m_repository;
    std::optional<build::Detection> m_detection;
    std::optional<build::Detection> m_shownDetection; //!< stays visible during a new detection
    QString m_root;
    CancelSource m_stop;
    int m_round = 0;
    int m_asked = 0; //!< number of plans, to ignore outdated results
    bool m_mustSignIn = false;

    Button* m_cancel;
    Button* m_save;
    Button* m_deploy;
    QScrollArea* m_area;
    Notice* m_notice;
    Label* m_about = nullptr;
    Card* m_sections[3];
    RefPicker* m_ref;
    QComboBox* m_rootBox = nullptr;
    Label* m_rootError = nullptr;
    Button* m_rootUse = nullptr;
    QWidget* m_looking = nullptr;
    QVBoxLayout* m_facts = nullptr;
    NewProjectFields* m_fields = nullptr;
    InlineError* m_buildError = nullptr;
    VariableFields* m_variables;
    TargetChoice* m_target = nullptr;
    AwsPlace* m_aws = nullptr;
    SegmentedControl* m_environment = nullptr;
    QWidget* m_pushRow = nullptr;
    QCheckBox* m_push = nullptr;
    QString m_chosenTarget; //!< empty: not chosen, so a project keeps its own
    bool m_replace = false; //!< content that Shipdeck did not publish may be overwritten
    UntrustedSourceNotice* m_fork = nullptr;
    QString m_refusal;        //!< the plan's error for the current choice; empty: none
    bool m_isPlanned = false; //!< planned for the chosen ref, or the person chose the environment
    QWidget* m_planning = nullptr;
    Label* m_planText = nullptr;
    PriceFigures* m_figures = nullptr;
    std::optional<PlanPreview> m_plan; //!< the shown one
    LinkLabel* m_planLink = nullptr;
    GlassBox* m_steps;
    PlanPolicy* m_policy;
    InlineError* m_planError = nullptr;
};

} // namespace shipdeck::ui
