// SPDX-License-Identifier: MIT
#include "aws/signing/hash.h"
#include "aws/signing/sigv4.h"
#include "aws/signing/sigv4a.h"
#include "support/registry.h"

#include <QDirIterator>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! What one folder of the suite says: a request as text, and how to sign it.
struct Vector {
    explicit Vector(const QString& folder) : folder(folder)
    {
        const QJsonObject context = QJsonDocument::fromJson(contentOf(folder + u"/context.json"_s)).object();
        const QJsonObject credentials = context[u"credentials"_s].toObject();
        keys.id = credentials[u"access_key_id"_s].toString().toUtf8();
        keys.secret = credentials[u"secret_access_key"_s].toString().toUtf8();
        if (!context[u"omit_session_token"_s].toBool())
            keys.session = credentials[u"token"_s].toString().toUtf8();
        scope = {context[u"region"_s].toString().toUtf8(), context[u"service"_s].toString().toUtf8()};
        now = QDateTime::fromString(context[u"timestamp"_s].toString(), Qt::ISODate);
        rule = context[u"normalize"_s].toBool(true) ? PathRule::Normalised : PathRule::AsSent;
        read(contentOf(folder + u"/request.txt"_s));
        signsBody = context[u"sign_body"_s].toBool();
    }

    QByteArray expected(const char* name) const { return contentOf(folder + u'/' + QLatin1StringView(name)); }
    Signable forHeaders() const
    {
        Signable with = request;
        if (signsBody)
            with.headers.emplaceBack("x-amz-content-sha256", request.payloadHash);
        return with;
    }

    QString folder;
    Keys keys;
    Scope scope;
    QDateTime now;
    PathRule rule;
    Signable request;
    bool signsBody = false;

private:
    void read(const QByteArray& text)
    {
        const qsizetype end = text.indexOf("\n\n");
        const QByteArrayList lines = (end < 0 ? text : text.first(end)).split('\n');
        const QByteArray first = lines.first().left(lines.first().lastIndexOf(' '));
        request.method = first.left(first.indexOf(' '));
        const QByteArray target = first.mid(first.indexOf(' ') + 1);
        const qsizetype question = target.indexOf('?');
        request.path = question < 0 ? target : target.first(question);
        request.query = question < 0 ? QByteArray() : target.mid(question + 1);
        for (const QByteArray& line : lines.mid(1)) {
            if (line.startsWith(' ')) // obsolete folding: a line that goes on
                request.headers.last().second += '\n' + line;
            else if (const qsizetype colon = line.indexOf(':'); colon > 0)
                request.headers.emplaceBack(line.left(colon), line.mid(colon + 1));
        }
        request.payloadHash = sha256(end < 0 ? QByteArray() : text.mid(end + 2)).toHex();
    }
};

} // namespace

//! The public signing suite of AWS (aws-c-auth, tests/aws-signing-test-suite), from the folder that SHIPDECK_VECTORS names.
class SigningVectorsTest : public QObject {
    Q_OBJECT
    void rows(bool isV4a)
    {
        QTest::addColumn<QString>("folder"); // empty: none
        QTest::addColumn<QString>("isWrong");
        const QString place = qEnvironmentVariable("SHIPDECK_VECTORS");
        if (place.isEmpty()) {
            QTest::newRow("without SHIPDECK_VECTORS") << QString() << QString();
            return;
        }
        int own = 0;
        int others = 0;
        QDirIterator found(place, {u"context.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            found.next();
            const QDir folder = found.fileInfo().dir();
            if (!folder.exists(u"header-signature.txt"_s))
                continue; // two folders of the suite hold a request and no answer
            if (folder.exists(u"public-key.json"_s) == isV4a) {
                QTest::newRow(qPrintable(folder.dirName())) << folder.path() << QString();
                ++own;
            } else {
                ++others;
            }
        }
        // Without any row, QtTest ends the program, and all classes after this one with it.
        if (own == 0 && others > 0)
            QTest::newRow("of the other signature only") << QString() << QString();
        else if (own == 0)
            QTest::newRow("nothing there")
                << QString() << u"SHIPDECK_VECTORS names %1, where AWS's signing suite is not."_s.arg(place);
    }

private Q_SLOTS:
    void agreesWithTheSuiteForV4_data() { rows(false); }
    void agreesWithTheSuiteForV4()
    {
        QFETCH(QString, folder);
        QFETCH(QString, isWrong);
        QVERIFY2(isWrong.isEmpty(), qPrintable(isWrong));
        if (folder.isEmpty()) // not in initTestCase(): skipping there ends all classes after this one
            QSKIP("SHIPDECK_VECTORS names no folder with this of AWS's signing suite; it is checked where it does.");
        const Vector vector(folder);
        Signable request = vector.forHeaders();
        const QByteArray signature = sigv4::sign(request, vector.keys, vector.scope, vector.now, vector.rule);
        Signable unsignedYet = request;
        unsignedYet.headers.removeLast();
        const QByteArray canonical = canonicalRequest(unsignedYet, vector.rule);
        QCOMPARE(canonical, vector.expected("header-canonical-request.txt"));
        QCOMPARE(sigv4::stringToSign(canonical, vector.scope, vector.now),
                 vector.expected("header-string-to-sign.txt"));
        QCOMPARE(signature, vector.expected("header-signature.txt"));
    }

    void agreesWithTheSuiteForV4a_data() { rows(true); }
    void agreesWithTheSuiteForV4a()
    {
        QFETCH(QString, folder);
        QFETCH(QString, isWrong);
        QVERIFY2(isWrong.isEmpty(), qPrintable(isWrong));
        if (folder.isEmpty()) // not in initTestCase(): skipping there ends all classes after this one
            QSKIP("SHIPDECK_VECTORS names no folder with this of AWS's signing suite; it is checked where it does.");
        const Vector vector(folder);
        const auto pair = Sigv4a::of(vector.keys);
        QVERIFY(pair);
        const QJsonObject point = QJsonDocument::fromJson(vector.expected("public-key.json")).object();
        QCOMPARE(QString::fromLatin1(pair->publicKey().toHex()), point[u"X"_s].toString() + point[u"Y"_s].toString());
        Signable request = vector.forHeaders();
        QVERIFY(pair->sign(request, vector.scope.region, vector.scope.service, vector.now, vector.rule));
        const QByteArray authorization = request.headers.takeLast().second;
        const QByteArray canonical = canonicalRequest(request, vector.rule);
        QCOMPARE(canonical, vector.expected("header-canonical-request.txt"));
        const QByteArray text = Sigv4a::stringToSign(canonical, vector.scope.service, vector.now);
        QCOMPARE(text, vector.expected("header-string-to-sign.txt"));
        QVERIFY(pair->verify(text, vector.expected("header-signature.txt")));
        QVERIFY(pair->verify(text, authorization.mid(authorization.lastIndexOf('=') + 1)));
    }
};

SHIPDECK_TEST(SigningVectorsTest)
#include "signing_vectors_test.moc"
