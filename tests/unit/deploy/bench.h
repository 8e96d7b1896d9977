// SPDX-License-Identifier: MIT
#pragma once
#include "aws/connection.h"
#include "build/artifacts/artifact_store.h"
#include "github/accounts/account_book.h"
#include "github/accounts/connections.h"
#include "build/sandbox/sandbox.h"
#include "net/http.h"
#include "store/store.h"
#include "../store/store_fixture.h"
#include "deploy/engine/runner.h"
#include "deploy/engine/world.h"
#include "deploy/serving.h"
#include "deploy/target.h"
#include "secrets/memory_keyring.h"
#include "store/operations.h"
#include "support/finish.h"

namespace shipdeck::test {

//! A world whose parts are real but idle, with one project and one operation for steps that do not touch them.
struct Bench {
    StoreFixture fixture;
    std::unique_ptr<deploy::Serving> serving = deploy::servesHere().serving(fixture.paths);
    build::ArtifactStore artifacts{fixture.paths};
    build::Sandbox sandbox = build::Sandbox::bare();
    Http http;
    MemoryKeyring keyring;
    std::shared_ptr<Vault> vault = std::make_shared<Vault>(fixture.paths.secretsDatabase(), keyring);
    github::AccountBook accounts{{}, vault, fixture.paths};
    github::Connections connections{accounts, nullptr};
    aws::Connections aws{QProcessEnvironment()};
    deploy::EnvironmentSlots shared;
    deploy::World world{fixture.paths, *fixture.store, *serving, artifacts,   sandbox,
                        http,          *vault,         accounts, connections, aws,
                        http,          shared,         0,        {},          {}};
    deploy::EnvironmentSlots places;
    CancelSource cancel;
    store::Project project = fixture.hasProject(QStringLiteral("shop"));
    store::Operation operation;

    //! `kind`: by default one that has no stages of its own to record.
    explicit Bench(const QString& kind = QStringLiteral("promote"))
    {
        world.epoch = *store::beginEpoch(fixture.db(), 1);
        operation.id = OperationId(newId());
        store::setOperationKind(operation, kind);
        operation.project = project.id;
        operation.environment = EnvironmentName(QStringLiteral("production"));
        operation.createdAt = QDateTime::currentDateTimeUtc();
        const auto inserted = store::insertOperation(fixture.db(), operation);
        Q_UNUSED(inserted);
    }
    Result<store::Operation::State> run(deploy::Steps steps)
    {
        const auto record = *store::operation(fixture.db(), operation.id);
        auto calls = std::make_shared<deploy::Calls>(*fixture.store, record.id, QString(), world.fault);
        deploy::Context context(
            new deploy::StepContext{world, record, project, {}, {}, cancel.token(), calls, nullptr, {}, false});
        deploy::Runner runner(world, places);
        return finish(runner.run(context, std::move(steps)));
    }
};

} // namespace shipdeck::test
