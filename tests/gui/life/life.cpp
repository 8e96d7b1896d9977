// SPDX-License-Identifier: MIT
#include "life.h"

#include "deck/deployments.h"
#include "pages/price_figures.h"
#include "widgets/status_pill.h"
#include "widgets/label.h"
#include "support/wait.h"
#include "support/paths.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

} // namespace

Life::Life(const QString& seed) : rig({u"--seed"_s, seed})
{
    if (!rig.isUp()) {
        qWarning() << rig.trouble();
        return;
    }
    rig.use();
    rig.post(u"settings"_s, {{u"device_interval"_s, 0}});
    const QHash<QString, QString> variables = rig.variables();
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        home.environment().insert(variable.key(), variable.value());
    home.haveQuickSecrets();
    for (const char* name : {"SHIPDECK_HOME", "SHIPDECK_PASSPHRASE_FILE"})
        qputenv(name, home.environment().value(QString::fromLatin1(name)).toUtf8());
    auto deck = Deck::open(*Paths::fromEnvironment());
    if (!deck) {
        qWarning() << deck.error().render();
        return;
    }
    m_deck = *std::move(deck);
    m_window = std::make_unique<ui::DeckWindow>(*m_deck, home.path() + u"/window.ini"_s);
    m_window->resize(1280, 800);
    m_window->move(0, 0);
    m_window->show();
    (void)QTest::qWaitForWindowExposed(m_window.get());
    // Nothing else does this without a window manager, and X refuses it for a window that is not there yet.
    m_window->activateWindow();
    (void)QTest::qWaitForWindowActive(m_window.get());
}

Life::~Life()
{
    m_window.reset();
    m_deck.reset();
    rig.end();
}

bool Life::click(const char* name)
{
    QAbstractButton* button = nullptr;
    const bool isThere = becomesTrue([&] {
        button = find<QAbstractButton>(name);
        return button && button->isEnabled();
    });
    if (!isThere) {
        qWarning("there is no %s to click on %s", name, qPrintable(m_window->route().page));
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool Life::sees(const QString& words) const
{
    const auto says = [&words](const auto* one) { return one->isVisible() && one->text() == words; };
    const auto labels = m_window->findChildren<ui::Label*>();
    const auto links = m_window->findChildren<ui::LinkLabel*>();
    return std::any_of(labels.begin(), labels.end(), says) || std::any_of(links.begin(), links.end(), says);
}

bool Life::showsCurrent() const
{
    const auto* pill = find<ui::StatusPill>("deploymentPill");
    return m_window->route().page == u"deployment" && pill && pill->status() == ui::Status::Current;
}

bool Life::seesPrice() const
{
    const auto all = m_window->findChildren<ui::PriceFigures*>();
    const auto shown = std::find_if(all.begin(), all.end(), [](const QWidget* one) { return one->isVisible(); });
    if (shown == all.end())
        return false;
    const auto labels = (*shown)->findChildren<ui::Label*>();
    return sees(u"Without visitors"_s) && std::any_of(labels.begin(), labels.end(), [](const ui::Label* label) {
               return label->isVisible() && label->text().contains(u'$');
           });
}

void Life::picture(const QString& name)
{
    if (!qEnvironmentVariableIsSet("SHIPDECK_LIFE_PICTURES"))
        return;
    const QString folder = inBuild(u"life");
    QDir().mkpath(folder);
    QCoreApplication::processEvents();
    const QString file = u"%1/%2-%3.png"_s.arg(folder).arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    if (!m_window->screen()->grabWindow(m_window->winId()).save(file)) // the server's pixels, not ours
        qWarning() << "not written:" << file;
}

bool Life::clone(const QString& address)
{
    QUrl url(address);
    url.setUserName(u"mona"_s);
    url.setPassword(QString::fromLatin1(rig.token()));
    git(home.path(), {u"clone"_s, u"-q"_s, url.toString(), u"clone"_s});
    return QDir(home.path() + u"/clone/.git"_s).exists();
}

QString Life::commit(const QString& page, const QString& message)
{
    const QString folder = home.path() + u"/clone"_s;
    Home::write(folder + u"/index.html"_s, page.toUtf8());
    git(folder, {u"commit"_s, u"-qam"_s, message});
    return QString::fromLatin1(git(folder, {u"rev-parse"_s, u"HEAD"_s}).trimmed());
}

bool Life::branch(const QString& name)
{
    git(home.path() + u"/clone"_s, {u"checkout"_s, u"-qb"_s, name});
    return true;
}

bool Life::push(const QString& branch)
{
    const QString folder = home.path() + u"/clone"_s;
    git(folder, {u"push"_s, u"-q"_s, u"origin"_s, u"HEAD:refs/heads/"_s + branch});
    return git(folder, {u"ls-remote"_s, u"origin"_s, u"refs/heads/"_s + branch})
        .startsWith(git(folder, {u"rev-parse"_s, u"HEAD"_s}).trimmed());
}

QString Life::addressOf(const QString& environment)
{
    const auto summary = m_deck->projects().get(project);
    if (!summary)
        return {};
    for (const store::Environment& one : summary->environments)
        if (const auto current = m_deck->deployments().get(one.current); one.name == environment && current)
            return current->url;
    return {};
}

QByteArray Life::page(const QString& environment)
{
    const QString address = addressOf(environment);
    return address.isEmpty() ? QByteArray() : Home::get(address).body;
}

QJsonArray Life::ask(const QString& path)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(rig.api() + path));
    request.setRawHeader("Authorization", "Bearer " + rig.token());
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    (void)becomesTrue([&] { return reply->isFinished(); });
    return QJsonDocument::fromJson(reply->readAll()).array();
}

} // namespace shipdeck::test
