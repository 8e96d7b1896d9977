// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace shipdeck {

QString Text::render() const
{
    if (source.isEmpty())
        return {};
    QString rendered = QCoreApplication::translate("core", source.toUtf8().constData());
    // One pass over the template: an argument that itself contains "%1" must stay as it is.
    QString out;
    for (qsizetype i = 0; i < rendered.size(); ++i) {
        if (rendered[i] == u'%' && i + 1 < rendered.size() && rendered[i + 1].isDigit()) {
            const int index = rendered[i + 1].digitValue() - 1;
            if (index >= 0 && index < args.size()) {
                out += args[index];
                ++i;
                continue;
            }
        }
        out += rendered[i];
    }
    return out;
}

QJsonValue Text::toJson() const
{
    if (isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("source"), source}, {QStringLiteral("args"), QJsonArray::fromStringList(args)}};
}

Text Text::fromJson(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    Text text{object.value(QStringLiteral("source")).toString(), {}};
    const auto args = object.value(QStringLiteral("args")).toArray();
    for (const auto& arg : args)
        text.args << arg.toString();
    return text;
}

Text say(const char* source, QStringList args)
{
    return {QString::fromUtf8(source), std::move(args)};
}

Text verbatim(QString words)
{
    return words.isEmpty() ? Text{} : Text{QStringLiteral("%1"), {std::move(words)}};
}

} // namespace shipdeck
