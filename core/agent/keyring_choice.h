// SPDX-License-Identifier: MIT
#pragma once
#include "base/paths.h"
#include "secrets/keyring.h"

namespace shipdeck::store {
class Store;
}

namespace shipdeck::agent {

//! The keyring that the agent uses: opened with the passphrase file of the setting `passphraseFile`, else the session's.
class KeyringChoice {
public:
    KeyringChoice(Paths paths, store::Store& store);
    Keyring& keyring() { return m_keyring; }
    //! Opens it again if a person named another file since.
    void follow();
    //! Whether the last follow() did: what waits for the keyring is tried at once.
    bool hasChanged() const { return m_changed; }

private:
    void open();

    Paths m_paths;
    store::Store& m_store;
    ChangingKeyring m_keyring;
    QString m_passphraseFile; //!< empty: none
    bool m_changed = false;
};

} // namespace shipdeck::agent
