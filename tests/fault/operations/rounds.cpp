// SPDX-License-Identifier: MIT
#include "rounds.h"

#include "hosted_domains.h"
#include "invariants.h"
#include "store/deployments.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

constexpr std::chrono::minutes usual(10); // only what hangs takes that long
constexpr std::chrono::minutes longest(60);

const QString onDns = u"dns"_s; // as the rig names it

int lookupsUntilNow()
{
    const auto lines = QJsonDocument::fromJson(Home::aws().request("DELETE", u"/_rig/lookups"_s)).array();
    return int(std::count_if(lines.begin(), lines.end(),
                             [](const QJsonValue& line) { return line.toString().contains(u" udp "_s); }));
}

//! What there can be too many of, and whose name another may have; the rest AWS never refuses so.
QString metBy(const QString& how)
{
    if (how == u"quota"_s)
        return u":(Create|Update|Put)"_s;
    return how == u"taken"_s ? u":Create"_s : QString();
}

//! What the error of an operation names that ended by such a refusal: its cause, not only that it ended.
QRegularExpression namedBy(const QString& how)
{
    static const QHash<QString, const char*> words{{u"denied"_s, "[a-z0-9-]+:[A-Z][A-Za-z]+"},
                                                   {u"expired"_s, "(?i)sign in|expired"},
                                                   {u"malformed"_s, ""}, // whatever was to be read in it
                                                   {u"wrong-region"_s, "(?i)region|endpoint"},
                                                   {u"quota"_s, "(?i)quota|limit"},
                                                   {u"taken"_s, "(?i)taken|exists already|already exists"}};
    return QRegularExpression(QLatin1StringView(words.value(how, "")));
}

} // namespace

const QStringList passingWays{u"throttle"_s, u"html"_s, u"reset"_s, u"truncate"_s, u"lost"_s};
const QStringList answerWays{u"silent"_s, u"servfail"_s, u"refused"_s, u"no-tcp"_s, u"garbage"_s, u"wrong-id"_s};
const QStringList silentWays{u"hang"_s, u"mute"_s};
const QStringList refusingWays{u"denied"_s, u"expired"_s, u"malformed"_s, u"wrong-region"_s, u"quota"_s, u"taken"_s};

QList<Rounds::Asked> Rounds::kindsOf(const QList<QJsonObject>& requests)
{
    QList<Asked> kinds;
    for (const QJsonObject& request : requests) {
        const QString via = request[u"via"_s].toString();
        const QString name = u"^%1:%2$"_s.arg(request[u"service"_s].toString(), request[u"operation"_s].toString());
        const QJsonObject rule{{u"operation"_s, name}, {u"via"_s, via.isEmpty() ? u"client"_s : via}};
        const auto known =
            std::find_if(kinds.begin(), kinds.end(), [&rule](const Asked& kind) { return kind.rule == rule; });
        if (known == kinds.end())
            kinds << Asked{rule, 1};
        else
            ++known->times;
    }
    return kinds;
}

Rounds::Rounds(Scenario scenario) : m_scenario(std::move(scenario)), m_home(std::make_unique<Home>())
{
    m_counted = round({}, Ends::AsExpected, u"clean run"_s);
    if (m_counted.lines == 0 || m_counted.calls == 0)
        m_failures << u"%1 writes no journal, or calls nothing"_s.arg(QLatin1String(m_scenario.name));
}

void Rounds::dieAfterEachLine()
{
    for (int line = 1; line <= m_counted.lines; ++line)
        if (isPlayed(line))
            round({.killAtLine = line}, Ends::AsExpected, u"killed at line %1"_s.arg(line));
}

void Rounds::dieAroundEachCall()
{
    playEachCall({u"kill-before"_s, u"kill-after"_s}, Ends::AsExpected);
}

void Rounds::failEachCall()
{
    playEachCall({u"before"_s, u"lost"_s}, Ends::DoneOrUndone);
}

void Rounds::playEachCall(const QStringList& ways, Ends ends)
{
    int number = 0;
    for (int call = 1; call <= m_counted.calls; ++call)
        for (const QString& how : ways)
            if (isPlayed(++number))
                round({.call = call, .how = how}, ends, u"call %1 %2"_s.arg(call).arg(how));
}

void Rounds::failEachOnce(const QString& how)
{
    const Counted counted = round({}, Ends::AsExpected, u"each request %1"_s.arg(how),
                                  {{u"via"_s, u"client"_s}, {u"do"_s, how}, {u"distinct"_s, true}, {u"count"_s, 0}});
    if (counted.refused == 0)
        m_failures << u"%1: no request met %2"_s.arg(QLatin1String(m_scenario.name), how);
}

void Rounds::refuseEach(const QString& how, const QString& what)
{
    // A stack has the keys of whoever made it until it ends.
    const bool isOfStacksToo = how != u"expired"_s && how != u"malformed"_s;
    for (const QString& via : isOfStacksToo ? QStringList{u"client"_s, u"cloudformation"_s} : QStringList{u"client"_s})
        for (int nth = 1;; ++nth) {
            const Counted counted = round(
                {}, Ends::DoneOrUndone, u"request %1 of %2 %3"_s.arg(nth).arg(via, how),
                {{u"operation"_s, what}, {u"via"_s, via}, {u"do"_s, how}, {u"distinct"_s, true}, {u"nth"_s, nth}});
            if (counted.refused == 0)
                break;
            // What was done all the same may have left its clean-up to the next one, and each round would have one more.
            if (counted.isDone && !m_home->current().isEmpty())
                deployNext(*m_home, *m_scenario.place);
        }
}

void Rounds::failEachAnswer(const QStringList& ways, int atOnce)
{
    int number = 0;
    for (int answer = 1; answer <= m_counted.lookups; ++answer)
        for (const QString& how : ways)
            if (isPlayed(++number))
                round({}, Ends::DoneOrUndone, u"%1 answers from %2 on %3"_s.arg(atOnce).arg(answer).arg(how),
                      {{u"listener"_s, onDns}, {u"do"_s, how}, {u"nth"_s, answer}, {u"count"_s, atOnce}});
}

void Rounds::denyEachKind()
{
    const QList<Asked> requests = m_requests;
    int number = 0;
    for (const Asked& kind : requests) {
        if (!isPlayed(++number))
            continue;
        QJsonObject request = kind.rule;
        request[u"do"_s] = u"denied"_s;
        round({}, Ends::DoneOrUndone,
              u"%1 of %2 denied"_s.arg(request[u"operation"_s].toString(), request[u"via"_s].toString()), request);
    }
}

void Rounds::dieAtEachRequest()
{
    const QList<Asked> requests = m_requests;
    for (const Asked& kind : requests) {
        QJsonObject request = kind.rule;
        if (request[u"via"_s] != u"client"_s)
            continue;
        request[u"do"_s] = u"kill"_s;
        request[u"nth"_s] = kind.times;
        round({}, Ends::AsExpected, u"killed at %1 number %2"_s.arg(request[u"operation"_s].toString()).arg(kind.times),
              request);
    }
}

bool Rounds::isPlayed(int number) const
{
    static const int every = std::max(1, qEnvironmentVariableIntValue("SHIPDECK_FAULT_EVERY"));
    const QByteArrayView name(m_scenario.name);
    return (number + qChecksum(name)) % every == 0;
}

Counted Rounds::round(const Fault& fault, Ends ends, const QString& words, const QJsonObject& request)
{
    if (!m_home->isAgentRunning())
        m_home->startAgent();
    m_scenario.prepare(*m_home, *m_scenario.place);
    QStringList wrong;
    // The account was looked at after the round before.
    for (const QString& one : broken(*m_home, false))
        wrong << u"before: "_s + one;
    m_home->startAgent(fault);
    const bool isHosted = m_scenario.place->isOnAws;
    if (isHosted) {
        Home::aws().takeOperations();
        Home::aws().forget();
        lookupsUntilNow();
    }
    m_findings.clear();
    m_home->setRefusal({});
    if (!request.isEmpty()) {
        QJsonObject rule = request;
        if (rule[u"do"_s] == u"kill"_s)
            rule[u"pid"_s] = m_home->agentPid();
        Home::aws().post(u"/_rig/faults"_s, QJsonDocument(rule).toJson());
    }
    const QString id = m_scenario.act(*m_home, *m_scenario.place);
    const auto meanwhile = [this, id, isHosted] {
        if (m_scenario.meanwhile)
            m_scenario.meanwhile(*m_home, id);
        if (isHosted)
            m_findings += findingsNow(*m_home);
    };
    // Where each request is asked for twice, and half a minute is given to each that nobody answers.
    const bool isLong = request[u"count"_s] == 0;
    const store::Operation operation = m_home->ended(id, meanwhile, isLong ? longest : usual);
    if (isHosted) {
        m_requests = kindsOf(Home::aws().takeOperations());
        for (const QString& violation : Home::aws().violations())
            wrong << u"no client may ask so: "_s + violation;
    }
    Counted counted{m_home->counted('j'), m_home->counted('c'), isHosted ? lookupsUntilNow() : 0, 0,
                    operation.state == State::Done};
    if (!request.isEmpty())
        for (const QJsonValue rule : QJsonDocument::fromJson(Home::aws().request("DELETE", u"/_rig/faults"_s)).array())
            counted.refused += rule[u"hits"_s].toInt();
    wrong << judge(operation, ends);
    if (request[u"listener"_s] == onDns)
        wrong << judgeAnswers(operation);
    if (operation.state == State::Failed && operation.error) {
        const QString told = operation.error->render();
        if (!told.contains(namedBy(request[u"do"_s].toString())))
            wrong << u"the error names something else: %1"_s.arg(told);
    }
    ++m_rounds;
    ++(operation.state == State::Done ? m_done : m_undone);
    if (!wrong.isEmpty()) {
        m_failures << u"%1, %2: %3"_s.arg(QLatin1String(m_scenario.name), words, wrong.join(u"; "_s));
        if (qEnvironmentVariableIsSet("SHIPDECK_FAULT_VERBOSE"))
            qInfo("%s", qPrintable(m_failures.last()));
        m_home.reset(); // one home at a time: it is named by the environment
        m_home = std::make_unique<Home>();
    }
    return counted;
}

QStringList Rounds::judge(const store::Operation& operation, Ends ends)
{
    QStringList wrong;
    const QString state = store::operationStateName(operation.state);
    if (ends == Ends::AsExpected && operation.state != m_scenario.expected)
        wrong << u"the operation ended %1 (%2)"_s.arg(state, operation.error ? operation.error->render() : QString());
    if (operation.id.isEmpty() && ends == Ends::AsExpected)
        wrong << u"it was not even asked for"_s;
    if (operation.state == State::Abandoned)
        wrong << u"abandoned: %1"_s.arg(operation.error ? operation.error->render() : QString());
    if (operation.state == State::Failed
        && (!operation.error || operation.error->code.isEmpty() || operation.error->what.isEmpty()
            || operation.error->next.isEmpty()))
        wrong << u"the error lacks a part: %1"_s.arg(operation.error ? operation.error->render() : QString());
    const bool gone = operation.kind == store::Operation::Kind::Remove && operation.state == State::Done;
    // A removal that was not allowed to ask who else needs the foundation leaves it, and says how it goes.
    if (gone && m_home->said(operation).contains("The stack shipdeck-foundation stays"))
        m_home->removeFoundation();
    return wrong << (gone ? leftOver(*m_home) : broken(*m_home));
}

QStringList Rounds::judgeAnswers(const store::Operation& operation)
{
    QStringList wrong;
    static const QString ofDns = u"dns-"_s;
    for (const QString& code : std::as_const(m_findings))
        if (!code.startsWith(ofDns))
            wrong << u"%1 was said to be wrong"_s.arg(code);
    const Error why = operation.id.isEmpty() ? m_home->refusal() : operation.error.value_or(Error());
    const bool isDone = operation.state == State::Done;
    if (!isDone && (!why.code.startsWith(ofDns) || why.what.isEmpty() || why.next.isEmpty()))
        wrong << u"it ended with another error: %1"_s.arg(why.render());
    const QJsonObject seen{{u"ipv4"_s, u"served"_s}, {u"ipv6"_s, u"served"_s}};
    for (const store::Domain& one : liveDomains(*m_home))
        if (one.served != seen)
            wrong << u"%1 is live, and was not visited: %2"_s.arg(
                one.name, QString::fromUtf8(QJsonDocument(one.served).toJson(QJsonDocument::Compact)));
    return wrong;
}

void Rounds::verify() const
{
    qInfo("%-22s %-7s %3d rounds: %3d done, %3d undone, %d wrong", m_scenario.name, m_scenario.place->name, m_rounds,
          m_done, m_undone, int(m_failures.size()));
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u'\n')));
}

void addRows(const QList<Scenario>& scenarios)
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario& scenario : scenarios)
        QTest::newRow(scenario.name) << scenario;
}

void addWays(const QList<Scenario>& scenarios, const QStringList& ways)
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QString>("how");
    for (const Scenario& scenario : scenarios)
        for (const QString& how : ways)
            QTest::addRow("%s, %s", scenario.name, qPrintable(how)) << scenario << how;
}

void playRow(const std::function<void(Rounds&)>& faults)
{
    QFETCH(Scenario, scenario);
    Rounds rounds(scenario);
    faults(rounds);
    rounds.verify();
}

void playWay()
{
    QFETCH(QString, how);
    playRow([how](Rounds& rounds) {
        if (refusingWays.contains(how))
            rounds.refuseEach(how, metBy(how));
        else
            rounds.failEachOnce(how);
    });
}

} // namespace shipdeck::test
