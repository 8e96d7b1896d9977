// SPDX-License-Identifier: MIT
#pragma once
#include "pages/aws/aws_place.h"
#include "pages/github/github_page.h"
#include "pages/github/ref_picker.h"
#include "pages/github/variable_fields.h"
#include "pages/glass_box.h"
#include "pages/plan_policy.h"
#include "pages/untrusted_source_notice.h"
#include "pages/target_choice.h"
#include "widgets/segmented_control.h"

class QComboBox;
class QScrollArea;

namespace shipdeck::ui {

//! From a repository to its first deployment on one page: what, how it is built, where to. Everything found is filled
//! in while one reads; nothing runs before Deploy.
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

    DeployRequest request() const;

protected:
    void load() override;

private:
    void build();
    Card* makeRepository();
    Card* makeBuild();
    Card* makeTarget();
    void addKeys();
    void ask(); //!< for the repository by its name, unless a list had it
    void askGitHub();
    void askToSignIn(const Error& error);
    void found(const github::Repository& repository);
    void look(); //!< what it is, at the chosen ref and root
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
    void planned(const PlanPreview& plan);
    void setEnvironment(int index); //!< without a plan anew
    void followRef();
    void readyOrNot();
    void deploy();
    void save(); //!< without deploying
    void keepNumber(const QString& project);

    QString m_account;
    QString m_owner;
    QString m_name;
    std::optional<github::Repository> m_repository;
    std::optional<build::Detection> m_detection;
    std::optional<build::Detection> m_shownDetection; //!< stays on screen while one looks again
    QString m_root;
    CancelSource m_stop;
    int m_round = 0;
    int m_asked = 0; //!< plans; answers of an earlier one are ignored
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
    InlineError* m_buildError = nullptr;
    VariableFields* m_variables;
    TargetChoice* m_target = nullptr;
    AwsPlace* m_aws = nullptr;
    SegmentedControl* m_environment = nullptr;
    QString m_chosenTarget; //!< empty: nobody chose one, so a project stays where it is
    bool m_replace = false; //!< what somebody else has there may go
    UntrustedSourceNotice* m_fork = nullptr;
    QString m_refusal;        //!< of the plan for what is chosen; empty: none
    bool m_isPlanned = false; //!< for the ref that is chosen, or a person has said where it goes
    QWidget* m_planning = nullptr;
    Label* m_planText = nullptr;
    std::optional<PlanPreview> m_plan; //!< that is shown
    LinkLabel* m_planLink = nullptr;
    GlassBox* m_steps;
    PlanPolicy* m_policy;
    InlineError* m_planError = nullptr;
};

} // namespace shipdeck::ui
