// SPDX-License-Identifier: MIT
#include "aws/credentials/plain_keys.h"

#include "aws/error_codes.h"
#include "base/command.h"
#include "base/programs.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shipdeck::aws {
namespace {

constexpr auto processDeadline = std::chrono::seconds(60); // it may wait for a touch or a fingerprint
constexpr qsizetype longestWords = 500;

Failure incomplete(const QString& has, const QString& lacks)
{
    return fail(Error::Kind::BadInput, "aws-keys-incomplete",
                say(QT_TRANSLATE_NOOP("core", "%1 is set, but %2 is not."), {has, lacks}),
                say(QT_TRANSLATE_NOOP("core", "Set both or neither.")));
}

Failure processFailed(const QString& program, Text why)
{
    return fail(Error::Kind::Denied, code::awsProcessFailed,
                say(QT_TRANSLATE_NOOP("core", "The credential_process %1 returned no keys."), {program}),
                say(QT_TRANSLATE_NOOP("core", "Run it in a terminal to see what it needs.")), std::move(why));
}

QDateTime timeIn(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

Result<Keys> keysInJson(const QByteArray& output, const QString& program)
{
    const QJsonObject object = QJsonDocument::fromJson(output).object();
    if (object[u"Version"_s].toInt() != 1)
        return processFailed(program, say(QT_TRANSLATE_NOOP("core", "It printed no JSON with \"Version\": 1.")));
    Keys keys;
    keys.id = object[u"AccessKeyId"_s].toString().toLatin1();
    keys.secret = object[u"SecretAccessKey"_s].toString().toLatin1();
    keys.session = object[u"SessionToken"_s].toString().toLatin1();
    keys.account = object[u"AccountId"_s].toString();
    const QString expiration = object[u"Expiration"_s].toString();
    keys.expiresAt = timeIn(expiration);
    if (keys.isEmpty() || (!expiration.isEmpty() && !keys.expiresAt.isValid()))
        return processFailed(program,
                             say(QT_TRANSLATE_NOOP("core", "Its JSON lacks a key or contains an invalid date.")));
    return keys;
}

} // namespace

Result<std::optional<Keys>> environmentKeys(const QProcessEnvironment& environment)
{
    const auto value = [&environment](const QString& name) { return environment.value(name).toLatin1(); };
    Keys keys;
    keys.id = value(u"AWS_ACCESS_KEY_ID"_s);
    keys.secret = value(u"AWS_SECRET_ACCESS_KEY"_s);
    keys.session = value(u"AWS_SESSION_TOKEN"_s);
    if (keys.session.isEmpty())
        keys.session = value(u"AWS_SECURITY_TOKEN"_s); // its former name
    keys.account = environment.value(u"AWS_ACCOUNT_ID"_s);
    keys.expiresAt = timeIn(environment.value(u"AWS_CREDENTIAL_EXPIRATION"_s));
    if (keys.id.isEmpty() && keys.secret.isEmpty())
        return std::nullopt;
    if (keys.secret.isEmpty())
        return incomplete(u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s);
    if (keys.id.isEmpty())
        return incomplete(u"AWS_SECRET_ACCESS_KEY"_s, u"AWS_ACCESS_KEY_ID"_s);
    return keys;
}

Result<std::optional<Keys>> profileKeys(const Profile& profile)
{
    Keys keys;
    keys.id = profile.text("aws_access_key_id").toLatin1();
    keys.secret = profile.text("aws_secret_access_key").toLatin1();
    keys.session = profile.text("aws_session_token").toLatin1();
    keys.account = profile.text("aws_account_id");
    if (keys.id.isEmpty() && keys.secret.isEmpty())
        return std::nullopt;
    const auto placed = [&profile](const char* key) {
        return u"%1 (%2)"_s.arg(QLatin1StringView(key), profile.place(key));
    };
    if (keys.secret.isEmpty())
        return incomplete(placed("aws_access_key_id"), u"aws_secret_access_key"_s);
    if (keys.id.isEmpty())
        return incomplete(placed("aws_secret_access_key"), u"aws_access_key_id"_s);
    return keys;
}

std::optional<QStringList> shellWords(const QString& line)
{
    QStringList words;
    QString word;
    bool isInWord = false;
    QChar quote;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const bool isEscape = c == u'\\' && quote != u'\'' && i + 1 < line.size();
        // Inside double quotes a backslash escapes only these.
        if (isEscape && (quote.isNull() || QStringView(u"\"\\$`").contains(line[i + 1]))) {
            word += line[++i];
            isInWord = true;
        } else if (!quote.isNull() && c == quote) {
            quote = {};
        } else if (quote.isNull() && (c == u'"' || c == u'\'')) {
            quote = c;
            isInWord = true;
        } else if (quote.isNull() && c.isSpace()) {
            if (isInWord)
                words << word;
            word.clear();
            isInWord = false;
        } else {
            word += c;
            isInWord = true;
        }
    }
    if (!quote.isNull())
        return std::nullopt;
    if (isInWord)
        words << word;
    return words;
}

Task<Result<Keys>> processKeys(QString line, QProcessEnvironment environment, Cancel cancel)
{
    const std::optional<QStringList> words = shellWords(line);
    if (!words || words->isEmpty())
        co_return fail(Error::Kind::BadInput, "aws-process-invalid",
                       say(QT_TRANSLATE_NOOP("core", "The profile's credential_process has an unclosed quote.")),
                       say(QT_TRANSLATE_NOOP("core", "Fix it in the AWS config file, then try again.")));
    const QString program = words->first();
    Command command;
    command.program = program.contains(u'/') ? homePath(environment, program) : findProgram(program);
    command.arguments = words->mid(1);
    command.environment = environment;
    command.deadline = processDeadline;
    if (command.program.isEmpty() || !QFileInfo(command.program).isExecutable()
        || QDir::isRelativePath(command.program))
        co_return fail(Error::Kind::NotFound, "aws-process-missing",
                       say(QT_TRANSLATE_NOOP("core", "The program %1 of a credential_process was not found."),
                           {program}),
                       say(QT_TRANSLATE_NOOP("core", "Install it, or enter its full path in the AWS config file.")));
    CO_TRY(const Finished finished, co_await run(command, cancel));
    if (!finished.ok())
        co_return processFailed(program, verbatim(QString::fromUtf8(finished.errors).trimmed().left(longestWords)));
    co_return keysInJson(finished.output, program);
}

} // namespace shipdeck::aws
