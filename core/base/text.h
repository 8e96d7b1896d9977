// SPDX-License-Identifier: MIT
#pragma once
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace shipdeck {

//! A sentence for a person, stored as its English source and its arguments, so that the process that
//! shows it later renders it in the reader's language.
//! Write the source as `say(QT_TRANSLATE_NOOP("core", "No branch %1."), {name})`.
struct Text {
    QString source;
    QStringList args;

    bool isEmpty() const { return source.isEmpty(); }
    //! In the language of this process; `%1`… replaced by the arguments.
    QString render() const;
    QJsonValue toJson() const;
    static Text fromJson(const QJsonValue& value);
    bool operator==(const Text&) const = default;
};

Text say(const char* source, QStringList args = {});
//! Text from outside (a tool's message): shown unchanged in every language.
Text verbatim(QString words);

} // namespace shipdeck
