// SPDX-License-Identifier: MIT
#include "pushed.h"

#include "deck/pushes.h"
#include "deck/deck.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "deck/projects.h"
#include "store/github_reports.h"
#include "support/finish.h"
#include "support/wait.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <csignal>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

} // namespace

Computer::Computer(const QStringList& options) : rig(options), token(rig.token())
{
    if (!rig.isUp()) {
        qWarning() << rig.trouble();
        return;
    }
    rig.post(u"settings"_s, {{u"limited"_s, false}});
    const QHash<QString, QString> variables = rig.variables();
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        home.environment().insert(variable.key(), variable.value());
    home.haveQuickSecrets();
    // Signing in and looking at the store happen in this process, in the home of the programs.
    rig.use();
    for (const char* name : {"SHIPDECK_HOME", "SHIPDECK_PASSPHRASE_FILE"})
        qputenv(name, home.environment().value(QString::fromLatin1(name)).toUtf8());
    if (!signIn(token))
        return;
    if (auto opened = store::Store::open(*Paths::fromEnvironment()))
        m_store = std::move(*opened);
}

Computer::~Computer()
{
    rig.end(); // nobody is left to be told that the projects go
}

bool Computer::signIn(const QByteArray& with)
{
    const auto deck = Deck::open(*Paths::fromEnvironment());
    if (!deck)
        return false;
    const github::Server server;
    const auto account = finish((*deck)->github().signIns().signInWithToken(server, with));
    if (!account)
        qWarning() << account.error().render();
    else
        token = with;
    return account.has_value();
}

void Computer::killAgent()
{
    const qint64 pid = home.agentPid();
    if (pid == 0)
        return;
    ::kill(pid_t(pid), SIGKILL);
    QVERIFY(becomesTrue([&] {
        const qint64 now = home.agentPid();
        return now == 0 ? home.isAgentGone() : now != pid;
    }));
}

Pushed::Pushed(Computer& of, const QJsonObject& rules, Of content) : computer(of), rig(of.rig), home(of.home)
{
    static int number = 0;
    repo = u"mona/harbor-%1"_s.arg(++number);
    if (!computer.isReady())
        return;
    rig.forget(u"faults"_s);
    rig.post(u"settings"_s, {{u"limited"_s, false}, {u"relay_available"_s, true}});
    rig.post(u"repos"_s, {{u"repo"_s, repo}, {u"template"_s, content == Of::NothingYet ? QString() : u"site"_s}});
    deploy(rules,
           content == Of::NothingYet      ? QStringList{u"--save"_s}
               : content == Of::SiteOnAws ? QStringList{u"--target"_s, u"cloudfront"_s}
                                          : QStringList());
}

Pushed::Pushed(Computer& of, const QJsonObject& rules, const QString& name, const QString& root)
    : computer(of), rig(of.rig), home(of.home), repo(name)
{
    if (computer.isReady())
        deploy(rules, {u"--root"_s, root}, root);
}

void Pushed::deploy(const QJsonObject& rules, const QStringList& options, const QString& root)
{
    const Answer deployed =
        home.run(QStringList{u"deploy"_s, rig.web() + u'/' + repo + u".git"_s, u"--json"_s} + options);
    if (deployed.exit != 0) {
        qWarning() << deployed.out << deployed.err;
        return;
    }
    const auto all = *store::projects(store().database());
    for (const store::Project& known : all)
        if (const auto link = github::linkOf(known.settings);
            link.fullName == repo && !link.account.isEmpty() && known.root == root)
            project = known.id;
    if (isReady())
        setRules(rules);
}

Pushed::~Pushed()
{
    if (isReady() && store::project(store().database(), project))
        setRules({}); // the next test's agent has enough to do
}

void Pushed::set(const QString& key, const QJsonObject& value)
{
    store::Project known = *store::project(store().database(), project);
    known.settings.insert(key, value);
    const auto written = store().write([&](store::Database& db) { return store::updateProject(db, known); });
    if (!written)
        qWarning() << written.error().render();
}

void Pushed::setRules(const QJsonObject& rules)
{
    store::Project known = *store::project(store().database(), project);
    known.settings.insert(u"push"_s, rules);
    known.settings.insert(u"relay"_s, rules[u"relay"_s].toBool()); // off unless a test asks for it
    const auto written = store().write([&](store::Database& db) { return store::updateProject(db, known); });
    if (!written)
        qWarning() << written.error().render();
}

void Pushed::ring()
{
    (void)store().write([this](store::Database& db) { return store::askToLook(db, project); });
    if (home.agentPid() == 0)
        (void)home.start({u"agent"_s}).release(); // lives on, as a detached one does
}

bool Pushed::listens()
{
    ring();
    const bool on = waitFor([this] { return watch().facts[u"relay"_s].toString() == u"on"; });
    if (!on)
        qWarning() << store::watchStateName(watch().state) << watch().facts << home.agentPid();
    return on;
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
    filter.environment = EnvironmentName(environment);
    return *store::deployments(store().database(), filter);
}

store::Watch Pushed::watch()
{
    const auto seen = store::watch(store().database(), project);
    return seen && *seen ? **seen : store::Watch{};
}

int Pushed::count(const QString& commit)
{
    const auto all = deployments();
    return int(std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.commit == commit; }));
}

QJsonArray Pushed::hooks()
{
    return ask(u"/repos/%1/hooks"_s.arg(repo));
}

qint64 Pushed::number()
{
    return github::linkOf(store::project(store().database(), project)->settings).repository;
}

bool Pushed::waitFor(const std::function<bool()>& condition)
{
    return becomesTrue(condition);
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
    QList<store::GitHubReport> open;
    const bool told = waitFor([&] {
        open = *store::openGitHubReports(store().database());
        open.removeIf([this](const store::GitHubReport& report) {
            return store::deployment(store().database(), report.deployment)->project != project;
        });
        return open.isEmpty();
    });
    for (const store::GitHubReport& report : std::as_const(open))
        qWarning() << "untold" << report.deployment << report.sent << report.dueAt
                   << (report.error ? report.error->render() : QString());
    return told;
}

QJsonArray Pushed::ask(const QString& path)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(rig.api() + path));
    request.setRawHeader("Authorization", "Bearer " + computer.token);
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    (void)becomesTrue([&] { return reply->isFinished(); });
    return QJsonDocument::fromJson(reply->readAll()).array();
}

QString Pushed::localHook()
{
    const auto deck = Deck::open(*Paths::fromEnvironment());
    const auto summary = deck ? (*deck)->projects().get(project) : Result<ProjectSummary>(canceled());
    return summary ? (*deck)->pushes().localHook(summary->project) : QString();
}

QByteArray Pushed::page(const QString& environment)
{
    for (const store::Deployment& deployment : deployments(environment))
        if (deployment.role == store::ReleaseRole::Current)
            return Home::get(deployment.url).body;
    return {};
}

} // namespace shipdeck::test
