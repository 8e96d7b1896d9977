// SPDX-License-Identifier: MIT
#include "base/clock.h"
#include "deck/deployments.h"
#include "deploy/snapshot.h"
#include "sample_deck.h"
#include "store/deployments.h"
#include "store/servers.h"
#include "sure.h"

namespace shipdeck::test {

using namespace Qt::StringLiterals;

void SampleDeck::runServer(const DeploymentId& deployment)
{
    edit(deployment, [](store::Deployment& one) {
        deploy::Snapshot snapshot = deploy::Snapshot::of(one);
        snapshot.detection.kind = build::Detection::Kind::Server;
        snapshot.detection.startCommand = u"node server.js"_s;
        one.snapshot = snapshot.toJson();
    });
    noteServer(deployment, ServerState::Listening);
}

void SampleDeck::noteServer(const DeploymentId& deployment, ServerState state, QJsonObject facts)
{
    if (!facts.contains(u"at"_s))
        facts.insert(u"at"_s, store::toIso(nowUtc()));
    const ProjectId project = sure(store::deployment(m_store->database(), deployment)).project;
    write([&](store::Database& db) { return store::setServer(db, {deployment, project, state, facts}); });
}

std::unique_ptr<logs::LogWriter> SampleDeck::serverLog(const DeploymentId& deployment)
{
    return sure(logs::LogWriter::open(m_paths.logs(), DeploymentService::serverLogId(deployment)));
}

} // namespace shipdeck::test
