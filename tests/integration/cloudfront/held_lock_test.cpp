// SPDX-License-Identifier: MIT
#include "aws/services/s3.h"
#include "base/pause.h"
#include "deploy/aws/lock_guard.h"
#include "hosted.h"
#include "support/finish.h"
#include "support/registry.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto everyMoment = 5ms;
const EnvironmentName production{u"production"_s};
const QString good = u"200"_s;
const QString missing = u"404"_s;

//! How often the lock was to be written, with this outcome.
qsizetype writes(const QString& status)
{
    return Hosted::rig().calls().filter(u"PUT "_s).filter(u"/shipdeck/locks/"_s).filter(u' ' + status).size();
}

Task<> written(qsizetype before, QString status)
{
    while (writes(status) == before)
        co_await pause(everyMoment);
}

//! What goes on for an hour, as the account's clock has it.
Task<Result<>> anHour()
{
    for (int part = 0; part < 6; ++part) {
        Hosted::rig().post(u"/_rig/clock"_s, R"({"advance": 600})");
        // The first one may have been under way before the clock moved.
        for (int time = 0; time < 2; ++time) {
            const qsizetype before = writes(good);
            co_await written(before, good);
        }
    }
    co_return Result<>();
}

Task<Result<>> untilStopped(deploy::AwsAccount account)
{
    while (!account.cancel)
        co_await pause(everyMoment);
    co_return canceled();
}

} // namespace

//! The lock of what takes longer than a lock lasts. The clock of the account is the rig's.
class CloudFrontHeldLockTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void staysForAsLongAsTheRemovalTakes()
    {
        open();
        const deploy::UnderLock work = [this](deploy::AwsAccount) { return whileNobodyGetsIt(); };
        const Result<> done = finish(deploy::underLock(account, *releases, taken(), work));
        QVERIFY2(done, done ? "" : qPrintable(done.error().render()));
        QVERIFY(finish(releases->lock(production, u"other"_s, u"desk"_s, 15min))); // it was given back
    }

    void endsTheRemovalWhenItIsLost()
    {
        open();
        const site::SiteLock mine = taken();
        QVERIFY(finish(releases->unlock(mine))); // as a person may
        QVERIFY(finish(releases->lock(production, u"other"_s, u"desk"_s, 15min)));
        const deploy::UnderLock work = [](deploy::AwsAccount at) { return untilStopped(at); };
        const Result<> done = finish(deploy::underLock(account, *releases, mine, work));
        QCOMPARE(done.error().code, u"site-lock-lost"_s);
        const auto locks = finish(releases->locks());
        QCOMPARE(locks->size(), 1);
        QCOMPARE(locks->first().computer, u"desk"_s);
    }

    //! The answer to a renewal was lost: what stands there bears our name, and another ETag.
    void knowsItsOwnAgain()
    {
        open();
        const site::SiteLock mine = taken();
        QVERIFY(finish(releases->renew(mine)));
        const deploy::UnderLock work = [this](deploy::AwsAccount) { return whileNobodyGetsIt(); };
        const auto last = finish(deploy::whileRenewed(account, *releases, mine, work));
        QVERIFY2(last, last ? "" : qPrintable(last.error().render()));
        QVERIFY(finish(releases->renew(*last))); // it stays
    }

    //! A removal goes on then; whoever uploads would lose what is not named yet to the next clean-up.
    void endsTheUploadWhenItIsGone()
    {
        open();
        const site::SiteLock mine = taken();
        QVERIFY(finish(releases->unlock(mine)));
        const deploy::UnderLock work = [](deploy::AwsAccount at) { return untilStopped(at); };
        QCOMPARE(finish(deploy::whileRenewed(account, *releases, mine, work)).error().code, u"site-lock-lost"_s);
    }

    //! It goes with the bucket while the removal still has things to do.
    void isNotLostToItsOwnRemoval()
    {
        open();
        const deploy::UnderLock work = [this](deploy::AwsAccount) { return withoutBucket(); };
        const Result<> done =
            finish(deploy::underLock(account, *releases, taken(), work, deploy::LockGoes::WithTheBucket));
        QVERIFY2(done, done ? "" : qPrintable(done.error().render()));
    }

private:
    void open()
    {
        account.connection = aws::Connection::open({}, Hosted::rig().environment(m->home.path())).value();
        account.renewEvery = everyMoment;
        QVERIFY(finish(aws::s3::createBucket(account.client(), u"shop"_s)));
        releases = std::make_unique<site::ReleaseStore>(account.client(), u"shop"_s);
        Hosted::rig().forget();
    }
    site::SiteLock taken() { return finish(releases->lockAll(u"mine"_s, u"laptop"_s, 15min, {})).value(); }
    Task<Result<>> whileNobodyGetsIt()
    {
        CO_CHECK(co_await anHour());
        const QString operation = u"other"_s;
        const QString computer = u"desk"_s;
        const auto other = co_await releases->lock(production, operation, computer, 15min);
        if (other)
            co_return fail(Error::Kind::Bug, "not-busy", verbatim(u"Somebody else could begin there."_s));
        if (other.error().code != u"site-busy")
            co_return tl::unexpected(other.error());
        co_return Result<>();
    }
    Task<Result<>> withoutBucket()
    {
        const QString bucket = releases->bucket();
        const QString lock = releases->removingKey();
        CO_CHECK(co_await aws::s3::remove(account.client(), bucket, lock));
        CO_CHECK(co_await aws::s3::removeBucket(account.client(), bucket));
        co_await written(0, missing);
        co_return Result<>();
    }

    deploy::AwsAccount account;
    std::unique_ptr<site::ReleaseStore> releases;
};
SHIPDECK_TEST(CloudFrontHeldLockTest)

} // namespace shipdeck::test

#include "held_lock_test.moc"
