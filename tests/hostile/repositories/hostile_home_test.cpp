// SPDX-License-Identifier: MIT
#include "../../integration/cli/home.h"
#include "support/registry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <unistd.h>

namespace shipdeck::test {
using namespace Qt::StringLiterals;

//! Where Shipdeck keeps its own files, and other users of this computer.
class HostileHomeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    //! Where its path is too long for a socket, the sockets lie at a name in /tmp that everybody can work out.
    void doesNotFollowALinkWhereItsSocketsGo()
    {
        Home home;
        const QString own = home.path() + u'/' + QString(70, u'x');
        const QByteArray digest =
            QCryptographicHash::hash((own + u"/data"_s).toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
        const QString link = u"/tmp/shipdeck-%1-"_s.arg(::getuid()) + QString::fromLatin1(digest);
        const QString victim = home.path() + u"/victim"_s;
        QVERIFY(QDir().mkpath(victim));
        const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(victim, open));
        QVERIFY(QFile::link(victim, link));
        home.environment().insert(u"SHIPDECK_HOME"_s, own);
        home.environment().remove(u"XDG_RUNTIME_DIR"_s);
        const Answer answer = home.run({u"projects"_s, u"--json"_s});
        QFile::remove(link);
        home.environment().insert(u"SHIPDECK_HOME"_s, home.path() + u"/home"_s);
        QCOMPARE(answer.errorCode(), u"socket-folder-taken"_s);
        QVERIFY(QFile::permissions(victim) & QFile::ReadOther);
    }

    void takesARelativeHome()
    {
        Home home;
        home.environment().insert(u"SHIPDECK_HOME"_s, u"home"_s); // commands run in home.path()
        const Answer answer = home.run({u"deploy"_s, home.site(u"site"_s), u"--json"_s});
        QVERIFY2(answer.exit == 0, answer.err);
        QVERIFY(Home::get(answer.json()[u"url"_s].toString()).status == 200);
    }
};

SHIPDECK_TEST(HostileHomeTest)

} // namespace shipdeck::test

#include "hostile_home_test.moc"
