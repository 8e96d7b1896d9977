// SPDX-License-Identifier: MIT
#include "deploy/engine/slots.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

using namespace shipdeck;
using deploy::EnvironmentSlots;

namespace {

Task<> enter(EnvironmentSlots* places, EnvironmentSlots::Rank rank, QString name, QStringList* order)
{
    const Cancel none;
    const QString environment = QStringLiteral("shop/production");
    const auto handle = co_await places->acquire(environment, rank, none);
    if (handle)
        *order << name;
}

} // namespace

class SlotsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void letsARollbackPassThoseThatWait()
    {
        EnvironmentSlots places;
        auto held =
            test::finish(places.acquire(QStringLiteral("shop/production"), EnvironmentSlots::Rank::Ordinary, {}));
        QVERIFY(held);
        QStringList order;
        Task<> deploy = enter(&places, EnvironmentSlots::Rank::Ordinary, QStringLiteral("deploy"), &order);
        Task<> rollback = enter(&places, EnvironmentSlots::Rank::First, QStringLiteral("rollback"), &order);
        QVERIFY(order.isEmpty());
        held->reset();
        QTRY_COMPARE(order, (QStringList{QStringLiteral("rollback"), QStringLiteral("deploy")}));
    }

    void keepsEnvironmentsApart()
    {
        EnvironmentSlots places;
        const auto one =
            test::finish(places.acquire(QStringLiteral("a/production"), EnvironmentSlots::Rank::Ordinary, {}));
        const auto other =
            test::finish(places.acquire(QStringLiteral("b/production"), EnvironmentSlots::Rank::Ordinary, {}));
        QVERIFY(one && other);
    }

    void letsGoOfWhoeverCancels()
    {
        EnvironmentSlots places;
        const auto held = test::finish(places.acquire(QStringLiteral("a"), EnvironmentSlots::Rank::Ordinary, {}));
        QVERIFY(held);
        CancelSource source;
        auto waiting = places.acquire(QStringLiteral("a"), EnvironmentSlots::Rank::First, source.token());
        source.request();
        const auto answer = test::finish(std::move(waiting));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Canceled);
    }
};

SHIPDECK_TEST(SlotsTest)
#include "slots_test.moc"
