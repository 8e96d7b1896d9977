// SPDX-License-Identifier: MIT
#pragma once
#include "hosted.h"
#include "support/wait.h"

// What all sites of a region stand on, left by somebody in each state that AWS knows.
namespace shipdeck::test::foundation {

using namespace Qt::StringLiterals;

inline const QString stack = u"shipdeck-foundation"_s;

//! Parts of scripts for Hosted::byHand(). Changes go by the cache policy, which a fault of changing() meets; age() leaves what
//! an older Shipdeck would have made.
inline const QString script =
    u"import re, time\n"
    "cfn, name = boto3.client('cloudformation'), 'shipdeck-foundation'\n"
    "def about(): return cfn.describe_stacks(StackName=name)['Stacks'][0]\n"
    "def until(wanted):\n"
    "    while (now := about()['StackStatus']) != wanted:\n"
    "        assert now.endswith('_IN_PROGRESS'), now\n"
    "        time.sleep(0.02)\n"
    "def body(): return cfn.get_template(StackName=name)['TemplateBody']\n"
    "def change(*texts, **more):\n"
    "    text = body()\n"
    "    for old, new in texts:\n"
    "        if old not in text: old, new = new, old\n" // as it was before
    "        assert old in text, old\n"
    "        text = text.replace(old, new)\n"
    "    cfn.update_stack(StackName=name, TemplateBody=text, Capabilities=['CAPABILITY_NAMED_IAM'], Parameters=[\n"
    "        {'ParameterKey': one['ParameterKey'], 'UsePreviousValue': True}\n"
    "        for one in about().get('Parameters', [])], **more)\n"
    "other = 'Comment: The path alone', 'Comment: Changed. The path alone'\n"
    "begin = '\\nResources:\\n'\n"
    "extra = begin + '  Extra: {Type: AWS::S3::Bucket, Properties: {BucketName: somebodys-extra}}\\n'\n"
    "def age():\n"
    "    version = re.search(r\"Value: '[0-9]+[.]\", body()).group()\n"
    "    change((version, \"Value: '0.\"), ('Comment: Host name to release', 'Comment: As it was'))\n"
    "    until('UPDATE_COMPLETE')\n"_s;

//! Meets the nth change of that policy, and `count` more; `how` has what a document has beside it.
inline void changing(const char* how)
{
    Hosted::fault(QByteArray(R"({"operation": "cloudfront:UpdateCachePolicy", "via": "cloudformation", )") + how + '}');
}
inline void mend()
{
    Hosted::rig().request("DELETE", u"/_rig/faults"_s);
}
//! Whoever is at work has seen that AWS is, and waits for it.
inline void untilPolledAgain()
{
    constexpr int looks = 4;
    QTRY_VERIFY(Hosted::rig().calls().filter(u"DescribeStacks"_s).size() >= looks);
}
//! Every change of the policy is refused while it runs.
inline void leaveStuckIn(const QString& state)
{
    changing(R"("do": "denied", "count": 0)");
    const QString how = state == u"UPDATE_FAILED" ? u", DisableRollback=True"_s : QString();
    Hosted::byHand(script + u"change(other%1)\nuntil('%2')\n"_s.arg(how, state));
    mend();
}

//! The error of a deployment that met it: which stack, its state, what AWS says of which thing, and which command to type.
inline void verifySays(const Answer& met, const QString& state, const QByteArray& cause)
{
    QVERIFY2(met.errorCode() == u"aws-stack-stuck", met.out + met.err);
    const QJsonObject error = met.json()[u"error"_s].toObject();
    const QString what = error[u"what"_s].toString();
    QVERIFY2(what.contains(stack) && what.contains(state), met.out);
    QVERIFY2(error[u"why"_s].toString().contains(QString::fromLatin1(cause)), met.out);
    const QString command = state == u"UPDATE_FAILED" ? u"rollback-stack"_s : u"continue-update-rollback"_s;
    QVERIFY2(met.errorNext().contains(u"aws cloudformation %1 --stack-name %2"_s.arg(command, stack)), met.out);
}

} // namespace shipdeck::test::foundation
