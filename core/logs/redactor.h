// SPDX-License-Identifier: MIT
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <memory>
#include <vector>

namespace shipdeck::logs {

class Automaton;

struct Secret {
    QString name;
    QByteArray value;
};

//! Replaces secrets in a stream by `[secret NAME]`, however the stream is split: the value itself, each
//! line of a multi-line value, and its base64, URL-escaped and JSON-escaped forms (secret_forms.h), by Aho-Corasick.
//! Values under six bytes can't be hidden and are skipped; secrets that short are refused on input.
//! Not recognised: a value with other bytes in between (colour codes, a wrapped terminal), or transformed otherwise.
class Redactor {
public:
    static constexpr qsizetype shortest = 6;

    Redactor(); //!< hides nothing
    explicit Redactor(const QList<Secret>& secrets);

    //! Appends the safe bytes to `out`; holds back only a tail that may begin a secret.
    void feed(QByteArrayView bytes, QByteArray& out);
    //! The source is silent: releases a held tail of less than six bytes, so that a prompt shows. If a secret
    //! continues, its rest is still hidden.
    void settle(QByteArray& out);
    //! The source has ended: releases everything, a tail of at least half a secret as `[secret NAME]`.
    void finish(QByteArray& out);
    bool holds() const { return !m_held.isEmpty(); }

    //! A whole text at once; the stream's state is not touched.
    QByteArray redacted(QByteArrayView bytes) const;
    QString redacted(const QString& text) const;

private:
    struct Found {
        qint64 start;
        qint64 end;
        int name;
    };
    void note(Found found);
    void release(qint64 safe, QByteArray& out);
    void appendName(int name, QByteArray& out) const;

    std::shared_ptr<const Automaton> m_automaton; //!< null: nothing to hide
    std::vector<Found> m_found;                   //!< not released yet; in order, not overlapping
    QByteArray m_held;                            //!< bytes [m_given, m_position)
    qint64 m_given = 0;
    qint64 m_position = 0;
    quint32 m_state = 0;
};

} // namespace shipdeck::logs
