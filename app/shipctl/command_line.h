// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QHash>
#include <QStringList>

namespace shipdeck::cli {

//! A command's arguments and options; the same table is used for parsing, `--help` and completion.
struct Usage {
    QString name;
    QString arguments; //!< "<project | deployment>": shown in the help, and used for completion
    QString summary;   //!< one line
    struct Option {
        QString name;  //!< without dashes; a second, one-letter name after a comma: "follow,f"
        QString value; //!< placeholder, used for completion ("PROJECT", "build|run|both"); empty: a switch
        QString summary;
        bool mayBeEmpty = false; //!< an empty value is valid; otherwise it is an unset variable of a script
    };
    QList<Option> options; //!< besides --json and --help, which every command has
    int fewest = 0;
    int most = 0;
};

//! A command's parsed arguments.
class Arguments {
public:
    //! BadInput `usage`: unknown option, missing or empty value, too many or too few words; names the command's help.
    static Result<Arguments> parse(const Usage& usage, const QStringList& arguments);

    const QStringList& positional() const { return m_positional; }
    QString first() const { return m_positional.value(0); }
    //! The first source; after `--` its name may begin with a dash; default ".".
    QString source() const;
    bool has(const QString& option) const { return m_values.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const;
    QStringList values(const QString& option) const { return m_values.value(option); }

private:
    QStringList m_positional;
    QHash<QString, QStringList> m_values;
};

//! The command's options and those that every command has.
QList<Usage::Option> allOptions(const Usage& usage);
//! "-f", "--follow": with dashes, the short one first.
QStringList spellings(const Usage::Option& option);
QString helpText(const Usage& usage);
//! Two columns, the second aligned for all of them.
QString twoColumns(const QList<std::pair<QString, QString>>& rows);

} // namespace shipdeck::cli
