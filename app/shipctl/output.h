// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shipdeck::cli {

//! The two streams of a command: the result goes to stdout, all else to stderr; `--json` makes stdout one document.
//! Texts reach a person with their control characters made visible, documents stay exact. Whoever stops reading stdout
//! ends the command as SIGPIPE would; a full disk ends it with 1.
class Output {
public:
    explicit Output(bool json) : m_json(json) {}

    bool isJson() const { return m_json; }
    //! Text only without --json, the document only with it.
    void result(const QString& text, const QJsonObject& document);
    void items(const QString& text, const QJsonArray& items); //!< {"items": […]}
    //! The same for a value that a script takes as it is; a terminal still sees it harmless.
    void exact(const QString& text, const QJsonObject& document);
    void note(const QString& text);     //!< to stderr, for a person
    void question(const QString& text); //!< the same, waiting for an answer on its line
    //! What, why and next on stderr (with --json also {"error": …} on stdout); gives the exit code of its kind.
    Exit failure(const Error& error);
    void bytes(const QByteArray& bytes);      //!< to stdout as they are
    void errorBytes(const QByteArray& bytes); //!< to stderr as they are

    //! For a command that waits: a reader that has gone is noticed although there is nothing to write.
    static void endIfNobodyReads();
    static bool isTerminal(int descriptor);

private:
    bool m_json;
};

//! One line: control characters, line breaks and what turns the direction of text are shown, not done.
QString visible(const QString& text);
//! Columns, padded to the widest cell of each; the last is not padded. Cells are made visible.
QString table(QList<QStringList> rows);
QString ago(const QDateTime& time); //!< "2 min"
QString took(qint64 milliseconds);  //!< "1.4 s", "2 m 03 s"

} // namespace shipdeck::cli
