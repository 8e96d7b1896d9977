// SPDX-License-Identifier: MIT
#include "aws/services/iam.h"
#include "aws/services/sign_in.h"
#include "aws/services/sts.h"
#include "login_key.h"
#include "on_rig.h"
#include "support/finish.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::aws;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

class IdentityTest : public OnRigTest {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoAsks()
    {
        const auto identity = finish(sts::callerIdentity(client));
        QVERIFY2(identity, identity ? "" : qPrintable(identity.error().render()));
        QCOMPARE(identity->account, u"123456789012"_s);
        QVERIFY(identity->arn.startsWith(u"arn:aws:iam::123456789012:user/"_s));
        QCOMPARE(on->records().first().status, 200);
        QVERIFY(!on->records().first().requestId.isEmpty());
    }

    void readsTheAliasOfAnAccount() { QCOMPARE(finish(iam::accountAlias(client)).value(), QString()); }

    void renewsASignInOfAwsLogin()
    {
        const auto renewed = finish(
            signin::tokenForRefresh(client, u"arn:aws:signin:::devtools/same-device"_s, u"refresh-1"_s, loginKey));
        QVERIFY2(renewed, renewed ? "" : qPrintable(renewed.error().render()));
        QVERIFY(!renewed->keys.isEmpty() && renewed->refresh != u"refresh-1"_s);
    }

    void takesARoleAndAsksAsIt()
    {
        OnRig own(
            "[profile deploy]\nrole_arn = arn:aws:iam::123456789012:role/deploy\ncredential_source = Environment\n"
            "role_session_name = kim\nregion = ap-northeast-2\n",
            {u"deploy"_s, {}});
        const auto identity = finish(sts::callerIdentity(&own.client()));
        QVERIFY2(identity, identity ? "" : qPrintable(identity.error().render()));
        QCOMPARE(identity->arn, u"arn:aws:sts::123456789012:assumed-role/deploy/kim"_s);
    }

    void takesARoleByWebIdentity()
    {
        QTemporaryDir folder;
        QFile file(folder.path() + u"/token"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("eyJhbGciOiJSUzI1NiJ9.e30.c2ln");
        file.close();
        OnRig own("[profile ci]\nrole_arn = arn:aws:iam::123456789012:role/ci\nrole_session_name = run\n"
                  "web_identity_token_file = "
                      + file.fileName().toUtf8() + "\n",
                  {u"ci"_s, {}});
        const auto identity = finish(sts::callerIdentity(&own.client()));
        QVERIFY2(identity, identity ? "" : qPrintable(identity.error().render()));
        QCOMPARE(identity->arn, u"arn:aws:sts::123456789012:assumed-role/ci/run"_s);
    }

    void saysThatASecretIsWrong()
    {
        OnRig own("[profile wrong]\naws_access_key_id = AKIARIGRIGRIGRIGRIGR\naws_secret_access_key = another-secret\n",
                  {u"wrong"_s, {}});
        const Error error = finish(sts::callerIdentity(&own.client())).error();
        QCOMPARE(error.code, u"aws-signature-does-not-match"_s);
        QCOMPARE(error.kind, Error::Kind::Denied);
        QVERIFY(!error.render().contains(u"another-secret"_s));
        QCOMPARE(OnRig::rig().violations().size(), 1);
        OnRig::rig().request("DELETE", u"/_rig/violations"_s); // as it should be here
    }
};

SHIPDECK_TEST(IdentityTest)
#include "identity_test.moc"
