// SPDX-License-Identifier: MIT
#include "paused_build.h"

#include "store/deployments.h"
#include "store/operations.h"
#include "support/processes.h"

#include <algorithm>

namespace shipdeck::test {

using namespace Qt::StringLiterals;

namespace {

// The one folder that a build shares with this computer is the cache of what it downloads.
QString gate(Home& home)
{
    return home.paths().dependencies() + u'/' + home.project().id + u"/downloads/go"_s;
}

} // namespace

PausedBuild::PausedBuild(Home& home) : m_home(home)
{
    QFile::remove(gate(home));
    writeNextVersion(home, staticHere);
    Home::write(home.folder(u"site"_s) + u"/shipdeck.yml"_s,
                "build: while [ ! -e /home/build/.cache/go ]; do sleep 0.01; done\noutput: .\n");
    m_operation = home.deploy(home.folder(u"site"_s));
}

QString PausedBuild::deployment() const
{
    return store::operation(m_home.database(), m_operation).value_or(store::Operation{}).deployment;
}

bool PausedBuild::isBuilding() const
{
    const auto stages = store::stages(m_home.database(), deployment());
    if (!stages || stages->isEmpty() || stages->last().name != u"build"_s
        || stages->last().state != StageState::Running)
        return false;
    // Its command runs: a sandbox that is still being set up would only end with the next agent.
    const auto processes = processesOf(m_home.path());
    return std::any_of(processes.begin(), processes.end(), [this](const Process& process) {
        return process.operation == m_operation && process.line.startsWith(u"sh -c while"_s);
    });
}

void PausedBuild::releaseLock()
{
    Home::write(gate(m_home), {}); // empty: there may be no room for more
}

} // namespace shipdeck::test
