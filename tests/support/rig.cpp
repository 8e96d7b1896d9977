// SPDX-License-Identifier: MIT
#include "support/rig.h"
#include "support/paths.h"
#include "support/wait.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

Rig::Rig(const QStringList& options)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    const QString shapes = inBuild(u"rig/shapes"); // installed by `./dev rig shapes`
    if (!environment.contains(u"SHIPDECK_RIG_SHAPES"_s) && QFile::exists(shapes))
        environment.insert(u"SHIPDECK_RIG_SHAPES"_s, shapes);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(inSource(u"tests/rig"));
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    const QStringList usual{u"-m"_s, u"github"_s, u"--with-parent"_s, u"--state"_s, m_state.path()};
    m_process.start(inBuild(u"tests/rig_python"_s), usual + options);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(deadlineMs)) {}
    m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
    if (m_ready.isEmpty()) {
        m_process.waitForFinished(1000);
        m_trouble = m_process.readAllStandardError();
        return;
    }
    m_trusted = QSslConfiguration::defaultConfiguration();
    if (!caFile().isEmpty())
        m_trusted.setCaCertificates(QSslCertificate::fromPath(caFile(), QSsl::Pem));
}

Rig::~Rig()
{
    end();
}

void Rig::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(deadlineMs);
    }
}

QHash<QString, QString> Rig::variables() const
{
    QHash<QString, QString> all{{u"SHIPDECK_GITHUB_URL"_s, web()},
                                {u"SHIPDECK_GITHUB_API_URL"_s, api()},
                                {u"SHIPDECK_GITHUB_CLIENT_ID"_s, clientId()}};
    if (!caFile().isEmpty())
        all.insert(u"SSL_CERT_FILE"_s, caFile());
    if (!proxy().isEmpty())
        all.insert(u"https_proxy"_s, proxy());
    return all;
}

void Rig::use() const
{
    const QHash<QString, QString> all = variables();
    for (auto variable = all.begin(); variable != all.end(); ++variable)
        qputenv(variable.key().toLatin1().constData(), variable->toUtf8());
}

QByteArray Rig::request(const QByteArray& method, const QUrl& url, const QByteArray& body, QUrl* to) const
{
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QUrl direct = url;
    if (!proxy().isEmpty()) // the test's own connections must not appear among the proxy's tunnels
        direct.setHost(u"127.0.0.1"_s);
    QNetworkRequest request(direct);
    request.setSslConfiguration(m_trusted);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    const bool isForm = body.startsWith("manifest=");
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      isForm ? u"application/x-www-form-urlencoded"_s : u"application/json"_s);
    QNetworkReply* const reply = manager.sendCustomRequest(request, method, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    const QByteArray answer = reply->readAll();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (to)
        *to = next.isEmpty() ? QUrl() : url.resolved(next);
    else if (status != 200)
        qWarning("%s %s: %d %s", method.constData(), qPrintable(url.toString()), status, answer.constData());
    return answer;
}

QJsonObject Rig::post(const QString& command, const QJsonObject& document) const
{
    const QByteArray body = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return QJsonDocument::fromJson(request("POST", QUrl(web() + u"/_rig/"_s + command), body)).object();
}

QJsonArray Rig::get(const QString& what) const
{
    return QJsonDocument::fromJson(request("GET", QUrl(web() + u"/_rig/"_s + what))).array();
}

void Rig::forget(const QString& what) const
{
    request("DELETE", QUrl(web() + u"/_rig/"_s + what));
}

QStringList Rig::calls(const QString& path) const
{
    QStringList calls;
    for (const QJsonValue& entry : get(u"calls"_s)) {
        const QJsonObject call = entry.toObject();
        const QString line = u"%1 %2 %3"_s.arg(call[u"method"_s].toString(), call[u"path"_s].toString(),
                                               QString::number(call[u"status"_s].toInt()));
        if (line.contains(path))
            calls << line;
    }
    return calls;
}

void Rig::does(const QString& fault, QJsonObject when) const
{
    when.insert(u"do"_s, fault);
    post(u"faults"_s, when);
}

QByteArray Rig::browse(const QUrl& url, QUrl* end) const
{
    static const QRegularExpression form(u"action=\"([^\"]+)\".*name=\"manifest\" value=\"([^\"]+)\""_s);
    const auto plain = [](QString text) {
        return text.replace(u"&quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s).replace(u"&lt;"_s, u"<"_s);
    };
    QUrl at = url, next;
    QByteArray page = request("GET", at, {}, &next);
    for (int hop = 0; hop < 10; ++hop) {
        const auto sent = form.match(QString::fromUtf8(page));
        if (!next.isEmpty()) {
            at = next;
            page = request("GET", at, {}, &next);
        } else if (sent.hasMatch()) {
            at = QUrl(plain(sent.captured(1)));
            page = request("POST", at, "manifest=" + QUrl::toPercentEncoding(plain(sent.captured(2))), &next);
        } else {
            break;
        }
    }
    if (end)
        *end = at;
    return page;
}

} // namespace shipdeck::test
