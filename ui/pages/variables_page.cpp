// SPDX-License-Identifier: MIT
#include "pages/variables_page.h"

#include "deploy/snapshot.h"
#include "models/deployment_words.h"
#include "pages/actions.h"
#include "pages/fact_row.h"
#include "secrets/variables.h"
#include "theme/theme.h"
#include "widgets/card.h"
#include "widgets/flow_row.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace shipdeck::ui {
namespace {

constexpr qsizetype mostNamed = 3, mostSegments = 5, mostAsked = 50;

//! What the .env.example of the live release names and this environment lacks. Not of the newest deployment, which may
//! be a preview of anybody's pull request.
QStringList namesAskedFor(const ProjectSummary& project, const VariableState& state)
{
    QStringList known = state.names(), missing;
    for (const build::ProjectVariable& one : state.ofFile)
        known << one.name;
    if (project.current)
        for (const QString& name : deploy::Snapshot::of(*project.current).detection.variableNames)
            if (checkVariableName(name) && !known.contains(name))
                missing << name;
    return missing.first(std::min(mostAsked, missing.size()));
}

} // namespace

VariablesPage::VariablesPage(const PageContext& context, const ProjectId& project, const EnvironmentName& environment,
                             QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_project(project),
      m_environment(environment.isEmpty() ? EnvironmentName(u"production"_s) : environment),
      m_copy(new Button(Icon::Copy, tr("Copy from…"), Button::Kind::Secondary, this)), m_copyMenu(new QMenu(m_copy)),
      m_import(new Button(Icon::Upload, tr("Import .env…"), Button::Kind::Secondary, this)),
      m_add(new Button(Icon::Plus, tr("Add variable"), Button::Kind::Secondary, this)),
      m_switch(new SegmentedControl(tr("Environment"))), m_many(new Button(Icon::CircleDot, {})),
      m_filter(new SearchField(tr("Filter"))), m_editor(new VariableEditor), m_list(new VariableList),
      m_header(new VariableHeader(m_list)), m_none(new EmptyState(Icon::KeyRound, {}, {})),
      m_noMatch(new EmptyState(Icon::Search, tr("No variables match"), tr("Try other words."))), m_below(new QWidget),
      m_hint(new Label({}, FontRole::Small, Color::TextSecondary))
{
    for (Button* button : {m_copy, m_import, m_add})
        button->hide(); // the top bar shows those in actions()
    m_copy->setObjectName(u"copyVariables"_s);
    m_copy->setDropMenu(m_copyMenu);
    m_import->setObjectName(u"importVariables"_s);
    m_add->setObjectName(u"addVariable"_s);
    m_add->setToolTip(tr("Add variable  A"));
    m_second.setInterval(1s);
    build();
    connectParts();
}

QList<Crumb> VariablesPage::breadcrumbs() const
{
    return {{tr("Projects"), {u"projects"_s, {}, {}}},
            {m_summary.project.name, {u"overview"_s, m_project, {}}},
            {title(), {}}};
}

QList<QWidget*> VariablesPage::actions()
{
    return look() == Look::Failed ? QList<QWidget*>() : QList<QWidget*>{m_copy, m_import, m_add};
}

void VariablesPage::build()
{
    m_switch->setObjectName(u"variableEnvironment"_s);
    m_many->setObjectName(u"manyEnvironments"_s);
    m_many->setAccessibleName(tr("Environment"));
    m_many->setDropMenu(new QMenu(m_many));
    m_filter->setObjectName(u"variableFilter"_s);
    m_filter->setHint(u"/"_s);
    m_filter->setMinimumWidth(Theme::px(200));
    m_filter->setMaximumWidth(Theme::px(240));
    m_list->setObjectName(u"variableList"_s);
    m_list->installEventFilter(this);
    auto* row = new FlowRow;
    row->addWidget(m_switch);
    row->addWidget(m_many);
    auto* encrypted =
        new Label(tr("Secrets are encrypted and never written to logs."), FontRole::Small, Color::TextSecondary);
    row->addWidget(encrypted);
    row->addWidget(m_filter);
    row->setLast(m_filter);

    auto* card = new Card;
    card->setPadded(false);
    card->body()->setSpacing(0);
    card->body()->addWidget(m_header);
    card->body()->addWidget(m_editor);
    card->body()->addWidget(m_list, 1);
    card->body()->addWidget(m_none, 1);
    card->body()->addWidget(m_noMatch, 1);
    m_hint->setObjectName(u"variableHint"_s);
    m_hint->setWrapped(true);
    auto* below = new QVBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, Theme::px(10));
    below->setSpacing(Theme::px(10));
    below->addWidget(new Divider);
    auto* hint = new QHBoxLayout;
    hint->setContentsMargins(Theme::px(space::s4), 0, Theme::px(space::s4), 0);
    hint->setSpacing(Theme::px(space::s2));
    hint->addWidget(new Glyph(Icon::Upload, 15), 0, Qt::AlignTop);
    hint->addWidget(m_hint, 1);
    below->addLayout(hint);
    card->body()->addWidget(m_below);

    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    padPage(column);
    column->setSpacing(Theme::px(space::s3));
    column->addLayout(row);
    column->addWidget(card, 1);
    m_area = fillWith(inside, title());
    filled()->layout()->setSpacing(0);
    filled()->layout()->addWidget(m_bar = makeBar());
    Button* first = m_none->addAction(tr("Add variable"), Button::Kind::Primary);
    connect(first, &Button::clicked, this, &VariablesPage::addVariable);
    connect(m_none->addAction(tr("Import .env…")), &Button::clicked, m_import, &Button::click);
    m_example = m_none->addAction(tr("Start from .env.example"));
    m_example->setObjectName(u"startFromExample"_s);
    connect(m_example, &Button::clicked, this, &VariablesPage::startFromExample);
    connect(m_noMatch->addAction(tr("Clear filter")), &Button::clicked, m_filter, &QLineEdit::clear);
}

QWidget* VariablesPage::makeBar()
{
    auto* bar = new QWidget;
    bar->setObjectName(u"pendingBar"_s);
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Divider);
    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(Theme::px(space::page), Theme::px(space::s3), Theme::px(space::page), Theme::px(space::s3));
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(m_spinner = new Spinner(tr("Deploying")));
    m_barTitle = new Label({}, FontRole::BodyStrong);
    m_barTitle->setObjectName(u"pendingTitle"_s);
    row->addWidget(m_barTitle);
    m_barText = new Label({}, FontRole::Small, Color::TextSecondary);
    m_barText->setObjectName(u"pendingNames"_s);
    m_barText->setElided(true);
    row->addWidget(m_barText, 1);
    row->addWidget(m_discard = new Button(tr("Discard…")));
    row->addWidget(m_open = new Button(tr("Open deployment")));
    row->addWidget(m_redeploy = new Button(Icon::RotateCw, tr("Redeploy"), Button::Kind::Primary));
    m_discard->setObjectName(u"discardChanges"_s);
    m_open->setObjectName(u"openDeployment"_s);
    m_redeploy->setObjectName(u"redeployChanges"_s);
    m_redeploy->setToolTip(tr("Deploy the same commit with the new values"));
    column->addWidget(inside);
    return bar;
}

void VariablesPage::connectParts()
{
    connect(m_add, &Button::clicked, this, &VariablesPage::addVariable);
    connect(m_import, &Button::clicked, this, [this] { act().chooseEnv(m_project, m_environment); });
    connect(m_copyMenu, &QMenu::aboutToShow, this, &VariablesPage::fillCopyMenu);
    connect(m_switch, &SegmentedControl::currentChanged, this,
            [this](int index) { choose(m_environments.value(index, m_environment)); });
    auto* many = m_many->findChild<QMenu*>();
    connect(many, &QMenu::aboutToShow, this, [this, many] {
        many->clear();
        for (const EnvironmentName& name : std::as_const(m_environments))
            many->addAction(environmentName(name), this, [this, name] { choose(name); });
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this] { showRows(VariableList::Apply::Now); });
    connect(m_filter, &SearchField::left, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_editor, &VariableEditor::saved, this, &VariablesPage::save);
    connect(m_editor, &VariableEditor::canceled, this, [this] {
        m_editor->hide();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_editor, &VariableEditor::blockPasted, this,
            [this](const QString& text) { act().importText(m_project, m_environment, text); });
    connect(m_list, &VariableList::edited, this, &VariablesPage::edit);
    connect(m_list, &VariableList::removed, this, &VariablesPage::remove);
    connect(m_list, &VariableList::revealToggled, this, &VariablesPage::toggleReveal);
    connect(m_list, &VariableList::linked, this, &VariablesPage::copyOne);
    connect(m_list, &VariableList::menuRequested, this, &VariablesPage::showMenu);
    connect(m_discard, &Button::clicked, this, &VariablesPage::discard);
    connect(m_redeploy, &Button::clicked, this, &VariablesPage::redeploy);
    connect(m_open, &Button::clicked, this, [this] {
        if (m_state.underWay)
            act().open(*m_state.underWay);
    });
    connect(&m_second, &QTimer::timeout, this, &VariablesPage::countDown);
}

void VariablesPage::load()
{
    const QString nameBefore = m_summary.project.name;
    const Look lookBefore = look();
    if (const auto read = readState(); !read) {
        showFailure(read.error());
    } else {
        showEnvironments();
        showRows(std::exchange(m_isOwn, false) ? VariableList::Apply::Now : VariableList::Apply::Quietly);
        showBar();
        showLook(Look::Filled);
    }
    if (nameBefore != m_summary.project.name || lookBefore != look())
        Q_EMIT headerChanged();
}

Result<> VariablesPage::readState()
{
    SD_TRY(m_summary, deck().projects().get(m_project));
    if (!variableEnvironments(m_summary).contains(m_environment))
        m_environment = EnvironmentName(u"production"_s); // the one that was shown is gone
    SD_TRY(m_state, readVariables(deck(), m_summary, m_environment));
    return {};
}

void VariablesPage::choose(const EnvironmentName& environment)
{
    if (environment == m_environment)
        return;
    hideSecret();
    m_editor->hide(); // what is typed there is meant for the other one
    m_environment = environment;
    m_isOwn = true;
    load();
}

void VariablesPage::showEnvironments()
{
    const QList<EnvironmentName> names = variableEnvironments(m_summary);
    const QSignalBlocker quiet(m_switch);
    if (names != m_environments) {
        m_switch->clear();
        for (const EnvironmentName& name : names)
            m_switch->addSegment(environmentName(name));
        m_environments = names;
    }
    for (int i = 0; i < names.size(); ++i) {
        const auto rows = deck().variables().list(m_project, names[i]).value_or(QList<VariableRow>());
        m_switch->setText(i,
                          rows.isEmpty() ? environmentName(names[i])
                                         : u"%1  %2"_s.arg(environmentName(names[i])).arg(rows.size()));
    }
    m_switch->setCurrent(int(names.indexOf(m_environment)));
    m_switch->setVisible(names.size() <= mostSegments);
    m_many->setVisible(names.size() > mostSegments);
    m_many->setText(environmentName(m_environment));
}

void VariablesPage::showRows(VariableList::Apply apply)
{
    QList<VariableItem> items = itemsOf(m_state, m_revealed);
    const bool isEmpty = items.isEmpty();
    const QString wanted = m_filter->text().trimmed();
    items.removeIf([&wanted](const VariableItem& item) { return !item.name.contains(wanted, Qt::CaseInsensitive); });
    m_list->setRows(items, apply);
    m_editor->setTaken(m_state.names());
    const QString here = environmentName(m_environment);
    m_none->setTexts(
        tr("No variables in %1").arg(here),
        tr("Drop a .env file here, or paste NAME=value lines with Ctrl+V. You review the changes before they "
           "are saved."));
    m_none->setVisible(isEmpty);
    m_example->setVisible(isEmpty && !namesAskedFor(m_summary, m_state).isEmpty());
    m_noMatch->setVisible(!isEmpty && items.isEmpty());
    m_list->setVisible(!items.isEmpty());
    m_header->setVisible(!items.isEmpty());
    m_below->setVisible(!isEmpty);
    QString hint =
        tr("Drop a .env file here, or paste NAME=value lines with Ctrl+V. You review the changes before they "
           "are saved.");
    if (m_environment == u"preview")
        hint += u' ' + tr("Every preview gets these with its next deployment.");
    else if (!m_state.live)
        hint += u' ' + tr("Nothing is live in %1 yet: its first deployment gets these.").arg(here);
    m_hint->setText(hint);
}

void VariablesPage::startFromExample()
{
    act().importText(m_project, m_environment, namesAskedFor(m_summary, m_state).join(u"=\n"_s) + u'=',
                     tr("The repository's .env.example names these."));
}

void VariablesPage::showBar()
{
    QStringList changes = m_state.changes();
    m_bar->setVisible(!changes.isEmpty());
    if (changes.isEmpty())
        return;
    const auto count = int(changes.size());
    const bool isUnderWay = m_state.underWay.has_value();
    if (isUnderWay)
        m_barTitle->setText(count == 1 ? tr("Deploying 1 change") : tr("Deploying %1 changes").arg(count));
    else
        m_barTitle->setText(count == 1 ? tr("1 change not live yet") : tr("%1 changes not live yet").arg(count));
    if (count > mostNamed)
        changes = changes.first(mostNamed) << tr("and %1 more").arg(count - mostNamed);
    m_barText->setText(changes.join(u", "_s));
    m_spinner->setVisible(isUnderWay);
    m_open->setVisible(isUnderWay);
    m_discard->setVisible(!isUnderWay);
    m_redeploy->setVisible(!isUnderWay);
}

// A adds, / filters; only if no other widget uses the letter.
void VariablesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_A)
        return addVariable();
    if (event->key() == Qt::Key_Slash)
        return find();
    DeckPage::keyPressEvent(event);
}

// The list would take both letters as the beginning of a name.
bool VariablesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Slash || (key->key() == Qt::Key_A && key->modifiers() == Qt::NoModifier)) {
            keyPressEvent(key);
            return true;
        }
    }
    // What was revealed is for the person in front of this window.
    if (watched == window() && event->type() == QEvent::WindowDeactivate)
        hideSecret();
    return DeckPage::eventFilter(watched, event);
}

} // namespace shipdeck::ui
