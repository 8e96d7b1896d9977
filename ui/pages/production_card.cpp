// SPDX-License-Identifier: MIT
#include "pages/production_card.h"

#include "base/durations.h"
#include "deploy/snapshot.h"
#include "models/deployment_words.h"
#include "models/project_items.h"
#include "models/time_words.h"
#include "pages/fact_row.h"
#include "theme/theme.h"
#include "widgets/key_value.h"
#include "widgets/log/stage_row.h"

using namespace Qt::StringLiterals;

namespace shipdeck::ui {

namespace {

constexpr int roomForPicture = 600;

Status iconOf(Health::State state)
{
    switch (state) {
    case Health::State::Passing:
    case Health::State::Asleep: return Status::Ready;
    case Health::State::Starting: return Status::Deploying;
    case Health::State::Failing: return Status::Error;
    case Health::State::Stopped: return Status::Canceled;
    case Health::State::Unknown: break;
    }
    return Status::Queued;
}

} // namespace

ProductionCard::ProductionCard(QWidget* parent)
    : Card({}, parent), m_picture(new SitePicture), m_name(new Label({}, FontRole::Title)),
      m_pill(new StatusPill(Status::Current)), m_rollBack(new Button(Icon::Undo2, tr("Roll back…"))),
      m_timeline(new IconButton(Icon::History, tr("Release timeline"))), m_facts(nullptr), m_factsHost(new QVBoxLayout),
      m_pinned(new QWidget), m_none(new QWidget), m_noneText(new Label({}, FontRole::Body, Color::TextSecondary))
{
    setObjectName(u"productionCard"_s);
    m_rollBack->setObjectName(u"rollBack"_s);
    m_timeline->setObjectName(u"openTimeline"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::px(space::s3));
    head->addWidget(m_name);
    head->addWidget(m_pill);
    head->addStretch();
    head->addWidget(m_timeline);
    head->addWidget(m_rollBack);

    auto* pin = new QHBoxLayout(m_pinned);
    pin->setContentsMargins(0, 0, 0, 0);
    pin->setSpacing(Theme::px(space::s2));
    pin->addWidget(new Glyph(Icon::Pin, 14, Color::AccentText));
    pin->addWidget(new Label(tr("Pinned: new deployments will not go live"), FontRole::Small, Color::TextSecondary));
    auto* lift = new LinkLabel(tr("Unpin"));
    lift->setObjectName(u"liftPin"_s);
    pin->addWidget(lift);
    pin->addStretch();

    auto* none = new QVBoxLayout(m_none);
    none->setContentsMargins(0, 0, 0, 0);
    none->setSpacing(Theme::px(space::s3));
    m_noneText->setWrapped(true);
    none->addWidget(m_noneText);
    auto* deploy = new Button(Icon::Rocket, tr("Deploy"));
    none->addWidget(deploy, 0, Qt::AlignLeft);
    none->addStretch();

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(head);
    right->addSpacing(Theme::px(8));
    right->addLayout(m_factsHost);
    right->addWidget(m_pinned);
    right->addWidget(m_none);
    right->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s6));
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    body()->addLayout(row);

    connect(m_rollBack, &Button::clicked, this, &ProductionCard::rollBackRequested);
    connect(m_timeline, &IconButton::clicked, this, &ProductionCard::timelineRequested);
    connect(deploy, &Button::clicked, this, &ProductionCard::deployRequested);
    connect(lift, &LinkLabel::clicked, this, &ProductionCard::liftPinRequested);
}

// In a narrow window the picture is hidden, as the facts would overlap it.
void ProductionCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    m_picture->setVisible(width() >= Theme::px(roomForPicture));
}

void ProductionCard::show(const ProjectSummary& project, const store::Environment& environment,
                          const std::optional<DeploymentDetail>& current,
                          const std::optional<store::Operation::Kind>& underWay)
{
    QStringList now{project.project.name, environment.name, QString::number(environment.pinned)};
    if (current) {
        now << current->deployment.id << store::stateName(current->deployment.state) << current->deployment.url
            << ageText(current->deployment.createdAt);
        if (const auto& health = current->health)
            now << health->what.render() << health->output << exactTimeText(health->seenAt);
        now << QString::number(underWay ? int(*underWay) : -1);
    }
    if (std::exchange(m_shown, now) == now)
        return; // keeps the focus
    m_name->setText(environmentName(environment.name));
    m_pill->setVisible(current.has_value());
    if (current && current->health && current->health->isFailing())
        m_pill->setStatus(Status::Error, tr("Down"));
    else if (current)
        m_pill->setStatus(statusOf(current->deployment));
    m_rollBack->setVisible(current.has_value());
    m_timeline->setVisible(current.has_value());
    m_none->setVisible(!current);
    m_noneText->setText(tr("Nothing is live yet. Your first successful deployment will appear here."));
    m_pinned->setVisible(environment.pinned);
    ProjectCard described;
    if (current)
        describe(described, deploy::Snapshot::of(current->deployment).detection);
    m_picture->setSite(project.project.name, current ? addressText(current->deployment.url) : QString(), described.icon,
                       described.framework);
    if (m_facts) {
        m_factsHost->removeWidget(m_facts);
        m_facts->hide(); // the new ones replace it in the same frame
        m_facts->deleteLater();
        m_facts = nullptr;
    }
    if (current)
        showFacts(*current, underWay);
}

void ProductionCard::showFacts(const DeploymentDetail& current, const std::optional<store::Operation::Kind>& underWay)
{
    const store::Deployment& deployment = current.deployment;
    auto* facts = new KeyValue;
    facts->layout()->setContentsMargins(0, 0, 0, Theme::px(8));
    auto* address = facts->addLink(tr("Address"), addressText(deployment.url));
    address->setObjectName(u"address"_s);
    connect(address, &LinkLabel::clicked, this, &ProductionCard::visitRequested);

    auto* source = new QWidget;
    auto* line = new QHBoxLayout(source);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::px(6));
    line->addWidget(new Glyph(deployment.commit.isEmpty() ? Icon::Folder : Icon::GitBranch, 14));
    line->addWidget(new Label(refOf(deployment), FontRole::Code));
    auto* hash = new LinkLabel(shortNameOf(deployment));
    hash->setRole(FontRole::Code);
    line->addSpacing(Theme::px(4));
    line->addWidget(hash);
    line->addStretch();
    connect(hash, &LinkLabel::clicked, this, &ProductionCard::openRequested);
    facts->addWidget(tr("Source"), source);
    facts->addText({}, titleOf(deployment));
    if (!deployment.author.isEmpty())
        facts->addText(tr("Commit by"), deployment.author);
    QString deployed = deployment.deployedBy.isEmpty()
        ? ageText(deployment.createdAt)
        : tr("%1 by %2").arg(ageText(deployment.createdAt), deployerOf(deployment));
    if (deployment.durationMs > 0)
        deployed = tr("%1, took %2").arg(deployed, durationText(deployment.durationMs));
    facts->addText(tr("Deployed"), deployed)->setToolTip(absoluteText(deployment.createdAt));
    facts->addWidget(tr("Health"), health(current));
    if (current.hasServer)
        facts->addWidget(tr("Server"), server(current, underWay));
    m_facts = facts;
    m_factsHost->addWidget(facts);
}

//! Its log and its switches.
QWidget* ProductionCard::server(const DeploymentDetail& current, const std::optional<store::Operation::Kind>& underWay)
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(space::s4));
    const auto add = [&](const QString& text, const QString& name, void (ProductionCard::*signal)()) {
        auto* link = new LinkLabel(text);
        link->setObjectName(name);
        connect(link, &LinkLabel::clicked, this, signal);
        row->addWidget(link);
    };
    using Kind = store::Operation::Kind;
    add(tr("Server log"), u"serverLog"_s, &ProductionCard::serverLogRequested);
    if (underWay) {
        auto* words = new Label(*underWay == Kind::Stop        ? tr("Stopping…")
                                    : *underWay == Kind::Start ? tr("Starting…")
                                                               : tr("Restarting…"),
                                FontRole::Small, Color::TextSecondary);
        words->setObjectName(u"serverUnderWay"_s);
        row->addWidget(words);
    } else if (current.health && current.health->isStopped()) {
        add(tr("Start"), u"start"_s, &ProductionCard::startRequested);
    } else {
        add(tr("Restart"), u"restart"_s, &ProductionCard::restartRequested);
        add(tr("Stop…"), u"stop"_s, &ProductionCard::stopRequested);
    }
    row->addStretch();
    return box;
}

QWidget* ProductionCard::health(const DeploymentDetail& current)
{
    const Health health = current.health.value_or(Health());
    QString words = health.what.render();
    if (health.isAsleep())
        words = tr("Asleep since %1. The next request wakes it.").arg(exactTimeText(health.seenAt));
    else if (health.seenAt.isValid())
        words = tr("%1 Checked %2.").arg(words, exactTimeText(health.seenAt));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(4));
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::px(6));
    line->addWidget(new StatusIcon(iconOf(health.state), 16), 0, Qt::AlignTop);
    auto* text = new Label(words);
    text->setObjectName(u"health"_s);
    text->setWrapped(true);
    text->setToolTip(absoluteText(health.seenAt));
    line->addWidget(text, 1);
    column->addLayout(line);
    if (!health.output.isEmpty()) {
        auto* output = new Label(health.output, FontRole::Code, Color::TextSecondary);
        output->setElided(true);
        output->setToolTip(health.output);
        column->addWidget(output);
    }
    if (health.isStopped() && !current.hasServer) {
        auto* start = new LinkLabel(tr("Start site"));
        start->setObjectName(u"start"_s);
        connect(start, &LinkLabel::clicked, this, &ProductionCard::startRequested);
        column->addWidget(start, 0, Qt::AlignLeft);
    }
    box->setAccessibleName(words);
    return box;
}

} // namespace shipdeck::ui
