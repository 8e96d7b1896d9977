// SPDX-License-Identifier: MIT
#include "github/github_error.h"

#include "support/registry.h"

using namespace shipdeck;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

} // namespace

class ErrorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatEachRefusalMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("code");
        const QByteArray none;
        QTest::newRow("401") << 401 << none << none << Kind::Denied << u"github-signed-out"_s;
        QTest::newRow("403") << 403 << none << none << Kind::Denied << u"github-not-allowed"_s;
        QTest::newRow("saml") << 403 << QByteArray("X-GitHub-SSO")
                              << QByteArray("required; url=https://github.com/orgs/a/sso?x=1") << Kind::Denied
                              << u"github-saml"_s;
        QTest::newRow("primary") << 403 << QByteArray("x-ratelimit-remaining") << QByteArray("0") << Kind::Limit
                                 << u"github-limited"_s;
        QTest::newRow("secondary") << 403 << QByteArray("Retry-After") << QByteArray("30") << Kind::Limit
                                   << u"github-limited"_s;
        QTest::newRow("429") << 429 << none << none << Kind::Limit << u"github-limited"_s;
        QTest::newRow("404") << 404 << none << none << Kind::NotFound << u"github-not-found"_s;
        QTest::newRow("451") << 451 << none << none << Kind::NotFound << u"github-not-found"_s;
        QTest::newRow("409") << 409 << none << none << Kind::Conflict << u"github-conflict"_s;
        QTest::newRow("422") << 422 << none << none << Kind::BadInput << u"github-refused"_s;
        QTest::newRow("502") << 502 << none << none << Kind::Provider << u"github-failed"_s;
    }
    void saysWhatEachRefusalMeans()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(Kind, kind);
        QFETCH(QString, code);
        Response answer;
        answer.status = status;
        answer.body = R"({"message":"Their own words","errors":[{"field":"name","code":"taken"}]})";
        answer.headers = {{"X-GitHub-Request-Id", "ABC:1"}};
        if (!header.isEmpty())
            answer.headers.emplaceBack(header, value);
        const Error error = github::githubError(answer, {}, now);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.code, code);
        QVERIFY(!error.what.render().isEmpty());
        QVERIFY(!error.next.render().isEmpty());
        QCOMPARE(error.requestId, u"ABC:1"_s);
        if (kind != Kind::Limit)
            QCOMPARE(error.why.render(), u"Their own words; name taken"_s);
    }
    void namesTheScopeThatIsMissing()
    {
        Response answer;
        answer.status = 403;
        answer.headers = {{"X-OAuth-Scopes", "gist, user"}, {"X-Accepted-OAuth-Scopes", "repo, admin:repo_hook"}};
        QVERIFY(github::githubError(answer, {}, now).next.render().contains(u"repo / admin:repo_hook"_s));
    }
    void namesThePermissionThatIsMissing()
    {
        Response answer;
        answer.status = 403;
        answer.headers = {{"X-Accepted-GitHub-Permissions", "pull_requests=write"}};
        QVERIFY(github::githubError(answer, {}, now).next.render().contains(u"pull requests: write"_s));
    }
    void givesTheLinkThatSolvesSaml()
    {
        Response answer;
        answer.status = 403;
        answer.headers = {{"X-GitHub-SSO", "required; url=https://github.com/orgs/a/sso?authorization_request=A%3D"}};
        QCOMPARE(github::githubError(answer, {}, now).next.args.constLast(),
                 u"https://github.com/orgs/a/sso?authorization_request=A%3D"_s);
    }
    void followsNoLinkThatIsNotHttps()
    {
        QVERIFY(github::ssoLink("required; url=javascript:alert(1)").isEmpty());
        QVERIFY(github::ssoLink("partial-results; organizations=1,2").isEmpty());
    }
    void readsAnErrorThatIsNoJson()
    {
        Response answer;
        answer.status = 502;
        answer.body = "<html>Unicorn!</html>";
        const Error error = github::githubError(answer, {}, now);
        QCOMPARE(error.code, u"github-failed"_s);
        QCOMPARE(error.retry, Error::Retry::Now);
        QVERIFY(error.why.isEmpty());
    }
};

SHIPDECK_TEST(ErrorsTest)
#include "errors_test.moc"
