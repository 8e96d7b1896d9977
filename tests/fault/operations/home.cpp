// SPDX-License-Identifier: MIT
#include "home.h"

#include "base/command.h"
#include "deck/deploy_request.h"
#include "deck/deployments.h"
#include "deck/github.h"
#include "deck/github_sign_ins.h"
#include "hosted.h"
#include "logs/log_file.h"
#include "store/operations.h"
#include "store/projects.h"
#include "support/processes.h"
#include "support/paths.h"
#include "support/finish.h"
#include "support/quick_secrets.h"
#include "support/wait.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <csignal>
#include <unistd.h>

namespace shipdeck::test {

using namespace Qt::StringLiterals;

Home::Home() : m_folder(QDir::tempPath() + u"/sdf-XXXXXX"_s)
{
    qputenv("SHIPDECK_PROGRAMS", inBuild(u"tests/fault").toUtf8());
    qputenv("SHIPDECK_HOME", QFile::encodeName(m_folder.path() + u"/home"_s));
    m_paths = Paths::fromEnvironment().value();
    m_store = std::move(store::Store::open(m_paths)).value();
    m_deck = std::move(Deck::open(m_paths)).value();
}

Home::~Home()
{
    killAgent();
    killAllOf(m_folder.path());
}

void Home::startAgent(const Fault& fault)
{
    killAgent();
    m_countFile = m_folder.path() + u"/count-%1"_s.arg(++m_runs);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SHIPDECK_FAULT_COUNT"_s, m_countFile);
    environment.insert(u"SHIPDECK_FAULT_KILL_AT"_s, QString::number(fault.killAtLine));
    environment.insert(u"SHIPDECK_FAULT_CALL"_s, QString::number(fault.call));
    environment.insert(u"SHIPDECK_FAULT_HOW"_s, fault.how);
    environment.insert(u"SHIPDECK_FAULT_COMMAND"_s, fault.deadlyCommand);
    if (!fault.holdAfter.isEmpty())
        environment.insert(u"SHIPDECK_FAULT_HOLD"_s, fault.holdAfter + u'|' + heldFile());
    environment.insert(u"SHIPDECK_FIXED_CLOCK"_s, fault.clock);
    environment.insert(u"SHIPDECK_FAULT_RENEW"_s, QString::number(fault.renewLocks));
    environment.insert(u"SHIPDECK_FAULT_LOOK"_s, QString::number(fault.pollAgain));
    if (!fault.passphrase)
        environment.remove(u"SHIPDECK_PASSPHRASE_FILE"_s);
    m_agent = std::make_unique<QProcess>();
    m_agent->setProcessEnvironment(environment);
    m_agent->setStandardOutputFile(m_paths.agentLog(), QIODevice::Append);
    m_agent->setStandardErrorFile(m_paths.agentLog(), QIODevice::Append);
    m_agent->setChildProcessModifier([tests = ::getpid()] { dieWith(tests); }); // also when these are killed
    m_agent->start(inBuild(u"tests/fault/shipctl"), {u"agent"_s});
    const bool started = m_agent->waitForStarted(deadlineMs)
        && until([this] { return !isAgentRunning() || agent::AgentLock::isHeld(m_paths); });
    Q_ASSERT(started);
}

void Home::killAgent()
{
    if (isAgentRunning()) {
        m_agent->kill();
        m_agent->waitForFinished(deadlineMs);
    }
    // Who asks for something while no agent lives wakes one; that is no child of ours.
    until([this] {
        bool gone = true;
        for (const Process& process : processesOf(m_folder.path()))
            if (isAgent(process)) {
                ::kill(pid_t(process.pid), SIGKILL);
                gone = false;
            }
        return gone;
    });
}

int Home::counted(char what) const
{
    QFile file(m_countFile);
    return file.open(QIODevice::ReadOnly) ? int(file.readAll().count(what)) : 0;
}

bool Home::until(const std::function<bool()>& met, std::chrono::milliseconds within)
{
    if (met())
        return true;
    QEventLoop loop;
    bool done = false;
    bool looking = false; // `met` may turn the event loop itself
    const auto look = [&] {
        if (done || looking)
            return;
        looking = true;
        done = met();
        looking = false;
        if (done)
            loop.quit();
    };
    QObject scope;
    QObject::connect(m_deck.get(), &Deck::changed, &scope, look);
    if (m_agent)
        QObject::connect(m_agent.get(), &QProcess::finished, &scope, look);
    QTimer net; // for what no signal tells: processes and files
    QObject::connect(&net, &QTimer::timeout, &scope, look);
    net.start(20);
    QTimer::singleShot(within, &scope, [&loop] { loop.quit(); });
    loop.exec();
    return done;
}

bool isOpen(const store::Operation& operation)
{
    using State = store::Operation::State;
    return operation.state == State::Queued || operation.state == State::Running || operation.state == State::Waiting;
}

store::Operation Home::ended(const QString& id, const std::function<void()>& meanwhile,
                             std::chrono::milliseconds within)
{
    store::Operation operation;
    if (id.isEmpty())
        return operation; // it was refused
    const auto isOver = [&] {
        if (meanwhile)
            meanwhile();
        operation = store::operation(database(), id).value_or(store::Operation{});
        return !isOpen(operation);
    };
    until([&] { return isOver() || !isAgentRunning(); }, within);
    if (isOpen(operation) && !isAgentRunning()) {
        startAgent();
        until(isOver, within);
    }
    if (isOpen(operation))
        tellWhoLives();
    return operation;
}

void Home::tellWhoLives() const
{
    QStringList lines;
    for (const Process& process : processesOf(m_folder.path()))
        lines << u"%1 %2"_s.arg(process.pid).arg(process.line);
    QFile log(m_paths.agentLog());
    if (log.open(QIODevice::ReadOnly))
        lines << QString::fromUtf8(log.readAll().right(2000));
    qWarning().noquote() << "it is not over; agent" << (isAgentRunning() ? agentPid() : 0) << "of" << lines.join(u'\n');
}

QString Home::deploy(const QString& folder, const QString& project, const QString& environment)
{
    DeployRequest request;
    request.source.location = folder;
    request.project = project;
    request.environment = EnvironmentName(environment);
    return deploy(request);
}

QString Home::deploy(const DeployRequest& request)
{
    const auto deployment = finish(m_deck->deployments().deploy(request));
    if (!deployment) {
        qWarning("%s", qPrintable(deployment.error().render()));
        return {};
    }
    const auto operation = store::operationOf(database(), deployment->id);
    return operation && *operation ? (*operation)->id : OperationId();
}

Rig& Home::github()
{
    if (m_github)
        return *m_github;
    // It is none of the processes of this home.
    const QByteArray here = qgetenv("SHIPDECK_HOME");
    qunsetenv("SHIPDECK_HOME");
    m_github = std::make_unique<Rig>();
    qputenv("SHIPDECK_HOME", here);
    m_github->use();
    const QString passphrase = m_folder.path() + u"/passphrase"_s;
    write(passphrase, "correct horse battery staple");
    QFile::setPermissions(passphrase, QFile::ReadOwner);
    qputenv("SHIPDECK_PASSPHRASE_FILE", QFile::encodeName(passphrase));
    haveQuickSecrets(m_folder.path() + u"/home"_s, passphrase);
    const QJsonObject unlimited{{u"anonymous_limit"_s, 1000000},
                                {u"core_limit"_s, 1000000},
                                {u"points_per_minute"_s, 1000000},
                                {u"contents_per_minute"_s, 1000000},
                                {u"pages_polls"_s, 1}};
    m_github->post(u"settings"_s, unlimited);
    m_deck = std::move(Deck::open(m_paths)).value();
    const github::Server server;
    const auto account = finish(m_deck->github().signIns().signInWithToken(server, m_github->token()));
    if (!account)
        qWarning("%s", qPrintable(account.error().render()));
    m_account = account ? account->id : QString();
    startAgent();
    return *m_github;
}

AwsRig& Home::aws()
{
    // It is none of the processes of any home.
    const QByteArray here = qgetenv("SHIPDECK_HOME");
    qunsetenv("SHIPDECK_HOME");
    static AwsRig rig;
    if (!here.isEmpty())
        qputenv("SHIPDECK_HOME", here);
    return rig;
}

void Home::useAws()
{
    if (m_hasAws)
        return;
    m_hasAws = true;
    aws().post(u"/_rig/reset"_s);
    aws().post(u"/_rig/settings"_s, R"({"distribution_seconds": 0})");
    const QProcessEnvironment of = aws().environment(m_folder.path());
    for (const QString& name : of.keys())
        if (name != u"HOME")
            qputenv(name.toLatin1().constData(), of.value(name).toUtf8());
    qputenv("AWS_CA_BUNDLE", aws().authority().toUtf8());
    qputenv("SHIPDECK_EDGE_PROXY", aws().edge().toUtf8());
    m_deck.reset(); // it has read the environment as it was
    m_deck = std::move(Deck::open(m_paths)).value();
    startAgent();
}

void Home::connectAccount(const QStringList& more)
{
    QProcess command;
    command.start(inBuild(u"bin/shipctl"), QStringList{u"connections"_s} + more + QStringList{u"--yes"_s, u"--wait"_s});
    until([&] { return command.state() == QProcess::NotRunning; });
    if (command.exitCode() != 0)
        qWarning().noquote() << command.readAllStandardError();
}

QByteArray Home::said(const store::Operation& operation) const
{
    QFile log(logs::logPath(m_paths.logs(), operation.id));
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

void Home::useZone()
{
    if (m_hasAws)
        return;
    useAws();
    connectZone();
}

void Home::connectZone()
{
    const QString domain = u"example.com"_s;
    aws().makeDomain(domain);
    connectAccount({u"zone"_s, domain});
    m_standing = inAccount();
}

void Home::useWarmDistribution()
{
    if (m_hasAws)
        return connectAccount({u"prepare"_s});
    useAws();
    connectAccount({u"prepare"_s});
    m_standing = inAccount();
}

void Home::useDns()
{
    if (!qEnvironmentVariableIsSet("SHIPDECK_DNS_ROOTS"))
        qputenv("SHIPDECK_DNS_ROOTS", aws().dns().toUtf8());
    useAws();
}

void Home::useDomain()
{
    if (m_hasAws)
        return;
    useDns();
    aws().makeDomain(u"shop.example"_s);
    m_standing = inAccount();
}

void Home::useDomainElsewhere()
{
    if (m_hasAws)
        return;
    useDns();
    m_standing = inAccount();
}

void Home::useZoneAndDomain()
{
    if (m_hasAws)
        return;
    useDomain();
    connectZone();
}

store::Project Home::project(const QString& name)
{
    return store::project(database(), name).value_or(store::Project{});
}

QString Home::current(const QString& name)
{
    const store::Project found = project(name);
    if (found.id.isEmpty())
        return {};
    const auto environments = store::environments(database(), found.id);
    return environments && !environments->isEmpty() ? environments->first().current : DeploymentId();
}

QString Home::folder(const QString& name) const
{
    const QString path = m_folder.path() + u'/' + name;
    QDir().mkpath(path);
    return path;
}

void Home::write(const QString& file, const QByteArray& bytes)
{
    QDir().mkpath(file.section(u'/', 0, -2));
    QFile out(file);
    const bool written = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
    Q_ASSERT(written);
}

} // namespace shipdeck::test
