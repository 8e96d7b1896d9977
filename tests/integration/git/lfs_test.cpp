// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "build/sources/lfs.h"
#include "net/http.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/scripted_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace shipdeck;
using namespace shipdeck::build;
using namespace Qt::StringLiterals;

//! Large files by the batch API of a server on loopback.
class LfsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<Http> m_http;
    const QByteArray m_content = QByteArray("a film").repeated(1000);

    LfsPointer pointer() const { return {"film.mp4", sha256Hex(m_content), m_content.size()}; }
    void offersIt(const QUrl& at, const QJsonObject& header = {{u"Authorization"_s, u"RemoteAuth one"_s}})
    {
        const QJsonObject download{{u"href"_s, at.toString()}, {u"header"_s, header}};
        const QJsonObject object{{u"oid"_s, pointer().oid}, {u"actions"_s, QJsonObject{{u"download"_s, download}}}};
        m_server->answers(200, QJsonDocument(QJsonObject{{u"objects"_s, QJsonArray{object}}}).toJson());
    }
    Result<> fetch(QList<LfsPointer> pointers, FetchOptions options = {}, const QString& location = {})
    {
        SourceSpec spec;
        spec.location = location.isEmpty() ? m_server->url(u"/team/shop.git"_s).toString() : location;
        spec.credential = u"secret-token"_s;
        options.http = m_http.get();
        return test::finish(fetchLfs(spec, m_folder.path(), pointers, options, {}));
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<test::ScriptedServer>();
        m_http = std::make_unique<Http>();
        QVERIFY(writeFile(m_folder.filePath(u"film.mp4"_s), "the pointer"));
    }

    void putsTheContentInThePointersPlace()
    {
        offersIt(m_server->url(u"/objects/one"_s));
        m_server->answers(200, m_content);
        const auto fetched = fetch({pointer()});
        QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().render()));
        QCOMPARE(*readFile(m_folder.filePath(u"film.mp4"_s)), m_content);
        const QList<QByteArray> asked = m_server->requests();
        QVERIFY(asked[0].startsWith("POST /team/shop.git/info/lfs/objects/batch "));
        QVERIFY(asked[0].contains(pointer().oid.toLatin1()));
        QVERIFY(asked[1].contains("RemoteAuth one"));
        // What opens the repository is not for the place where the file lies.
        QVERIFY(!asked[1].contains(QByteArray("x-access-token:secret-token").toBase64()));
    }

    void refusesAContentThatIsNotTheOneAskedFor()
    {
        offersIt(m_server->url(u"/objects/one"_s));
        m_server->answers(200, "something else");
        QVERIFY(!fetch({pointer()}));
        QCOMPARE(*readFile(m_folder.filePath(u"film.mp4"_s)), QByteArray("the pointer"));
    }

    void saysWhyAFileIsNotGiven()
    {
        const QJsonObject object{{u"oid"_s, pointer().oid},
                                 {u"error"_s, QJsonObject{{u"code"_s, 404}, {u"message"_s, u"Object is gone"_s}}}};
        m_server->answers(200, QJsonDocument(QJsonObject{{u"objects"_s, QJsonArray{object}}}).toJson());
        const auto fetched = fetch({pointer()});
        QCOMPARE(fetched.error().code, u"lfs-refused"_s);
        QCOMPARE(fetched.error().why.render(), u"Object is gone"_s);
    }

    void goesToNoPlaceThatIsNotSecret()
    {
        offersIt(QUrl(u"http://192.0.2.1/objects/one"_s));
        QCOMPARE(fetch({pointer()}).error().code, u"lfs-refused"_s);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aServerElsewhereCanAskNothingOfThisComputer_data()
    {
        QTest::addColumn<QString>("place");
        for (const char* place : {"http://127.0.0.1:7779/do=shutdown", "https://localhost/x", "https://10.0.0.1/x",
                                  "https://[::ffff:127.0.0.1]/x", "http://0.0.0.0:2375/containers/create"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }
    void aServerElsewhereCanAskNothingOfThisComputer()
    {
        QFETCH(QString, place);
        // It stands for a server elsewhere: everything is asked of it as a proxy.
        HttpSettings settings;
        settings.proxy = m_server->url({}).toString();
        m_http = std::make_unique<Http>(settings);
        offersIt(QUrl(place));
        QCOMPARE(fetch({pointer()}, {}, u"http://git.example.com/team/shop.git"_s).error().code, u"lfs-refused"_s);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void aHeaderCannotBecomeASecondRequest()
    {
        offersIt(m_server->url(u"/objects/one"_s),
                 {{u"X-Evil"_s, u"1\r\n\r\nPOST /containers/create HTTP/1.1\r\nHost: docker\r\n\r\n"_s}});
        m_server->answers(200, m_content);
        QCOMPARE(fetch({pointer()}).error().code, u"header-invalid"_s);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void whereARequestGoesIsNotForTheAnswerToSay()
    {
        offersIt(m_server->url(u"/objects/one"_s),
                 {{u"Host"_s, u"internal.admin"_s},
                  {u"transfer-encoding"_s, u"chunked"_s},
                  {u"Proxy-Authorization"_s, u"forged"_s},
                  {u"X-Meant"_s, u"for it"_s}});
        m_server->answers(200, m_content);
        QVERIFY(fetch({pointer()}));
        const QByteArray asked = m_server->requests().last();
        QVERIFY(!asked.contains("internal.admin") && !asked.toLower().contains("transfer-encoding")
                && !asked.contains("forged"));
        QVERIFY(asked.contains("for it"));
    }

    void asksForNothingThatIsTooLarge()
    {
        FetchOptions options;
        options.maxBytes = 100;
        QCOMPARE(fetch({pointer()}, options).error().code, u"folder-too-large"_s);
        QVERIFY(m_server->requests().isEmpty());
    }
};

SHIPDECK_TEST(LfsTest)
#include "lfs_test.moc"
