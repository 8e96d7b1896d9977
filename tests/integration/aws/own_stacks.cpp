// SPDX-License-Identifier: MIT
#include "own_stacks.h"

#include "support/finish.h"

using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

Task<> advanced()
{
    OnRig::rig().post(u"/_rig/clock"_s, R"({"advance": 10})");
    co_return;
}

} // namespace

Wait OwnStacks::wait()
{
    Wait wait{say("The stack"), std::chrono::seconds(1), std::chrono::minutes(1)};
    wait.pause = [](std::chrono::milliseconds, Cancel) { return advanced(); };
    return wait;
}

NewChangeSet OwnStacks::wanted(const QString& name, const QByteArray& body,
                               const QMap<QString, QString>& parameters) const
{
    NewChangeSet set;
    set.stack = name;
    set.body = body;
    set.parameters = parameters;
    set.mayMakeRoles = true;
    set.tags = {{u"shipdeck:stack"_s, name}};
    if (parameters.contains(u"Project"_s))
        set.tags.insert(u"shipdeck:project"_s, parameters[u"Project"_s]);
    return set;
}

Result<Stack> OwnStacks::up(NewChangeSet set)
{
    set.name = u"set-%1"_s.arg(++m_tries);
    const QString token = u"go-%1"_s.arg(m_tries);
    SD_TRY(const QString id, finish(cloudformation::createChangeSet(m_client, set)));
    SD_TRY(const ChangeSet ready, finish(cloudformation::changeSetReady(m_client, id, wait())));
    SD_CHECK(finish(cloudformation::execute(m_client, id, token)));
    return finish(cloudformation::stackDone(m_client, ready.stackId, token, wait()));
}

Result<> OwnStacks::down(const QString& id)
{
    const QString token = u"down-%1"_s.arg(++m_tries);
    SD_CHECK(finish(cloudformation::deleteStack(m_client, id, token)));
    return finish(cloudformation::stackGone(m_client, id, token, wait()));
}

} // namespace shipdeck::test
