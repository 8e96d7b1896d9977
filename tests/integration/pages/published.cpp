// SPDX-License-Identifier: MIT
#include "published.h"

#include "support/wait.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

const QByteArray page = "<!doctype html><link rel=stylesheet href=style.css><h1>first</h1>";

} // namespace

Published::Published()
{
    home.haveQuickSecrets();
    const QHash<QString, QString> variables = rig.variables();
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        home.environment().insert(variable.key(), variable.value());
    if (!rig.isUp())
        return;
    rig.post(u"settings"_s,
             {{u"pages_polls"_s, 1}, {u"contents_per_minute"_s, 1000}, {u"points_per_minute"_s, 100000}});
    const Answer login = home.run({u"login"_s, u"github"_s, u"--token"_s, u"-"_s, u"--json"_s}, rig.token() + '\n');
    if (login.exit != 0)
        qWarning() << login.err;
}

void Published::newRepository(const QJsonObject& more)
{
    static int number = 0;
    repo = u"mona/site-%1"_s.arg(++number);
    QJsonObject document = more;
    document.insert(u"repo"_s, repo);
    document.insert(u"template"_s, u""_s);
    rig.post(u"repos"_s, document);
    const QByteArray picture("\x89PNG\0picture", 12);
    push({{u"index.html"_s, QString::fromUtf8(page)},
          {u"style.css"_s, u"h1{}"_s},
          {u"picture.png"_s, QJsonObject{{u"base64"_s, QString::fromLatin1(picture.toBase64())}}}});
    rig.forget(u"calls"_s);
}

void Published::push(const QJsonObject& files, const QString& branch)
{
    rig.post(u"commits"_s, {{u"repo"_s, repo}, {u"branch"_s, branch}, {u"files"_s, files}});
}

Answer Published::deploy(const QStringList& more) const
{
    return home.run(QStringList{u"deploy"_s, address(), u"--target"_s, u"github-pages"_s, u"--json"_s} + more);
}

QStringList Published::calls(const QString& words) const
{
    QStringList found;
    for (const QString& call : rig.calls(words))
        if (call.contains(u"/git/"_s) || call.contains(u"/pages"_s))
            found << call;
    return found;
}

QJsonDocument Published::ask(const QString& rest) const
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(rig.api() + u"/repos/"_s + repo + rest));
    request.setRawHeader("Authorization", "Bearer " + rig.token());
    request.setRawHeader("Accept", "application/vnd.github+json");
    request.setRawHeader("X-GitHub-Api-Version", "2022-11-28");
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    (void)becomesTrue([&] { return reply->isFinished(); });
    return QJsonDocument::fromJson(reply->readAll());
}

QStringList Published::refs() const
{
    QStringList names;
    for (const char* prefix : {"shipdeck/pages", "heads/gh-pages"}) {
        const QJsonArray found = ask(u"/git/matching-refs/"_s + QLatin1StringView(prefix)).array();
        for (const QJsonValue& ref : found)
            names << ref[u"ref"_s].toString();
    }
    return names;
}

QString Published::branch() const
{
    return ask(u"/git/ref/heads/gh-pages"_s)[u"object"_s][u"sha"_s].toString();
}

} // namespace shipdeck::test
