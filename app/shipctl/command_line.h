// SPDX-License-Identifier: MIT
#pragma once
#include "base/error.h"

#include <QHash>
#include <QStringList>

namespace shipdeck::cli {

//! What one command takes; the same table drives parsing, `--help` and completion.
struct Usage {
    QString name;
    QString arguments; //!< "<project | deployment>": shown in the help, and completed by what it names
    QString summary;   //!< one line
    struct Option {
        QString name;  //!< without dashes; a second, one-letter name after a comma: "follow,f"
        QString value; //!< placeholder, completed by what it names ("PROJECT", "build|run|both"); empty: a switch
        QString summary;
        bool mayBeEmpty = false; //!< an empty value means something, else it is a variable of a script that was unset
    };
    QList<Option> options; //!< beside --json and --help, which every command has
    int fewest = 0;
    int most = 0;
};

//! A command's words, taken apart.
class Arguments {
public:
    //! BadInput `usage`: unknown option, missing or empty value, too many or too few words; names the command's help.
    static Result<Arguments> parse(const Usage& usage, const QStringList& arguments);

    const QStringList& positional() const { return m_positional; }
    QString first() const { return m_positional.value(0); }
    //! The source that is named first: a folder whose name begins with a dash stood behind `--`; "." if none is.
    QString source() const;
    bool has(const QString& option) const { return m_values.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const;
    QStringList values(const QString& option) const { return m_values.value(option); }

private:
    QStringList m_positional;
    QHash<QString, QStringList> m_values;
};

//! Those of the command and those that every command has.
QList<Usage::Option> allOptions(const Usage& usage);
//! "-f", "--follow": as they are typed, the short one first.
QStringList spellings(const Usage::Option& option);
QString helpText(const Usage& usage);
//! Two columns, the second aligned for all of them.
QString twoColumns(const QList<std::pair<QString, QString>>& rows);

} // namespace shipdeck::cli
