// SPDX-License-Identifier: MIT
#include "github/hooks/relay_message.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

//! The relay has its own spelling of header names ("X-Github-Event") and sends lists of values.
QString headerOf(const QJsonObject& headers, QLatin1StringView name)
{
    for (auto header = headers.begin(); header != headers.end(); ++header)
        if (header.key().compare(name, Qt::CaseInsensitive) == 0)
            return header->isArray() ? header->toArray().first().toString() : header->toString();
    return {};
}

//! Compares in constant time.
bool isSame(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i] ^ b[i]);
    return difference == 0;
}

} // namespace

std::optional<HookEvent> readRelayMessage(const QByteArray& message)
{
    const QJsonObject object = QJsonDocument::fromJson(message).object();
    const QJsonObject headers = object[u"Header"_s].toObject();
    HookEvent event;
    event.name = headerOf(headers, QLatin1StringView("X-GitHub-Event"));
    event.delivery = headerOf(headers, QLatin1StringView("X-GitHub-Delivery"));
    event.signature = headerOf(headers, QLatin1StringView("X-Hub-Signature-256")).toLatin1();
    const auto body = QByteArray::fromBase64Encoding(object[u"Body"_s].toString().toLatin1(),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (event.name.isEmpty() || !body)
        return {};
    event.body = body.decoded;
    return event;
}

bool isSigned(const HookEvent& event, const QByteArray& secret)
{
    if (secret.isEmpty())
        return false;
    const QByteArray expected =
        "sha256=" + QMessageAuthenticationCode::hash(event.body, secret, QCryptographicHash::Sha256).toHex();
    return isSame(event.signature, expected);
}

QByteArray relayAnswer(int status)
{
    const QByteArray words = status == 200 ? QByteArrayLiteral("OK") : QByteArrayLiteral("refused");
    return QJsonDocument(QJsonObject{{u"Status"_s, status},
                                     {u"Header"_s, QJsonObject()},
                                     {u"Body"_s, QString::fromLatin1(words.toBase64())}})
        .toJson(QJsonDocument::Compact);
}

} // namespace shipdeck::github
