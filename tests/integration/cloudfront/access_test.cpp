// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "support/registry.h"

#include <QDirIterator>

using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Who may see a site, as the rig's edge decides it by the real router.
class CloudFrontAccessTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void asksForAPasswordWhateverIsDeployed()
    {
        QVERIFY(start());
        Hosted::rig().forget();
        const Answer closed = closeBy(m_password);
        QVERIFY2(closed.exit == 0, closed.err);
        QCOMPARE(Hosted::rig().calls().filter(u"POST"_s).filter(u"/key-value-stores/"_s).size(), 1);
        QCOMPARE(closed.json()[u"open"_s].toBool(true), false);
        QCOMPARE(closed.json()[u"users"_s].toArray(), QJsonArray{u"guest"_s});
        QVERIFY(seen().startsWith("401"));
        QVERIFY(seen("guest:wrong horse battery").startsWith("401"));
        QVERIFY(seen("guest:" + m_password).contains("first"));

        // What is deployed, shared and gone back to stays behind it, and Shipdeck itself still sees it.
        Hosted::setHeading(m_folder, "second");
        const Answer second = m->deploy(m_folder);
        QVERIFY2(second.exit == 0, second.err);
        QVERIFY(seen().startsWith("401"));
        QVERIFY(seen("guest:" + m_password).contains("second"));
        Hosted::setHeading(m_folder, "third");
        const Answer third = m->deploy(m_folder, {u"--canary"_s, u"50"_s});
        QVERIFY2(third.exit == 0, third.err);
        QVERIFY(seen().startsWith("401"));
        const Answer back = m->home.run({u"rollback"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(back.exit == 0, back.err);
        QVERIFY2(back.err.startsWith("Data that the app or its visitors have stored since"), back.err);
        QVERIFY2(back.err.indexOf("Access settings") < back.err.indexOf("\n", back.err.indexOf("\n") + 1), back.err);
        QVERIFY2(back.err.contains("Access settings"), back.err);
        QVERIFY(seen().startsWith("401"));
        QVERIFY(seen("guest:" + m_password).contains("first"));
        // What the edge knows of a former password goes as well.
        const QByteArray former = std::exchange(m_password, "another horse battery");
        Hosted::rig().forget();
        QVERIFY2(closeBy(m_password).exit == 0, "another");
        QCOMPARE(Hosted::rig().calls().filter(u"POST"_s).filter(u"/key-value-stores/"_s).size(), 2);
        QVERIFY(seen("guest:" + former).startsWith("401"));
        QVERIFY(seen("guest:" + m_password).contains("first"));

        const QByteArray shown = m->home.run({u"show"_s, u"shop"_s}).out;
        QVERIFY2(shown.contains("by password, as guest"), shown);
        QVERIFY(m->deploy(m_folder, {u"--plan"_s})
                    .json()[u"remarks"_s]
                    .toVariant()
                    .toStringList()
                    .join(u' ')
                    .contains(u"by password, as guest"_s));
        QCOMPARE(filesWith(former) + filesWith(m_password), QStringList());
    }

    void letsInSomeAddresses()
    {
        QVERIFY(start());
        const Answer others = access({u"--addresses"_s, u"203.0.113.0/24, 2001:db8::/32"_s});
        QVERIFY2(others.exit == 0, others.err);
        QVERIFY(seen().startsWith("403"));
        Hosted::setHeading(m_folder, "second");
        QVERIFY2(m->deploy(m_folder).exit == 0, "deploy");
        QVERIFY(seen().startsWith("403"));
        const Answer ours = access({u"--addresses"_s, u"127.0.0.0/8"_s, u"--addresses"_s, u"::1"_s});
        QVERIFY2(ours.exit == 0, ours.err);
        QCOMPARE(ours.json()[u"addresses"_s].toArray().size(), 2);
        QVERIFY(seen().contains("second"));
        const Answer open = access({u"--open"_s});
        QVERIFY2(open.exit == 0, open.err);
        QVERIFY(open.json()[u"open"_s].toBool());
        QVERIFY(seen().contains("second"));
        QCOMPARE(m->home.run({u"remove"_s, u"shop"_s, u"--yes"_s}).exit, 0);
        QCOMPARE(Hosted::inventory(), QStringList());
    }

    void isClosedFromTheFirstMoment()
    {
        m_folder = m->site(u"shop"_s);
        QCOMPARE(m->home.run({u"deploy"_s, m_folder, u"--target"_s, u"cloudfront"_s, u"--save"_s}).exit, 0);
        const Answer closed = closeBy(m_password);
        QVERIFY2(closed.exit == 0, closed.err);
        QVERIFY(closed.err.contains("from the first deployment on"));
        const Answer first = m->deploy(m_folder);
        QVERIFY2(first.exit == 0, first.err);
        m_address = first.json()[u"url"_s].toString();
        QVERIFY(seen().startsWith("401"));
        QVERIFY(seen("guest:" + m_password).contains("first"));
    }

    void isKnownToAnotherComputer()
    {
        QVERIFY(start());
        QVERIFY(m->home.agentEnds());
        Home other;
        m->copyTo(other);
        QVERIFY2(closeBy(m_password).exit == 0, "close");
        const Answer known = other.run({u"access"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(known.exit == 0, known.err);
        QCOMPARE(known.json()[u"users"_s].toArray(), QJsonArray{u"guest"_s});
        Hosted::setHeading(m_folder, "from elsewhere");
        const Answer theirs = other.run({u"deploy"_s, m_folder, u"--project"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(theirs.exit == 0, theirs.err);
        QVERIFY(seen().startsWith("401"));
        QVERIFY(seen("guest:" + m_password).contains("from elsewhere"));
    }

    void testsAddressesAsTheEdgeDoes()
    {
        QVERIFY(start());
        QVERIFY2(access({u"--addresses"_s, u"203.0.113.0/24"_s}).exit == 0, "addresses");
        const auto status = [this](const QString& from) {
            return m->home
                .run({u"edge"_s, u"test"_s, u"/"_s, u"--dir"_s, m_folder, u"--project"_s, u"shop"_s, u"--from"_s, from,
                      u"--json"_s})
                .json()[u"status"_s]
                .toInt();
        };
        QCOMPARE(status(u"203.0.113.9"_s), 200);
        QCOMPARE(status(u"198.51.100.9"_s), 403);

        // Of the release, from what is on this computer: nobody is asked.
        Hosted::rig().forget();
        const QStringList test{u"edge"_s, u"test"_s, m_address, u"--project"_s, u"shop"_s};
        const Answer known = m->home.run(test + QStringList{u"--json"_s});
        QVERIFY2(known.exit == 0, known.err);
        QCOMPARE(known.json()[u"status"_s].toInt(), 200);
        QCOMPARE(known.json()[u"refusal"_s].toInt(), 403);
        QCOMPARE(known.json()[u"file"_s].toString(), u"index.html"_s);
        QCOMPARE(
            m->home.run(test + QStringList{u"--json"_s, u"--from"_s, u"198.51.100.9"_s}).json()[u"status"_s].toInt(),
            403);
        QVERIFY(m->home.run(test).out.contains("only from 203.0.113.0/24; others get 403"));
        QCOMPARE(Hosted::rig().calls(), QStringList());
    }

    void refusesWhatCannotBe()
    {
        QVERIFY(start());
        const Answer weak = closeBy("short");
        QCOMPARE(weak.errorCode(), u"edge-password-weak"_s);
        QCOMPARE(weak.exit, 2);
        QCOMPARE(access({u"--addresses"_s, u"example.com"_s}).errorCode(), u"edge-network-invalid"_s);
        QCOMPARE(access({u"--open"_s, u"--password"_s}).exit, 2);
        QVERIFY(seen().contains("first"));
        const QString local = m->home.site(u"here"_s);
        QCOMPARE(m->home.run({u"deploy"_s, local, u"--json"_s}).exit, 0);
        const Answer here = m->home.run({u"access"_s, u"here"_s, u"--addresses"_s, u"203.0.113.7"_s, u"--json"_s});
        QCOMPARE(here.errorCode(), u"access-unsupported"_s);
        QVERIFY(!here.errorNext().isEmpty());
        QCOMPARE(m->home.run({u"access"_s, u"here"_s, u"--json"_s}).errorCode(), u"access-unsupported"_s);
        QCOMPARE(m->home.run({u"unlock"_s, u"here"_s, u"--json"_s}).errorCode(), u"unlock-unsupported"_s);
    }

private:
    QByteArray m_password = "correct horse battery";

    bool start()
    {
        m_folder = m->site(u"shop"_s);
        const Answer first = m->deploy(m_folder);
        m_address = first.json()[u"url"_s].toString();
        return first.exit == 0 && seen().contains("first");
    }
    Answer access(const QStringList& more) const
    {
        return m->home.run(QStringList{u"access"_s, u"shop"_s, u"--json"_s} + more);
    }
    Answer closeBy(const QByteArray& password) const
    {
        return m->home.run({u"access"_s, u"shop"_s, u"--password"_s, u"--json"_s}, password + '\n');
    }
    QByteArray seen(const QByteArray& login = {}) const
    {
        if (login.isEmpty())
            return Hosted::shown(m_address);
        return Hosted::shown(m_address, {{"Authorization", "Basic " + login.toBase64()}});
    }
    //! Below this person's home: databases, logs, whatever.
    QStringList filesWith(const QByteArray& secret) const
    {
        QStringList found;
        QDirIterator all(m->home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            for (const QByteArray& form : {secret, secret.toBase64(), ("guest:" + secret).toBase64()})
                if (bytes.contains(form))
                    found << file.fileName();
        }
        return found;
    }

    QString m_folder;
    QString m_address;
};
SHIPDECK_TEST(CloudFrontAccessTest)

#include "access_test.moc"
