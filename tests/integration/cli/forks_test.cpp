// SPDX-License-Identifier: MIT
#include "home.h"
#include "store/sqlite.h"

#include "support/registry.h"
#include "support/rig.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {

//! Code that somebody outside wrote, deployed by hand. GitHub gives out the commits of forks under the name of the
//! repository that they were made from.
class ForksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { begin({}); }
    void cleanup() { QCOMPARE(rig->get(u"violations"_s), QJsonArray()); }

    void aCommitThatOnlyAForkHasGetsNoSecretAndIsNoProduction_data()
    {
        QTest::addColumn<bool>("isProposed");
        QTest::newRow("in a pull request") << true;
        QTest::newRow("in the fork alone") << false;
    }
    void aCommitThatOnlyAForkHasGetsNoSecretAndIsNoProduction()
    {
        QFETCH(bool, isProposed);
        const QString strange = strangers();
        if (isProposed)
            propose();
        const Answer plan = deploy(strange, {u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QCOMPARE(plan.json()[u"environment"_s].toString(), u"preview"_s);
        QCOMPARE(plan.json()[u"secrets"_s].toString(), u"withheld"_s);
        QVERIFY(plan.json()[u"proposed"_s].toString().contains(isProposed ? u"pull request #1"_s
                                                                          : u"may be from a fork"_s));
        for (const QString& ref : {strange, strange.left(10), strange.toUpper()}) {
            const Answer answer = deploy(ref, {u"--no-cache"_s});
            QVERIFY2(answer.exit == 0, answer.err);
            QCOMPARE(answer.json()[u"environment"_s].toString(), u"preview"_s);
            QCOMPARE(answer.json()[u"commit"_s].toString(), strange);
            QCOMPARE(sees(answer), u"nothing"_s);
        }
        // Asked for by name it is production, and still a stranger's.
        const Answer named = deploy(strange, {u"--env"_s, u"production"_s, u"--no-cache"_s});
        QCOMPARE(named.json()[u"environment"_s].toString(), u"production"_s);
        QCOMPARE(sees(named), u"nothing"_s);
        const QString id = named.json()[u"id"_s].toString();
        const Answer again = home->run({u"redeploy"_s, id, u"--no-cache"_s, u"--json"_s});
        QVERIFY2(again.exit == 0, again.err);
        QCOMPARE(sees(again), u"nothing"_s);
        QVERIFY(home->run({u"show"_s, id}).text().contains(u"It gets no secrets."_s));
    }

    void aCommitOfTheRepositoryGetsThem_data()
    {
        QTest::addColumn<QString>("where");
        for (const QString& where : {u"old on main"_s, u"on another branch"_s, u"old on another branch"_s,
                                     u"of a tag"_s, u"of a merged pull request"_s, u"of an own pull request"_s})
            QTest::newRow(qPrintable(where)) << where;
    }
    void aCommitOfTheRepositoryGetsThem()
    {
        QFETCH(QString, where);
        const QJsonObject change{{u"more.txt"_s, where}}, later{{u"more.txt"_s, u"later"_s}};
        const QString branch = where == u"old on main" ? u"main"_s : u"work"_s;
        QString own;
        if (where == u"of a merged pull request") {
            own = strangers();
            propose();
            rig->post(u"pulls"_s, {{u"repo"_s, ours}, {u"number"_s, 1}, {u"do"_s, u"merge"_s}});
        } else {
            own = commit(ours, branch, change, u"heads/main"_s);
        }
        if (where.startsWith(u"old"))
            commit(ours, branch, later);
        if (where == u"of a tag") {
            rig->post(u"refs"_s, {{u"repo"_s, ours}, {u"ref"_s, u"refs/tags/v1"_s}, {u"to"_s, own}});
            rig->post(u"refs"_s, {{u"repo"_s, ours}, {u"ref"_s, u"refs/heads/work"_s}});
        }
        if (where == u"of an own pull request") {
            rig->post(u"pulls"_s, {{u"repo"_s, ours}, {u"head"_s, branch}, {u"base"_s, u"main"_s}});
            rig->post(u"refs"_s, {{u"repo"_s, ours}, {u"ref"_s, u"refs/heads/work"_s}});
        }
        const Answer answer = deploy(own);
        QVERIFY2(answer.exit == 0, answer.err);
        QCOMPARE(answer.json()[u"environment"_s].toString(), u"production"_s);
        QCOMPARE(sees(answer), u"the secret"_s);
        QCOMPARE(shown(answer)[u"secrets"_s].toString(), u"all"_s);
    }

    void whoeverHasReadItGivesItTheSecretsAndTheDeploymentKeepsThat_data()
    {
        QTest::addColumn<bool>("byNumber");
        QTest::newRow("a commit") << false;
        QTest::newRow("a pull request") << true;
    }
    void whoeverHasReadItGivesItTheSecretsAndTheDeploymentKeepsThat()
    {
        QFETCH(bool, byNumber);
        const QString strange = strangers();
        propose();
        const QString ref = byNumber ? u"pull/1"_s : strange;
        QCOMPARE(sees(deploy(ref)), u"nothing"_s);
        const Answer approved = deploy(ref, {u"--with-secrets"_s, u"--no-cache"_s});
        QVERIFY2(approved.exit == 0, approved.err);
        QCOMPARE(sees(approved), u"the secret"_s);
        QCOMPARE(approved.json()[u"environment"_s].toString(), u"preview"_s);
        QCOMPARE(shown(approved)[u"secrets"_s].toString(), u"approved"_s);
        QCOMPARE(shown(approved)[u"secretsApprovedBy"_s].toString(), u"mina"_s);
        const QString words = u"mina approved commit "_s + strange.left(12);
        const QString id = approved.json()[u"id"_s].toString();
        QVERIFY(home->run({u"show"_s, id}).text().contains(words));
        QVERIFY(QString::fromUtf8(home->run({u"logs"_s, id}).out).contains(words));
        QVERIFY(QJsonDocument(home->run({u"show"_s, id, u"--calls"_s, u"--json"_s}).json()[u"plan"_s].toArray())
                    .toJson()
                    .contains(words.toUtf8()));
        // The same commit again needs no second approval; what was pushed since does.
        QCOMPARE(sees(home->run({u"redeploy"_s, id, u"--json"_s})), u"the secret"_s);
        if (!byNumber)
            return;
        strangers(u"and more"_s);
        QCOMPARE(sees(deploy(ref, {u"--no-cache"_s})), u"nothing"_s);
    }

    void onlyApprovedCodeIsPromotedAndItGetsTheSecretsThere()
    {
        const QString strange = strangers();
        propose();
        QCOMPARE(deploy(u"main"_s).exit, 0);
        const Answer proposed = deploy(u"pull/1"_s);
        QVERIFY2(proposed.exit == 0, proposed.err);
        const QString project = shown(proposed)[u"project"_s].toString();
        const QStringList promote{u"promote"_s, project, u"--from"_s, u"preview"_s, u"--json"_s};
        const Answer refused = home->run(promote);
        QCOMPARE(refused.errorCode(), u"promote-untrusted"_s);
        QVERIFY2(refused.out.contains("pull request #1"), refused.out); // why
        QVERIFY(refused.errorNext().contains(u"--ref "_s + strange + u" --env production --with-secrets"_s));
        QCOMPARE(home->run({u"list"_s, u"--json"_s}).items().size(), 2);
        const Answer approved = deploy(u"pull/1"_s, {u"--with-secrets"_s, u"--no-cache"_s});
        QVERIFY2(approved.exit == 0, approved.err);
        const Answer promoted = home->run(promote);
        QVERIFY2(promoted.exit == 0, promoted.out + promoted.err);
        QCOMPARE(promoted.json()[u"environment"_s].toString(), u"production"_s);
        QCOMPARE(promoted.json()[u"commit"_s].toString(), strange);
        QCOMPARE(sees(promoted), u"the secret"_s);
    }

    void whatAnotherComputerDeployedAsAPreviewGetsNoSecrets()
    {
        propose();
        QCOMPARE(deploy(u"main"_s).exit, 0);
        const Answer approved = deploy(u"pull/1"_s, {u"--with-secrets"_s});
        QVERIFY2(approved.exit == 0, approved.err);
        QCOMPARE(sees(approved), u"the secret"_s);
        auto db = store::Database::open(home->path() + u"/home/data/shipdeck.db"_s, store::Database::Durability::Full);
        QVERIFY(db && (*db)->execute("DELETE FROM operations")); // of a release that was imported there are none
        const QString id = approved.json()[u"id"_s].toString();
        const Answer again = home->run({u"redeploy"_s, id, u"--no-cache"_s, u"--json"_s});
        QVERIFY2(again.exit == 0, again.err);
        QVERIFY(sees(again) != u"the secret"_s);
    }

    void aServerThatNobodyIsSignedInToAnyMoreIsNotTrusted()
    {
        begin({u"--ghes"_s, u"--tls"_s});
        const QString strange = strangers();
        propose();
        for (const QString& variable : rig->variables().keys())
            home->environment().remove(variable); // a server of its own, as Enterprise servers are
        const QStringList login{u"login"_s,     u"github"_s,   u"--host"_s,  rig->web(),
                                u"--ca-file"_s, rig->caFile(), u"--token"_s, u"-"_s};
        const Answer in = home->run(login, rig->token() + '\n');
        QVERIFY2(in.exit == 0, in.err);
        rig->post(u"tokens/end"_s, {{u"token"_s, QString::fromLatin1(rig->token())}});
        const Answer out = home->run({u"repos"_s, u"mona"_s});
        QVERIFY2(out.exit == 3, out.err);
        home->environment().insert(u"SSL_CERT_FILE"_s, rig->caFile());
        const Answer plan = deploy(strange, {u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QCOMPARE(plan.json()[u"secrets"_s].toString(), u"withheld"_s);
        const Answer approved = deploy(strange, {u"--with-secrets"_s});
        QCOMPARE(approved.errorCode(), u"with-secrets-unknown"_s);
    }

    void anApprovalIsOfOneCommit()
    {
        const QString approved = commit(theirs, u"main"_s, {{u"build.sh"_s, u"exit 1\n"_s}});
        propose();
        const Answer failed = deploy(u"pull/1"_s, {u"--with-secrets"_s});
        QCOMPARE(failed.exit, 1);
        commit(theirs, u"main"_s, {{u"build.sh"_s, u"mkdir dist\nenv > dist/index.html\n"_s}});
        const Answer again = home->run({u"retry"_s, failed.json()[u"id"_s].toString(), u"--json"_s});
        QCOMPARE(again.json()[u"commit"_s].toString(), approved); // not what was pushed since
        QCOMPARE(again.errorCode(), u"build-failed"_s);
        QCOMPARE(sees(deploy(u"pull/1"_s, {})), u"nothing"_s);
        // Approved is what the pull request is at, not another commit that is named with it.
        const Answer other = deploy(u"pull/1"_s, {u"--with-secrets"_s, u"--commit"_s, approved});
        QCOMPARE(other.errorCode(), u"approval-outdated"_s);
    }

    void aCommitIsNotTrustedForTheBranchThatIsNamedWithIt()
    {
        const QString strange = strangers();
        const Answer answer = deploy(u"main"_s, {u"--commit"_s, strange});
        QVERIFY2(answer.exit == 0, answer.err);
        QCOMPARE(answer.json()[u"commit"_s].toString(), strange);
        QCOMPARE(answer.json()[u"environment"_s].toString(), u"preview"_s);
        QCOMPARE(sees(answer), u"nothing"_s);
    }

    void anApprovalThatMeansNothingIsRefused()
    {
        const QString own = commit(ours, u"main"_s, {{u"more.txt"_s, u"ours"_s}});
        const QString folder = home->site(u"plain"_s);
        for (const QStringList& words : QList<QStringList>{{address()},
                                                           {address(), u"--ref"_s, u"main"_s},
                                                           {address(), u"--ref"_s, own},
                                                           {address(), u"--ref"_s, u"pull/1"_s, u"--save"_s},
                                                           {folder}}) {
            const Answer answer =
                home->run(QStringList{u"deploy"_s} + words + QStringList{u"--with-secrets"_s, u"--json"_s});
            QCOMPARE(answer.exit, 2);
            QCOMPARE(answer.errorCode(), u"with-secrets-pointless"_s);
        }
        QCOMPARE(home->run({u"list"_s, u"--json"_s}).items().size(), 0);
    }

    void whatAStrangersCodeCachesIsGoneWithIt()
    {
        commit(theirs, u"main"_s, {{u"install.sh"_s, u"echo POISON > ~/.cache/left\n"_s}});
        propose();
        const Answer proposed = deploy(u"pull/1"_s);
        QVERIFY2(proposed.exit == 0, proposed.err);
        commit(ours, u"main"_s,
               {{u"build.sh"_s, u"mkdir dist; env > dist/index.html; cat ~/.cache/* >> dist/index.html\n"_s}});
        const Answer production = deploy(u"main"_s);
        QCOMPARE(sees(production), u"the secret"_s);
        const QByteArray page = Home::get(production.json()[u"url"_s].toString()).body;
        QVERIFY2(page.contains("ours") && !page.contains("POISON"), page);
    }

    void aCommitThatNobodyHasIsMissing()
    {
        const Answer answer = deploy(QString(40, u'a'));
        QCOMPARE(answer.exit, 4);
        QCOMPARE(answer.errorCode(), u"ref-missing"_s);
    }

private:
    void begin(const QStringList& more)
    {
        rig = std::make_unique<Rig>(QStringList{u"--seed"_s, u"small"_s, u"--validate"_s} + more);
        QVERIFY2(rig->isUp(), rig->trouble().constData());
        home = std::make_unique<Home>();
        home->haveQuickSecrets();
        home->environment().insert(u"USER"_s, u"mina"_s);
        const auto all = rig->variables();
        for (auto variable = all.begin(); variable != all.end(); ++variable)
            home->environment().insert(variable.key(), *variable);
        // Its page says what the build was given.
        commit(ours, u"main"_s,
               {{u"shipdeck.yml"_s,
                 u"framework: static-html\ninstall: sh install.sh\nbuild: sh build.sh\noutput: dist\n"_s},
                {u"install.sh"_s, u"echo ours > ~/.cache/mine\n"_s},
                {u"build.sh"_s, u"mkdir dist\nenv > dist/index.html\n"_s}});
        rig->post(u"repos"_s, {{u"repo"_s, theirs}, {u"parent"_s, ours}});
    }
    QString address() const { return rig->web() + u'/' + ours + u".git"_s; }
    QString commit(const QString& repository, const QString& branch, const QJsonObject& files, const QString& from = {})
    {
        QJsonObject wanted{{u"repo"_s, repository}, {u"branch"_s, branch}, {u"files"_s, files}};
        if (!from.isEmpty())
            wanted.insert(u"from"_s, from);
        return rig->post(u"commits"_s, wanted)[u"sha"_s].toString();
    }
    QString strangers(const QString& words = u"theirs"_s)
    {
        return commit(theirs, u"main"_s, {{u"note.txt"_s, words}});
    }
    void propose()
    {
        rig->post(u"pulls"_s,
                  {{u"repo"_s, ours},
                   {u"head"_s, u"main"_s},
                   {u"head_owner"_s, u"stranger"_s},
                   {u"login"_s, u"stranger"_s},
                   {u"base"_s, u"main"_s}});
    }
    Answer deploy(const QString& ref, const QStringList& more = {})
    {
        QStringList words{u"deploy"_s, address(), u"--ref"_s, ref, u"--json"_s};
        if (!more.contains(u"--plan"_s))
            words << u"--var"_s << u"API_TOKEN="_s + QString::fromLatin1(secret);
        return home->run(words + more);
    }
    //! What the build was given of it.
    static QString sees(const Answer& answer)
    {
        const QByteArray body = Home::get(answer.json()[u"url"_s].toString()).body;
        if (answer.exit != 0 || !body.contains("PATH="))
            return QString::fromUtf8("it was not built: " + answer.out + answer.err);
        return body.contains(secret) ? u"the secret"_s : u"nothing"_s;
    }
    QJsonObject shown(const Answer& answer)
    {
        return home->run({u"show"_s, answer.json()[u"id"_s].toString(), u"--json"_s}).json();
    }

    const QString ours = u"mona/lighthouse"_s, theirs = u"stranger/lighthouse"_s;
    inline static const QByteArray secret = "tr0ub4dor-and-3";
    std::unique_ptr<Rig> rig;
    std::unique_ptr<Home> home;
};

SHIPDECK_TEST(ForksTest)

} // namespace shipdeck::test

#include "forks_test.moc"
