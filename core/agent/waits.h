// SPDX-License-Identifier: MIT
#pragma once
#include "agent/keyring_choice.h"
#include "deploy/engine/step.h"

namespace shipdeck::agent {

//! Operations that wait for a person: for a sign-in at AWS, or for the keyring.
class Waits {
public:
    Waits(deploy::World& world, const KeyringChoice& keyring) : m_world(world), m_keyring(keyring) {}
    //! Whether such an operation may be tried again.
    bool mayGoOn(const store::Operation& operation) const;
    //! The error `aws-sign-in-late` if there was no sign-in in time.
    std::optional<Error> lateness(const deploy::Context& context) const;

private:
    deploy::World& m_world;
    const KeyringChoice& m_keyring;
};

} // namespace shipdeck::agent
