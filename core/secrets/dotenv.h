// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck {

struct DotenvVariable {
    QString name;
    QString value;
    qint64 line = 0; //!< from 1; of the last setting, which is the one that counts
};

struct Dotenv {
    QList<DotenvVariable> variables; //!< in order of first mention, each name once
    QList<Text> warnings;            //!< names that were set more than once
};

//! Reads a variables file as npm's dotenv does. Lines that dotenv would skip or guess are refused:
//! BadInput `dotenv-invalid` with file:line; Limit `dotenv-too-large` above 1 MB. `file` is for the messages.
Result<Dotenv> parseDotenv(const QByteArray& bytes, const QString& file);

//! The reverse: parseDotenv and dotenv read the same values back.
//! BadInput `dotenv-unwritable`: a value that the format can't express.
Result<QByteArray> writeDotenv(const QList<DotenvVariable>& variables);

} // namespace shipdeck
