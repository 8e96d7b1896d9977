// SPDX-License-Identifier: MIT
#include "deploy/canary_rule.h"

#include "support/registry.h"

#include <QTest>

namespace shipdeck::deploy {

class CanaryRuleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWhatFailsClearlyMoreOften_data()
    {
        QTest::addColumn<CanaryTraffic>("traffic");
        QTest::addColumn<bool>("isWorse");
        const auto row = [](const char* name, ReleaseTraffic canary, ReleaseTraffic current, bool isWorse) {
            QTest::newRow(name) << CanaryTraffic{canary, current, {}} << isWorse;
        };
        row("no visitor", {0, 0}, {0, 0}, false);
        row("too few requests", {19, 19}, {100, 0}, false);
        row("just enough of both", {20, 1}, {100, 0}, true);
        row("too few errors", {100, 4}, {100, 0}, false);
        row("twice the live release's", {100, 10}, {100, 5}, true);
        row("less than twice", {100, 9}, {100, 5}, false);
        row("as bad as the live release", {100, 100}, {100, 100}, false);
        row("the live release had no visitor", {20, 20}, {0, 0}, true);
    }
    void endsWhatFailsClearlyMoreOften()
    {
        QFETCH(CanaryTraffic, traffic);
        QFETCH(bool, isWorse);
        QCOMPARE(isClearlyWorse(traffic), isWorse);
    }
};
SHIPDECK_TEST(CanaryRuleTest)

} // namespace shipdeck::deploy

#include "canary_rule_test.moc"
