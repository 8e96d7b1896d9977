// SPDX-License-Identifier: MIT
#include "logs/redactor.h"
#include "logs/secret_forms.h"
#include "support/registry.h"

#include <QRandomGenerator>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::logs {

class RedactorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hidesEveryForm_data();
    void hidesEveryForm();
    void hidesEncodedInsideOtherData();
    void hidesWrappedBase64();
    void hidesEachLineOfAKey();
    void showsNothingOfSecretsThatOverlap();
    void givesTheSameForAnyChunks();
    void holdsBackOnlyWhatMayBeginASecret();
    void hidesTheRestOfASecretThatWasInterrupted();
    void hidesAHalfSecretAtTheEnd();
    void leavesShortValuesAlone();
    void keepsOtherBytesAsTheyAre();

private:
    static QByteArray streamed(Redactor redactor, const QList<QByteArray>& pieces)
    {
        QByteArray out;
        for (const QByteArray& piece : pieces)
            redactor.feed(piece, out);
        redactor.finish(out);
        return out;
    }
};

static const QByteArray value = "p@ss/w\xc3\xb6rd \"+\\x";

void RedactorTest::hidesEveryForm_data()
{
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("as it is") << value;
    QTest::newRow("base64") << value.toBase64();
    QTest::newRow("base64 without padding") << value.toBase64(QByteArray::OmitTrailingEquals);
    QTest::newRow("hex") << value.toHex();
    QTest::newRow("hex in capitals") << value.toHex().toUpper();
    QTest::newRow("HTML") << QByteArray("p@ss/w\xc3\xb6rd &quot;+\\x");
    QTest::newRow("JSON in JSON") << QByteArray("p@ss/w\xc3\xb6rd \\\\\\\"+\\\\\\\\x");
    QTest::newRow("URL twice") << value.toPercentEncoding().toPercentEncoding();
    QTest::newRow("base64url") << value.toBase64(QByteArray::Base64UrlEncoding);
    QTest::newRow("with a line end") << (value + '\n').toBase64();
    QTest::newRow("URL") << value.toPercentEncoding();
    QTest::newRow("URL in lower case") << QByteArray("p%40ss%2fw%c3%b6rd%20%22%2b%5cx");
    QTest::newRow("form") << QByteArray("p%40ss%2Fw%C3%B6rd+%22%2B%5Cx");
    QTest::newRow("URL with slashes") << value.toPercentEncoding("/");
    QTest::newRow("JSON") << QByteArray("p@ss/w\xc3\xb6rd \\\"+\\\\x");
    QTest::newRow("JSON in ASCII") << QByteArray("p@ss/w\\u00f6rd \\\"+\\\\x");
    QTest::newRow("JSON with escaped slashes") << QByteArray("p@ss\\/w\\u00F6rd \\\"+\\\\x");
}

void RedactorTest::hidesEveryForm()
{
    QFETCH(QByteArray, shown);
    const Redactor redactor({{u"TOKEN"_s, value}});
    QCOMPARE(redactor.redacted(QByteArrayView("a " + shown + " b")), QByteArray("a [secret TOKEN] b"));
}

void RedactorTest::hidesEncodedInsideOtherData()
{
    const Redactor redactor({{u"T"_s, "correct horse"}});
    for (int before = 0; before < 7; ++before) {
        for (int after = 0; after < 4; ++after) {
            const QByteArray whole = QByteArray(before, '.') + "correct horse" + QByteArray(after, '.');
            const QByteArray shown = redactor.redacted(QByteArrayView(whole.toBase64()));
            QVERIFY2(shown.contains("[secret T]"), shown.constData());
            // What the borders share with other bytes is at most one character at each side.
            const QByteArray left = shown.left(shown.indexOf('[')) + shown.mid(shown.indexOf(']') + 1);
            QVERIFY2(left.size() <= (before * 8 + 5) / 6 + (after * 8 + 5) / 6 + 4, shown.constData());
        }
    }
}

void RedactorTest::hidesWrappedBase64()
{
    const QByteArray secret = QByteArray("0123456789abcdefghijklmnopqrstuvwxyz").repeated(4);
    const QByteArray encoded = secret.toBase64();
    const Redactor redactor({{u"T"_s, secret}});
    QCOMPARE(redactor.redacted(QByteArrayView(encoded.left(76) + '\n' + encoded.mid(76, 76) + '\n' + encoded.mid(152))),
             QByteArray("[secret T]\n[secret T]\n[secret T]"));
}

void RedactorTest::hidesEachLineOfAKey()
{
    const Redactor redactor(
        {{u"KEY"_s, "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\nkqhkiG9w0BAQEF\n-----END PRIVATE KEY-----\n"}});
    QCOMPARE(redactor.redacted(QByteArrayView("line 2: kqhkiG9w0BAQEF.")), QByteArray("line 2: [secret KEY]."));
    QCOMPARE(redactor.redacted(QByteArrayView("-----BEGIN CERTIFICATE-----")),
             QByteArray("-----BEGIN CERTIFICATE-----"));
    QCOMPARE(redactor.redacted(QByteArrayView(
                 "-----BEGIN PRIVATE KEY-----\r\nMIIEvQIBADANBg\r\nkqhkiG9w0BAQEF\r\n-----END PRIVATE KEY-----\r\n")),
             QByteArray("[secret KEY]\r\n"));
}

void RedactorTest::showsNothingOfSecretsThatOverlap()
{
    const Redactor redactor({{u"A"_s, "abcdefgh"}, {u"B"_s, "fghijklmnop"}, {u"C"_s, "bcdefg"}});
    QCOMPARE(redactor.redacted(QByteArrayView("<abcdefghijklmnop>")), QByteArray("<[secret B]>"));
}

void RedactorTest::givesTheSameForAnyChunks()
{
    QRandomGenerator random(7);
    const auto letters = [&random](int from, int to) {
        QByteArray word(random.bounded(from, to), 'x');
        for (char& c : word)
            c = "ab\n"[random.bounded(100) < 97 ? random.bounded(2) : 2];
        return word;
    };
    for (int round = 0; round < 400; ++round) {
        QList<Secret> secrets;
        for (int i = random.bounded(1, 5); i > 0; --i)
            secrets.append({QString::number(i), letters(6, 12)});
        const Redactor redactor(secrets);
        const QByteArray whole = letters(0, 400);
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < whole.size();) {
            const qsizetype size = random.bounded(1, random.bounded(2, 40));
            pieces << whole.mid(at, size);
            at += size;
        }
        const QByteArray atOnce = streamed(redactor, {whole});
        QCOMPARE(streamed(redactor, pieces), atOnce);
        for (const Secret& secret : secrets)
            if (!secret.value.contains('\n'))
                QVERIFY(!atOnce.contains(secret.value));
    }
}

void RedactorTest::holdsBackOnlyWhatMayBeginASecret()
{
    Redactor redactor({{u"T"_s, "s3cret-value"}});
    QByteArray out;
    redactor.feed("Password: s3c", out);
    QCOMPARE(out, QByteArray("Password: "));
    QVERIFY(redactor.holds());
    redactor.feed("urity", out);
    QCOMPARE(out, QByteArray("Password: s3curity"));
    QVERIFY(!redactor.holds());
    redactor.feed("s3", out);
    redactor.settle(out);
    QCOMPARE(out, QByteArray("Password: s3curitys3"));
}

void RedactorTest::hidesTheRestOfASecretThatWasInterrupted()
{
    Redactor redactor({{u"T"_s, "s3cret-value"}});
    QByteArray out;
    redactor.feed("s3c", out);
    redactor.settle(out);
    redactor.feed("ret-va", out);
    redactor.settle(out);
    redactor.feed("lue.", out);
    QCOMPARE(out, QByteArray("s3c[secret T]."));
}

void RedactorTest::hidesAHalfSecretAtTheEnd()
{
    Redactor redactor({{u"T"_s, "s3cret-value"}});
    QByteArray out;
    redactor.feed("= s3cret-v", out);
    redactor.finish(out);
    QCOMPARE(out, QByteArray("= [secret T]"));
    redactor.feed(" = s3c", out);
    redactor.finish(out);
    QCOMPARE(out, QByteArray("= [secret T] = s3c"));
}

void RedactorTest::leavesShortValuesAlone()
{
    const Redactor redactor({{u"T"_s, "12345"}, {u"EMPTY"_s, ""}});
    QCOMPARE(redactor.redacted(QByteArrayView("12345")), QByteArray("12345"));
}

void RedactorTest::keepsOtherBytesAsTheyAre()
{
    QByteArray all;
    for (int i = 0; i < 512; ++i)
        all += char(i);
    QCOMPARE(streamed(Redactor({{u"T"_s, "not in there"}}), {all.left(300), all.mid(300)}), all);
    QCOMPARE(streamed(Redactor(), {all}), all);
}

SHIPDECK_TEST(RedactorTest)

} // namespace shipdeck::logs

#include "redactor_test.moc"
