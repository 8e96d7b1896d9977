// SPDX-License-Identifier: MIT
#include "pushed.h"

#include "deck/deck.h"
#include "deck/github_deck.h"
#include "store/github_reports.h"
#include "support/finish.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <csignal>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

constexpr int deadlineMs = 60'000;

} // namespace

Pushed::Pushed(const QJsonObject& rules)
{
    if (!rig.isUp()) {
        qWarning() << rig.trouble();
        return;
    }
    const QHash<QString, QString> variables = rig.variables();
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        home.environment().insert(variable.key(), variable.value());
    // Signing in and looking at the store happen in this process, in the home of the programs.
    rig.use();
    for (const char* name : {"SHIPDECK_HOME", "SHIPDECK_PASSPHRASE_FILE"})
        qputenv(name, home.environment().value(QString::fromLatin1(name)).toUtf8());
    rig.post(u"repos"_s, {{u"repo"_s, repo}, {u"template"_s, u"site"_s}});
    if (!signIn(rig.token()))
        return;
    const Answer deployed = home.run({u"deploy"_s, rig.web() + u'/' + repo + u".git"_s, u"--json"_s});
    if (deployed.exit != 0) {
        qWarning() << deployed.out << deployed.err;
        return;
    }
    auto opened = store::Store::open(*Paths::fromEnvironment());
    if (!opened)
        return;
    m_store = std::move(*opened);
    const store::Project known = store::projects(m_store->database())->first();
    const auto link = github::linkOf(known.settings);
    if (link.fullName != repo || link.account.isEmpty()) {
        qWarning() << "not linked:" << known.settings;
        return;
    }
    project = known.id;
    setRules(rules);
}

Pushed::~Pushed() = default;

bool Pushed::signIn(const QByteArray& token)
{
    const auto deck = Deck::open(*Paths::fromEnvironment());
    if (!deck)
        return false;
    const github::Server server;
    const auto account = finish((*deck)->github().signInWithToken(server, token));
    if (!account)
        qWarning() << account.error().render();
    return account.has_value();
}

void Pushed::set(const QString& key, const QJsonObject& value)
{
    store::Project known = *store::project(m_store->database(), project);
    known.settings.insert(key, value);
    const auto written = m_store->write([&](store::Database& db) { return store::updateProject(db, known); });
    if (!written)
        qWarning() << written.error().render();
}

void Pushed::setRules(const QJsonObject& rules)
{
    set(u"push"_s, rules);
}

void Pushed::ring()
{
    (void)m_store->write([this](store::Database& db) { return store::askToLook(db, project); });
    if (home.agentPid() == 0)
        (void)home.start({u"agent"_s}).release(); // lives on, as a detached one does
}

QString Pushed::push(const QString& page, const QString& message, const QString& branch, const QString& file)
{
    return rig
        .post(u"commits"_s,
              {{u"repo"_s, repo},
               {u"branch"_s, branch},
               {u"message"_s, message},
               {u"files"_s, QJsonObject{{file, page}}}})[u"sha"_s]
        .toString();
}

QJsonObject Pushed::pull(const QJsonObject& document)
{
    QJsonObject whole = document;
    whole.insert(u"repo"_s, repo);
    return rig.post(u"pulls"_s, whole);
}

QList<store::Deployment> Pushed::deployments(const QString& environment)
{
    store::DeploymentFilter filter;
    filter.project = project;
    filter.environment = environment;
    return *store::deployments(m_store->database(), filter);
}

bool Pushed::waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, deadlineMs);
}

bool Pushed::becomes(const QString& commit, store::State state)
{
    ring();
    const bool became = waitFor([&] {
        for (const store::Deployment& deployment : deployments())
            if (deployment.commit == commit)
                return deployment.state == state;
        return false;
    });
    if (!became)
        for (const store::Deployment& deployment : deployments())
            qWarning() << deployment.environment << deployment.commit << store::stateName(deployment.state)
                       << (deployment.error ? deployment.error->render() : QString());
    return became;
}

bool Pushed::isTold()
{
    return waitFor([this] { return store::openGitHubReports(m_store->database())->isEmpty(); });
}

QJsonArray Pushed::ask(const QString& path)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(rig.api() + path));
    request.setRawHeader("Authorization", "Bearer " + rig.token());
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    (void)QTest::qWaitFor([&] { return reply->isFinished(); }, deadlineMs);
    return QJsonDocument::fromJson(reply->readAll()).array();
}

QByteArray Pushed::page(const QString& environment)
{
    for (const store::Deployment& deployment : deployments(environment))
        if (deployment.face == store::Face::Current)
            return Home::get(deployment.url).body;
    return {};
}

} // namespace shipdeck::test
