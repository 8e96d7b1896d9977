// SPDX-License-Identifier: MIT
#include "deck/domains.h"
#include "hosted.h"
#include "invariants.h"
#include "places.h"
#include "store/domains.h"
#include "store/projects.h"
#include "support/finish.h"
#include "support/registry.h"

namespace shipdeck::test {

using namespace Qt::StringLiterals;
using State = store::Operation::State;

//! A domain's removal is requested while the agent has seen it answer, and has not said so yet.
class HostedLateRemovalTest : public OnAwsTest {
    Q_OBJECT
private Q_SLOTS:
    void takesBackWhatWasAboutToBeLive()
    {
        Home home;
        home.useDomain();
        QCOMPARE(deployNext(home, onAwsDomain).state, State::Done);
        QCOMPARE(add(home, u"www.shop.example"_s, {}).state, State::Done);
        const QStringList before = inAccount();
        // The last call of one that redirects is its visit; nothing of the agent runs between that and its being live.
        home.startAgent({.holdAfter = u"curl -sI https://old.shop.example/"_s});
        bool isRequested = false;
        const store::Operation ended = add(home, u"old.shop.example"_s, [&] {
            if (isRequested || !home.isAgentHeld())
                return;
            isRequested = true;
            const auto asked = finish(home.deck().domains().remove(u"old.shop.example"_s));
            QVERIFY(asked && *asked && (*asked)->kind == store::Operation::Kind::AddDomain); // which is canceled
            home.resumeAgent();
        });
        QVERIFY(isRequested);
        QCOMPARE(ended.state, State::Canceled);
        QVERIFY(!home.deck().domains().get(u"old.shop.example"_s));
        QCOMPARE(broken(home), QStringList());
        QCOMPARE(inAccount(), before);
    }

private:
    //! Those but the first redirect to it.
    static store::Operation add(Home& home, const QString& name, const std::function<void()>& meanwhile)
    {
        DomainService& domains = home.deck().domains();
        const ProjectId site(u"site"_s);
        const EnvironmentName production(u"production"_s);
        const QString first = u"www.shop.example"_s;
        const auto plan = finish(name == first ? domains.plan(name, site, production)
                                               : domains.planRedirect(name, first, site, production));
        const auto asked = plan ? finish(domains.add(*plan)) : tl::unexpected(plan.error());
        if (!asked)
            qWarning("%s", qPrintable(asked.error().render()));
        return asked ? home.ended(asked->id, meanwhile) : store::Operation();
    }
};
SHIPDECK_TEST(HostedLateRemovalTest)

} // namespace shipdeck::test

#include "hosted_late_removal_test.moc"
