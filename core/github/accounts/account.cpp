// SPDX-License-Identifier: MIT
#include "github/accounts/account.h"

#include "net/trust.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <array>

using namespace Qt::StringLiterals;

namespace shipdeck::github {
namespace {

constexpr std::array ways{std::pair(Account::Way::Device, QLatin1StringView("device")),
                          std::pair(Account::Way::Token, QLatin1StringView("token")),
                          std::pair(Account::Way::GhCli, QLatin1StringView("gh")),
                          std::pair(Account::Way::App, QLatin1StringView("app"))};

Result<> checkCaFile(const QString& file)
{
    if (file.isEmpty() || (QFileInfo(file).isAbsolute() && !certificatesIn(file).isEmpty()))
        return {};
    return fail(Error::Kind::BadInput, "ca-file-invalid",
                say(QT_TRANSLATE_NOOP("core", "%1 contains no readable certificates."), {file}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Enter the full path of a PEM file with your server's certificate authority.")));
}

Result<> checkProxy(const QString& proxy)
{
    if (proxy.isEmpty())
        return {};
    const QUrl url(proxy.contains(u"://"_s) ? proxy : u"http://"_s + proxy, QUrl::StrictMode);
    const QStringList schemes{u"http"_s, u"https"_s, u"socks5"_s, u"socks5h"_s};
    if (url.isValid() && !url.host().isEmpty() && schemes.contains(url.scheme()))
        return {};
    return fail(Error::Kind::BadInput, "proxy-invalid",
                say(QT_TRANSLATE_NOOP("core", "“%1” is not the address of a proxy."),
                    {url.adjusted(QUrl::RemoveUserInfo).toString()}),
                say(QT_TRANSLATE_NOOP("core", "Use an address such as http://proxy.example.com:3128.")));
}

} // namespace

Result<Instance> instanceOf(const Server& server)
{
    SD_CHECK(checkCaFile(server.caFile));
    SD_CHECK(checkProxy(server.proxy));
    SD_TRY(Instance instance, instanceFor(server.host));
    if (!server.clientId.isEmpty())
        instance.clientId = server.clientId;
    return instance;
}

HttpSettings httpSettings(const Server& server)
{
    HttpSettings settings;
    settings.caFile = server.caFile;
    settings.proxy = server.proxy;
    return settings;
}

QString wayName(Account::Way way)
{
    for (const auto& [known, name] : ways)
        if (known == way)
            return name;
    return {};
}

Account::Way wayFromName(const QString& name)
{
    for (const auto& [way, known] : ways)
        if (known == name)
            return way;
    return Account::Way::Token;
}

QString accountStateName(Account::State state)
{
    return state == Account::State::Ok ? u"ok"_s : u"signed-out"_s;
}

QJsonObject toPublicJson(const Account& account)
{
    return {{u"id"_s, account.id},
            {u"host"_s, account.server.host},
            {u"login"_s, account.login},
            {u"name"_s, account.name},
            {u"way"_s, wayName(account.way)},
            {u"state"_s, accountStateName(account.state)},
            {u"scopes"_s, QJsonArray::fromStringList(account.scopes)},
            {u"expiresAt"_s,
             account.expiresAt.isValid() ? QJsonValue(account.expiresAt.toString(Qt::ISODate))
                                         : QJsonValue(QJsonValue::Null)}};
}

} // namespace shipdeck::github
