// SPDX-License-Identifier: MIT
#include "shots.h"

#include "base/clock.h"
#include "pages/deck_window.h"
#include "store/canaries.h"
#include "store/deployments.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {

void shootCanaryHere(const Shooter& to, const std::function<void(const QString&)>& choose)
{
    SampleDeck sample;
    sample.fill();
    choose(sample.settingsFile());
    ui::DeckWindow window(sample.deck(), sample.settingsFile());
    window.show();
    window.activateWindow();
    store::CanaryRecord record{SampleDeck::earlier,
                               {{48, 1}, {431, 2}, FailedRequest{nowUtc(), u"GET"_s, u"/cart"_s, 500}}};
    sample.write([&](store::Database& db) -> Result<> {
        SD_TRY(const store::Deployment deployment, store::deployment(db, record.deployment));
        SD_CHECK(store::setRolling(db, deployment, 10));
        return store::setCanaryRecord(db, record);
    });
    window.go({u"deployment"_s, SampleDeck::harbor, record.deployment});
    to.shoot(window, u"deployment-canary"_s);
    record.isStopped = true;
    record.traffic.canary.errors = 6;
    sample.write([&](store::Database& db) -> Result<> {
        SD_CHECK(store::setCanaryRecord(db, record));
        return store::endRolling(db, SampleDeck::harbor, u"production"_s);
    });
    until([&] { return shown<QWidget>(window, "canaryEnd") != nullptr; });
    to.shoot(window, u"deployment-canary-ended"_s);
}

} // namespace shipdeck::test
