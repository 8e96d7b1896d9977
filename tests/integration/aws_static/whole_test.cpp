// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/aws_sources.h"
#include "support/registry.h"

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! From an account with nothing in it to one with nothing in it, in a terminal.
class AwsStaticWholeTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void livesItsWholeLife()
    {
        SmallRegistry registry;
        fill(registry);
        m->home.environment().insert(u"npm_config_registry"_s, registry.address());
        const QString harbor = m->home.folder(u"harbor"_s, {});
        commit(harbor, "first");
        const Answer account = m->home.run({u"login"_s, u"aws"_s, u"--json"_s});
        QVERIFY2(account.exit == 0, account.err);
        QCOMPARE(account.json()[u"account"_s].toString(), u"123456789012"_s);
        QVERIFY(!Hosted::rig().makeDomain(u"example.com"_s).isEmpty());
        const QStringList before = Hosted::inventory(); // the domain was bought with its zone
        const Answer zone =
            m->home.run({u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s, u"--json"_s});
        QVERIFY2(zone.exit == 0, zone.err);

        const QStringList deploy{u"deploy"_s, u"file://"_s + harbor, u"--target"_s, u"static"_s, u"--json"_s};
        const Answer plan = build(deploy + QStringList{u"--plan"_s});
        QVERIFY2(plan.exit == 0, plan.err);
        QVERIFY(plan.out.contains("Vite"));
        QVERIFY2(plan.json()[u"estimate"_s].isObject(), plan.out);
        QCOMPARE(m->home.run({u"projects"_s, u"--json"_s}).items().size(), 0);

        const Answer first = build(deploy);
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        QCOMPARE(address, u"https://harbor.example.com/"_s);
        QVERIFY(Hosted::shown(address).contains("<h1>first</h1>"));
        const QString docs = m->home.folder(u"docs"_s, astroSource());
        const Answer astro =
            build({u"deploy"_s, docs, u"--target"_s, u"static"_s, u"--zone"_s, u"none"_s, u"--json"_s});
        QVERIFY2(astro.exit == 0, astro.err);
        QVERIFY(Hosted::shown(astro.json()[u"url"_s].toString() + u"about/"_s).contains("the docs: about/index"));

        commit(harbor, "second");
        const Answer second = build(deploy);
        QVERIFY2(second.exit == 0, second.err);
        QVERIFY(Hosted::shown(address).contains("<h1>second</h1>"));
        commit(harbor, "third");
        const Answer canary = build(deploy + QStringList{u"--canary"_s, u"50"_s});
        QVERIFY2(canary.exit == 0, canary.err);
        QSet<bool> seen; // each time by somebody who was never there
        for (int i = 0; i < 64 && seen.size() < 2; ++i)
            seen << Hosted::shown(address).contains("<h1>third</h1>");
        QCOMPARE(seen.size(), 2);
        QCOMPARE(m->home.run({u"promote"_s, u"harbor"_s}).exit, 0);
        QVERIFY(Hosted::shown(address).contains("<h1>third</h1>"));
        const Answer back = m->home.run({u"rollback"_s, u"harbor"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QCOMPARE(back.json()[u"id"_s].toString(), second.json()[u"id"_s].toString());
        QVERIFY(Hosted::shown(address).contains("<h1>second</h1>"));

        const Answer preview = build(deploy + QStringList{u"--env"_s, u"preview"_s});
        QVERIFY2(preview.exit == 0, preview.err);
        QVERIFY(Hosted::shown(preview.json()[u"url"_s].toString()).contains("<h1>third</h1>"));
        QVERIFY(Hosted::shown(address).contains("<h1>second</h1>"));

        QVERIFY(!m->home.run({u"inventory"_s, u"--json"_s}).json()[u"isEmpty"_s].toBool(true));
        for (const QString& project : {u"harbor"_s, u"docs"_s})
            QCOMPARE(m->home.run({u"remove"_s, project, u"--yes"_s}).exit, 0);
        QCOMPARE(m->home.run({u"connections"_s, u"zone"_s, u"--remove"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(m->home.run({u"connections"_s, u"remove"_s, u"--yes"_s}).exit, 0);
        QVERIFY(m->home.run({u"inventory"_s, u"--json"_s}).json()[u"isEmpty"_s].toBool());
        QCOMPARE(Hosted::inventory(), before);
    }

private:
    void commit(const QString& folder, const QByteArray& heading) const
    {
        const QJsonObject files = viteSource(QString::fromUtf8(heading));
        for (const QString& name : files.keys())
            Home::write(folder + u'/' + name, files[name].toString().toUtf8());
        const Answer done = m->home.shell(u"cd '%1' && git init -q -b main . && git add -A && "
                                          "git -c user.name=Kim -c user.email=kim@example.com commit -q -m 'Say %2'"_s
                                              .arg(folder, QString::fromUtf8(heading)));
        QVERIFY2(done.exit == 0, done.err);
    }
    //! While the registry answers.
    Answer build(const QStringList& arguments) const
    {
        const auto process = m->home.start(arguments);
        (void)QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 120'000);
        return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    }
};

SHIPDECK_TEST(AwsStaticWholeTest)
#include "whole_test.moc"
