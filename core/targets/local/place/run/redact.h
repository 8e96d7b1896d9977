// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace shipdeck::run {

//! Replaces secrets in a stream by `[secret NAME]`, however the stream is split into pieces. The forms of a value
//! (base64, URL-escaped, …) are computed by core/logs and are separate entries; here they are literals.
class Redact {
public:
    explicit Redact(std::vector<std::pair<std::string, std::string>> secrets);

    //! The text that can be written now; a tail that may be the beginning of a secret is held back.
    std::string feed(std::string_view bytes);
    //! At the end of the stream: the held tail, redacted if it is at least half of a secret.
    std::string finish();

private:
    struct Look {
        size_t length = 0; //!< of the longest complete secret at this position
        const std::string* name = nullptr;
        bool undecided = false; //!< a longer one may begin here, but more bytes are needed
        size_t wanted = 0;      //!< length of the shortest such secret
    };
    Look lookAt(size_t at) const;

    std::vector<std::pair<std::string, std::string>> m_secrets;
    std::array<std::vector<size_t>, 256> m_byFirst;
    std::string m_held;
    size_t m_hiddenUntil = 0; //!< in m_held: up to here the bytes belong to a secret that was replaced already
};

} // namespace shipdeck::run
