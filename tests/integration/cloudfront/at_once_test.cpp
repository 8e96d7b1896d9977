// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

//! One of many that are begun at the same moment.
struct Begun {
    const Home* computer;
    QString source, project, environment, host;
    std::unique_ptr<QProcess> process = {};

    void deploy()
    {
        QStringList words{u"deploy"_s, source, u"--target"_s, u"cloudfront"_s, u"--env"_s, environment, u"--json"_s};
        if (source.startsWith(u"file:"_s))
            words << u"--ref"_s << environment;
        process = computer->start(words);
    }
    void remove()
    {
        QStringList words{u"remove"_s, project, u"--yes"_s, u"--json"_s};
        if (source.startsWith(u"file:"_s))
            words << u"--env"_s << environment; // the others go as a whole
        process = computer->start(words);
    }
    QString address() const { return u"https://%1.example.com/"_s.arg(host); }
};

void endAll(const std::vector<Begun>& all)
{
    for (const Begun& one : all) {
        const Answer answer = Home::end(*one.process);
        QVERIFY2(answer.exit == 0, qPrintable(one.host + u": "_s + QString::fromUtf8(answer.out + answer.err)));
    }
}

} // namespace

//! Below one domain, on the distribution that they share: many pushes and many people at one moment.
class CloudFrontAtOnceTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void previewsOfAllProjectsAndComputersComeAndGoTogether()
    {
        Hosted::rig().makeDomain(u"example.com"_s);
        QCOMPARE(m->home.run({u"connections"_s, u"zone"_s, u"example.com"_s, u"--yes"_s, u"--wait"_s}).exit, 0);
        const QString shop = repository();
        const Answer first =
            m->home.run({u"deploy"_s, shop, u"--ref"_s, u"main"_s, u"--target"_s, u"cloudfront"_s, u"--json"_s});
        QVERIFY2(first.exit == 0, first.err);
        const QStringList before = Hosted::inventory();
        Home second, third;
        for (Home* const other : {&second, &third})
            Hosted::signIn(*other);
        QCOMPARE(second.run({u"import"_s, u"--from-aws"_s, u"--all"_s}).exit, 0);

        std::vector<Begun> all;
        for (int number = 1; number <= branches; ++number) {
            const QString name = u"pr-%1"_s.arg(number);
            all.push_back({number % 3 == 0 ? &second : &m->home, shop, u"shop"_s, name, u"shop-"_s + name});
        }
        for (int number = 1; number <= others; ++number) { // nobody has heard of them yet
            const QString name = u"blog-%1"_s.arg(number);
            const QString folder = third.site(name, "<h1>of " + name.toLatin1() + "</h1>\n");
            all.push_back({&third, folder, name, u"staging"_s, name + u"-staging"_s});
        }
        Hosted::rig().forget();
        for (Begun& one : all)
            one.deploy();
        endAll(all);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(Hosted::rig().calls().filter(u"/2020-05-31/"_s), QStringList()); // nothing of CloudFront's slow things
        for (const Begun& one : all) {
            const QByteArray wanted = "of " + (one.project == u"shop" ? one.environment : one.project).toLatin1() + "<";
            const QByteArray shown = Hosted::shown(one.address());
            QVERIFY2(shown.contains(wanted), qPrintable(one.host + u": "_s + QString::fromUtf8(shown)));
        }
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("of main<"));

        for (Begun& one : all)
            one.remove();
        endAll(all);
        if (QTest::currentTestFailed())
            return;
        for (const Begun& one : all)
            QVERIFY2(Hosted::shown(one.address()).startsWith("404"), qPrintable(one.host));
        QVERIFY(Hosted::shown(u"https://shop.example.com/"_s).contains("of main<"));
        QCOMPARE(Hosted::inventory(), before);
    }

private:
    static constexpr int branches = 12, others = 4;

    //! With a page of its own in each branch; its address.
    QString repository() const
    {
        const QString folder = m->home.site(u"shop"_s, "<h1>of main</h1>\n");
        git(folder, {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
        git(folder, {u"add"_s, u"."_s});
        git(folder, {u"commit"_s, u"-q"_s, u"-m"_s, u"main"_s});
        for (int number = 1; number <= branches; ++number) {
            const QString name = u"pr-%1"_s.arg(number);
            git(folder, {u"checkout"_s, u"-q"_s, u"-b"_s, name, u"main"_s});
            Home::write(folder + u"/index.html"_s, "<h1>of " + name.toLatin1() + "</h1>\n");
            git(folder, {u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, name});
        }
        git(folder, {u"checkout"_s, u"-q"_s, u"main"_s});
        return u"file://"_s + folder;
    }
};
SHIPDECK_TEST(CloudFrontAtOnceTest)

} // namespace shipdeck::test

#include "at_once_test.moc"
