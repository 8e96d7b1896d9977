// SPDX-License-Identifier: MIT
#include "pages/desktop_notifier.h"

#include "deck/deployment_detail.h"
#include "deck/deployments.h"
#include "deck/operations.h"
#include "deck/projects.h"
#include "deck/releases.h"
#include "deploy/canary_rule.h"
#include "deploy/operations.h"
#include "models/deployment_words.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace shipdeck::ui {
namespace {

// The Desktop Notifications Specification, 1.2.
const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr int lastCount = 5, trayPx = 64;

//! Shows the state by shape as well as by colour: a sign on the corner of the program's icon.
QIcon trayIcon(std::optional<Status> sign)
{
    QPixmap picture = appIcon().pixmap(trayPx, trayPx);
    if (!sign)
        return QIcon(picture);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect corner(trayPx * 7 / 16, trayPx * 7 / 16, trayPx * 9 / 16, trayPx * 9 / 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Color::BgWindow));
    painter.drawEllipse(corner);
    paintIcon(painter, *sign == Status::Error ? statusIcon(*sign) : Icon::Play, corner, Theme::status(*sign).fg,
              trayPx * 7 / 16);
    return QIcon(picture);
}

} // namespace

DesktopNotifier::DesktopNotifier(Deck& deck, QWidget& window) : QObject(&window), m_deck(deck), m_window(window)
{
    // Of releases that are measured, some time after they went live.
    connect(&deck, &Deck::changed, this, [this](const store::Changes& changes) {
        for (const QString& id : changes.present.value(u"audits"_s)) {
            const auto detail = m_deck.deployments().detail(id);
            if (m_window.isActiveWindow() || !detail || !detail->audit
                || detail->audit->missed == lighthouse::Figures())
                continue;
            const Notice notice{id, detail->deployment.url, false,
                                tr("%1 is below its Lighthouse budget").arg(detail->project.name),
                                lighthouse::shortfalls(detail->audit->missed, detail->audit->figures).join(u' ')};
            Q_EMIT noticed(id, notice.title, notice.body);
            notify(notice);
        }
    });
}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::follow(const QList<JobItem>& jobs)
{
    QSet<QString> now;
    for (const JobItem& job : jobs)
        now.insert(job.id);
    // The operation that ends a canary takes milliseconds, so its job is mostly not seen while it runs.
    const QSet<QString> gone = QSet<QString>(m_running).subtract(now).unite(newlyStopped());
    const bool begun = m_running.isEmpty() != now.isEmpty();
    m_running = now;
    m_jobs = jobs;
    for (const QString& id : gone)
        ended(id);
    if (m_window.isActiveWindow())
        m_failed = false; // the person has seen it
    if (begun || !gone.isEmpty())
        showTray(!now.isEmpty());
}

QSet<QString> DesktopNotifier::newlyStopped()
{
    const auto ids = m_deck.releases().stoppedCanaries();
    if (!ids)
        return {};
    const QSet<QString> now(ids->begin(), ids->end()), before = m_stopped.value_or(now);
    m_stopped = now;
    return QSet<QString>(now).subtract(before);
}

std::optional<DesktopNotifier::Notice> DesktopNotifier::noticeOf(const store::Deployment& deployment) const
{
    const auto project = m_deck.projects().get(deployment.project);
    const QString name = project ? project->project.name : QString();
    Notice notice{deployment.id, {}, false, {}, titleOf(deployment)};
    switch (statusOf(deployment)) {
    case Status::Current:
        notice.title = tr("%1 is live").arg(name);
        notice.address = deployment.url;
        break;
    case Status::Staged:
        notice.title = tr("%1 is staged and ready to promote").arg(name);
        if (const auto canary = m_deck.releases().canaryRecord(deployment.id).value_or(std::nullopt);
            canary && canary->isStopped) {
            notice.title = tr("%1: the canary failed and ended").arg(name);
            notice.isFailure = true;
            notice.body = deploy::trafficText(canary->traffic).render() + u' '
                + deploy::firstFailureText(canary->traffic).render();
        }
        break;
    case Status::Rolling: notice.title = tr("%1: canary at %2 % of visitors").arg(name).arg(deployment.weight); break;
    case Status::RolledBack: notice.title = tr("%1 was rolled back").arg(name); break;
    case Status::Error:
        notice.title = tr("%1 failed").arg(name);
        notice.isFailure = true;
        if (deployment.error)
            notice.body = deployment.error->what.render();
        break;
    case Status::Skipped: notice.title = tr("%1: nothing to deploy").arg(name); break;
    default: return std::nullopt; // canceled by the person
    }
    return notice;
}

std::optional<DesktopNotifier::Notice> DesktopNotifier::noticeOf(const store::Operation& added) const
{
    const bool isDone = added.state == store::Operation::State::Done;
    const bool isFailed = added.state == store::Operation::State::Failed;
    if (added.kind != store::Operation::Kind::AddDomain || (!isDone && !isFailed))
        return std::nullopt;
    const QString name = deploy::domainsOf(added).value(0);
    if (isDone)
        return Notice{added.id, u"https://%1/"_s.arg(name), false, tr("%1 is live").arg(name), {}};
    return Notice{added.id,
                  {},
                  true,
                  tr("%1 could not be added").arg(name),
                  added.error ? added.error->what.render() : QString()};
}

void DesktopNotifier::ended(const QString& id)
{
    if (m_window.isActiveWindow())
        return;
    const auto deployment = m_deck.deployments().get(id);
    const auto operation = m_deck.operations().get(OperationId(id));
    std::optional<Notice> notice;
    if (deployment && store::isFinal(deployment->state))
        notice = noticeOf(*deployment);
    else if (!deployment && operation)
        notice = noticeOf(*operation);
    if (!notice)
        return;
    m_failed = m_failed || notice->isFailure;
    Q_EMIT noticed(id, notice->title, notice->body);
    notify(*notice);
}

void DesktopNotifier::notify(const Notice& notice)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return showInTray(notice);
    if (!std::exchange(m_listening, true))
        bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    QStringList actions{u"default"_s, notice.isFailure ? tr("Show cause") : tr("Open")};
    if (!notice.address.isEmpty())
        actions << u"visit"_s << tr("Visit");
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    call << u"Shipdeck"_s << m_numbers.value(notice.id) << u"shipdeck"_s << notice.title << notice.body.toHtmlEscaped()
         << actions << QVariantMap{{u"desktop-entry"_s, u"shipdeck"_s}} << -1;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> number = *watcher;
        if (number.isError())
            return showInTray(notice);
        m_numbers.insert(notice.id, number.value());
        m_sent.insert(number.value(), notice);
    });
}

void DesktopNotifier::actionInvoked(uint number, const QString& action)
{
    const auto sent = m_sent.constFind(number);
    if (sent == m_sent.constEnd())
        return; // another program's
    if (action == u"visit")
        return Q_EMIT visitRequested(sent->address);
    Q_EMIT openRequested(sent->id);
}

void DesktopNotifier::showInTray(const Notice& notice)
{
    if (!m_tray || !QSystemTrayIcon::supportsMessages())
        return;
    m_inTray = notice.id;
    m_tray->showMessage(notice.title, notice.body,
                        notice.isFailure ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void DesktopNotifier::showTray(bool running)
{
    if (!m_tray) {
        if (!running || !QSystemTrayIcon::isSystemTrayAvailable())
            return;
        m_menu = std::make_unique<QMenu>();
        m_tray = std::make_unique<QSystemTrayIcon>();
        m_tray->setContextMenu(m_menu.get());
        connect(m_menu.get(), &QMenu::aboutToShow, this, &DesktopNotifier::fillMenu);
        connect(m_tray.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger)
                Q_EMIT raiseRequested();
        });
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT openRequested(m_inTray); });
    }
    m_tray->setIcon(trayIcon(running        ? std::optional(Status::Building)
                                 : m_failed ? std::optional(Status::Error)
                                            : std::nullopt));
    m_tray->setToolTip(running ? m_jobs.first().text : tr("Shipdeck"));
    m_tray->show();
    fillMenu(); // some desktops show it without a request
}

void DesktopNotifier::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(tr("Open Shipdeck"), this, &DesktopNotifier::raiseRequested);
    m_menu->addSeparator();
    for (const JobItem& job : std::as_const(m_jobs))
        m_menu->addAction(job.text, this, [this, id = job.id] { Q_EMIT openRequested(id); });
    if (!m_jobs.isEmpty())
        m_menu->addSeparator();
    store::DeploymentFilter filter;
    filter.limit = lastCount;
    for (const store::Deployment& one : m_deck.deployments().list(filter).value_or(QList<store::Deployment>()))
        if (!m_running.contains(one.id))
            m_menu->addAction(statusName(statusOf(one)) + u"  "_s + QString(titleOf(one)).replace(u'&', u"&&"_s), this,
                              [this, id = one.id] { Q_EMIT openRequested(id); });
}

} // namespace shipdeck::ui
