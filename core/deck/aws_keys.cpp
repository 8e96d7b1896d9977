// SPDX-License-Identifier: MIT
// Connections of people who have no profile of AWS's: their keys are kept by Shipdeck.
#include "aws/connection.h"
#include "aws/credentials/kept_keys.h"
#include "aws/credentials/settings.h"
#include "base/command.h"
#include "deck/aws.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

bool fits(const QString& text, const char* form)
{
    return QRegularExpression(u"\\A(?:%1)\\z"_s.arg(QLatin1StringView(form))).match(text).hasMatch();
}

Failure noVault()
{
    return fail(Error::Kind::Denied, "aws-keys-nowhere",
                say(QT_TRANSLATE_NOOP("core",
                                      "Shipdeck's data is not open, so its store of AWS keys is not available.")),
                say(QT_TRANSLATE_NOOP("core", "`shipctl doctor` shows why.")));
}

Result<> checkGiven(const GivenKeys& given)
{
    if (!fits(given.name, "[A-Za-z0-9][A-Za-z0-9_.@+-]{0,63}"))
        return fail(Error::Kind::BadInput, "aws-connection-name",
                    say(QT_TRANSLATE_NOOP("core", "“%1” cannot be the name of a connection."), {given.name.left(80)}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Use up to 64 letters, digits and . _ - @ +, such as acme or shop-prod.")));
    // The forms of STS; nothing that was typed is shown, it may be the secret in the wrong place.
    if (!fits(given.id, "\\w{16,128}"))
        return fail(Error::Kind::BadInput, "aws-key-id-form",
                    say(QT_TRANSLATE_NOOP("core", "This is not an access key ID.")),
                    say(QT_TRANSLATE_NOOP("core", "It has 20 letters and digits and begins with AKIA or ASIA.")));
    if (given.secret.size() < 16 || given.secret.contains(' '))
        return fail(Error::Kind::BadInput, "aws-key-secret-form",
                    say(QT_TRANSLATE_NOOP("core", "This is not a secret access key.")),
                    say(QT_TRANSLATE_NOOP("core", "It has 40 characters and is shown once, when the key is made.")));
    if (given.isTemporary() && given.session.isEmpty())
        return fail(Error::Kind::BadInput, "aws-key-session-needed",
                    say(QT_TRANSLATE_NOOP("core", "Keys that begin with ASIA need their session token.")),
                    say(QT_TRANSLATE_NOOP("core", "Enter it too. It is shown together with the keys.")));
    return {};
}

Failure taken(const QString& name, const QString& path)
{
    return fail(Error::Kind::Conflict, "aws-connection-taken",
                say(QT_TRANSLATE_NOOP("core", "%1 is a profile of AWS's own files (%2)."), {name, path}),
                say(QT_TRANSLATE_NOOP("core",
                                      "Use that profile (--profile %1), or choose another name for these keys."),
                    {shellQuoted(name)}));
}

Failure otherAccount(const aws::KeptConnection& known, const QString& account)
{
    return fail(
        Error::Kind::Conflict, "aws-connection-account",
        say(QT_TRANSLATE_NOOP("core", "%1 is for the account %2, but these keys are for the account %3."),
            {known.name, known.account, account}),
        say(QT_TRANSLATE_NOOP(
                "core",
                "Choose another name for these keys, or delete the old keys first: shipctl connections forget %1"),
            {shellQuoted(known.name)}));
}

//! The way to AWS with just these keys, and everything else as it is on this computer.
Result<std::shared_ptr<aws::Connection>> connectionWith(const GivenKeys& given, const aws::ConfigFiles& files)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"AWS_PROFILE"_s, u"AWS_DEFAULT_PROFILE"_s, u"AWS_SECURITY_TOKEN"_s,
                                u"AWS_CREDENTIAL_EXPIRATION"_s, u"AWS_ACCOUNT_ID"_s})
        environment.remove(name);
    environment.insert(u"AWS_ACCESS_KEY_ID"_s, given.id);
    environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, QString::fromLatin1(given.secret));
    environment.insert(u"AWS_SESSION_TOKEN"_s, QString::fromLatin1(given.session));
    if (files.broken()) // these keys need nothing of theirs
        for (const QString& name : {u"AWS_CONFIG_FILE"_s, u"AWS_SHARED_CREDENTIALS_FILE"_s})
            environment.insert(name, u"/nonexistent"_s);
    return aws::Connection::open({{}, given.region}, environment);
}

} // namespace

Task<Result<AwsConnection>> AwsService::addKeys(GivenKeys given, Cancel cancel) const
{
    const auto kept = aws::KeptKeys::current();
    if (!kept)
        co_return noVault();
    CO_CHECK(checkGiven(given));
    CO_TRY(const auto files, aws::ConfigFiles::read(QProcessEnvironment::systemEnvironment()));
    const auto former = files.profiles().constFind(given.name);
    if (former != files.profiles().constEnd() && former->secret.isEmpty())
        co_return taken(given.name, files.configPath());
    CO_TRY(const auto rows, kept->all());
    const aws::KeptConnection known = rows.value(given.name);
    if (given.region.isEmpty())
        given.region = known.region;
    CO_TRY(const std::shared_ptr<aws::Connection> to, connectionWith(given, files));
    const ReportCheck nobody;
    CO_TRY(AwsConnection found, co_await lookAt(to, nobody, cancel));
    if (!known.account.isEmpty() && known.account != found.identity.account)
        co_return otherAccount(known, found.identity.account);
    const aws::KeptConnection connection{given.name, {}, found.identity.account, found.region};
    const aws::Keys keys{given.id.toLatin1(), given.secret, given.session, found.identity.account, {}};
    CO_CHECK(co_await kept->keep(connection, keys));
    found.profile = given.name;
    found.chain = QStringList{given.name};
    found.isRegionGuessed = false;
    co_return found;
}

Task<Result<>> AwsService::forgetKeys(QString name) const
{
    const auto kept = aws::KeptKeys::current();
    if (!kept)
        co_return noVault();
    co_return co_await kept->forget(name);
}

} // namespace shipdeck
