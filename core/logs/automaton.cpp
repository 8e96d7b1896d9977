// SPDX-License-Identifier: MIT
#include "logs/automaton.h"

#include <algorithm>

namespace shipdeck::logs {

void Automaton::addWords(const QByteArray& name, const QList<QByteArray>& words)
{
    m_names.append(name);
    for (const QByteArray& word : words)
        addWord(int(m_names.size()) - 1, word);
}

void Automaton::addWord(int name, const QByteArray& word)
{
    quint32 at = 0;
    for (const char c : word) {
        quint32 child = m_nodes[at].child;
        while (child != 0 && m_nodes[child].byte != uchar(c))
            child = m_nodes[child].sibling;
        if (child == 0) {
            child = quint32(m_nodes.size());
            Node node;
            node.sibling = m_nodes[at].child;
            node.depth = m_nodes[at].depth + 1;
            node.byte = uchar(c);
            node.name = name;
            m_nodes.push_back(node);
            m_nodes[at].child = child;
        }
        at = child;
        m_nodes[at].shortestWord = std::min(m_nodes[at].shortestWord, quint32(word.size()));
    }
    if (m_nodes[at].word == 0)
        m_nodes[at].name = name;
    m_nodes[at].word = quint32(word.size());
}

void Automaton::finish()
{
    for (const Node& node : m_nodes)
        if (node.depth > 0 && m_classOf[node.byte] == 0)
            m_classOf[node.byte] = quint16(m_classes++);
    number();
    fillRows();
    m_nodes.clear();
}

//! Breadth first; a state's fail link, the longest other state that ends like it, is shallower and so known before.
void Automaton::number()
{
    std::vector<quint32> order{0};
    order.reserve(m_nodes.size());
    m_states.resize(m_nodes.size() + 1);
    m_matches.resize(m_nodes.size());
    for (quint32 state = 0; state < order.size(); ++state) {
        const Node& node = m_nodes[order[state]];
        State& here = m_states[state];
        here.firstChild = quint32(order.size());
        here.depth = node.depth;
        here.shortestWord = node.shortestWord;
        here.byte = node.byte;
        here.name = node.name;
        m_matches[state] = node.word;
        if (node.word == 0 && m_matches[here.fail] != 0) {
            m_matches[state] = m_matches[here.fail];
            here.name = m_states[here.fail].name;
        }
        for (quint32 child = node.child; child != 0; child = m_nodes[child].sibling)
            order.push_back(child);
        m_states[state + 1].firstChild = quint32(order.size());
        for (quint32 child = here.firstChild; child < order.size(); ++child) {
            const uchar byte = m_nodes[order[child]].byte;
            quint32 fail = 0;
            for (quint32 from = state; from != 0 && fail == 0;) {
                from = m_states[from].fail;
                const quint32 end = m_states[from + 1].firstChild;
                for (quint32 other = m_states[from].firstChild; other < end; ++other)
                    if (m_nodes[order[other]].byte == byte && other != child)
                        fail = other;
            }
            m_states[child].fail = fail;
        }
    }
}

void Automaton::fillRows()
{
    constexpr quint32 mostFullRows = 2048; // half a megabyte with the letters of base64: stays in the L2 cache
    m_fullRows = std::min(quint32(m_matches.size()), mostFullRows);
    m_rows.assign(size_t(m_fullRows) * m_classes, 0);
    for (quint32 state = 0; state < m_fullRows; ++state) {
        quint32* row = &m_rows[size_t(state) * m_classes];
        if (state != 0)
            std::copy_n(&m_rows[size_t(m_states[state].fail) * m_classes], m_classes, row);
        for (quint32 child = m_states[state].firstChild; child < m_states[state + 1].firstChild; ++child)
            row[m_classOf[m_states[child].byte]] = child;
    }
}

} // namespace shipdeck::logs
