// SPDX-License-Identifier: MIT
#pragma once
#include "deck/deck.h"
#include "deck/variables.h"

namespace shipdeck::ui {

//! A line of an `.env` file, compared with the environment's variables.
struct EnvLine {
    enum class Kind { New, Changed, Same };
    Kind kind = Kind::New;
    QString name;
    QString value;
    bool isSecret = false; //!< as it would be stored; a secret's new value is never compared with the stored one
};

struct EnvImport {
    QList<EnvLine> lines; //!< in the file's order
    QStringList warnings; //!< names set twice
    qsizetype changes() const;
};

//! Parses the file without saving anything. Errors of parseDotenv(), with file and line, and those of reading a file.
Result<EnvImport> readEnvFile(const QString& file, const QList<VariableRow>& known);

} // namespace shipdeck::ui
