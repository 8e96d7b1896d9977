// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/variables.h"
#include "secrets/dotenv.h"

class QMimeData;

namespace shipdeck::ui {

//! A variable as it would be after an import, compared with the environment's own.
struct EnvLine {
    enum class Kind { New, Changed, Removed, Same }; //!< Removed: set in the environment, not in the text
    Kind kind = Kind::New;
    QString name;
    QString value;
    bool isSecret = false; //!< as it would be stored
    VariableScope scope = VariableScope::Both;
    QString before = {}; //!< the value that it replaces
    bool wasSecret = false;
    bool isChosen = true;
    bool isAsked = false; //!< the text has no value for it, or an example of one; chosen once there is one
    QString example = {};
};

//! A line that cannot be read.
struct EnvProblem {
    qint64 line = 0; //!< from 1
    QString text;    //!< may hold a secret
    QString why;     //!< without file and line
};

struct EnvImport {
    QList<EnvLine> lines;       //!< in the text's order, then those that it does not name
    QStringList warnings;       //!< names set twice
    QList<EnvProblem> problems; //!< lines that are skipped
    QByteArray text;
    QString name;             //!< of the file, for messages
    QList<VariableRow> known; //!< what it was compared with

    qsizetype count(EnvLine::Kind kind) const; //!< of those that are chosen
    //! Its text with another line, read again; what was chosen for other names stays.
    EnvImport withLine(qint64 line, const QString& words) const;
};

//! Parses without saving anything; errors of parseDotenv(). A secret of `known` without its value counts as changed. Values
//! of a ".env.example" (`name`) are examples.
Result<EnvImport> readEnvText(const QByteArray& text, const QString& name, const QList<VariableRow>& known,
                              Malformed malformed = Malformed::Skipped);
//! The same for a file, with the errors of reading it.
Result<EnvImport> readEnvFile(const QString& file, const QList<VariableRow>& known,
                              Malformed malformed = Malformed::Skipped);
//! What `from`, with the values of its secrets, would bring to an environment with `known`.
EnvImport copyOf(const QList<VariableRow>& from, const QList<VariableRow>& known);

//! ".env", ".env.local", "production.env"; empty for anything else.
QString envFileIn(const QMimeData* data);

} // namespace shipdeck::ui
