// SPDX-License-Identifier: MIT
#include "pages/timeline_page.h"

#include "deck/deployments.h"
#include "deck/pictures.h"
#include "deck/timeline.h"
#include "deploy/snapshot.h"
#include "models/deployment_words.h"
#include "models/project_items.h"
#include "models/time_words.h"
#include "pages/actions.h"
#include "pages/compare_dialog.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QSlider>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

constexpr int factsWidth = 276, near = 3, tenth = 10;

} // namespace

TimelinePage::TimelinePage(const PageContext& context, const ProjectId& project, const QString& place, QWidget* parent)
    : DeckPage(context, Skeleton::Shape::Cards, parent), m_project(project), m_environment(place.section(u'/', 0, 0)),
      m_wanted(place.section(u'/', 1)), m_environments(new Button(Icon::CircleDot, {}, Button::Kind::Secondary, this)),
      m_menu(new QMenu(this)), m_picture(new SitePicture(SitePicture::Size::Fitted)), m_pill(new StatusPill),
      m_title(new Label({}, FontRole::Title)), m_commit(new Label({}, FontRole::Code, Color::TextSecondary)),
      m_by(new Label({}, FontRole::Body, Color::TextSecondary)),
      m_when(new Label({}, FontRole::Body, Color::TextSecondary)), m_address(new LinkLabel(QString())),
      m_gone(new Label(tr("The files of this release were pruned. Redeploy it to build it again."), FontRole::Small,
                       Color::TextTertiary)),
      m_rollBack(new Button(Icon::Undo2, tr("Roll back to this release…"), Button::Kind::Primary)),
      m_redeploy(new Button(Icon::RotateCw, tr("Redeploy"))),
      m_compare(new Button(Icon::FileDiff, tr("Compare with live"))), m_open(new LinkLabel(tr("Open deployment"))),
      m_slider(new QSlider(Qt::Horizontal)), m_earlier(new IconButton(Icon::ChevronLeft, tr("Earlier release"))),
      m_later(new IconButton(Icon::ChevronRight, tr("Later release"))),
      m_first(new Label({}, FontRole::Small, Color::TextTertiary)),
      m_position(new Label({}, FontRole::Small, Color::TextSecondary)),
      m_last(new Label({}, FontRole::Small, Color::TextTertiary))
{
    if (m_environment.isEmpty())
        m_environment = EnvironmentName(u"production"_s);
    const std::pair<QWidget*, const char*> named[]{{m_slider, "timeline"},          {m_title, "releaseTitle"},
                                                   {m_commit, "releaseCommit"},     {m_by, "releaseBy"},
                                                   {m_when, "releaseWhen"},         {m_rollBack, "rollBackTo"},
                                                   {m_redeploy, "redeployRelease"}, {m_compare, "compareWithLive"},
                                                   {m_open, "openRelease"},         {m_position, "timelinePosition"},
                                                   {m_earlier, "earlierRelease"},   {m_later, "laterRelease"}};
    for (const auto& [widget, name] : named)
        widget->setObjectName(QString::fromLatin1(name));
    m_environments->hide(); // the top bar shows it
    m_environments->setAccessibleName(tr("Environment"));
    m_environments->setDropMenu(m_menu);
    auto* shown = new QHBoxLayout;
    shown->setSpacing(Theme::px(space::s6));
    shown->addWidget(m_picture, 1);
    shown->addWidget(facts());
    auto* column = new QVBoxLayout(filled());
    padPage(column);
    column->addLayout(shown, 1);
    column->addLayout(controls());
    setEmpty(new EmptyState(Icon::History, tr("No releases yet"),
                            tr("Each release that goes live is added here, with a picture of its page.")));

    connect(&m_loader, &PictureLoader::loaded, this, &TimelinePage::showPicture);
    connect(m_slider, &QSlider::valueChanged, this, &TimelinePage::showRelease);
    connect(m_earlier, &QAbstractButton::clicked, this, [this] { m_slider->setValue(m_slider->value() - 1); });
    connect(m_later, &QAbstractButton::clicked, this, [this] { m_slider->setValue(m_slider->value() + 1); });
    connect(m_rollBack, &Button::clicked, this, &TimelinePage::rollBack);
    connect(m_redeploy, &Button::clicked, this, [this] { act().redeploy(this->shown(), m_redeploy); });
    connect(m_compare, &Button::clicked, this, &TimelinePage::compareWithLive);
    connect(m_open, &LinkLabel::clicked, this, [this] {
        if (m_release)
            act().open(*m_release);
    });
    connect(m_address, &LinkLabel::clicked, this, [this] {
        if (m_release)
            act().visit(m_release->releaseUrl);
    });
}

QWidget* TimelinePage::facts()
{
    auto* side = new QWidget;
    side->setFixedWidth(Theme::px(factsWidth));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(space::s2));
    column->addWidget(m_pill, 0, Qt::AlignLeft);
    for (Label* label : {m_title, m_by, m_when, m_gone})
        label->setWrapped(true);
    m_commit->setElided(true);
    m_address->setExternal(true);
    for (QWidget* one : std::initializer_list<QWidget*>{m_title, m_commit, m_by, m_when})
        column->addWidget(one);
    column->addWidget(m_address, 0, Qt::AlignLeft);
    column->addSpacing(Theme::px(space::s2));
    column->addWidget(m_gone);
    for (QWidget* one : std::initializer_list<QWidget*>{m_rollBack, m_redeploy, m_compare, m_open})
        column->addWidget(one, 0, Qt::AlignLeft);
    column->addStretch();
    return side;
}

QLayout* TimelinePage::controls()
{
    m_slider->setAccessibleName(tr("Release"));
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::px(space::s2));
    row->addWidget(m_earlier);
    row->addWidget(m_slider, 1);
    row->addWidget(m_later);
    auto* words = new QHBoxLayout;
    words->addWidget(m_first);
    words->addStretch();
    words->addWidget(m_position);
    words->addStretch();
    words->addWidget(m_last);
    auto* column = new QVBoxLayout;
    column->setSpacing(Theme::px(space::s1));
    column->addLayout(row);
    column->addLayout(words);
    return column;
}

void TimelinePage::activated()
{
    DeckPage::activated();
    m_slider->setFocus(Qt::OtherFocusReason);
}

DeploymentId TimelinePage::shown() const
{
    return m_releases.value(m_slider->value());
}

void TimelinePage::load()
{
    const auto summary = deck().projects().get(m_project);
    if (!summary)
        return showFailure(summary.error());
    const bool isRenamed = m_summary.project.name != summary->project.name;
    m_summary = *summary;
    m_live = {};
    for (const store::Environment& one : std::as_const(m_summary.environments))
        if (one.name == m_environment)
            m_live = one.current;
    fillEnvironments();
    QCoro::connect(servedReleases(deck().paths(), m_summary.project.id, m_environment), this,
                   [this, asked = m_environment](const Result<QList<DeploymentId>>& releases) {
                       if (asked == m_environment)
                           showReleases(releases);
                   });
    if (isRenamed)
        Q_EMIT headerChanged();
}

void TimelinePage::showReleases(const Result<QList<DeploymentId>>& releases)
{
    if (!releases)
        return showFailure(releases.error());
    const DeploymentId before = m_wanted.isEmpty() ? shown() : std::exchange(m_wanted, {});
    m_releases = *releases;
    showLook(m_releases.isEmpty() ? Look::Empty : Look::Filled);
    choose(before);
}

void TimelinePage::fillEnvironments()
{
    m_menu->clear();
    for (const store::Environment& one : std::as_const(m_summary.environments))
        m_menu->addAction(environmentName(one.name), this, [this, name = one.name] {
            m_environment = name;
            load();
        });
    m_environments->setText(environmentName(m_environment));
}

void TimelinePage::choose(const DeploymentId& release)
{
    const qsizetype last = m_releases.size() - 1;
    qsizetype at = m_releases.indexOf(release);
    if (at < 0)
        at = m_live.isEmpty() ? last : m_releases.lastIndexOf(m_live);
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, int(std::max<qsizetype>(last, 0)));
    m_slider->setPageStep(int(std::max<qsizetype>(last / tenth, 1)));
    m_slider->setValue(int(at < 0 ? last : at));
    m_slider->setEnabled(last > 0);
    if (last < 0)
        return;
    const auto dayOf = [this](const DeploymentId& id) {
        const auto one = deck().deployments().get(id);
        return one ? dayText(one->createdAt) : QString();
    };
    m_first->setText(dayOf(m_releases.first()));
    m_last->setText(last > 0 ? dayOf(m_releases.last()) : QString());
    showRelease();
}

void TimelinePage::showRelease()
{
    const auto release = deck().deployments().get(shown());
    if (!release)
        return; // removed in this moment: the next load() shows what there is
    m_release = *release;
    const bool isLive = release->id == m_live, isGone = !isLive && release->artifact.isEmpty();
    m_pill->setStatus(statusOf(*release), statusNoteOf(*release));
    m_title->setText(titleOf(*release));
    m_commit->setText(refOf(*release) + u"  "_s + shortNameOf(*release));
    m_by->setText(byOf(*release));
    m_by->setVisible(!m_by->text().isEmpty());
    m_when->setText(tr("Deployed %1").arg(absoluteText(release->createdAt)));
    m_address->setText(addressText(release->releaseUrl));
    m_address->setVisible(!release->releaseUrl.isEmpty() && !release->artifact.isEmpty());
    m_rollBack->setVisible(actionOf(*release) == RowAction::RollBack);
    m_gone->setVisible(isGone);
    m_redeploy->setVisible(isGone);
    m_compare->setVisible(!isLive && !m_live.isEmpty());
    m_earlier->setEnabled(m_slider->value() > m_slider->minimum());
    m_later->setEnabled(m_slider->value() < m_slider->maximum());
    m_position->setText(tr("Release %1 of %2").arg(m_slider->value() + 1).arg(m_releases.size()));
    m_slider->setAccessibleDescription(m_position->text() + u": "_s + m_title->text());
    ProjectCard described;
    describe(described, deploy::Snapshot::of(*release).detection);
    m_picture->setSite(m_summary.project.name, addressText(release->url), described.icon, described.framework);
    showPicture();
}

//! Those beside it come next, so that a step shows its picture at once.
void TimelinePage::showPicture()
{
    const auto pageOf = [this](int at) { return picturesOf(deck().paths(), m_releases.value(at)).page; };
    const int at = m_slider->value();
    const QString page = pageOf(at);
    m_picture->setImage(page.isEmpty() ? QImage() : m_loader.of(page));
    QStringList wanted{page};
    for (int away = 1; away <= near; ++away)
        wanted << pageOf(at + away) << pageOf(at - away);
    wanted.removeAll(QString());
    m_loader.want(wanted);
}

void TimelinePage::rollBack()
{
    if (m_release && actionOf(*m_release) == RowAction::RollBack)
        act().rollBack(m_project, m_environment, m_release->id);
}

void TimelinePage::compareWithLive()
{
    const auto live = deck().deployments().get(m_live);
    if (!live || !m_release)
        return;
    const bool ordered = m_release->seq < live->seq;
    auto* dialog = new CompareDialog(deck(), ordered ? *m_release : *live, ordered ? *live : *m_release, this);
    dialog->open();
}

// The slider's keys work on the whole page; R rolls back, as on Overview.
void TimelinePage::keyPressEvent(QKeyEvent* event)
{
    static const QList<int> moves{Qt::Key_Left, Qt::Key_Right,  Qt::Key_Home,
                                  Qt::Key_End,  Qt::Key_PageUp, Qt::Key_PageDown};
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_R)
        return rollBack();
    if (moves.contains(event->key()) && !m_slider->hasFocus()) {
        m_slider->setFocus(Qt::OtherFocusReason);
        QCoreApplication::sendEvent(m_slider, event);
        return;
    }
    DeckPage::keyPressEvent(event);
}

QList<Crumb> TimelinePage::breadcrumbs() const
{
    return {{tr("Projects"), {u"projects"_s, {}, {}}},
            {m_summary.project.name, {u"overview"_s, m_project, {}}},
            {title(), {}}};
}

QList<Command> TimelinePage::commands() const
{
    if (!m_release || actionOf(*m_release) != RowAction::RollBack)
        return {};
    auto* self = const_cast<TimelinePage*>(this);
    Command back;
    back.id = u"timeline.rollback"_s;
    back.text = tr("Roll back to this release…");
    back.icon = Icon::Undo2;
    back.shortcut = u"R"_s;
    back.run = [self] { self->rollBack(); };
    return {back};
}

} // namespace shipdeck::ui
