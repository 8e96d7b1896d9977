// SPDX-License-Identifier: MIT
#pragma once
#include <memory>

namespace shipdeck {

class DeckState;

//! What every service of the Deck is built on. A service lives in the state that it works on, so each of its tasks begins with
//! hold(): then both are there until the task has ended, also if the deck closes before.
class DeckService {
public:
    explicit DeckService(DeckState& state) : m_state(state) {}

protected:
    std::shared_ptr<DeckState> hold() const;

    DeckState& m_state;
};

} // namespace shipdeck
