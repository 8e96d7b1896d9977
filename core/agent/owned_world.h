// SPDX-License-Identifier: MIT
#pragma once
#include "agent/agent_options.h"
#include "aws/connection.h"
#include "aws/credentials/kept_keys.h"
#include "build/artifacts/artifact_store.h"
#include "build/sandbox/sandbox.h"
#include "deploy/engine/runner.h"
#include "deploy/engine/world.h"
#include "deploy/serving.h"
#include "github/accounts/account_book.h"
#include "github/accounts/connections.h"
#include "net/http.h"

namespace shipdeck::agent {

//! The World of this computer's operations, with all that it refers to.
class OwnedWorld {
public:
    //! `store` and `keyring` have to outlive it.
    OwnedWorld(const Paths& paths, store::Store& store, Keyring& keyring, build::Sandbox sandbox, qint64 epoch,
               const AgentOptions& options);
    deploy::World& world() { return m_world; }

private:
    std::shared_ptr<Vault> m_vault;
    std::shared_ptr<aws::KeptKeys> m_keptKeys;
    Http m_http;
    github::AccountBook m_accounts;
    github::Connections m_github;
    aws::Connections m_aws{QProcessEnvironment::systemEnvironment()};
    Http m_edge{aws::visitorSettings()};
    std::unique_ptr<deploy::Serving> m_serving;
    build::ArtifactStore m_artifacts;
    build::Sandbox m_sandbox;
    deploy::EnvironmentSlots m_shared;
    deploy::World m_world;
};

} // namespace shipdeck::agent
