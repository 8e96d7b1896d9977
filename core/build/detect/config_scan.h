// SPDX-License-Identifier: MIT
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace shipdeck::build {

//! The value of a key in a JavaScript or TypeScript configuration, without running it.
struct ConfigValue {
    enum class State { Absent, Literal, Unknown }; //!< Unknown: there, but computed (a variable, a call, a ternary)

    State state = State::Absent;
    QString value; //!< of a literal: the string's content, or `true`, `false`, a number
    int line = 0;

    bool is(QStringView literal) const { return state == State::Literal && value == literal; }
};

//! A configuration file cut into keys. Reads only; a value is trusted only if it is a literal.
class ConfigScan {
public:
    explicit ConfigScan(const QString& source);

    //! The value at a path of keys: {"build", "outDir"}. A part that ends in "()" is the call whose argument holds
    //! the key: {"adapter()", "pages"}. Calls not named in the path do not count as a level.
    ConfigValue value(const QStringList& path) const;
    bool has(const QStringList& path) const { return value(path).state != ConfigValue::State::Absent; }

private:
    struct Level {
        QString key, call;
    };
    struct Entry {
        QList<Level> above;
        QString key;
        ConfigValue value;
    };
    QList<Entry> m_entries;
};

} // namespace shipdeck::build
