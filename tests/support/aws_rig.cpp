// SPDX-License-Identifier: MIT
#include "support/aws_rig.h"
#include "support/network.h"
#include "support/paths.h"
#include "support/wait.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

QString AwsRig::python()
{
    const bool isThere = QFile::exists(inBuild(u"rig/venv/complete")); // installed by `./dev rig python`
    return isThere ? inBuild(u"tests/rig_python") : QString();
}

AwsRig::AwsRig(const QString& account)
{
    if (python().isEmpty()) {
        m_trouble = "The Python packages of tests/rig/aws are not there; `./dev rig python` fetches them.";
        return;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    if (!account.isEmpty())
        environment.insert(u"MOTO_ACCOUNT_ID"_s, account);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(inSource(u"tests/rig"));
    m_process.start(python(), {u"-m"_s, u"aws"_s, u"--with-parent"_s});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(deadlineMs)) {}
    m_ready = QJsonDocument::fromJson(m_process.readLine()).object();
    if (!m_ready.isEmpty())
        return;
    m_trouble = m_process.readAllStandardError();
    if (m_trouble.isEmpty())
        m_trouble = "The AWS of tests/rig did not answer in " + QByteArray::number(deadlineMs / 1000) + " seconds.";
}

AwsRig::~AwsRig()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(deadlineMs);
    }
}

QProcessEnvironment AwsRig::environment(const QString& home) const
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, home);
    environment.insert(u"AWS_ENDPOINT_URL"_s, endpoint());
    environment.insert(u"AWS_ACCESS_KEY_ID"_s, said("access_key"));
    environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, said("secret_key"));
    environment.insert(u"AWS_REGION"_s, said("region"));
    return environment;
}

QByteArray AwsRig::request(const QByteArray& method, const QString& path, const QByteArray& body) const
{
    static auto* const manager = newNetworkOfProcess();
    manager->setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(endpoint() + path));
    request.setTransferTimeout(deadlineMs);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
    const std::unique_ptr<QNetworkReply> reply(manager->sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    if (reply->error() == QNetworkReply::OperationCanceledError)
        qWarning() << "the rig does not answer:" << method << path;
    return reply->readAll();
}

void AwsRig::post(const QString& path, const QByteArray& body) const
{
    request("POST", path, body);
}

QStringList AwsRig::list(const QString& name) const
{
    QStringList all;
    for (const QJsonValue& entry : QJsonDocument::fromJson(request("GET", u"/_rig/"_s + name)).array())
        all << entry.toString();
    return all;
}

QList<QJsonObject> AwsRig::takeOperations() const
{
    QList<QJsonObject> all;
    for (const QJsonValue& entry : QJsonDocument::fromJson(request("DELETE", u"/_rig/operations"_s)).array())
        all << entry.toObject();
    return all;
}

QJsonObject AwsRig::policy() const
{
    return QJsonDocument::fromJson(request("GET", u"/_rig/policy"_s)).object();
}

void AwsRig::forget() const
{
    request("DELETE", u"/_rig/calls"_s); // keeps the violations, which were not checked yet
}

QString AwsRig::makeZone(const QStringList& arguments) const
{
    post(u"/_rig/settings"_s, R"({"distribution_seconds": 0, "certificate_seconds": 0})");
    QProcess making;
    QProcessEnvironment of = environment(QDir::tempPath());
    of.insert(u"AWS_DEFAULT_REGION"_s, of.value(u"AWS_REGION"_s)); // the variable that boto3 reads
    making.setProcessEnvironment(of);
    making.start(python(), QStringList{inSource(u"tests/support/zone.py")} + arguments);
    making.waitForFinished(deadlineMs);
    return QString::fromUtf8(making.readAllStandardOutput()).trimmed();
}

} // namespace shipdeck::test
