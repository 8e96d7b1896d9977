// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shipdeck::cli {

//! The two streams of a command: the result goes to stdout, all else to stderr; `--json` makes stdout one document.
class Output {
public:
    explicit Output(bool json) : m_json(json) {}

    bool isJson() const { return m_json; }
    //! Text only without --json, the document only with it.
    void result(const QString& text, const QJsonObject& document);
    void items(const QString& text, const QJsonArray& items); //!< {"items": […]}
    void note(const QString& text);                           //!< to stderr, for a person
    //! What, why and next on stderr (with --json also {"error": …} on stdout); gives the exit code of its kind.
    Exit failure(const Error& error);
    void bytes(const QByteArray& bytes);      //!< to stdout as they are
    void errorBytes(const QByteArray& bytes); //!< to stderr as they are

    static bool isTerminal(int descriptor);
    static int columns(); //!< of the terminal; 100 without one

private:
    bool m_json;
};

//! Columns, padded to the widest cell of each; the last is not padded.
QString table(const QList<QStringList>& rows);
QString ago(const QDateTime& time); //!< "2 min"
QString took(qint64 milliseconds);  //!< "1.4 s", "2 m 03 s"

} // namespace shipdeck::cli
