// SPDX-License-Identifier: MIT
#include "runtime.h"

#include "edge/templates.h"
#include "support/wait.h"
#include "support/paths.h"

#include <QStandardPaths>

namespace shipdeck::edge {
using namespace Qt::StringLiterals;

Runtime::~Runtime()
{
    m_node.closeWriteChannel(); // it ends with its input
    m_node.waitForFinished(test::deadlineMs);
}

QString Runtime::start()
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty())
        return u"there is no node"_s;
    m_node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_node.start(node, {u"--expose-internals"_s, u"--no-warnings"_s, test::inSource(u"tests/rig/aws/edge/worker.cjs")});
    return m_node.waitForStarted(test::deadlineMs) ? QString() : m_node.errorString();
}

QJsonObject Runtime::ask(QJsonObject message)
{
    m_node.write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    while (!m_node.canReadLine())
        if (!m_node.waitForReadyRead(test::deadlineMs))
            return {{u"error"_s, u"node does not answer"_s}};
    return QJsonDocument::fromJson(m_node.readLine()).object();
}

QString Runtime::problemOf(const QByteArray& code)
{
    return ask({{u"check"_s, QString::fromUtf8(code)}})[u"error"_s].toString();
}

QJsonObject Runtime::run(const QJsonObject& event, const Store& store)
{
    QJsonObject items;
    for (auto item = store.begin(); item != store.end(); ++item)
        items[item.key()] = QString::fromUtf8(item.value());
    const QJsonObject said = ask({{u"code"_s, QString::fromUtf8(routerCode())},
                                  {u"event"_s, event},
                                  {u"store"_s, u"arn:store/%1"_s.arg(++m_stores)},
                                  {u"failing"_s, QJsonArray::fromStringList(failing)},
                                  {u"items"_s, items}});
    compute = said[u"compute"_s].toInt();
    if (const QString error = said[u"error"_s].toString(); !error.isEmpty())
        return {{u"error"_s, error}};
    return said[u"output"_s].toObject();
}

QJsonObject Runtime::request(const Store& store, const Visit& visit)
{
    QJsonObject headers{{u"host"_s, QJsonObject{{u"value"_s, visit.host}}},
                        // What a visitor makes up must not reach the answer.
                        {u"x-shipdeck"_s, QJsonObject{{u"value"_s, u"%7B%22s%22%3A500%7D"_s}}}};
    if (!visit.authorization.isEmpty())
        headers[u"authorization"_s] = QJsonObject{{u"value"_s, visit.authorization}};
    QJsonObject cookies;
    if (visit.dice)
        cookies[u"shipdeck-visitor"_s] = QJsonObject{{u"value"_s, QString::number(*visit.dice)}};
    return run({{u"context"_s, QJsonObject{{u"eventType"_s, u"viewer-request"_s}, {u"distributionId"_s, distribution}}},
                {u"viewer"_s, QJsonObject{{u"ip"_s, visit.address}}},
                {u"request"_s,
                 QJsonObject{{u"method"_s, u"GET"_s},
                             {u"uri"_s, QString::fromLatin1(visit.path)},
                             {u"querystring"_s, QJsonObject{}},
                             {u"rawQueryString"_s, QString::fromLatin1(visit.query)},
                             {u"headers"_s, headers},
                             {u"cookies"_s, cookies}}}},
               store);
}

QJsonObject Runtime::response(const QJsonObject& request, int status)
{
    return run({{u"context"_s, QJsonObject{{u"eventType"_s, u"viewer-response"_s}}},
                {u"viewer"_s, QJsonObject{{u"ip"_s, u"203.0.113.1"_s}}},
                {u"request"_s, request},
                {u"response"_s,
                 QJsonObject{{u"statusCode"_s, status},
                             {u"statusDescription"_s, u"OK"_s},
                             {u"headers"_s, QJsonObject{}},
                             {u"cookies"_s, QJsonObject{}}}}},
               {});
}

Verdict verdictFrom(const QJsonObject& said)
{
    Verdict verdict;
    const QJsonObject headers = said[u"headers"_s].toObject();
    const auto header = [&headers](const QString& name) { return headers[name].toObject()[u"value"_s].toString(); };
    if (said.contains(u"statusCode"_s)) {
        verdict.status = said[u"statusCode"_s].toInt();
        verdict.location = header(u"location"_s);
        verdict.release = header(u"x-shipdeck-release"_s);
        verdict.isHidden = !header(u"x-robots-tag"_s).isEmpty();
        return verdict;
    }
    verdict.object = said[u"uri"_s].toString();
    const QByteArray note = QByteArray::fromPercentEncoding(header(u"x-shipdeck"_s).toLatin1());
    const QJsonObject about = QJsonDocument::fromJson(note).object();
    verdict.status = about[u"s"_s].toInt(200);
    verdict.release = about[u"r"_s].toString();
    verdict.isHidden = about[u"n"_s].toInt() == 1;
    const QJsonObject ruled = about[u"h"_s].toObject();
    for (auto one = ruled.begin(); one != ruled.end(); ++one)
        verdict.headers[one.key()] = one.value().toString();
    return verdict;
}

} // namespace shipdeck::edge
