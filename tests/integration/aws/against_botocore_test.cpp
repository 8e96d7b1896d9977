// SPDX-License-Identifier: MIT
#include "aws/signing/signed_request.h"
#include "support/aws_rig.h"
#include "support/paths.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QJsonDocument>
#include <QRandomGenerator>

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int requests = 500;

//! Requests of every shape, the same ones in each run.
class Dice {
public:
    int below(int end) { return int(m_random.bounded(end)); }
    QByteArray bytes(int most)
    {
        static const QByteArray liked = "aZ09-._~/ +%&=?#:@!$'()*,;\"<>[]\\^`{|}한é";
        QByteArray made;
        for (int count = below(most + 1); count > 0; --count)
            made += liked[below(int(liked.size()))];
        return QString::fromUtf8(made).toUtf8(); // halves of characters become whole ones
    }
    //! A path with no dot segments, which QUrl would leave alone but a reference may not.
    QByteArray path()
    {
        QByteArray encoded = "/" + percentEncoded(bytes(20), Slash::Stays);
        return encoded.replace("/.", "/a.").replace("//", "/");
    }

private:
    QRandomGenerator m_random{20260102};
};

Request requestFrom(Dice& dice)
{
    Request request;
    static const QByteArrayList methods{"GET", "PUT", "POST", "DELETE", "HEAD"};
    request.method = methods[dice.below(5)];
    QList<std::pair<QByteArray, QByteArray>> query;
    for (int i = dice.below(5); i > 0; --i)
        query.emplaceBack(dice.bytes(6) + 'q', dice.bytes(8));
    QByteArray url = (dice.below(2) ? "https://bucket.s3.amazonaws.com" : "http://127.0.0.1:5055") + dice.path();
    if (!query.isEmpty())
        url += '?' + encodedQuery(query);
    request.url = QUrl::fromEncoded(url, QUrl::StrictMode);
    request.body = dice.below(2) ? dice.bytes(30) : QByteArray();
    for (int i = dice.below(4); i > 0; --i)
        request.headers.emplaceBack("x-amz-meta-" + QByteArray::number(i),
                                    percentEncoded(dice.bytes(9)).replace("%20", "  ").trimmed() + "v");
    return request;
}

QJsonObject described(const Request& request)
{
    QJsonObject headers{{u"host"_s, QString::fromLatin1(hostOf(request.url))}};
    for (const auto& [name, value] : request.headers)
        headers.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return {{u"method"_s, QString::fromLatin1(request.method)},
            {u"url"_s, QString::fromLatin1(request.url.toEncoded())},
            {u"headers"_s, headers},
            {u"body"_s, QString::fromUtf8(request.body)}};
}

} // namespace

class AgainstBotocoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsLikeBotocore()
    {
        if (AwsRig::python().isEmpty())
            QSKIP("There is no botocore to compare with; `./dev rig python` fetches it.");
        Dice dice;
        QByteArray lines;
        for (int i = 0; i < requests; ++i) {
            Request request = requestFrom(dice);
            const bool isS3 = dice.below(2);
            const SigningRule rule{{"ap-northeast-2", isS3 ? "s3" : "sts"},
                                   SigningRule::Way::V4,
                                   isS3 ? PathRule::AsSent : PathRule::Normalised,
                                   isS3 ? SigningRule::Hash::Unsigned : SigningRule::Hash::Signed};
            const Keys keys{"AKIATEST", "a/secret+key", dice.below(2) ? "a/session+token=" : QByteArray(), {}, {}};
            const QDateTime now = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC).addSecs(i * 7919);
            QVERIFY(signRequest(&request, keys, rule, now));
            lines += QJsonDocument(described(request)).toJson(QJsonDocument::Compact) + '\n';
        }
        QProcess check;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PYTHONPATH"_s, inSource(u"tests/rig"));
        environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
        check.setProcessEnvironment(environment);
        check.start(AwsRig::python(), {inSource(u"tests/integration/aws/signing_check.py")});
        check.write(lines);
        check.closeWriteChannel();
        QVERIFY(check.waitForFinished(deadlineMs));
        QCOMPARE(check.readAllStandardError(), QByteArray());
        QCOMPARE(check.readAllStandardOutput(), QByteArray());
        QCOMPARE(check.exitCode(), 0);
    }
};

SHIPDECK_TEST(AgainstBotocoreTest)
#include "against_botocore_test.moc"
