// SPDX-License-Identifier: MIT
#include "home.h"

#include "support/registry.h"

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! A computer that lacks a program: what, why and which package; and all that needs no such program goes on.
class MissingProgramsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysAtOnceThatNginxIsMissing();
    void deploysFoldersWithoutGit();
    void fetchesNothingBySshWithoutSsh();
    void buildsWithoutASandboxOnlyWhereThatIsAllowed();
    void saysThatNodeCannotBeFetched();

private:
    //! What `doctor` says under this code.
    static QJsonObject healthOf(const Home& home, const QString& code)
    {
        const Answer doctor = home.run({u"doctor"_s, u"--json"_s});
        for (const auto& item : doctor.items())
            if (item[u"code"_s].toString() == code)
                return item.toObject();
        qWarning() << "doctor does not say" << code << doctor.out;
        return {};
    }
};

void MissingProgramsTest::saysAtOnceThatNginxIsMissing()
{
    Home home;
    home.hide({u"nginx"_s});
    const QString site = home.built(u"site"_s, "echo building\nmkdir dist; cp index.html dist\n");
    const Answer answer = home.run({u"deploy"_s, site, u"--json"_s});
    QCOMPARE(answer.exit, 4);
    QCOMPARE(answer.errorCode(), u"nginx-missing"_s);
    QCOMPARE(answer.errorNext(), u"Install it: sudo apt-get install nginx-light"_s);
    QVERIFY(!answer.err.contains("building")); // nobody waits for a build that cannot be served
    QCOMPARE(healthOf(home, u"nginx-missing"_s)[u"state"_s].toString(), u"bad"_s);
    QCOMPARE(home.run({u"doctor"_s}).exit, 1);
    // Once it is installed a retry is all that is needed.
    home.environment().remove(u"SHIPDECK_PATH"_s);
    QVERIFY(home.agentEnds());
    const Answer retried = home.run({u"retry"_s, u"site"_s});
    QVERIFY2(retried.exit == 0, retried.err.constData());
    QVERIFY(Home::get(retried.text()).body.contains("source"));
}

void MissingProgramsTest::deploysFoldersWithoutGit()
{
    Home home;
    home.hide({u"git"_s});
    const Answer answer = home.run({u"deploy"_s, u"https://127.0.0.1:9/acme/shop.git"_s, u"--json"_s});
    QCOMPARE(answer.exit, 4);
    QCOMPARE(answer.errorCode(), u"git-missing"_s);
    QCOMPARE(answer.errorNext(), u"Install it: sudo apt-get install git"_s);
    QCOMPARE(healthOf(home, u"git-missing"_s)[u"state"_s].toString(), u"note"_s);
    QCOMPARE(home.run({u"doctor"_s}).exit, 0);
    const Answer folder = home.run({u"deploy"_s, home.site(u"site"_s)});
    QVERIFY2(folder.exit == 0, folder.err.constData());
}

void MissingProgramsTest::fetchesNothingBySshWithoutSsh()
{
    Home home;
    home.hide({u"ssh"_s});
    for (const QString& address : {u"git@127.0.0.1:acme/shop.git"_s, u"ssh://git@127.0.0.1:9/acme/shop.git"_s}) {
        const Answer answer = home.run({u"deploy"_s, address, u"--json"_s});
        QCOMPARE(answer.exit, 4);
        QCOMPARE(answer.errorCode(), u"ssh-missing"_s);
        QCOMPARE(answer.errorNext(), u"Install it: sudo apt-get install openssh-client"_s);
    }
}

void MissingProgramsTest::buildsWithoutASandboxOnlyWhereThatIsAllowed()
{
    Home home;
    home.hide({u"bwrap"_s});
    const QString site = home.built(u"site"_s, "mkdir dist; cp index.html dist\n");
    const Answer plan = home.run({u"deploy"_s, site, u"--plan"_s});
    QVERIFY2(plan.out.contains("without isolation") && plan.out.contains("sudo apt-get install bubblewrap")
                 && plan.out.contains("it is not started") && plan.out.contains("shipctl settings isolation=optional"),
             plan.out.constData());
    QVERIFY(home.run({u"doctor"_s}).out.contains("sudo apt-get install bubblewrap"));
    const Answer refused = home.run({u"deploy"_s, site, u"--json"_s});
    QCOMPARE(refused.errorCode(), u"isolation-missing"_s);
    QCOMPARE(home.run({u"settings"_s, u"isolation=optional"_s}).exit, 0);
    const Answer answer = home.run({u"deploy"_s, site});
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QVERIFY(Home::get(answer.text()).body.contains("source"));
}

void MissingProgramsTest::saysThatNodeCannotBeFetched()
{
    // Node and npm of the computer are never used: a build sees its own, which come from the registry.
    Home home;
    home.hide({u"node"_s, u"npm"_s});
    Home::write(home.path() + u"/.npmrc"_s, "registry=http://127.0.0.1:9/\n");
    const QString app =
        home.folder(u"app"_s,
                    {{u"package.json"_s,
                      R"({"name": "app", "scripts": {"build": "vite build"}, "devDependencies": {"vite": "^5"}})"},
                     {u"index.html"_s, "<p>"}});
    const Answer answer = home.run({u"deploy"_s, app, u"--json"_s});
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.errorCode(), u"connection-refused"_s);
    QVERIFY2(answer.err.contains("127.0.0.1"), answer.err.constData());
    QVERIFY(!answer.errorNext().isEmpty());
}

SHIPDECK_TEST(MissingProgramsTest)

} // namespace shipdeck::test

#include "missing_programs_test.moc"
