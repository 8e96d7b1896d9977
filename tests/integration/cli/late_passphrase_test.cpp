// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! The way out that a missing keyring's message names, taken while an agent lives that knows nothing of it.
class LatePassphraseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reachesAnAgentThatWasStartedWithoutIt();
    void isRefusedWhenOthersCanReadIt();
};

void LatePassphraseTest::reachesAnAgentThatWasStartedWithoutIt()
{
    Home home;
    const QString file = home.environment().value(u"SHIPDECK_PASSPHRASE_FILE"_s);
    home.environment().remove(u"SHIPDECK_PASSPHRASE_FILE"_s);
    QCOMPARE(home.run({u"deploy"_s, home.site(u"plain"_s)}).exit, 0); // its agent stays
    const qint64 agent = home.agentPid();
    const QStringList deploy{u"deploy"_s, home.server(u"greeter"_s), u"--var"_s, u"API_TOKEN=s3cret-of-mina"_s,
                             u"--json"_s};
    const Answer without = home.run(deploy);
    QCOMPARE(without.errorCode(), u"keyring-missing"_s);
    QVERIFY(without.errorNext().contains(u"SHIPDECK_PASSPHRASE_FILE"_s));
    QVERIFY(home.run({u"doctor"_s}).out.contains("This session has no keyring")
            || home.run({u"doctor"_s}).out.contains("There is no keyring"));

    home.environment().insert(u"SHIPDECK_PASSPHRASE_FILE"_s, file);
    const Answer with = home.run(deploy);
    QVERIFY2(with.exit == 0, with.err.constData());
    QCOMPARE(home.agentPid(), agent);

    // The next agent need not be told again, nor need the next command.
    home.environment().remove(u"SHIPDECK_PASSPHRASE_FILE"_s);
    QVERIFY(home.agentEnds());
    const Answer again = home.run({u"redeploy"_s, u"greeter"_s});
    QVERIFY2(again.exit == 0, again.err.constData());
    QCOMPARE(home.run({u"vars"_s, u"greeter"_s, u"--reveal"_s, u"API_TOKEN"_s}).text(), u"s3cret-of-mina"_s);
}

void LatePassphraseTest::isRefusedWhenOthersCanReadIt()
{
    Home home;
    const QString file = home.environment().value(u"SHIPDECK_PASSPHRASE_FILE"_s);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const Answer answer =
        home.run({u"deploy"_s, home.site(u"site"_s), u"--var"_s, u"API_TOKEN=s3cret-of-mina"_s, u"--json"_s});
    QCOMPARE(answer.errorCode(), u"passphrase-open"_s);
    QCOMPARE(answer.errorNext(), u"Make it readable only by you: chmod 600 "_s + file);
    QVERIFY(home.run({u"doctor"_s}).out.contains("can be read by others"));
}

SHIPDECK_TEST(LatePassphraseTest)

} // namespace shipdeck::test

#include "late_passphrase_test.moc"
