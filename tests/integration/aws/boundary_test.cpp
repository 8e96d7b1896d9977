// SPDX-License-Identifier: MIT
#include "aws/protocols/calls.h"
#include "aws/services/iam.h"
#include "edge/templates.h"
#include "insights/inventory/untagged.h"
#include "own_stacks.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::insights;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! The boundary of roles bears no tags, is in no region, and keeps the next foundation from being made when it is left over.
class BoundaryTest : public OnRigTest {
    Q_OBJECT
private Q_SLOTS:
    void isLeftOverOnlyWithoutItsFoundation()
    {
        OwnStacks stacks(client);
        const auto foundation = stacks.up(u"shipdeck-foundation"_s, edge::foundationTemplate());
        QVERIFY2(foundation, foundation ? "" : qPrintable(foundation.error().render()));
        OnRig::rig().forget();
        const Inventory with = *finish(inventoryOf(client));
        QCOMPARE(boundaries(with), QStringList{u"AWS::IAM::ManagedPolicy "_s + boundary});
        QCOMPARE(OnRig::rig().calls().filter(u"GetPolicy"_s), QStringList()); // the stack says it
        QVERIFY(stacks.down(foundation->id));
        QVERIFY(finish(inventoryOf(client))->isEmpty());

        make(u"shipdeck-boundary-us-east-1"_s);
        make(u"shipdeck-boundary-eu-west-1"_s);
        const Inventory left = *finish(inventoryOf(client));
        QCOMPARE(boundaries(left), QStringList{u"iam:policy "_s + boundary});
        QCOMPARE(left.items.size(), 1);
        QCOMPARE(left.items[0].place, InventoryItem::Place::Loose);
        QCOMPARE(leftBoundary(left.items[0]), boundary);
        QCOMPARE(left.items[0].leftBucket(), QString());
        QCOMPARE(left.items[0].dollars.value_or(1), 0.0);
        QCOMPARE(left.remarks.size(), 0);
        QVERIFY(!left.isEmpty());
        OnRig ireland({}, {{}, u"eu-west-1"_s});
        QCOMPARE(boundaries(*finish(inventoryOf(&ireland.client()))),
                 QStringList{u"iam:policy arn:aws:iam::123456789012:policy/shipdeck/shipdeck-boundary-eu-west-1"_s});

        QVERIFY(finish(iam::removePolicy(client, boundary)));
        QVERIFY(finish(iam::removePolicy(client, boundary))); // gone already
        QVERIFY(finish(inventoryOf(client))->isEmpty());
    }

    void whoMayNotAskForItSeesTheRest()
    {
        make(u"shipdeck-boundary-us-east-1"_s);
        OwnStacks stacks(client);
        QVERIFY(stacks.up(u"shipdeck-theirs"_s, R"({"Resources": {"A": {"Type": "AWS::S3::Bucket"}}})"));
        OnRig::rig().post(u"/_rig/faults"_s, R"({"operation": "GetPolicy", "do": "denied", "count": 0})");
        const auto found = finish(inventoryOf(client));
        QVERIFY2(found, found ? "" : qPrintable(found.error().render()));
        QCOMPARE(found->stacks.size(), 1);
        QCOMPARE(found->items.size(), 1);
        QCOMPARE(found->remarks.size(), 1);
        QVERIFY2(found->remarks[0].render().contains(u"iam:GetPolicy"_s), qPrintable(found->remarks[0].render()));
    }

private:
    const QString boundary = u"arn:aws:iam::123456789012:policy/shipdeck/shipdeck-boundary-us-east-1"_s;

    void make(const QString& name)
    {
        Form form;
        form.add("PolicyName", name).add("Path", u"/shipdeck/"_s);
        form.add("PolicyDocument",
                 uR"({"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]})"_s);
        const auto made = finish(query(client, &services::iam, u"CreatePolicy"_s, form, Repeat::Safe, {}));
        QVERIFY2(made, made ? "" : qPrintable(made.error().render()));
    }
    //! Kind and name of each.
    static QStringList boundaries(const Inventory& found)
    {
        QStringList all;
        for (const InventoryItem& item : found.items)
            if (item.name.contains(u":policy/"_s))
                all << item.type + u' ' + item.name;
        return all;
    }
};

SHIPDECK_TEST(BoundaryTest)
#include "boundary_test.moc"
