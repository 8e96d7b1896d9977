// SPDX-License-Identifier: MIT
#include "edge/access.h"

#include "edge/edge_route.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <arpa/inet.h>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;
namespace {

constexpr qsizetype shortestPassword = 12;

QString loginHash(const QByteArray& salt, const QByteArray& basic)
{
    return QString::fromLatin1(QMessageAuthenticationCode::hash(basic, salt, QCryptographicHash::Sha256).toHex());
}

//! "cb007107/32": the digits of an address and how many of its bits count.
QString networkHex(const QString& network)
{
    const QString address = network.section(u'/', 0, 0);
    const QString hex = addressHex(address);
    const int most = static_cast<int>(hex.size()) * 4;
    bool ok = true;
    int bits = network.contains(u'/') ? network.section(u'/', 1).toInt(&ok) : most;
    if (network.contains(u'/') && hex.size() == 8 && address.contains(u':'))
        bits -= 96; // ::ffff:203.0.113.0/120 is 203.0.113.0/24
    if (hex.isEmpty() || !ok || bits < 1 || bits > most)
        return {};
    return u"%1/%2"_s.arg(hex).arg(bits);
}

//! No browser can send it.
bool hasControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isIn(const QString& hex, const QString& network)
{
    const QString digits = network.section(u'/', 0, 0);
    const int bits = network.section(u'/', 1).toInt();
    const int whole = bits / 4;
    const int shift = 4 - bits % 4;
    if (digits.size() != hex.size() || digits.left(whole) != hex.left(whole))
        return false;
    return shift == 4
        || digits.mid(whole, 1).toInt(nullptr, 16) >> shift == hex.mid(whole, 1).toInt(nullptr, 16) >> shift;
}

} // namespace

QString addressHex(const QString& address)
{
    const QByteArray text = address.toLatin1();
    in_addr four{};
    if (inet_pton(AF_INET, text.constData(), &four) == 1)
        return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(&four), 4).toHex());
    in6_addr six{};
    if (inet_pton(AF_INET6, text.constData(), &six) != 1)
        return {};
    const QString hex = QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(&six), 16).toHex());
    // Only ::ffff: stands for IPv4; 64:ff9b::203.0.113.7 is written with dots and is another address.
    return IN6_IS_ADDR_V4MAPPED(&six) ? hex.right(8) : hex;
}

Result<QByteArray> encode(const AccessRule& rule, const QByteArray& salt)
{
    QJsonArray networks;
    for (const QString& network : rule.networks) {
        const QString hex = networkHex(network.trimmed());
        if (hex.isEmpty())
            return fail(Error::Kind::BadInput, "edge-network-invalid",
                        say(QT_TRANSLATE_NOOP("core", "“%1” is not an IP address or a network."), {network.left(80)}),
                        say(QT_TRANSLATE_NOOP("core", "Write 203.0.113.7, 198.51.100.0/24 or 2001:db8::/32.")));
        networks << hex;
    }
    QJsonArray hashes;
    const QString key = QString::fromLatin1(salt.toHex());
    for (const AccessRule::Login& login : rule.logins) {
        if (login.password.size() < shortestPassword || login.name.isEmpty() || login.name.contains(u':')
            || hasControl(login.name) || hasControl(login.password))
            return fail(Error::Kind::BadInput, "edge-password-weak",
                        say(QT_TRANSLATE_NOOP("core", "The name or the password for visitors can't be used.")),
                        say(QT_TRANSLATE_NOOP("core",
                                              "Use a name without a colon, and a one-line password of 12 characters or "
                                              "more: the edge can't slow down guessing.")));
        hashes << loginHash(key.toLatin1(), (login.name + u':' + login.password).toUtf8().toBase64());
    }
    if (networks.isEmpty() && hashes.isEmpty())
        return fail(Error::Kind::BadInput, "edge-access-empty",
                    say(QT_TRANSLATE_NOOP("core", "No visitor could see the site: no address and no password is set.")),
                    say(QT_TRANSLATE_NOOP("core", "Add one, or open the site to everybody.")));
    QJsonObject made{{u"n"_s, networks}, {u"s"_s, key}};
    if (!hashes.isEmpty())
        made[u"u"_s] = hashes;
    SD_CHECK(withTicket(made, u"-"_s)); // which has to fit as well
    return QJsonDocument(made).toJson(QJsonDocument::Compact);
}

Result<QByteArray> withTicket(QJsonObject rule, const QString& ticket)
{
    if (!ticket.isEmpty()) // else whoever gives none would have it
        rule[u"p"_s] = loginHash(rule[u"s"_s].toString().toLatin1(), ticketLogin(ticket));
    const QByteArray value = QJsonDocument(rule).toJson(QJsonDocument::Compact);
    if (value.size() > largestValue)
        return fail(Error::Kind::Limit, "edge-access-too-large",
                    say(QT_TRANSLATE_NOOP("core", "The access list of the site takes %1 bytes; the limit is 1,024."),
                        {QString::number(value.size())}),
                    say(QT_TRANSLATE_NOOP("core", "Combine addresses into networks, or use a password.")));
    return value;
}

QByteArray ticketLogin(const QString& ticket)
{
    return (u"shipdeck:"_s + ticket).toUtf8().toBase64();
}

Entry entryFor(const QJsonObject& access, const QString& authorization, const QString& address)
{
    const QString hex = addressHex(address);
    for (const auto& network : access[u"n"_s].toArray())
        if (isIn(hex, network.toString()))
            return Entry::Open;
    const QJsonArray hashes = access[u"u"_s].toArray();
    static const QRegularExpression basic(u"\\Abasic (.+)\\z"_s, QRegularExpression::CaseInsensitiveOption);
    const auto given = basic.match(authorization.trimmed());
    const QByteArray salt = access[u"s"_s].toString().toLatin1();
    const QString sum = given.hasMatch() && !salt.isEmpty() ? loginHash(salt, given.captured(1).toUtf8()) : QString();
    if (!sum.isEmpty() && (access[u"p"_s].toString() == sum || hashes.contains(sum)))
        return Entry::Open;
    return hashes.isEmpty() ? Entry::Refused : Entry::AsksForPassword;
}

} // namespace shipdeck::edge
