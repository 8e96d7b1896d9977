// SPDX-License-Identifier: MIT
#include "pages/history_filters.h"

#include "base/clock.h"
#include "deck/deck.h"
#include "deck/projects.h"
#include "models/deployment_words.h"
#include "theme/paint.h"
#include "theme/status.h"
#include "theme/theme.h"
#include "widgets/label.h"
#include "widgets/overlay.h"

#include <QDateEdit>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int monthsBack = 6;

QDateTime startOf(const QDate& day)
{
    return day.startOfDay().toUTC();
}

//! `until` is not among them; invalid: up to now.
void setDays(store::DeploymentFilter& filter, const QDate& from, const QDate& until)
{
    filter.since = startOf(from);
    filter.until = until.isValid() ? startOf(until) : QDateTime();
}

} // namespace

HistoryFilters::HistoryFilters(const Deck& deck, const ProjectId& project, QObject* parent)
    : QObject(parent), m_search(new SearchField(tr("Message, hash, person"))), m_row(new FlowRow), m_project(project)
{
    using Filter = store::DeploymentFilter;
    m_search->setObjectName(u"historySearch"_s);
    m_search->setHint(u"/"_s);
    m_search->setMinimumWidth(Theme::px(180));
    m_search->setMaximumWidth(Theme::px(280));
    m_row->addWidget(m_search);
    m_row->setGrowing(m_search);
    connect(m_search, &SearchField::textChanged, this, &HistoryFilters::changed);

    if (project.isEmpty())
        add(
            tr("Project"), u"projectFilter"_s, tr("All projects"), [](Filter& all) { all.project.clear(); },
            [&deck] {
                QList<Choice> choices;
                for (const ProjectSummary& one : deck.projects().all().value_or(QList<ProjectSummary>()))
                    choices << Choice{one.project.name, [id = one.project.id](Filter& filter) { filter.project = id; }};
                return choices;
            });
    const auto environment = [](const QString& word) {
        const EnvironmentName name(word);
        return Choice{environmentName(name), [name](Filter& filter) { filter.environment = name; }};
    };
    add(
        tr("Environment"), u"environmentFilter"_s, tr("All environments"), [](Filter& all) { all.environment.clear(); },
        [environment]() -> QList<Choice> {
            return {environment(u"production"_s), environment(u"preview"_s), environment(u"staging"_s)};
        });
    const auto state = [](Status status, const QString& name) {
        return Choice{statusName(status), [name](Filter& filter) { filter.state = name; }};
    };
    add(
        tr("Status"), u"statusFilter"_s, tr("All states"), [](Filter& all) { all.state.clear(); },
        [state]() -> QList<Choice> {
            return {state(Status::Waiting, store::stateName(store::State::Waiting)),
                    state(Status::Current, u"current"_s),
                    state(Status::Rolling, u"rolling"_s),
                    state(Status::Staged, u"staged"_s),
                    state(Status::Building, u"BUILDING"_s),
                    state(Status::Error, u"ERROR"_s),
                    state(Status::Canceled, u"CANCELED"_s),
                    state(Status::RolledBack, u"ROLLED_BACK"_s),
                    state(Status::Skipped, u"SKIPPED"_s)};
        });
    add(
        tr("Branch"), u"branchFilter"_s, tr("All branches"), [](Filter& all) { all.ref.clear(); },
        [&deck, project] {
            QList<Choice> choices;
            for (const QString& ref : deck.projects().refs(project).value_or(QStringList()))
                choices << Choice{ref, [ref](Filter& filter) { filter.ref = ref; }};
            return choices;
        });
    add(
        tr("Person"), u"personFilter"_s, tr("Everyone"), [](Filter& all) { all.person.clear(); },
        [&deck, project] {
            QList<Choice> choices;
            for (const QString& person : deck.projects().people(project).value_or(QStringList()))
                choices << Choice{person, [person](Filter& filter) { filter.person = person; }};
            choices << Choice{tr("Pushes"), [](Filter& filter) { filter.person = store::byPush; }};
            return choices;
        });
    add(
        tr("Date"), u"dateFilter"_s, tr("Any time"), [](Filter& all) { all.since = all.until = QDateTime(); },
        []() -> QList<Choice> {
            const QDate today = nowUtc().toLocalTime().date();
            const auto days = [](const QString& text, const QDate& from, const QDate& until) {
                return Choice{text, [from, until](Filter& filter) { setDays(filter, from, until); }};
            };
            QList<Choice> choices{days(tr("Today"), today, {}), days(tr("Yesterday"), today.addDays(-1), today),
                                  days(tr("Last 7 days"), today.addDays(-6), {}),
                                  days(tr("Last 30 days"), today.addDays(-29), {})};
            const QDate month(today.year(), today.month(), 1);
            for (int back = 0; back < monthsBack; ++back)
                choices << days(QLocale().toString(month.addMonths(-back), tr("MMMM yyyy", "a month")),
                                month.addMonths(-back), month.addMonths(1 - back));
            return choices;
        },
        [this](const Take& take) { askForDates(take); });
}

void HistoryFilters::askForDates(const Take& take)
{
    const QDate today = nowUtc().toLocalTime().date();
    auto* dialog = new Dialog(tr("Choose dates"), m_search);
    dialog->setObjectName(u"chooseDates"_s);
    const auto field = [dialog, today](const QString& name, const char* object, const QDate& date) {
        auto* edit = new QDateEdit(date);
        edit->setObjectName(QString::fromLatin1(object));
        edit->setAccessibleName(name);
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setCalendarPopup(true);
        edit->setMaximumDate(today);
        auto* row = new QHBoxLayout;
        auto* label = new Label(name, FontRole::Body, Color::TextSecondary);
        label->setFixedWidth(Theme::px(80));
        row->addWidget(label);
        row->addWidget(edit, 1);
        dialog->body()->addLayout(row);
        return edit;
    };
    const QDate since = m_chosen.since.isValid() ? m_chosen.since.toLocalTime().date() : today.addDays(-6);
    const QDate until = m_chosen.until.isValid() ? m_chosen.until.toLocalTime().date().addDays(-1) : today;
    QDateEdit* first = field(tr("From"), "firstDay", since);
    QDateEdit* last = field(tr("To"), "lastDay", until);
    last->setMinimumDate(since);
    connect(first, &QDateEdit::dateChanged, last, &QDateEdit::setMinimumDate);
    dialog->addButton(tr("Cancel"));
    Button* show = dialog->addButton(tr("Show these days"), Button::Kind::Primary);
    show->setObjectName(u"confirm"_s);
    connect(show, &Button::clicked, this, [take, first, last] {
        const QDate from = first->date(), to = last->date();
        take({u"%1 – %2"_s.arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate)),
              [from, to](store::DeploymentFilter& filter) { setDays(filter, from, to.addDays(1)); }});
    });
    dialog->open();
    first->setFocus(Qt::OtherFocusReason);
}

// The choices are made when the menu opens: they include what is in rows that are not loaded, and days pass.
void HistoryFilters::add(const QString& name, const QString& object, const QString& everything, const Choose& clear,
                         const std::function<QList<Choice>()>& choices, const std::function<void(const Take&)>& ask)
{
    auto* button = new Button(everything);
    button->setAccessibleName(name);
    button->setObjectName(object);
    auto* menu = new QMenu(button);
    const auto choose = [this, button](const Choice& choice) {
        choice.choose(m_chosen);
        button->setText(choice.text);
        Q_EMIT changed();
    };
    const Choice all{everything, clear};
    connect(menu, &QMenu::aboutToShow, this, [this, menu, all, choices, choose, ask] {
        menu->clear();
        menu->addAction(all.text, this, [choose, all] { choose(all); });
        for (const Choice& choice : choices())
            menu->addAction(menuText(choice.text), this, [choose, choice] { choose(choice); });
        if (ask)
            menu->addAction(tr("Choose dates…"), this, [ask, choose] { ask(choose); });
    });
    button->setDropMenu(menu);
    m_row->addWidget(button);
    m_clear << [button, everything] { button->setText(everything); };
}

store::DeploymentFilter HistoryFilters::filter() const
{
    store::DeploymentFilter filter = m_chosen;
    if (!m_project.isEmpty())
        filter.project = m_project;
    filter.text = m_search->text().trimmed();
    return filter;
}

bool HistoryFilters::isFiltered() const
{
    return !m_search->text().trimmed().isEmpty() || !m_chosen.project.isEmpty() || !m_chosen.environment.isEmpty()
        || !m_chosen.state.isEmpty() || !m_chosen.ref.isEmpty() || !m_chosen.person.isEmpty()
        || m_chosen.since.isValid() || m_chosen.until.isValid();
}

void HistoryFilters::clear()
{
    m_chosen = {};
    for (const auto& forget : std::as_const(m_clear))
        forget();
    if (m_search->text().isEmpty())
        Q_EMIT changed();
    else
        m_search->clear();
}

} // namespace shipdeck::ui
