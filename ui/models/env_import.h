// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"

namespace shipdeck::ui {

//! A line of an `.env` file against what the environment has now.
struct EnvLine {
    enum class Kind { New, Changed, Same };
    Kind kind = Kind::New;
    QString name;
    QString value;
    bool isSecret = false; //!< what it would become; a secret's new value is never compared with the kept one
};

struct EnvImport {
    QList<EnvLine> lines; //!< in the file's order
    QStringList warnings; //!< names set twice
    qsizetype changes() const;
};

//! Reads it without saving anything. Errors are parseDotenv's, which name file and line, and those of reading a file.
Result<EnvImport> readEnvFile(const QString& file, const QList<VariableRow>& known);

} // namespace shipdeck::ui
