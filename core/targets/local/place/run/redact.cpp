// SPDX-License-Identifier: MIT
#include "redact.h"

#include <algorithm>

namespace shipdeck::run {

Redact::Redact(std::vector<std::pair<std::string, std::string>> secrets) : m_secrets(std::move(secrets))
{
    for (size_t i = 0; i < m_secrets.size(); ++i)
        if (!m_secrets[i].second.empty())
            m_byFirst[static_cast<unsigned char>(m_secrets[i].second.front())].push_back(i);
}

Redact::Look Redact::lookAt(size_t at) const
{
    Look look;
    const std::string_view rest = std::string_view(m_held).substr(at);
    for (const size_t i : m_byFirst[static_cast<unsigned char>(rest.front())]) {
        const auto& [name, value] = m_secrets[i];
        if (rest.starts_with(value)) {
            if (value.size() > look.length) {
                look.length = value.size();
                look.name = &name;
            }
        } else if (value.size() > rest.size() && value.starts_with(rest)) {
            look.wanted = look.undecided ? std::min(look.wanted, value.size()) : value.size();
            look.undecided = true;
            if (!look.name)
                look.name = &name;
        }
    }
    return look;
}

std::string Redact::feed(std::string_view bytes)
{
    m_held += bytes;
    std::string out;
    size_t at = 0;
    for (; at < m_held.size(); ++at) {
        const Look look = lookAt(at);
        if (look.undecided)
            break;
        if (look.length > 0) {
            // Secrets may overlap: the hidden range grows, and is replaced once.
            if (at >= m_hiddenUntil)
                out += "[secret " + *look.name + "]";
            m_hiddenUntil = std::max(m_hiddenUntil, at + look.length);
        }
        if (at >= m_hiddenUntil)
            out += m_held[at];
    }
    m_held.erase(0, at);
    m_hiddenUntil -= std::min(m_hiddenUntil, at);
    return out;
}

std::string Redact::finish()
{
    std::string out;
    while (!m_held.empty()) {
        const Look look = lookAt(0);
        size_t hide = look.length;
        if (look.undecided && m_held.size() * 2 >= look.wanted)
            hide = m_held.size();
        if (hide > 0 && m_hiddenUntil == 0)
            out += "[secret " + *look.name + "]";
        m_hiddenUntil = std::max(m_hiddenUntil, hide);
        if (m_hiddenUntil == 0)
            out += m_held.front();
        m_held.erase(0, 1);
        m_hiddenUntil -= std::min<size_t>(m_hiddenUntil, 1);
    }
    return out;
}

} // namespace shipdeck::run
