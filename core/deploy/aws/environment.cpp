// SPDX-License-Identifier: MIT
#include "deploy/aws/environment.h"

#include "base/files.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace shipdeck::deploy {
namespace {

const QString noteKey = u"agentAwsEnvironment"_s;

//! Variables that decide which AWS is used. Profile, region and account are part of the operation instead.
bool isOfPlace(const QString& name)
{
    static const QStringList names{u"AWS_CONFIG_FILE"_s,
                                   u"AWS_SHARED_CREDENTIALS_FILE"_s,
                                   u"AWS_CA_BUNDLE"_s,
                                   u"AWS_LOGIN_CACHE_DIRECTORY"_s,
                                   u"AWS_USE_FIPS_ENDPOINT"_s,
                                   u"AWS_USE_DUALSTACK_ENDPOINT"_s,
                                   u"AWS_WEB_IDENTITY_TOKEN_FILE"_s,
                                   u"AWS_ROLE_ARN"_s,
                                   u"SHIPDECK_EDGE_PROXY"_s,
                                   u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s};
    return names.contains(name) || name.startsWith(u"AWS_ENDPOINT_URL"_s);
}

QJsonObject digests(const QProcessEnvironment& environment)
{
    QJsonObject found;
    for (const QString& name : environment.keys()) {
        const QString value = environment.value(name);
        if (isOfPlace(name) && !value.isEmpty())
            found.insert(name,
                         QString::fromLatin1(
                             QCryptographicHash::hash(value.toUtf8(), QCryptographicHash::Sha256).toHex().left(16)));
    }
    return found;
}

QStringList differences(const QJsonObject& one, const QJsonObject& other)
{
    QStringList names;
    for (const QString& name : one.keys() + other.keys())
        if (one[name] != other[name] && !names.contains(name))
            names << name;
    return names;
}

//! When a process began (proc(5), field 22), which tells it from a later one with its number; empty: there is none.
QString beginOf(qint64 pid)
{
    const QByteArray stat = readFile(u"/proc/%1/stat"_s.arg(pid)).value_or(QByteArray());
    return QString::fromLatin1(stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(19));
}

QString projectKey(const QString& project)
{
    return u"awsEnvironment."_s + project;
}

} // namespace

Result<> noteAwsEnvironment(store::Database& db, const QProcessEnvironment& environment)
{
    const qint64 pid = ::getpid();
    const QJsonObject note{{u"pid"_s, pid}, {u"begin"_s, beginOf(pid)}, {u"variables"_s, digests(environment)}};
    const QByteArray text = QJsonDocument(note).toJson(QJsonDocument::Compact);
    return db.write(
        [&](store::Database& inside) { return store::setSetting(inside, noteKey, QString::fromLatin1(text)); });
}

Result<> forgetAwsEnvironment(store::Database& db)
{
    return store::removeSetting(db, noteKey);
}

Result<> checkAwsEnvironment(store::Database& db, const QProcessEnvironment& environment)
{
    SD_TRY(const QString noted, store::setting(db, noteKey));
    const QJsonObject note = QJsonDocument::fromJson(noted.toUtf8()).object();
    // A note of a dead agent says nothing about the next one, which may be starting right now.
    const QString begin = note[u"begin"_s].toString();
    if (begin.isEmpty() || beginOf(note[u"pid"_s].toInteger()) != begin)
        return {};
    const QStringList differing = differences(note[u"variables"_s].toObject(), digests(environment));
    if (differing.isEmpty())
        return {};
    return fail(Error::Kind::Conflict, "aws-agent-differs",
                say(QT_TRANSLATE_NOOP("core", "Shipdeck's agent was started with other AWS environment variables: %1."),
                    {differing.join(u", "_s)}),
                say(QT_TRANSLATE_NOOP(
                    "core",
                    "Restart it with yours: shipctl agent stop, then try again. Or set the variables as they were.")));
}

Result<> keepAwsEnvironment(store::Database& db, const QString& project, const QProcessEnvironment& environment)
{
    const QByteArray text = QJsonDocument(digests(environment)).toJson(QJsonDocument::Compact);
    return store::setSetting(db, projectKey(project), QString::fromLatin1(text));
}

Result<> checkAwsEnvironmentOf(store::Database& db, const store::Project& project,
                               const QProcessEnvironment& environment)
{
    SD_TRY(const QString kept, store::setting(db, projectKey(project.id)));
    if (kept.isEmpty())
        return {};
    const QStringList differing = differences(QJsonDocument::fromJson(kept.toUtf8()).object(), digests(environment));
    if (differing.isEmpty())
        return {};
    return fail(
        Error::Kind::Conflict, "aws-environment-differs",
        say(QT_TRANSLATE_NOOP(
                "core",
                "%1 was last deployed by hand with other AWS environment variables than Shipdeck's agent has now: %2."),
            {project.name, differing.join(u", "_s)}),
        say(QT_TRANSLATE_NOOP("core",
                              "Run in a shell that has the right ones: shipctl agent stop, then shipctl redeploy %1."),
            {project.name}));
}

Result<> forgetAwsEnvironmentOf(store::Database& db, const QString& project)
{
    return store::removeSetting(db, projectKey(project));
}

} // namespace shipdeck::deploy
