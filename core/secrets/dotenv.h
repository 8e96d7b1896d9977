// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

namespace shipdeck {

struct DotenvVariable {
    QString name;
    QString value;
    qint64 line = 0; //!< from 1; of the last setting, which is the one that counts
};

//! A line that was skipped.
struct DotenvProblem {
    qint64 line = 0; //!< from 1
    QString text;    //!< of the line; may hold a secret
    Text what;       //!< with file and line
};

struct Dotenv {
    QList<DotenvVariable> variables; //!< in order of first mention, each name once
    QList<Text> warnings;            //!< names that were set more than once
    QList<DotenvProblem> problems;   //!< none unless malformed lines are skipped
};

enum class Malformed { Refused, Skipped };

//! Reads a variables file as npm's dotenv does. Lines that dotenv would skip or guess are refused:
//! BadInput `dotenv-invalid` with file:line, unless they shall be skipped; Limit `dotenv-too-large` above 1 MB. `file` is
//! for the messages.
Result<Dotenv> parseDotenv(const QByteArray& bytes, const QString& file, Malformed malformed = Malformed::Refused);

//! The reverse: parseDotenv and dotenv read the same values back.
//! BadInput `dotenv-unwritable`: a value that the format can't express.
Result<QByteArray> writeDotenv(const QList<DotenvVariable>& variables);

} // namespace shipdeck
