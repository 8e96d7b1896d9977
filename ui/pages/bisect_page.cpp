// SPDX-License-Identifier: MIT
#include "pages/bisect_page.h"

#include "deck/deployments.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "models/time_words.h"
#include "pages/actions.h"
#include "pages/bisect_dialog.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/columns.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

using State = store::Operation::State;
using deploy::Verdict;

constexpr int leastPane = 10 * 19 + 72; // ten rows of the log, with its header and foot

Status statusOf(Verdict verdict)
{
    return verdict == Verdict::Good ? Status::Ready : verdict == Verdict::Bad ? Status::Error : Status::Skipped;
}

QString verdictText(const deploy::BisectTest& test)
{
    return test.verdict == Verdict::Good ? BisectPage::tr("Good")
        : test.verdict == Verdict::Bad   ? BisectPage::tr("Bad")
                                         : BisectPage::tr("Skipped");
}

std::pair<Status, QString> pillOf(State state)
{
    switch (state) {
    case State::Queued: return {Status::Queued, {}};
    case State::Waiting: return {Status::Waiting, {}};
    case State::Running: return {Status::Building, BisectPage::tr("Searching")};
    case State::Done: return {Status::Ready, BisectPage::tr("Found")};
    case State::Canceled: return {Status::Canceled, {}};
    case State::Failed:
    case State::Abandoned: break;
    }
    return {Status::Error, BisectPage::tr("Not found")};
}

} // namespace

BisectPage::BisectPage(const PageContext& context, const ProjectId& project, const QString& operation, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Rows, parent), m_project(project), m_id(OperationId(operation)),
      m_pill(new StatusPill), m_state(new Label({}, FontRole::Body, Color::TextSecondary)), m_cause(new CauseCard),
      m_answer(new Card(tr("This commit broke it"))), m_subject(new Label({}, FontRole::BodyStrong)),
      m_about(new Label({}, FontRole::Small, Color::TextSecondary)),
      m_diff(new Button(Icon::FileDiff, tr("Show changes"))), m_pane(new LogPane),
      m_tests(new Card(tr("Tested commits"))),
      m_cancel(new Button(Icon::X, tr("Cancel search"), Button::Kind::Secondary, this)),
      m_again(new Button(Icon::RotateCw, tr("Search again…"), Button::Kind::Secondary, this))
{
    const std::pair<QWidget*, const char*> named[]{{m_pill, "bisectPill"},     {m_state, "bisectState"},
                                                   {m_cause, "bisectCause"},   {m_answer, "bisectAnswer"},
                                                   {m_diff, "bisectDiff"},     {m_tests, "bisectTests"},
                                                   {m_cancel, "bisectCancel"}, {m_again, "bisectAgain"}};
    for (const auto& [widget, name] : named)
        widget->setObjectName(QString::fromLatin1(name));
    m_cancel->hide();
    m_again->hide();
    layOut();
    connect(m_cancel, &Button::clicked, this, [this] {
        m_cancel->setBusy(true);
        QCoro::connect(deck().operations().cancel(m_id), this, [this](const Result<>& asked) {
            if (!asked)
                act().failed(asked.error());
        });
    });
    connect(m_again, &Button::clicked, this, [this] {
        if (const auto of = deck().deployments().get(m_search.params[deploy::bisectOf].toString()))
            findBreakingCommit(deck(), *of, this, true, [this](const Route& to) { Q_EMIT navigate(to); });
    });
    connect(m_diff, &Button::clicked, this, [this] {
        m_isChosen = true;
        openLog(deploy::bisectDiffLog(m_id));
    });
}

void BisectPage::layOut()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(14));
    auto* heading = new Label(tr("Find the commit that broke it"), FontRole::Display);
    head->addWidget(heading);
    head->addWidget(m_pill);
    head->addStretch();
    m_state->setWrapped(true);
    m_subject->setWrapped(true);
    m_about->setWrapped(true);
    auto* answer = new QHBoxLayout;
    answer->setSpacing(Theme::px(space::s4));
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::px(2));
    words->addWidget(m_subject);
    words->addWidget(m_about);
    answer->addLayout(words, 1);
    answer->addWidget(m_diff, 0, Qt::AlignVCenter);
    m_answer->body()->addLayout(answer);
    m_pane->setMinimumHeight(Theme::px(leastPane));
    m_tests->body()->setSpacing(Theme::px(space::s3));

    auto* inside = new QWidget;
    fillWith(inside, title());
    auto* column = new QVBoxLayout(inside);
    padPage(column);
    column->setSpacing(Theme::px(14));
    column->addLayout(head);
    column->addWidget(m_state);
    column->addWidget(m_cause);
    column->addWidget(m_answer);
    column->addWidget(new Columns(m_pane, m_tests, size::rightColumn, 460), 1);
}

void BisectPage::load()
{
    const auto search = deck().operations().get(m_id);
    const auto so = search ? deck().operations().bisection(m_id) : tl::unexpected(search.error());
    const auto project = so ? deck().projects().get(m_project) : tl::unexpected(so.error());
    if (!project)
        return showFailure(project.error());
    m_search = *search;
    m_so = *so;
    m_projectName = project->project.name;
    const auto [status, note] = pillOf(m_search.state);
    m_pill->setStatus(status, m_search.cancelRequested && isOpen() ? tr("Canceling") : note);
    m_state->setText(stateText());
    showAnswer();
    showTests();
    chooseLog();
    showLook(Look::Filled);
    if (std::exchange(m_isOpenShown, isOpen()) != isOpen() || isOpen())
        Q_EMIT headerChanged();
}

bool BisectPage::isOpen() const
{
    return m_search.state == State::Queued || m_search.state == State::Running || m_search.state == State::Waiting;
}

QString BisectPage::stateText() const
{
    if (m_so.commits.isEmpty())
        return isOpen() ? tr("Reading the history of %1…").arg(m_projectName) : QString();
    const QString range = tr("%1 to %2").arg(m_so.commits.first().shortId(), m_so.commits.last().shortId());
    if (!isOpen())
        return tr("%1, %2 commits, %3 builds. Nothing was released.")
            .arg(range)
            .arg(m_so.commits.size() - 1)
            .arg(m_so.builds());
    const deploy::Search next = m_so.next();
    if (next.again)
        return tr("%1: one commit is left. It and the one before it are built once more, to be sure.").arg(range);
    return tr("%1: %2 commits left, about %3 builds. Nothing is released. You can leave this page.")
        .arg(range)
        .arg(next.to - next.from + 1)
        .arg(next.testsLeft);
}

void BisectPage::showAnswer()
{
    m_answer->setVisible(isFound());
    const bool failed = m_search.error && (m_search.state == State::Failed || m_search.state == State::Abandoned);
    m_cause->setVisible(failed);
    if (failed)
        m_cause->setCause(Cause::from(*m_search.error));
    if (!isFound() || m_so.commits.isEmpty())
        return;
    const build::HistoryCommit& found = m_so.commits[m_so.next().at];
    m_subject->setText(found.subject);
    m_about->setText(tr("%1 by %2, %3").arg(found.id.left(12), found.author, absoluteText(found.date)));
}

LinkLabel* BisectPage::addLog(const QString& text, const QString& spoken, const QString& log)
{
    auto* link = new LinkLabel(text);
    link->setObjectName(u"log."_s + log);
    link->setAccessibleName(spoken);
    connect(link, &LinkLabel::clicked, this, [this, log] {
        m_isChosen = true;
        openLog(log);
    });
    return link;
}

void BisectPage::addRow(int at, bool isRunning)
{
    const build::HistoryCommit& commit = m_so.commits[at];
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s2));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* subject = new Label(commit.subject);
    subject->setElided(true);
    words->addWidget(subject);
    QStringList about{commit.shortId()};
    Status status = Status::Building;
    QList<LinkLabel*> links;
    for (const deploy::BisectTest& test : std::as_const(m_so.tests)) {
        if (test.at != at)
            continue;
        status = statusOf(test.verdict);
        about << (test.isBuilt ? verdictText(test) : tr("%1, from an earlier build").arg(verdictText(test)));
        const QString text = links.isEmpty() ? tr("Log") : tr("Log %1").arg(links.size() + 1);
        links << addLog(text, tr("%1 of %2, %3").arg(text, commit.shortId(), commit.subject), test.log);
    }
    if (isRunning) {
        status = Status::Building;
        about << tr("Testing…");
    }
    auto* icon = new StatusIcon(status, 16, isRunning ? StatusIcon::Spin::Yes : StatusIcon::Spin::No);
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* small = new Label(about.join(u" · "_s), FontRole::Small, Color::TextTertiary);
    small->setElided(true);
    words->addWidget(small);
    row->addLayout(words, 1);
    for (LinkLabel* link : std::as_const(links))
        row->addWidget(link, 0, Qt::AlignTop);
    m_tests->body()->addLayout(row);
}

//! Newest commit first, as a history is read.
void BisectPage::showTests()
{
    const deploy::Search next = m_so.commits.isEmpty() ? deploy::Search{} : m_so.next();
    const bool isTesting = isOpen() && !m_so.commits.isEmpty() && next.state == deploy::Search::State::Test;
    const QString shown = u"%1 %2 %3"_s.arg(m_so.tests.size()).arg(isTesting).arg(m_so.commits.size());
    if (std::exchange(m_shown, shown) == shown)
        return;
    clearLayout(m_tests->body());
    QSet<int> rows;
    for (const deploy::BisectTest& test : std::as_const(m_so.tests))
        rows << test.at;
    if (isTesting)
        rows << next.at;
    for (qsizetype at = m_so.commits.size() - 1; at >= 0; --at)
        if (rows.contains(int(at)))
            addRow(int(at), isTesting && next.at == at);
    m_tests->body()->addStretch();
}

//! The changes that were found, else the newest build.
void BisectPage::chooseLog()
{
    if (!m_isChosen) {
        const QString building = u"%1-%2"_s.arg(m_id).arg(m_so.tests.size() + 1);
        openLog(isFound()                ? deploy::bisectDiffLog(m_id)
                    : isOpen()           ? building
                    : m_so.tests.empty() ? QString(m_id)
                                         : m_so.tests.last().log);
    }
    m_pane->view()->refresh();
}

void BisectPage::openLog(const QString& id)
{
    if (std::exchange(m_log, id) == id)
        return;
    const bool isLive = isOpen() && id == u"%1-%2"_s.arg(m_id).arg(m_so.tests.size() + 1);
    m_pane->setDownloadName(m_projectName + u'-' + id);
    m_pane->view()->open(deck().paths().logs(), id, isLive ? LogPhase::Live : LogPhase::Succeeded);
}

QList<Crumb> BisectPage::breadcrumbs() const
{
    return {{tr("Projects"), {u"projects"_s, {}, {}}}, {m_projectName, {u"overview"_s, m_project, {}}}, {title(), {}}};
}

QList<QWidget*> BisectPage::actions()
{
    m_cancel->setEnabled(!m_search.cancelRequested);
    if (isOpen())
        return {m_cancel};
    return m_search.params[deploy::bisectOf].toString().isEmpty() ? QList<QWidget*>() : QList<QWidget*>{m_again};
}

QList<Command> BisectPage::commands() const
{
    Command command;
    Button* const button = isOpen() ? m_cancel : m_again;
    command.id = u"bisect."_s + (isOpen() ? u"cancel"_s : u"again"_s);
    command.text = isOpen() ? tr("Cancel search") : tr("Search again…");
    command.icon = isOpen() ? Icon::X : Icon::RotateCw;
    command.run = [button] { button->click(); };
    return {command};
}

} // namespace shipdeck::ui
