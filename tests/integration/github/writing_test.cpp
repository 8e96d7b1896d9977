// SPDX-License-Identifier: MIT
#include "github/client.h"

#include "place.h"

#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Task<Result<QByteArray>> same(QByteArray token)
{
    co_return token;
}

} // namespace

//! GitHub wants one write at a time; what somebody waits for is not to stand behind what is only told.
class WritingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        rig = std::make_unique<Rig>();
        QVERIFY2(rig->isUp(), rig->trouble().constData());
        rig->use();
        commit = rig->post(u"commits"_s,
                           {{u"repo"_s, u"mona/lighthouse"_s}, {u"files"_s, QJsonObject{{u"a"_s, u"b"_s}}}})[u"sha"_s]
                     .toString();
    }
    void init()
    {
        rig->forget(u"faults"_s);
        rig->forget(u"calls"_s);
    }

    void letsReportsStandBack()
    {
        const auto client = made(12s);
        auto first = tell(*client);
        auto second = tell(*client); // asked for before the label, and sent after it
        auto label = client->write("POST", u"/repos/mona/lighthouse/git/refs"_s,
                                   {{u"ref"_s, u"refs/heads/claimed"_s}, {u"sha"_s, commit}});
        QVERIFY(finish(std::move(first)));
        QVERIFY(finish(std::move(second)));
        QVERIFY(finish(std::move(label)));
        const QStringList calls = rig->calls(u"POST "_s);
        QCOMPARE(calls.size(), 3);
        QVERIFY2(calls[1].contains(u"/git/refs"_s), qPrintable(calls.join(u'\n')));
    }
    void isNotHeldUpByAReportThatHangs()
    {
        rig->does(u"mute"_s, {{u"path"_s, u"/statuses/"_s}, {u"count"_s, 0}});
        const auto client = made(20ms);
        auto hanging = tell(*client, "PUT"); // which could be sent again, and would hang again
        auto claim = client->write("POST", u"/repos/mona/lighthouse/git/refs"_s,
                                   {{u"ref"_s, u"refs/heads/claimed-too"_s}, {u"sha"_s, commit}});
        QVERIFY(finish(std::move(claim)));
        const auto told = finish(std::move(hanging));
        QCOMPARE(told.error().code, u"timed-out"_s);
        QCOMPARE(rig->calls(u"/statuses/"_s).size(), 1);
    }

private:
    Task<Result<QJsonDocument>> tell(github::Client& client, const QByteArray& method = "POST")
    {
        return client.report(method, u"/repos/mona/lighthouse/statuses/"_s + commit,
                             {{u"state"_s, u"pending"_s}, {u"context"_s, u"test"_s}});
    }
    std::unique_ptr<github::Client> made(std::chrono::milliseconds deadline)
    {
        github::ClientOptions options;
        options.token = [token = rig->token()](QByteArray) { return same(token); };
        options.reportDeadline = deadline;
        return std::make_unique<github::Client>(http, *github::instanceFor(), std::move(options));
    }

    std::unique_ptr<Rig> rig;
    Http http;
    QString commit;
};

SHIPDECK_TEST(WritingTest)
#include "writing_test.moc"
