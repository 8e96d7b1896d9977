// SPDX-License-Identifier: MIT
#include "rounds.h"

#include "invariants.h"
#include "store/deployments.h"

#include <QTest>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

QString wordsOf(const Fault& fault)
{
    if (fault.killAtLine > 0)
        return u"killed at line %1"_s.arg(fault.killAtLine);
    return u"call %1 %2"_s.arg(fault.call).arg(fault.how);
}

} // namespace

Rounds::Rounds(Scenario scenario) : m_scenario(std::move(scenario)), m_home(std::make_unique<Home>()) {}

Counted Rounds::clean()
{
    return round({}, Ends::AsExpected, u"clean run"_s);
}

void Rounds::play(const Fault& fault, Ends ends)
{
    round(fault, ends, wordsOf(fault));
}

Counted Rounds::round(const Fault& fault, Ends ends, const QString& words)
{
    if (!m_home->isAgentRunning())
        m_home->startAgent();
    m_scenario.prepare(*m_home, m_scenario.kind);
    QStringList wrong;
    for (const QString& one : broken(*m_home))
        wrong << u"before: "_s + one;
    m_home->startAgent(fault);
    const QString id = m_scenario.act(*m_home, m_scenario.kind);
    const auto meanwhile = [this, id] {
        if (m_scenario.meanwhile)
            m_scenario.meanwhile(*m_home, id);
    };
    const store::Operation operation = m_home->ended(id, meanwhile);
    const Counted counted{m_home->counted('j'), m_home->counted('c')};
    wrong << judge(operation, ends);
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
    if (operation.state == State::Abandoned)
        wrong << u"abandoned: %1"_s.arg(operation.error ? operation.error->render() : QString());
    if (operation.state == State::Failed
        && (!operation.error || operation.error->code.isEmpty() || operation.error->what.isEmpty()
            || operation.error->next.isEmpty()))
        wrong << u"the error lacks a part: %1"_s.arg(operation.error ? operation.error->render() : QString());
    const bool gone = operation.kind == u"remove"_s && operation.state == State::Done;
    return wrong << (gone ? leftOver(*m_home) : broken(*m_home));
}

void Rounds::report() const
{
    qInfo("%-22s %-7s %3d rounds: %3d done, %3d undone, %d wrong", m_scenario.name,
          m_scenario.kind == Scenario::Kind::Server      ? "server"
              : m_scenario.kind == Scenario::Kind::Pages ? "pages"
                                                         : "static",
          m_rounds, m_done, m_undone, int(m_failures.size()));
}

void addRows(const QList<Scenario>& scenarios)
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario& scenario : scenarios)
        QTest::newRow(scenario.name) << scenario;
}

} // namespace shipdeck::test
