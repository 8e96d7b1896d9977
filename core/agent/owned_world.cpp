// SPDX-License-Identifier: MIT
#include "agent/owned_world.h"

#include "deploy/target.h"

namespace shipdeck::agent {
namespace {

//! Not in a thread, as the agent may wait for the disk.
Task<Result<>> writeTo(store::Store* store, std::function<Result<>(store::Database&)> work)
{
    co_return store->write(work);
}

github::BookStore bookIn(store::Store* store)
{
    return {[store] { return &store->database(); },
            [store](std::function<Result<>(store::Database&)> work) { return writeTo(store, std::move(work)); }};
}

} // namespace

OwnedWorld::OwnedWorld(const Paths& paths, store::Store& store, Keyring& keyring, build::Sandbox sandbox, qint64 epoch,
                       const AgentOptions& options)
    : m_vault(std::make_shared<Vault>(paths.secretsDatabase(), keyring)),
      m_keptKeys(aws::KeptKeys::open(paths, m_vault)), m_accounts(bookIn(&store), m_vault, paths),
      m_github(m_accounts, std::make_shared<github::ResponseCache>(paths)),
      m_serving(deploy::servesHere().serving(paths)), m_artifacts(paths),
      m_sandbox(std::move(sandbox)), m_world{paths,
                                             store,
                                             *m_serving,
                                             m_artifacts,
                                             m_sandbox,
                                             m_http,
                                             *m_vault,
                                             m_accounts,
                                             m_github,
                                             m_aws,
                                             m_edge,
                                             m_shared,
                                             epoch,
                                             options.fault,
                                             options.onJournalLine,
                                             options.pollAgain,
                                             options.renewLocks}
{
    m_github.setWriteSpacing(options.writeSpacing);
}

} // namespace shipdeck::agent
