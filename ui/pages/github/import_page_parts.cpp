// SPDX-License-Identifier: MIT
#include "deck/deployments.h"
#include "models/deployment_words.h"
#include "deploy/target.h"
#include "pages/fact_row.h"
#include "pages/github/import_page.h"
#include "theme/theme.h"
#include "widgets/key_value.h"
#include "widgets/spinner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int columnWidth = 860;

QWidget* named(const QString& name, QWidget* field)
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s3));
    auto* label = new Label(name, FontRole::Small, Color::TextSecondary);
    label->setFixedWidth(Theme::px(104));
    label->setFixedHeight(Theme::metric(Metric::Control));
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(field, 1);
    return widget;
}

QWidget* waiting(const QString& text)
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(new Spinner(text));
    row->addWidget(new Label(text, FontRole::Small, Color::TextSecondary), 1);
    widget->hide();
    return widget;
}

} // namespace

void ImportPage::build()
{
    auto* inside = new QWidget;
    QVBoxLayout* column = centredColumn(inside, columnWidth);
    auto* head = new Label(title(), FontRole::Display);
    head->setElided(true);
    column->addWidget(head);
    m_about = new Label({}, FontRole::Body, Color::TextSecondary);
    m_about->setWrapped(true);
    column->addWidget(m_about);
    m_notice = new Notice;
    column->addWidget(m_notice);
    m_sections[0] = makeRepository();
    m_sections[1] = makeBuild();
    m_sections[2] = makeTarget();
    for (Card* section : m_sections)
        column->addWidget(section);
    column->addStretch();
    connect(m_notice, &Notice::acted, this, [this] {
        if (m_mustSignIn)
            return Q_EMIT navigate({u"connect"_s, {}, m_account});
        askGitHub();
    });

    m_area = fillWith(inside, title());
}

Card* ImportPage::makeRepository()
{
    auto* card = new Card(tr("1  Repository"));
    card->body()->addWidget(named(tr("Deploy"), m_ref));
    m_rootBox = new QComboBox;
    m_rootBox->setObjectName(u"rootBox"_s);
    m_rootBox->setAccessibleName(tr("Root directory"));
    m_rootBox->setEditable(true);
    m_rootBox->setInsertPolicy(QComboBox::NoInsert);
    m_rootBox->lineEdit()->setPlaceholderText(tr("repository root"));
    card->body()->addWidget(named(tr("Root directory"), m_rootBox));
    auto* below = new QWidget;
    auto* row = new QHBoxLayout(below);
    row->setContentsMargins(Theme::px(116), 0, 0, 0);
    m_rootError = new Label({}, FontRole::Small, Color::AnsiRed);
    m_rootError->setObjectName(u"rootError"_s);
    m_rootError->setWrapped(true);
    m_rootUse = new Button(QString());
    m_rootUse->setObjectName(u"useRoot"_s);
    row->addWidget(m_rootError, 1);
    row->addWidget(m_rootUse);
    below->hide();
    card->body()->addWidget(below);
    connect(m_rootBox, &QComboBox::activated, this, &ImportPage::chooseRoot);
    connect(m_rootBox->lineEdit(), &QLineEdit::editingFinished, this, &ImportPage::chooseRoot);
    connect(m_rootUse, &Button::clicked, this, [this] {
        m_rootBox->setEditText(m_rootUse->property("root").toString());
        chooseRoot();
    });
    return card;
}

Card* ImportPage::makeBuild()
{
    auto* card = new Card(tr("2  Build"));
    m_looking = waiting(tr("Reading the files …"));
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(Theme::px(6));
    m_buildError = new InlineError;
    m_buildError->setObjectName(u"buildError"_s);
    card->body()->addWidget(m_looking);
    card->body()->addLayout(m_facts);
    QList<SettingFields::Field> fields = SettingFields::newProjectFields();
    fields.removeIf([](const auto& field) { return qstrcmp(field.key, "root") == 0; }); // above
    m_fields = new NewProjectFields(fields);
    card->body()->addWidget(m_fields);
    card->body()->addWidget(m_buildError);
    connect(m_fields, &NewProjectFields::changed, this, [this] {
        m_planError->hide();
        plan();
    });
    card->body()->addSpacing(Theme::px(space::s2));
    card->body()->addWidget(m_variables);
    connect(m_buildError, &InlineError::retry, this, &ImportPage::look);
    return card;
}

Card* ImportPage::makeTarget()
{
    auto* card = new Card(tr("3  Target"));
    m_target = new TargetChoice;
    auto* place = new QWidget;
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_target);
    row->addStretch();
    connect(m_target, &TargetChoice::chosen, this, &ImportPage::chooseTarget);
    card->body()->addWidget(named(tr("Runs on"), place));
    m_aws = new AwsPlace(deck());
    connect(m_aws, &AwsPlace::chosen, this, [this] {
        if (!m_aws->isMending())
            return chooseTarget();
        m_planError->hide(); // the project keeps its target
        plan();
    });
    connect(m_aws, &AwsPlace::currencyChanged, this, &ImportPage::showPlanText);
    auto* indented = new QHBoxLayout;
    indented->setContentsMargins(Theme::px(116), 0, 0, 0);
    indented->addWidget(m_aws);
    card->body()->addLayout(indented);
    m_environment = new SegmentedControl(tr("Environment"));
    m_environment->setObjectName(u"environment"_s);
    m_environment->addSegment(environmentName(u"production"_s));
    m_environment->addSegment(environmentName(u"preview"_s));
    connect(m_environment, &SegmentedControl::currentChanged, this, [this] {
        m_isPlanned = true; // the person chose the environment
        if (m_detection && !m_detection->needsChoice())
            this->plan();
    });
    auto* left = new QWidget;
    auto* holder = new QHBoxLayout(left);
    holder->setContentsMargins(0, 0, 0, 0);
    holder->addWidget(m_environment);
    holder->addStretch();
    card->body()->addWidget(named(tr("Environment"), left));
    m_push = new QCheckBox(tr("Deploy production on every push"));
    m_push->setObjectName(u"deployOnPush"_s);
    m_push->setToolTip(tr("Works while Shipdeck's agent runs on this computer."));
    m_pushRow = named(tr("Pushes"), m_push);
    m_pushRow->hide();
    card->body()->addWidget(m_pushRow);
    m_fork = new UntrustedSourceNotice;
    card->body()->addWidget(m_fork);
    m_planning = waiting(tr("Working out the plan …"));
    m_planText = new Label({}, FontRole::Small, Color::TextSecondary);
    m_planText->setObjectName(u"planText"_s);
    m_planText->setWrapped(true);
    m_planLink = new LinkLabel(tr("See the plan"));
    m_planLink->setObjectName(u"seePlan"_s);
    m_planLink->hide();
    auto* plan = new QWidget;
    auto* line = new QHBoxLayout(plan);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::px(space::s2));
    line->addWidget(m_planText, 1);
    line->addWidget(m_planLink, 0, Qt::AlignTop);
    card->body()->addWidget(named(tr("Plan"), plan));
    auto* figures = new QHBoxLayout;
    figures->setContentsMargins(Theme::px(116), 0, 0, 0);
    figures->addWidget(m_figures = new PriceFigures);
    card->body()->addLayout(figures);
    card->body()->addWidget(m_planning);
    m_planning->hide();
    auto* box = new Card;
    box->setPadded(false);
    m_steps->setFitted(true);
    box->body()->addWidget(m_steps);
    box->body()->addWidget(m_policy);
    box->hide();
    card->body()->addWidget(box);
    m_planError = new InlineError;
    m_planError->setObjectName(u"planError"_s);
    card->body()->addWidget(m_planError);
    connect(m_planLink, &LinkLabel::clicked, this, [this, box] {
        box->setVisible(box->isHidden());
        m_planLink->setText(box->isHidden() ? tr("See the plan") : tr("Hide the plan"));
    });
    connect(m_planError, &InlineError::retry, this, [this] {
        if (m_planError->property("replaces").toBool()) {
            m_replace = true;
            m_planError->hide();
            return this->plan();
        }
        look();
    });
    return card;
}

void ImportPage::addKeys()
{
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto* go = new QShortcut(QKeySequence(key), this);
        go->setContext(Qt::WidgetWithChildrenShortcut);
        connect(go, &QShortcut::activated, this, &ImportPage::deploy);
    }
    auto* later = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_S), this);
    later->setContext(Qt::WidgetWithChildrenShortcut);
    connect(later, &QShortcut::activated, this, &ImportPage::save);
    for (int i = 0; i < 3; ++i) {
        auto* section = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), this);
        connect(section, &QShortcut::activated, this, [this, i] {
            m_area->ensureWidgetVisible(m_sections[i]);
            for (auto* child : m_sections[i]->findChildren<QWidget*>())
                if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)
                    && !child->focusProxy())
                    return child->setFocus(Qt::ShortcutFocusReason);
        });
    }
}

void ImportPage::showDetection(const build::Detection& detection)
{
    // The plan repeats the detection; an equal result must not flicker.
    if (m_shownDetection != detection) {
        showApps(detection);
        showBuildFacts(detection);
    }
    m_detection = m_shownDetection = detection;
    m_variables->setNames(detection.variableNames);
    m_buildError->hide();
    readyOrNot();
}

void ImportPage::showBuildFacts(const build::Detection& detection)
{
    clearLayout(m_facts);
    if (detection.needsChoice()) {
        auto* choose = new Label(
            tr("This repository has %1 apps. Choose one as root directory above.").arg(detection.apps.size()));
        choose->setObjectName(u"chooseApp"_s);
        choose->setWrapped(true);
        m_facts->addWidget(choose);
        return;
    }
    const QString kind = detection.kind == build::Detection::Kind::Server ? tr("server") : tr("static site");
    auto* name =
        new Label(u"%1, %2"_s.arg((detection.name + u' ' + detection.version).trimmed(), kind), FontRole::BodyStrong);
    name->setObjectName(u"framework"_s);
    m_facts->addWidget(name);
    auto* facts = new KeyValue(104);
    const auto add = [&](const QString& title, const QString& setting, const QString& value) {
        if (value.isEmpty())
            return;
        const QString from = detection.sources.value(setting);
        facts->addText(title, value, FontRole::Code)->setToolTip(from.isEmpty() ? value : tr("found in %1").arg(from));
    };
    add(tr("Install"), u"installCommand"_s, detection.installCommand);
    add(tr("Build"), u"buildCommand"_s, detection.buildCommand);
    add(tr("Output"), u"outputDirectory"_s,
        detection.kind == build::Detection::Kind::Static ? detection.outputDirectory : QString());
    add(tr("Start"), u"startCommand"_s, detection.startCommand);
    add(tr("Node"), u"nodeVersion"_s, detection.nodeVersion);
    add(tr("Python"), u"pythonVersion"_s, detection.pythonVersion);
    m_facts->addWidget(facts);
    for (const QString& reason : detection.reasons().mid(0, 3)) {
        auto* line = new Label(reason, FontRole::Small, Color::TextTertiary);
        line->setWrapped(true);
        m_facts->addWidget(line);
    }
    for (const build::Warning& warning : detection.warnings) {
        auto* row = new QHBoxLayout;
        row->setSpacing(Theme::px(space::s2));
        row->addWidget(new Glyph(Icon::TriangleAlert, 14, Color::LogWarnBar), 0, Qt::AlignTop);
        auto* words = new Label(warning.text.render(), FontRole::Small);
        words->setWrapped(true);
        row->addWidget(words, 1);
        m_facts->addLayout(row);
    }
}

void ImportPage::showApps(const build::Detection& detection)
{
    if (detection.apps.size() < 2)
        return;
    const QSignalBlocker quiet(m_rootBox);
    m_rootBox->clear();
    for (const build::AppChoice& app : detection.apps) {
        const QString root = app.root.isEmpty() ? u"./"_s : app.root;
        m_rootBox->addItem(u"%1  (%2)"_s.arg(root, app.name), app.root);
    }
    m_rootBox->setCurrentIndex(detection.needsChoice() ? -1 : m_rootBox->findData(detection.root));
    if (m_rootBox->currentIndex() < 0)
        m_rootBox->setEditText(m_root);
}

void ImportPage::showRootFailure(const Error& error)
{
    m_rootError->setText(error.what.render());
    m_rootError->setToolTip(error.next.render());
    const QString other = m_rootBox->count() > 0 ? m_rootBox->itemData(0).toString() : QString();
    m_rootUse->setProperty("root", other);
    m_rootUse->setText(other.isEmpty() ? tr("Use repository root") : tr("Use %1").arg(other));
    m_rootError->parentWidget()->show();
    sayOfPlan({});
    readyOrNot();
}

void ImportPage::setEnvironment(int index)
{
    const QSignalBlocker quiet(m_environment);
    m_environment->setCurrent(index);
}

void ImportPage::showTarget(const QString& name, bool hasPreviews)
{
    m_target->setTarget(name);
    m_environment->setEnabled(hasPreviews);
    m_environment->setToolTip(hasPreviews ? QString() : tr("This target has a single address and no previews"));
    if (!hasPreviews)
        setEnvironment(0);
}

void ImportPage::planned(const PlanPreview& plan)
{
    m_plan = plan;
    showTarget(plan.target, plan.hasPreviews);
    m_aws->show(plan);
    showDetection(plan.detection);
    // Untrusted code must not reach production by accident; it can still be chosen.
    if (plan.untrusted.isProposed && m_fork->isHidden())
        setEnvironment(1);
    m_fork->show(plan);
    m_isPlanned = true;
    m_fields->show(request(), plan);
    offerPushes();
    m_steps->setSteps(glassStepsOf(plan.steps));
    m_policy->show(plan.policy);
    m_planLink->setVisible(!plan.steps.isEmpty());
    showPlanText();
}

void ImportPage::showPlanText()
{
    if (!m_plan)
        return;
    m_plan = deck().deployments().priced(*m_plan);
    const PlanPreview& plan = *m_plan;
    const QString what = plan.isNewProject
        ? tr("Creates project %1 in %2 steps.").arg(plan.project).arg(plan.steps.size())
        : tr("Deploys existing project %1 in %2 steps.").arg(plan.project).arg(plan.steps.size());
    const QString where = deploy::isHere(plan.target) ? QString() : u' ' + tr("Address: %1.").arg(plan.address);
    QStringList lines{what + where};
    if (!plan.estimate)
        lines << plan.price.render();
    lines += plan.remarks;
    lines.removeAll(QString());
    sayOfPlan(lines.join(u'\n'));
    if (plan.estimate)
        m_figures->show(*plan.estimate, plan.traps, plan.currency);
    m_figures->setVisible(plan.estimate.has_value());
}

void ImportPage::sayOfPlan(const QString& words)
{
    m_planText->setText(words);
    m_figures->hide();
}

} // namespace shipdeck::ui
