// SPDX-License-Identifier: MIT
#include "pages/plan_card.h"

#include "deck/deployments.h"
#include "deck/github.h"
#include "deck/projects.h"
#include "deck/variables.h"
#include "deploy/aws/choice.h"
#include "deploy/error_codes.h"
#include "deploy/target.h"
#include "models/deployment_words.h"
#include "pages/address_card.h"
#include "pages/fact_row.h"
#include "pages/github/branch_field.h"
#include "pages/target_choice.h"
#include "theme/theme.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int shownReasons = 4;

QVBoxLayout* part(QVBoxLayout* column)
{
    auto* layout = new QVBoxLayout;
    layout->setSpacing(Theme::px(6));
    column->addLayout(layout);
    return layout;
}

} // namespace

PlanCard::PlanCard(Deck& deck, QWidget* parent)
    : QWidget(parent), m_deck(deck), m_failure(new InlineError), m_untrusted(new UntrustedSourceNotice),
      m_aws(new AwsPlace(deck)), m_build(new NewProjectFields), m_stepsTitle(new Label({}, FontRole::Heading)),
      m_steps(new GlassBox), m_policy(new PlanPolicy), m_tried(new AddressCard),
      m_price(new Label({}, FontRole::Small, Color::TextSecondary)), m_figures(new PriceFigures),
      m_deploy(new Button(Icon::Rocket, tr("Deploy"), Button::Kind::Primary))
{
    setObjectName(u"planCard"_s);
    m_deploy->setObjectName(u"planDeploy"_s);
    // The button is at the top, so that it is visible without scrolling, however long the plan is.
    auto* other = new Button(tr("Choose another source"), Button::Kind::Ghost);
    auto* top = new QHBoxLayout;
    top->setSpacing(Theme::px(space::s2));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s3));
    auto* words = new QVBoxLayout;
    m_head = part(words);
    m_price->setWrapped(true); // a price by use is long
    words->addWidget(m_price);
    top->addLayout(words, 1);
    top->addWidget(other, 0, Qt::AlignTop);
    top->addWidget(m_deploy, 0, Qt::AlignTop);
    column->addLayout(top);
    column->addWidget(m_figures);
    m_reasons = part(column);
    m_places = part(column);
    column->addWidget(m_aws);
    m_failure->setObjectName(u"planFailure"_s);
    m_failure->hide();
    column->addWidget(m_failure);
    column->addWidget(m_untrusted);
    m_choices = part(column);
    column->addWidget(m_build);
    m_variables = part(column);
    auto* box = new Card;
    box->setPadded(false);
    m_steps->setFitted(true);
    box->body()->addWidget(m_steps);
    box->body()->addWidget(m_policy);
    column->addWidget(m_stepsTitle);
    column->addWidget(box);
    m_box = box;
    column->addWidget(m_tried);
    connect(m_tried, &AddressCard::asked, this, &PlanCard::explainAddress);
    connect(m_build, &NewProjectFields::changed, this, &PlanCard::askForPlan);
    connect(m_deploy, &Button::clicked, this, [this] {
        if (m_build->check())
            Q_EMIT deployRequested();
    });
    connect(m_failure, &InlineError::retry, this, [this] {
        m_replace = m_failure->property("replaces").toBool();
        askForPlan();
    });
    connect(m_aws, &AwsPlace::chosen, this, [this] {
        m_chosenTarget = m_target;
        askForPlan();
    });
    connect(m_aws, &AwsPlace::currencyChanged, this, &PlanCard::showPrice);
    connect(other, &Button::clicked, this, &PlanCard::dismissed);
}

void PlanCard::show(const DeployRequest& asked, const PlanPreview& plan)
{
    const build::SourceSpec& source = asked.source;
    m_environment = asked.environment;
    if (m_source.location != source.location || m_chosenTarget != plan.target || m_like != asked.like) {
        m_chosenTarget.clear();
        m_replace = false;
    }
    if (m_source.location != source.location)
        m_aws->forget();
    if (m_source.location != source.location || m_like != asked.like)
        m_build->reset();
    m_aws->choose(asked.options.value(deploy::profileOption));
    m_source = source;
    m_source.commit = plan.commit;
    m_target = plan.target;
    m_failure->hide();
    m_like = asked.like;
    m_project = plan.isNewProject && m_like.isEmpty() ? QString() : plan.project;
    m_values.clear();
    for (QVBoxLayout* layout : {m_head, m_reasons, m_places, m_choices, m_variables})
        clearLayout(layout);
    showHead(plan);
    showReasons(plan);
    m_untrusted->show(plan);
    showApps(plan.detection);
    showBranch();
    showEnvironments(plan);
    m_build->show(asked, plan);
    m_aws->show(plan);
    const bool ready = !plan.detection.needsChoice();
    showVariables(ready ? plan.detection.variableNames : QStringList());
    m_stepsTitle->setText(tr("Planned steps"));
    m_stepsTitle->setVisible(ready);
    m_box->setVisible(ready);
    m_steps->setSteps(glassStepsOf(plan.steps));
    m_policy->show(plan.policy);
    m_plan = plan;
    m_tried->show(source, plan);
    showFigures();
    m_deploy->setEnabled(ready);
}

void PlanCard::showHead(const PlanPreview& plan)
{
    const build::Detection& detection = plan.detection;
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s3));
    auto* name = new Label(plan.project, FontRole::Title);
    row->addWidget(name);
    if (!detection.name.isEmpty()) {
        const QString kind = detection.kind == build::Detection::Kind::Server ? tr("server") : tr("static site");
        auto* framework =
            new Label(u"%1 %2, %3"_s.arg(detection.name, detection.version, kind).replace(u" ,"_s, u","_s),
                      FontRole::Body, Color::TextSecondary);
        row->addWidget(framework);
    }
    row->addStretch();
    m_head->addLayout(row);
    QString location = locationText(m_source.location);
    if (!plan.commit.isEmpty())
        location = tr("%1, commit %2").arg(location, plan.commit.left(7));
    auto* from = new Label(location, FontRole::Code, Color::TextTertiary);
    from->setElided(true);
    m_head->addWidget(from);
}

void PlanCard::showReasons(const PlanPreview& plan)
{
    const QStringList reasons = plan.detection.reasons();
    for (const QString& reason : reasons.mid(0, shownReasons))
        m_reasons->addWidget(iconLine(Icon::Check, Color::AnsiGreen, reason, Color::TextSecondary));
    for (const build::Warning& warning : plan.detection.warnings)
        m_reasons->addWidget(
            iconLine(Icon::TriangleAlert, Color::LogWarnBar, warning.text.render(), Color::TextPrimary));
    if (!deploy::isHere(plan.target))
        m_reasons->addWidget(iconLine(Icon::Globe, Color::TextTertiary, plan.address, Color::TextSecondary));
    for (const QString& remark : plan.remarks)
        m_reasons->addWidget(iconLine(Icon::Info, Color::TextTertiary, remark, Color::TextSecondary));
}

void PlanCard::offerTargets(const QStringList& names)
{
    clearLayout(m_places);
    if (names.size() < 2)
        return;
    auto* choice = new TargetChoice(names);
    choice->setTarget(m_target);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(new Label(tr("Runs on"), FontRole::Small, Color::TextTertiary));
    row->addWidget(choice);
    row->addStretch();
    m_places->addLayout(row);
    connect(choice, &TargetChoice::chosen, this, [this](const QString& target) {
        m_chosenTarget = target;
        m_replace = false;
        askForPlan();
    });
}

//! A known project may be deployed to another environment than production.
void PlanCard::showEnvironments(const PlanPreview& plan)
{
    if (plan.isNewProject || !plan.hasPreviews)
        return;
    QStringList names{u"production"_s, u"preview"_s};
    if (const auto project = m_deck.projects().get(plan.project))
        for (const store::Environment& one : project->environments)
            if (!names.contains(one.name) && deploy::pullRequestOf(one.name) == 0)
                names << one.name;
    if (!names.contains(plan.environment))
        names << plan.environment; // a pull request's
    auto* box = new QComboBox;
    box->setObjectName(u"planEnvironment"_s);
    box->setAccessibleName(tr("Environment"));
    for (const QString& name : std::as_const(names))
        box->addItem(environmentName(name), name);
    box->setCurrentIndex(box->findData(plan.environment));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(new Label(tr("Environment"), FontRole::Small, Color::TextTertiary));
    row->addWidget(box);
    row->addStretch();
    m_choices->addLayout(row);
    connect(box, &QComboBox::activated, this, [this, box](int index) {
        m_environment = EnvironmentName(box->itemData(index).toString());
        askForPlan();
    });
}

void PlanCard::chooseSource(const build::SourceSpec& source)
{
    DeployRequest request;
    request.environment = m_environment;
    if (request.like = m_like; !m_like.isEmpty())
        request.project = m_project;
    m_build->fill(request);
    request.source = source;
    Q_EMIT planRequested(request);
}

void PlanCard::askForPlan()
{
    DeployRequest request = this->request();
    if (m_like.isEmpty())
        request.project.clear(); // as the source is known, or not yet
    request.source.commit.clear();
    request.variables.clear();
    request.approvedCommit.clear();
    Q_EMIT planRequested(request);
}

void PlanCard::explainAddress(const QString& address)
{
    m_tried->setBusy(true);
    QCoro::connect(m_deck.edge().explain(m_source, m_plan, address), this, [this](const Result<AddressAnswer>& answer) {
        m_tried->setBusy(false);
        m_tried->setAnswer(answer);
    });
}

void PlanCard::showFailure(const Error& error)
{
    m_deploy->setEnabled(false);
    if (m_build->refuse(error))
        return m_failure->hide();
    const bool isTaken = error.code == code::pagesTaken;
    m_failure->show(error, isTaken ? tr("Replace existing site") : tr("Try again"));
    m_failure->setProperty("replaces", isTaken);
    m_aws->showFailure(error, m_chosenTarget, !m_project.isEmpty());
}

void PlanCard::showApps(const build::Detection& detection)
{
    if (detection.apps.size() < 2)
        return;
    auto* box = new QComboBox;
    box->setObjectName(u"appChoice"_s);
    box->setAccessibleName(tr("App to deploy"));
    if (detection.needsChoice())
        box->addItem(tr("Choose an app…"));
    for (const build::AppChoice& app : detection.apps) {
        const QString root = app.root.isEmpty() ? tr("top folder") : app.root;
        box->addItem(u"%1 (%2)"_s.arg(root, app.name), app.root);
        if (!detection.needsChoice() && app.root == detection.root)
            box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::activated, this, [this, box](int index) {
        if (!box->itemData(index).isValid())
            return;
        build::SourceSpec other = m_source;
        other.root = box->itemData(index).toString().isEmpty() ? u"."_s : box->itemData(index).toString();
        chooseSource(other);
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s3));
    row->addWidget(new Label(tr("App"), FontRole::Small, Color::TextTertiary));
    row->addWidget(box);
    row->addStretch();
    m_choices->addLayout(row);
}

QWidget* PlanCard::field(const QString& name, QLineEdit* edit)
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s3));
    auto* label = new Label(name, FontRole::Code, Color::TextSecondary);
    label->setFixedWidth(Theme::px(200));
    label->setToolTip(name);
    row->addWidget(label);
    edit->setAccessibleName(name);
    row->addWidget(edit, 1);
    return widget;
}

void PlanCard::showBranch()
{
    if (m_source.kind != build::SourceSpec::Kind::Git)
        return;
    auto* edit = new BranchField;
    edit->setText(m_source.ref);
    if (const auto link = m_deck.github().linkOf(m_source))
        edit->setRepository(m_deck.github(), *link);
    edit->setObjectName(u"branchField"_s);
    edit->setPlaceholderText(tr("default branch"));
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
        if (edit->text().trimmed() == m_source.ref)
            return;
        build::SourceSpec other = m_source;
        other.ref = edit->text().trimmed();
        other.commit.clear();
        chooseSource(other);
    });
    m_choices->addWidget(field(tr("Branch, tag or commit"), edit));
}

void PlanCard::showVariables(const QStringList& names)
{
    if (names.isEmpty())
        return;
    m_variables->addSpacing(Theme::px(2));
    m_variables->addWidget(new Label(tr("Variables needed"), FontRole::Heading));
    for (const QString& name : names) {
        auto* edit = new QLineEdit;
        edit->setObjectName(u"variable."_s + name);
        edit->setPlaceholderText(tr("leave empty to set it later"));
        if (hasSecretName(name))
            edit->setEchoMode(QLineEdit::PasswordEchoOnEdit);
        m_variables->addWidget(field(name, edit));
        m_values.append({name, edit});
    }
}

void PlanCard::showPrice()
{
    m_plan = m_deck.deployments().priced(m_plan);
    showFigures();
}

void PlanCard::showFigures()
{
    m_price->setText(tr("Price   %1").arg(m_plan.price.render()));
    m_price->setVisible(!m_plan.estimate);
    m_figures->setVisible(m_plan.estimate.has_value());
    if (m_plan.estimate)
        m_figures->show(*m_plan.estimate, m_plan.traps, m_plan.currency);
}

DeployRequest PlanCard::request() const
{
    DeployRequest request;
    request.source = m_source;
    request.project = m_project;
    request.like = m_like;
    request.target = m_chosenTarget;
    request.environment = m_environment;
    request.replace = m_replace;
    m_aws->fill(request);
    m_build->fill(request);
    request.approvedCommit = m_untrusted->approvedCommit();
    for (const auto& [name, edit] : m_values) {
        if (edit->text().isEmpty())
            continue;
        NewVariable variable;
        variable.name = name;
        variable.value = edit->text();
        request.variables << variable;
    }
    return request;
}

} // namespace shipdeck::ui
