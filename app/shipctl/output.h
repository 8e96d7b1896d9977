// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shipdeck::cli {

//! The two streams of a command: the result goes to stdout, everything else to stderr; `--json` makes stdout one
//! document. In text, control characters are made visible; documents are exact. If stdout has no reader any more, the
//! command ends as by SIGPIPE; with a full disk it exits with 1.
class Output {
public:
    explicit Output(bool json) : m_json(json) {}

    bool isJson() const { return m_json; }
    //! Text without --json, the document with it.
    void result(const QString& text, const QJsonObject& document);
    void items(const QString& text, const QJsonArray& items); //!< {"items": […]}
    //! The same for a value that scripts use unchanged; on a terminal it is still made visible.
    void exact(const QString& text, const QJsonObject& document);
    void note(const QString& text);     //!< to stderr, for a person
    void question(const QString& text); //!< a prompt: the answer follows on its line
    //! Prints what, why and next on stderr (with --json also {"error": …} on stdout); returns the exit code of its
    //! kind.
    Exit failure(const Error& error);
    void bytes(const QByteArray& bytes);      //!< to stdout, unchanged
    void errorBytes(const QByteArray& bytes); //!< to stderr, unchanged

    //! For a waiting command: notices that its reader is gone although there is nothing to write.
    static void endIfNobodyReads();
    static bool isTerminal(int descriptor);

private:
    bool m_json;
};

//! One line: control characters, line breaks and direction marks are made visible.
QString visible(const QString& text);
//! Columns, padded to the widest cell, except the last. Cells are made visible.
QString table(QList<QStringList> rows);
QString ago(const QDateTime& time); //!< "2 min"
QString took(qint64 milliseconds);  //!< durationText()

} // namespace shipdeck::cli
