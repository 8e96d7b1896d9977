// SPDX-License-Identifier: MIT
#include "logs/redactor.h"
#include "logs/automaton.h"
#include "logs/secret_forms.h"

#include <algorithm>

namespace shipdeck::logs {

Redactor::Redactor() = default;

Redactor::Redactor(const QList<Secret>& secrets)
{
    auto automaton = std::make_shared<Automaton>();
    for (const Secret& secret : secrets) {
        const QList<QByteArray> forms = formsOf(secret.value);
        if (!forms.isEmpty())
            automaton->addWords(secret.name.toUtf8(), forms);
    }
    if (!automaton->isEmpty()) {
        automaton->finish();
        m_automaton = std::move(automaton);
    }
}

void Redactor::feed(QByteArrayView bytes, QByteArray& out)
{
    if (!m_automaton) {
        out.append(bytes);
        return;
    }
    const Automaton& automaton = *m_automaton;
    quint32 state = m_state;
    const qint64 base = m_position;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        state = automaton.next(state, uchar(bytes[i]));
        if (const quint32 length = automaton.longestEndingAt(state))
            note({base + i + 1 - length, base + i + 1, automaton.nameAt(state)});
    }
    m_state = state;
    m_position = base + bytes.size();
    // A secret that is still to come can't begin before what the automaton remembers.
    const qint64 safe = m_position - automaton.depth(state);
    if (m_held.isEmpty() && m_found.empty() && safe == m_position) {
        out.append(bytes); // nearly always, and without a copy more
        m_given = m_position;
        return;
    }
    m_held.append(bytes);
    release(safe, out);
}

//! Merges overlapping secrets, as neither may show its rest.
void Redactor::note(Found found)
{
    while (!m_found.empty() && m_found.back().end > found.start) {
        const Found& last = m_found.back();
        if (last.end - last.start > found.end - found.start)
            found.name = last.name;
        found.start = std::min(found.start, last.start);
        m_found.pop_back();
    }
    m_found.push_back(found);
}

void Redactor::release(qint64 safe, QByteArray& out)
{
    size_t done = 0;
    qint64 held = m_given; // position of the first byte in m_held that was not given out
    const auto give = [&](qint64 upTo) {
        if (upTo > held)
            out.append(QByteArrayView(m_held).sliced(held - m_given, upTo - held));
        held = std::max(held, upTo);
    };
    for (; done < m_found.size() && m_found[done].end <= safe; ++done) {
        give(m_found[done].start);
        appendName(m_found[done].name, out);
        held = m_found[done].end;
    }
    // A found secret whose end may still merge with another one is held back too.
    give(done < m_found.size() ? std::min(safe, m_found[done].start) : safe);
    m_found.erase(m_found.begin(), m_found.begin() + std::ptrdiff_t(done));
    m_held.remove(0, held - m_given);
    m_given = held;
}

void Redactor::settle(QByteArray& out)
{
    // A longer tail is probably a secret whose second half is late; five bytes of one reveal little.
    if (m_held.size() >= shortest)
        return;
    release(m_position, out);
}

void Redactor::finish(QByteArray& out)
{
    if (!m_automaton)
        return;
    const quint32 depth = m_automaton->depth(m_state);
    if (depth >= shortest && m_automaton->isHalfOfOne(m_state))
        note({m_position - depth, m_position, m_automaton->nameAt(m_state)});
    release(m_position, out);
    m_state = 0;
}

void Redactor::appendName(int name, QByteArray& out) const
{
    out += "[secret ";
    out += m_automaton->name(name);
    out += ']';
}

QByteArray Redactor::redacted(QByteArrayView bytes) const
{
    Redactor fresh;
    fresh.m_automaton = m_automaton;
    QByteArray out;
    fresh.feed(bytes, out);
    fresh.release(fresh.m_position, out);
    return out;
}

QString Redactor::redacted(const QString& text) const
{
    return m_automaton ? QString::fromUtf8(redacted(QByteArrayView(text.toUtf8()))) : text;
}

} // namespace shipdeck::logs
