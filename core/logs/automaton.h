// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QList>
#include <array>
#include <vector>

namespace shipdeck::logs {

//! Aho-Corasick over the forms of named secrets. States are numbered breadth first, so that the children of a state
//! are neighbours; the shallow ones, where nearly all text stays, have a full row of transitions, deep ones only theirs:
//! a private key in all its forms has 30,000 states, and full rows for them would take 8 MB.
class Automaton {
public:
    void addWords(const QByteArray& name, const QList<QByteArray>& words);
    void finish(); //!< after the last word, before the first next()
    bool isEmpty() const { return m_names.isEmpty(); }

    quint32 next(quint32 state, uchar byte) const
    {
        for (;; state = m_states[state].fail) {
            if (state < m_fullRows)
                return m_rows[size_t(state) * m_classes + m_classOf[byte]];
            const quint32 end = m_states[state + 1].firstChild;
            for (quint32 child = m_states[state].firstChild; child < end; ++child)
                if (m_states[child].byte == byte)
                    return child;
        }
    }
    //! How many of the latest bytes may be the start of a word.
    quint32 depth(quint32 state) const { return m_states[state].depth; }
    //! The length of the longest word that ends here; 0: none.
    quint32 longestEndingAt(quint32 state) const { return m_matches[state]; }
    //! The secret whose word ends here, else the one whose word begins here.
    int nameAt(quint32 state) const { return m_states[state].name; }
    bool isHalfOfOne(quint32 state) const { return m_states[state].depth * 2 >= m_states[state].shortestWord; }
    const QByteArray& name(int index) const { return m_names[index]; }

private:
    struct Node { //!< of the tree of words, while it grows
        quint32 child = 0;
        quint32 sibling = 0;
        quint32 depth = 0;
        quint32 word = 0; //!< length of the word that ends here
        quint32 shortestWord = ~0U;
        int name = -1;
        uchar byte = 0;
    };
    struct State {
        quint32 firstChild = 0;
        quint32 fail = 0;
        quint32 depth = 0;
        quint32 shortestWord = 0;
        int name = -1;
        uchar byte = 0;
    };
    void addWord(int name, const QByteArray& word);
    void number();
    void fillRows();

    QList<QByteArray> m_names;
    std::vector<Node> m_nodes{Node{}};
    std::vector<State> m_states; //!< one more than there are, for the end of the last one's children
    std::vector<quint32> m_matches;
    std::vector<quint32> m_rows;
    std::array<quint16, 256> m_classOf{}; //!< class 0: bytes in no word
    size_t m_classes = 1;
    quint32 m_fullRows = 0;
};

} // namespace shipdeck::logs
