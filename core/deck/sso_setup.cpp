// SPDX-License-Identifier: MIT
#include "deck/sso_setup.h"

#include "aws/client.h"
#include "aws/credentials/sso_profile.h"
#include "base/clock.h"
#include "base/pause.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

QProcessEnvironment environment()
{
    return QProcessEnvironment::systemEnvironment();
}

//! Unsigned calls to the region of an Identity Center, without any profile.
struct Unsigned {
    Http http;
    aws::Client client;

    Unsigned(const HttpSettings& how, const aws::ClientSettings& settings) : http(how), client(http, settings) {}

    static Result<std::shared_ptr<Unsigned>> to(const QString& region)
    {
        QProcessEnvironment known = environment();
        for (const QString& name : {u"AWS_PROFILE"_s, u"AWS_DEFAULT_PROFILE"_s}) // it may be the one to be made
            known.remove(name);
        SD_TRY(const aws::ConfigFiles files, aws::ConfigFiles::read(known));
        SD_TRY(const aws::Settings settings, aws::Settings::of({}, known, files));
        aws::ClientSettings more;
        more.region = region;
        SD_TRY(more.endpoints, aws::Endpoints::of(settings));
        HttpSettings how;
        how.caFile = settings.value("AWS_CA_BUNDLE", "ca_bundle");
        return std::make_shared<Unsigned>(how, more);
    }
};

Failure nothingAssigned(const aws::SsoSession& session)
{
    return fail(Error::Kind::Denied, "aws-sso-nothing",
                say(QT_TRANSLATE_NOOP("core", "You have no AWS account assigned at %1."), {session.startUrl}),
                say(QT_TRANSLATE_NOOP(
                    "core", "Ask the administrator of the AWS accounts to assign you an account and a role.")));
}

} // namespace

Task<Result<aws::SsoCode>> SsoSetup::start(QString startUrl, QString region, Cancel cancel) const
{
    CO_TRY(const aws::ConfigFiles files, aws::ConfigFiles::read(environment()));
    CO_TRY(const aws::SsoSession session, aws::sessionFor(startUrl, region, files));
    CO_TRY(const std::shared_ptr<Unsigned> to, Unsigned::to(session.region));
    const aws::SsoToken former = aws::SsoTokenFile(session, environment()).read();
    co_return co_await aws::startSsoSignIn(&to->client, session, former, cancel);
}

Task<Result<>> SsoSetup::finish(aws::SsoCode code, Cancel cancel) const
{
    CO_TRY(const std::shared_ptr<Unsigned> to, Unsigned::to(code.session.region));
    const aws::SsoTokenFile file(code.session, environment());
    const aws::Waiting wait = pause;
    CO_CHECK(co_await aws::finishSsoSignIn(&to->client, code, file, wait, cancel));
    co_return Result<>();
}

Task<Result<QList<SsoPlace>>> SsoSetup::places(aws::SsoSession session, Cancel cancel) const
{
    CO_TRY(const std::shared_ptr<Unsigned> to, Unsigned::to(session.region));
    const aws::SsoTokenFile file(session, environment());
    const QDateTime now = nowUtc();
    CO_TRY(const aws::SsoToken token, co_await aws::goodSsoToken(&to->client, session, file, now, cancel));
    CO_TRY(const QList<aws::SsoAccount> accounts, co_await aws::sso::accounts(&to->client, token.access, cancel));
    QList<SsoPlace> places;
    for (const aws::SsoAccount& one : accounts) {
        const aws::SsoAccount account = one;
        CO_TRY(const QStringList roles, co_await aws::sso::roles(&to->client, token.access, account.id, cancel));
        for (const QString& role : roles)
            places << SsoPlace{account, role};
    }
    if (places.isEmpty())
        co_return nothingAssigned(session);
    co_return places;
}

Result<> SsoSetup::save(const aws::SsoSession& session, const SsoPlace& place, const QString& profile,
                        const QString& region) const
{
    return aws::addSsoProfile(environment(), {profile, session, place.account.id, place.role, region});
}

QString SsoSetup::nameFor(const SsoPlace& place)
{
    static const QRegularExpression others(u"[^A-Za-z0-9_.@+-]+"_s);
    QString account = place.account.name;
    account.replace(others, u"-"_s);
    const QString name = (account.isEmpty() ? place.account.id : account) + u'-' + place.role;
    const auto files = aws::ConfigFiles::read(environment());
    QString free = name;
    for (int i = 2; files && files->profiles().contains(free); ++i)
        free = u"%1-%2"_s.arg(name).arg(i);
    return free;
}

} // namespace shipdeck
