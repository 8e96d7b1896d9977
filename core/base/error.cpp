// SPDX-License-Identifier: MIT
#include "base/error.h"

#include <array>
#include <utility>

namespace shipdeck {
namespace {

struct KindRow {
    Error::Kind kind;
    const char* name;
    Exit exit;
};
constexpr std::array kinds{
    KindRow{Error::Kind::Network, "network", Exit::Failed},
    KindRow{Error::Kind::Denied, "denied", Exit::Denied},
    KindRow{Error::Kind::NotFound, "not-found", Exit::NotFound},
    KindRow{Error::Kind::Conflict, "conflict", Exit::Failed},
    KindRow{Error::Kind::Limit, "limit", Exit::Failed},
    KindRow{Error::Kind::BadInput, "bad-input", Exit::Usage},
    KindRow{Error::Kind::Provider, "provider", Exit::Failed},
    KindRow{Error::Kind::Build, "build", Exit::Failed},
    KindRow{Error::Kind::Canceled, "canceled", Exit::Canceled},
    KindRow{Error::Kind::Bug, "bug", Exit::Failed},
};

} // namespace

QString kindName(Error::Kind kind)
{
    for (const auto& row : kinds)
        if (row.kind == kind)
            return QString::fromLatin1(row.name);
    return QStringLiteral("bug");
}

Error::Kind kindFromName(const QString& name)
{
    for (const auto& row : kinds)
        if (name == QLatin1String(row.name))
            return row.kind;
    return Error::Kind::Bug;
}

Exit exitFor(Error::Kind kind)
{
    for (const auto& row : kinds)
        if (row.kind == kind)
            return row.exit;
    return Exit::Failed;
}

Error Error::during(Text newWhat, Text newNext) const
{
    Error above = *this;
    if (above.why.isEmpty())
        above.why = what;
    above.what = std::move(newWhat);
    if (!newNext.isEmpty())
        above.next = std::move(newNext);
    return above;
}

QString Error::render() const
{
    QStringList lines;
    for (const Text* text : {&what, &why, &next})
        if (const QString rendered = text->render(); !rendered.isEmpty())
            lines << rendered;
    if (!requestId.isEmpty()) // last: for whoever asks the provider, not for who reads what to do
        lines << say(QT_TRANSLATE_NOOP("core", "Code %1, request %2"), {code, requestId}).render();
    return lines.join(u'\n');
}

QJsonObject Error::toJson() const
{
    return {{QStringLiteral("code"), code},           {QStringLiteral("kind"), kindName(kind)},
            {QStringLiteral("what"), what.toJson()},  {QStringLiteral("why"), why.toJson()},
            {QStringLiteral("next"), next.toJson()},  {QStringLiteral("retry"), int(retry)},
            {QStringLiteral("requestId"), requestId}, {QStringLiteral("line"), line},
            {QStringLiteral("details"), details}};
}

QJsonObject Error::toPublicJson() const
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("kind"), kindName(kind)},
            {QStringLiteral("what"), what.render()},
            {QStringLiteral("why"), why.render()},
            {QStringLiteral("next"), next.render()},
            {QStringLiteral("requestId"), requestId.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(requestId)},
            {QStringLiteral("details"), details},
            {QStringLiteral("line"), line < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(line + 1)}};
}

Error Error::fromJson(const QJsonObject& object)
{
    Error error;
    error.code = object.value(QStringLiteral("code")).toString();
    error.kind = kindFromName(object.value(QStringLiteral("kind")).toString());
    error.what = Text::fromJson(object.value(QStringLiteral("what")));
    error.why = Text::fromJson(object.value(QStringLiteral("why")));
    error.next = Text::fromJson(object.value(QStringLiteral("next")));
    error.retry = Retry(object.value(QStringLiteral("retry")).toInt());
    error.requestId = object.value(QStringLiteral("requestId")).toString();
    error.details = object.value(QStringLiteral("details")).toObject();
    error.line = object.value(QStringLiteral("line")).toInteger(-1);
    return error;
}

Failure fail(Error::Kind kind, const char* code, Text what, Text next, Text why)
{
    Error error;
    error.kind = kind;
    error.code = QString::fromLatin1(code);
    error.what = std::move(what);
    error.why = std::move(why);
    error.next = std::move(next);
    return tl::unexpected(std::move(error));
}

Failure canceled()
{
    return fail(Error::Kind::Canceled, "canceled", say(QT_TRANSLATE_NOOP("core", "Canceled.")));
}

} // namespace shipdeck
