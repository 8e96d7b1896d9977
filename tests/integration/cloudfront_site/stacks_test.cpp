// SPDX-License-Identifier: MIT
#include "../aws/on_rig.h"
#include "targets/cloudfront/place/stack_specs.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

using namespace shipdeck;
using namespace shipdeck::site;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

namespace cfn = aws::cloudformation;

using Way = StackPreview::Way;

//! Stacks of the rig's CloudFormation, in whatever state they are found.
class StacksTest : public OnRigTest {
    Q_OBJECT
private Q_SLOTS:
    void takesOneCallWhereAllIsAsItShouldBe()
    {
        const StackOutcome made = ensured(foundationSpec(u"op1"_s), u"op1"_s);
        QVERIFY(made.isNew);
        QCOMPARE(made.stack.tags.value(u"shipdeck:operation"_s), u"op1"_s);
        OnRig::rig().forget();
        const StackOutcome again = ensured(foundationSpec(u"op2"_s), u"op2"_s);
        QVERIFY(!again.isNew && !again.isChanged);
        QCOMPARE(OnRig::rig().calls().size(), 1);
    }

    void showsAndMakesWhatANewTemplateChanges()
    {
        ensured(foundationSpec(u"op1"_s), u"op1"_s);
        StackSpec newer = foundationSpec(u"op2"_s);
        newer.body.replace("Comment: Host names and where they lead", "Comment: Where host names lead");
        const auto set = finish(stacks().preview(newer, u"look"_s));
        QVERIFY2(set, set ? "" : qPrintable(set.error().render()));
        QCOMPARE(set->changes.size(), 1);
        QCOMPARE(set->changes.first().name, u"Routes"_s);
        QVERIFY(!Stacks::isCurrent(**finish(stacks().get(newer.name)), newer)); // nothing was changed
        const StackOutcome changed = ensured(newer, u"op2"_s);
        QVERIFY(changed.isChanged && !changed.isNew);
        QVERIFY(Stacks::isCurrent(changed.stack, newer));
        QCOMPARE(changed.stack.tags.value(u"shipdeck:operation"_s), u"op1"_s); // it is still the one that made it
        QCOMPARE(finish(stacks().preview(newer, u"look"_s))->way, Way::Stays);
    }

    void neverTakesANewerOneBack()
    {
        StackSpec newer = foundationSpec(u"op1"_s);
        newer.body.replace("{Shipdeck: {Version: ", "{Shipdeck: {Version: 10");
        newer.body.replace("Comment: Host names and where they lead", "Comment: Where host names lead");
        QVERIFY(newer.number() > foundationSpec({}).number());
        ensured(newer, u"op1"_s);
        const StackSpec older = foundationSpec(u"op2"_s);
        QCOMPARE(finish(stacks().preview(older, u"look"_s))->way, Way::Stays);
        const StackOutcome found = ensured(older, u"op2"_s);
        QVERIFY(!found.isNew && !found.isChanged);
        QCOMPARE(found.stack.outputs.value(u"Version"_s), newer.version());

        StackSpec zone = foundationSpec(u"op3"_s);
        zone.required = {{u"Zone"_s, u"shop.test"_s},
                         {u"CertificateArn"_s, u"arn:aws:acm:us-east-1:123456789012:certificate/1"_s}};
        const auto plan = finish(stacks().preview(zone, u"look"_s));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().render()));
        QVERIFY(!plan->changes.isEmpty());
        for (const aws::ResourceChange& change : plan->changes)
            QCOMPARE(change.action, aws::ResourceChange::Action::Add);
    }

    void showsWhatBecomesOfAStackInAnyState()
    {
        const StackSpec spec = foundationSpec(u"op1"_s);
        QCOMPARE(finish(stacks().preview(spec, u"look"_s))->way, Way::New);
        aws::NewChangeSet set;
        set.stack = spec.name;
        set.name = u"shipdeck-op1-0"_s;
        set.token = set.name;
        set.body = spec.versionedBody();
        set.mayMakeRoles = true;
        QVERIFY(finish(cfn::createChangeSet(client, set)));
        QCOMPARE(finish(stacks().preview(spec, u"look"_s))->way, Way::New); // in review there is nothing in it

        OnRig::rig().post(u"/_rig/faults"_s,
                          R"({"operation": "cloudfront:CreateFunction", "via": "cloudformation", "do": "denied"})");
        QVERIFY(!finish(stacks().ensure(spec, u"op1"_s)));
        QCOMPARE(finish(stacks().preview(spec, u"look"_s))->way, Way::Anew);
        OnRig::rig().post(u"/_rig/settings"_s, R"({"resource_seconds": 0.3})");
        const Stacks here = stacks();
        auto making = here.ensure(spec, u"op2"_s);
        QVERIFY(becomesTrue([&] { return finish(stacks().preview(spec, u"look"_s))->way == Way::Waits; }));
        QVERIFY(finish(std::move(making)));
    }

    void leavesNoPlanBehindThatCouldNotBeMade()
    {
        ensured(foundationSpec(u"op1"_s), u"op1"_s);
        StackSpec newer = foundationSpec(u"op2"_s);
        newer.body.replace("Comment: Host names and where they lead", "Comment: Where host names lead");
        OnRig::rig().post(u"/_rig/faults"_s, R"({"operation": "cloudformation:DescribeChangeSet", "do": "denied"})");
        OnRig::rig().forget();
        QVERIFY(!finish(stacks().preview(newer, u"look"_s)));
        QCOMPARE(OnRig::rig().calls().filter(u"DeleteChangeSet 200"_s).size(), 1);
    }

    void beginsAgainAfterACreationThatFailed()
    {
        OnRig::rig().post(u"/_rig/faults"_s,
                          R"({"operation": "cloudfront:CreateFunction", "via": "cloudformation", "do": "denied"})");
        const auto failed = finish(stacks().ensure(foundationSpec(u"op1"_s), u"op1"_s));
        QCOMPARE(failed.error().code, u"aws-stack-failed"_s);
        QCOMPARE((*finish(stacks().get(foundationName)))->status, u"ROLLBACK_COMPLETE"_s);
        QVERIFY(ensured(foundationSpec(u"op2"_s), u"op2"_s).isNew);
    }

    void goesOnWithWhatWasOnlyPlanned()
    {
        aws::NewChangeSet set;
        const StackSpec spec = foundationSpec(u"op1"_s);
        set.stack = spec.name;
        set.name = u"shipdeck-op1-0"_s;
        set.token = set.name;
        set.body = spec.versionedBody();
        set.tags = spec.tags;
        set.mayMakeRoles = true;
        QVERIFY(finish(cfn::createChangeSet(client, set))); // and was killed
        QVERIFY(ensured(spec, u"op1"_s).isNew);
        QCOMPARE(OnRig::rig().calls().filter(u"CreateChangeSet 200"_s).size(), 2); // the second gave the first
    }

    void makesAPlanOfItsOwnBesideThatOfSomebodyWhoDied()
    {
        aws::NewChangeSet set;
        set.stack = foundationName;
        set.name = u"shipdeck-dead-0"_s;
        set.token = set.name;
        set.body = foundationSpec({}).versionedBody();
        set.mayMakeRoles = true;
        QVERIFY(finish(cfn::createChangeSet(client, set)));
        QVERIFY(ensured(foundationSpec(u"op1"_s), u"op1"_s).isNew);
    }

    void waitsForWhatIsUnderWay()
    {
        OnRig::rig().post(u"/_rig/settings"_s, R"({"resource_seconds": 0.2})");
        const Stacks here = stacks();
        auto first = here.ensure(foundationSpec(u"op1"_s), u"op1"_s);
        const StackOutcome second = ensured(foundationSpec(u"op2"_s), u"op2"_s);
        const auto one = finish(std::move(first));
        QVERIFY2(one, one ? "" : qPrintable(one.error().render()));
        QVERIFY(one->isNew != second.isNew);
    }

    void isGoneOnceAndForAll()
    {
        ensured(foundationSpec(u"op1"_s), u"op1"_s);
        QCOMPARE(finish(stacks().all())->size(), 1);
        QVERIFY(finish(stacks().remove(foundationName)));
        QVERIFY(finish(stacks().remove(foundationName)));
        QVERIFY(finish(stacks().all())->isEmpty());
    }

    //! AWS counts a distribution for some minutes after it has gone.
    void isDeletedAgainWhereSomethingIsStillInUse_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("calls");
        QTest::addColumn<bool>("isGone");
        const QByteArray use = R"("code": "FunctionInUse", "message": "Cannot delete function, it is in use")";
        QTest::newRow("soon free") << use + R"(, "count": 1)" << 2 << true;
        QTest::newRow("never free") << use + R"(, "count": 0)" << 3 << false;
        QTest::newRow("another reason") << QByteArray(R"("code": "AccessDenied", "message": "no", "count": 0)") << 1
                                        << false;
    }
    void isDeletedAgainWhereSomethingIsStillInUse()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, calls);
        ensured(foundationSpec(u"op1"_s), u"op1"_s);
        OnRig::rig().forget();
        OnRig::rig().post(u"/_rig/faults"_s,
                          R"({"operation": "cloudfront:DeleteFunction", "via": "cloudformation", "do": "error",
                              "status": 409, )"
                              + fault + '}');
        QTEST(bool(finish(stacks().remove(foundationName))), "isGone");
        QCOMPARE(OnRig::rig().calls().filter(u"DeleteStack"_s).size(), calls);
    }

    void namesFitWhatIsNamedAfterThem()
    {
        const QString name = siteStackName(u"a-project-with-a-rather-long-name"_s, u"0db7dnh504r"_s);
        QCOMPARE(name, u"shipdeck-a-project-with-a-rather-0db7dnh504r"_s);
        QVERIFY(name.size() + QStringLiteral("-ap-northeast-2").size() <= 64);
        for (const auto& [resource, type] : resourcesIn(foundationSpec({})))
            QVERIFY2(!resource.startsWith(u"Shared"_s) || resource == u"SharedAccess",
                     qPrintable(resource)); // only with a zone
        QCOMPARE(resourcesIn(siteSpec(name, u"a"_s, u"production"_s, {})).size(), 3);
    }

private:
    void prepare() override { OnRig::rig().post(u"/_rig/settings"_s, R"({"distribution_seconds": 0})"); }
    Stacks stacks() const
    {
        StacksSettings settings;
        settings.every = std::chrono::milliseconds(20);
        return {client, settings};
    }
    StackOutcome ensured(const StackSpec& spec, const QString& operation)
    {
        const auto outcome = finish(stacks().ensure(spec, operation));
        if (!outcome)
            qWarning("%s", qPrintable(outcome.error().render()));
        return outcome.value_or(StackOutcome{});
    }
};

SHIPDECK_TEST(StacksTest)
#include "stacks_test.moc"
