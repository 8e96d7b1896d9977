// SPDX-License-Identifier: MIT
#include "hosted.h"

#include "support/network.h"
#include "support/paths.h"
#include "support/wait.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

AwsRig& Hosted::rig()
{
    static AwsRig rig;
    return rig;
}

Hosted::Hosted()
{
    signIn(home);
}

void Hosted::signIn(Home& computer)
{
    const QProcessEnvironment of = rig().environment(computer.path());
    for (const QString& name : of.keys())
        computer.environment().insert(name, of.value(name));
    computer.environment().insert(u"AWS_CA_BUNDLE"_s, rig().authority());
    computer.environment().insert(u"SHIPDECK_EDGE_PROXY"_s, rig().edge());
    computer.environment().insert(u"SHIPDECK_DNS_ROOTS"_s, u"127.0.0.1:9"_s); // nobody; the internet is not asked
}

void Hosted::copyTo(Home& computer)
{
    computer.environment() = home.environment();
    const QString there = computer.path() + u"/copy"_s;
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, home.environment().value(u"SHIPDECK_HOME"_s), there}), 0);
    computer.environment().insert(u"SHIPDECK_HOME"_s, there);
}

QString Hosted::site(const QString& name, const QByteArray& heading) const
{
    const QString folder = home.folder(name,
                                       {{u"assets/app-B1x9Zk_q.css"_s, "h1{}\n"},
                                        {u"about/index.html"_s, "about\n"},
                                        {u"404.html"_s, "nothing here\n"},
                                        {u"_redirects"_s, "/old /about/ 301\n"}});
    setHeading(folder, heading);
    return folder;
}

void Hosted::setHeading(const QString& folder, const QByteArray& heading)
{
    Home::write(folder + u"/index.html"_s,
                "<!doctype html><link rel=stylesheet href=/assets/app-B1x9Zk_q.css><h1>" + heading + "</h1>\n");
}

Answer Hosted::deploy(const QString& folder, const QStringList& more) const
{
    return home.run(QStringList{u"deploy"_s, folder, u"--target"_s, u"cloudfront"_s, u"--json"_s} + more);
}

namespace {

//! What visitors trust: the rig, without the certificates of this computer, which take longer to read than a page.
QSslConfiguration trusted(const QString& authority)
{
    QSslConfiguration made;
    made.setCaCertificates(QSslCertificate::fromPath(authority));
    return made;
}

} // namespace

std::unique_ptr<QNetworkReply> Hosted::answered(const QString& address,
                                                const QList<std::pair<QByteArray, QByteArray>>& headers)
{
    // All visitors come by the same connections, and have nothing else in common.
    static auto* const visitors = newNetworkOfProcess();
    static const QSslConfiguration theirs = trusted(rig().authority());
    const QUrl edge(rig().edge());
    visitors->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, edge.host(), quint16(edge.port())));
    QNetworkRequest request{QUrl(address)};
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    for (const auto attribute :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    request.setSslConfiguration(theirs);
    std::unique_ptr<QNetworkReply> reply(visitors->get(request));
    (void)becomesTrue([&] { return reply->isFinished(); });
    return reply;
}

QByteArray Hosted::shown(const QString& address, const QList<std::pair<QByteArray, QByteArray>>& headers)
{
    const auto reply = answered(address, headers);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray where = reply->rawHeader("Location");
    return status == 200 ? reply->readAll() : QByteArray::number(status) + ' ' + where + reply->readAll();
}

namespace {

QJsonObject stepIn(const QJsonArray& steps, const QString& stage)
{
    static const QRegularExpression operation(u"shipdeck:operation,Value=([0-9a-z]+)"_s);
    static const QRegularExpression changeSet(u"(--change-set-name shipdeck-)[0-9a-z]+"_s);
    static const QRegularExpression stack(u"shipdeck-shop-[0-9a-z]+"_s);
    for (const QJsonValue step : steps) {
        if (step[u"stage"_s].toString() != stage)
            continue;
        QString text = QString::fromUtf8(QJsonDocument(step.toObject()).toJson());
        if (const QString id = operation.match(text).captured(1); !id.isEmpty())
            text.replace(id, u"<operation>"_s);
        text.remove(u'\''); // only <operation> is quoted
        text.replace(changeSet, u"\\1<operation>"_s);
        text.replace(stack, u"shipdeck-shop"_s);
        return QJsonDocument::fromJson(text.toUtf8()).object();
    }
    return {};
}

} // namespace

QJsonObject Hosted::plannedStep(const Answer& plan, const QString& stage)
{
    return stepIn(plan.json()[u"steps"_s].toArray(), stage);
}

QJsonObject Hosted::keptStep(const Answer& deployed, const QString& stage) const
{
    const QString id = deployed.json()[u"id"_s].toString();
    const Answer shown = home.run({u"show"_s, id, u"--calls"_s, u"--json"_s});
    return stepIn(shown.json()[u"plan"_s].toArray(), stage);
}

QJsonObject Hosted::headersOf(const QString& address)
{
    QJsonObject headers;
    const auto reply = answered(address);
    for (const auto& [name, value] : reply->rawHeaderPairs())
        headers[QString::fromLatin1(name).toLower()] = QString::fromLatin1(value);
    return headers;
}

QStringList Hosted::statements(const Answer& policy)
{
    QStringList sids;
    for (const QJsonValue statement : policy.json()[u"statements"_s].toArray())
        sids << statement[u"sid"_s].toString();
    return sids;
}

QStringList Hosted::unneeded(const Answer& policy)
{
    QMap<QString, int> unused;
    for (const QJsonValue one : rig().policy()[u"unused"_s].toArray())
        ++unused[one[u"statement"_s].toString()];
    QStringList sids;
    for (const QJsonValue statement : policy.json()[u"statements"_s].toArray())
        if (unused.value(statement[u"sid"_s].toString()) == statement[u"actions"_s].toArray().size())
            sids << statement[u"sid"_s].toString();
    return sids;
}

namespace {

//! What a script that works with the account prints; or why it could not.
QByteArray printedBy(const QStringList& script)
{
    QProcess asking;
    QProcessEnvironment environment = Hosted::rig().environment(QDir::tempPath());
    environment.insert(u"AWS_DEFAULT_REGION"_s, environment.value(u"AWS_REGION"_s)); // which is what boto3 reads
    asking.setProcessEnvironment(environment);
    asking.start(AwsRig::python(), script);
    return asking.waitForFinished(deadlineMs) && asking.exitCode() == 0 ? asking.readAllStandardOutput()
                                                                        : asking.readAllStandardError();
}

} // namespace

void Hosted::byHand(const QString& script)
{
    const QByteArray printed = printedBy({u"-c"_s, u"import boto3\n"_s + script});
    QVERIFY2(printed.isEmpty(), printed.right(1000)); // the end of a traceback says why
}

void Hosted::typeWhat(const Answer& failed)
{
    static const QRegularExpression commands(u"aws .*?(?=\\), | \\(or |$)"_s);
    const QString named = commands.match(failed.errorNext()).captured();
    QVERIFY2(!named.isEmpty(), qPrintable(failed.errorNext()));
    type(named);
}

void Hosted::type(const QString& commands)
{
    const QString script = inSource(u"tests/integration/cloudfront/typed.py");
    QCOMPARE(QString::fromUtf8(printedBy({script, commands})), QString());
}

void Hosted::deleteStack(const QString& name)
{
    byHand(u"cloudformation = boto3.client('cloudformation')\n"
           u"cloudformation.delete_stack(StackName='%1')\n"
           u"cloudformation.get_waiter('stack_delete_complete').wait(\n"
           u"    StackName='%1', WaiterConfig={'Delay': 1})\n"_s.arg(name));
}

QStringList Hosted::inventory(const QStringList& options)
{
    const QByteArray printed = printedBy(QStringList{inSource(u"tests/integration/cloudfront/inventory.py")} + options);
    const QJsonDocument document = QJsonDocument::fromJson(printed);
    if (!document.isArray())
        return {QString::fromUtf8(printed)};
    QStringList found;
    const QJsonArray all = document.array();
    for (const QJsonValue& name : all)
        found << name.toString();
    return found;
}

void HostedTest::verifyStandsAnew(const QString& folder, const QByteArray& heading) const
{
    const QString name = folder.section(u'/', -1);
    const Answer removed = m->home.run({u"remove"_s, name, u"--yes"_s, u"--json"_s});
    QVERIFY2(removed.exit == 0, removed.err);
    QCOMPARE(Hosted::inventory(), QStringList());
    const Answer again = m->deploy(folder);
    QVERIFY2(again.exit == 0, again.err);
    QVERIFY(Hosted::shown(again.json()[u"url"_s].toString()).contains(heading));
}

} // namespace shipdeck::test
