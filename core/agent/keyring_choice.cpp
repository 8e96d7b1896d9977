// SPDX-License-Identifier: MIT
#include "agent/keyring_choice.h"

#include "store/projects.h"
#include "store/store.h"

namespace shipdeck::agent {

KeyringChoice::KeyringChoice(Paths paths, store::Store& store) : m_paths(std::move(paths)), m_store(store)
{
    open();
}

void KeyringChoice::open()
{
    const QString told = store::setting(m_store.database(), QStringLiteral("passphraseFile")).value_or(QString());
    m_passphraseFile = told.isEmpty() ? passphraseFileOfSession() : told;
    m_keyring.use(openKeyring(m_paths, {}, m_passphraseFile));
}

void KeyringChoice::follow()
{
    const QString file =
        store::setting(m_store.database(), QStringLiteral("passphraseFile")).value_or(m_passphraseFile);
    m_changed = !file.isEmpty() && file != m_passphraseFile;
    if (m_changed)
        open();
}

} // namespace shipdeck::agent
