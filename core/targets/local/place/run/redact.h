// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace shipdeck::run {

//! Replaces secrets in a stream by `[secret NAME]` wherever the borders of the pieces fall. The forms of a value
//! (base64, URL-escaped, …) are computed by core/logs and come as separate entries; here they are literals.
class Redact {
public:
    explicit Redact(std::vector<std::pair<std::string, std::string>> secrets);

    //! What may be shown now; a tail that may begin a secret is held back.
    std::string feed(std::string_view bytes);
    //! The stream has ended: the held tail, hidden if it is at least half of a secret.
    std::string finish();

private:
    struct Look {
        size_t length = 0; //!< of the longest secret that is here in full
        const std::string* name = nullptr;
        bool undecided = false; //!< a longer one may be here, but the bytes end
        size_t wanted = 0;      //!< the shortest such secret's length
    };
    Look lookAt(size_t at) const;

    std::vector<std::pair<std::string, std::string>> m_secrets;
    std::array<std::vector<size_t>, 256> m_byFirst;
    std::string m_held;
    size_t m_hiddenUntil = 0; //!< in m_held: these bytes belong to a secret that was already named
};

} // namespace shipdeck::run
