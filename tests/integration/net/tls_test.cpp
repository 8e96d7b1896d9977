// SPDX-License-Identifier: MIT
#include "net/http.h"

#include "base/files.h"
#include "certificate.h"
#include "support/scripted_server.h"
#include "support/finish.h"
#include "support/registry.h"

#include <QSslServer>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QTcpServer> secure(const QSslConfiguration& configuration)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

class TlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // Read once per process, so it has to stand before the first request over TLS.
        company = selfSigned();
        QVERIFY(writeFile(folder.filePath(u"ca.pem"_s), company.localCertificate().toPem()));
        qputenv("NODE_EXTRA_CA_CERTS", QFile::encodeName(folder.filePath(u"ca.pem"_s)));
    }
    void trustsAuthoritiesOfTheEnvironment()
    {
        ScriptedServer server(secure(company));
        server.answers(200, "safe");
        Request request;
        request.url = server.url();
        Http http;
        const auto answer = finish(http.get(request));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().render()));
        QCOMPARE(answer->body, QByteArray("safe"));
    }
    void trustsNobodyElse()
    {
        ScriptedServer server(secure(selfSigned()));
        server.answers(200, "not safe");
        Request request;
        request.url = server.url();
        Http http;
        const auto answer = finish(http.get(request));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"tls-failed"_s);
        QCOMPARE(answer.error().kind, Error::Kind::Network);
        QVERIFY(!answer.error().next.isEmpty());
        QVERIFY(server.requests().isEmpty());
    }
    void neverFollowsFromHttpsToHttp()
    {
        ScriptedServer plain;
        ScriptedServer server(secure(company));
        server.answers(302, {}, "Location: " + plain.url().toEncoded() + "\r\n");
        Request request;
        request.url = server.url();
        Http http;
        const auto answer = finish(http.get(request));
        QCOMPARE(answer.error().code, u"redirect-insecure"_s);
        QVERIFY(plain.requests().isEmpty());
    }

private:
    QTemporaryDir folder;
    QSslConfiguration company;
};

SHIPDECK_TEST(TlsTest)
#include "tls_test.moc"
