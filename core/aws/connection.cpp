// SPDX-License-Identifier: MIT
#include "aws/connection.h"

#include "aws/credentials/ended_keys.h"
#include "aws/credentials/kept_keys.h"
#include "aws/credentials/key_chain.h"
#include "aws/services/sts.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

HttpSettings httpSettings(const Settings& settings)
{
    HttpSettings http;
    http.caFile = settings.value("AWS_CA_BUNDLE", "ca_bundle");
    return http;
}

//! As AWS's own tools: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
Result<int> attemptsOf(const Settings& settings)
{
    const QString said = settings.value("AWS_MAX_ATTEMPTS", "max_attempts");
    if (said.isEmpty())
        return ClientSettings().attempts;
    bool isNumber = false;
    const int attempts = said.toInt(&isNumber);
    if (isNumber && attempts > 0)
        return attempts;
    return fail(Error::Kind::BadInput, "aws-attempts-invalid",
                say(QT_TRANSLATE_NOOP("core", "AWS_MAX_ATTEMPTS (max_attempts in AWS's config) is not a number: %1"),
                    {said}),
                say(QT_TRANSLATE_NOOP("core", "Set it to 1 or more, or remove it to use the default (3).")));
}

ClientSettings clientSettings(const Endpoints& endpoints, const QString& region, KeyChain& chain, int attempts)
{
    ClientSettings settings;
    settings.attempts = attempts;
    settings.region = region;
    settings.endpoints = endpoints;
    settings.keys = chain.source();
    return settings;
}

QString stampOf(const QFileInfo& file)
{
    return u"%1 %2\n"_s.arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

//! Changes whenever AWS's files or ours change.
QString stampOf(const QProcessEnvironment& environment)
{
    QString stamp;
    for (const auto& [variable, otherwise] : {std::pair(u"AWS_CONFIG_FILE"_s, u"/.aws/config"_s),
                                              std::pair(u"AWS_SHARED_CREDENTIALS_FILE"_s, u"/.aws/credentials"_s)}) {
        const QFileInfo file(homePath(environment, environment.value(variable), otherwise));
        stamp += stampOf(file);
    }
    if (const auto kept = KeptKeys::current())
        stamp += stampOf(QFileInfo(kept->path()));
    return stamp;
}

//! Owns the connection, which may be replaced meanwhile when AWS's files change.
Task<> fetched(std::shared_ptr<Connection> connection)
{
    (void)co_await connection->chain().keys();
}

QString keyOf(const Choice& choice)
{
    return choice.profile + u'\n' + choice.region;
}

} // namespace

Connection::Connection(const Settings& settings, const Endpoints& endpoints, const QString& region,
                       const AskMfaCode& mfaCode)
    : m_http(std::make_unique<Http>(httpSettings(settings)))
{
    const KeyChainSettings more{region, mfaCode, nowUtc, {}};
    m_chain = std::make_unique<KeyChain>(*m_http, settings, more);
    m_client = std::make_unique<Client>(*m_http,
                                        clientSettings(endpoints, region, *m_chain, attemptsOf(settings).value_or(1)));
}

Connection::~Connection() = default;

const QString& Connection::region() const
{
    return m_client->region();
}

Result<std::shared_ptr<Connection>> Connection::open(const Choice& choice, const QProcessEnvironment& environment,
                                                     const AskMfaCode& mfaCode)
{
    SD_TRY(const ConfigFiles files, ConfigFiles::read(environment));
    SD_TRY(const Settings settings, Settings::of(choice, environment, files));
    SD_TRY(const Endpoints endpoints, Endpoints::of(settings));
    SD_TRY(const QString region, settings.regionNear(QLocale::system()));
    SD_CHECK(attemptsOf(settings));
    std::shared_ptr<Connection> connection(new Connection(settings, endpoints, region, mfaCode));
    if (!connection->m_chain->origin())
        return tl::unexpected(connection->m_chain->origin().error());
    connection->m_isRegionGuessed = settings.region().value_or(QString()).isEmpty();
    return connection;
}

Task<Result<Identity>> Connection::identity(Cancel cancel)
{
    // A credential process may return keys of another account the next time.
    const QByteArray none;
    CO_TRY(const Keys keys, co_await m_chain->keys(none, cancel));
    if (m_identity && m_identityOf == keys.id) {
        const Identity known = *m_identity;
        co_return known;
    }
    CO_TRY(const Identity found, co_await sts::callerIdentity(m_client.get(), cancel));
    m_identity = found;
    m_identityOf = m_chain->kept().id; // new ones, if AWS refused these
    co_return found;
}

HttpSettings visitorSettings()
{
    HttpSettings settings;
    settings.caFile = qEnvironmentVariable("AWS_CA_BUNDLE");
    settings.proxy = qEnvironmentVariable("SHIPDECK_EDGE_PROXY");
    return settings;
}

Result<std::shared_ptr<Connection>> Connections::of(const Choice& choice)
{
    const QString files = stampOf(m_environment);
    Kept& kept = m_kept[keyOf(choice)];
    if (!kept.connection || kept.files != files) {
        kept.connection.reset();
        SD_TRY(kept.connection, Connection::open(choice, m_environment));
        kept.files = files;
    }
    return kept.connection;
}

Result<std::optional<PersonNeeded>> Connections::personNeeded(const Choice& choice) const
{
    SD_TRY(const ConfigFiles files, ConfigFiles::read(m_environment));
    SD_TRY(const Settings settings, Settings::of(choice, m_environment, files));
    SD_TRY(const Origin origin, originOf(settings));
    if (const auto needed = aws::personNeeded(origin, m_environment, nowUtc()))
        return needed;
    const auto kept = m_kept.constFind(keyOf(choice));
    if (kept != m_kept.constEnd() && kept->connection && kept->files == stampOf(m_environment))
        return kept->connection->chain().ended();
    return std::nullopt;
}

void Connections::pollAgain(const Choice& choice)
{
    const auto kept = m_kept.find(keyOf(choice));
    if (kept == m_kept.end() || !kept->connection || !kept->connection->chain().looksAgain()
        || monotonicNow() - kept->lookedAt < processAgain)
        return;
    kept->lookedAt = monotonicNow();
    (void)fetched(kept->connection);
}

} // namespace shipdeck::aws
