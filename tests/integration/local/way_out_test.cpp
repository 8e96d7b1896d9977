// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "base/programs.h"
#include "build/sandbox/sandbox.h"
#include "place.h"
#include "support/elsewhere.h"
#include "support/finish.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <unistd.h>

namespace shipdeck::test {

using namespace Qt::StringLiterals;

namespace {

// Its page is what it gets from another computer, or why it does not.
constexpr char app[] = R"(import http.server, os, urllib.request
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            page = urllib.request.urlopen(os.environ["ELSEWHERE"], timeout=5).read()
        except OSError as error:
            page = str(error).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(page)
http.server.ThreadingHTTPServer(("0.0.0.0", int(os.environ["PORT"])), Page).serve_forever()
)";

QString tool()
{
    return ::getuid() == 0 ? u"slirp4netns"_s : u"pasta"_s;
}

//! Processes of this release's server and of what connects it; `program`: only those.
QList<pid_t> processesOf(const QString& release, const QString& program = {})
{
    QList<pid_t> found;
    for (const QString& pid : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile environment(u"/proc/%1/environ"_s.arg(pid));
        const bool isIts = environment.open(QIODevice::ReadOnly)
            && environment.readAll().split('\0').contains("SHIPDECK_OPERATION=server-" + release.toUtf8());
        const QString name = QFileInfo(u"/proc/%1/exe"_s.arg(pid)).symLinkTarget().section(u'/', -1);
        if (isIts && (program.isEmpty() || name.startsWith(program)))
            found << pid.toInt();
    }
    return found;
}

} // namespace

class WayOutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const build::Sandbox sandbox = finish(build::Sandbox::probe());
        if (!sandbox.wayOut(false))
            QSKIP("This computer can't give a network of its own (pasta, slirp4netns, /dev/net/tun).");
    }

    void connectsTheAppForAsLongAsItLives()
    {
        if (!Elsewhere::isPossible())
            QSKIP("Another computer can only be made as root.");
        const Elsewhere elsewhere;
        QVERIFY(elsewhere.isThere());
        Place place;
        const local::ServerSpec server = spec(place, u"wayout%1"_s.arg(::getpid()), elsewhere.address());
        start(place, server);
        QCOMPARE(place.get(u"/"_s).body, "from elsewhere");
        // The agent's end takes nothing with it.
        place.forgetEverything();
        QCOMPARE(place.get(u"/"_s).body, "from elsewhere");
        QVERIFY(finish(place.target().adopt()));
        // Connected again when what connects it ends.
        const QList<pid_t> before = processesOf(server.release, tool());
        QCOMPARE(before.size(), 1);
        ::kill(before.first(), SIGKILL);
        QTRY_COMPARE(place.get(u"/"_s).body, "from elsewhere");
        QVERIFY(!processesOf(server.release, tool()).contains(before.first()));
        const auto logged = [&](const char* words) {
            return readFile(server.logFile).value_or(QByteArray()).count(words);
        };
        QTRY_COMPARE(logged("the app has internet access again"), 1); // written once the way is there
        QCOMPARE(logged("no internet access"), 1);
        QVERIFY(finish(place.target().stopServer(server.release)));
        QCOMPARE(processesOf(server.release), QList<pid_t>());
    }

    void endsTheAppWhoseParentWasKilled()
    {
        Place place;
        const local::ServerSpec server = spec(place, u"wayend%1"_s.arg(::getpid()), u"http://10.0.2.2/"_s);
        start(place, server);
        const QList<pid_t> parents = processesOf(server.release, u"shipdeck-run"_s);
        QVERIFY(!parents.isEmpty());
        ::kill(*std::min_element(parents.begin(), parents.end()), SIGKILL);
        QTRY_COMPARE(processesOf(server.release), QList<pid_t>());
        // A launcher at its end may still be connected to; the agent then tries again, and so does this.
        QTRY_COMPARE(place.target().server(server.release).state, local::Server::State::Gone);
        QTRY_VERIFY(finish(place.target().startServer(server)));
        start(place, server);
        QCOMPARE(place.get(u"/"_s).status, 200);
    }

    void saysOnceThatThereIsNoWayOut()
    {
        Place place;
        const QString real = findProgram(tool());
        const QString broken = place.path(u"bin/"_s + tool());
        QVERIFY(makeFolder(place.path(u"bin"_s)));
        QVERIFY(writeFile(broken,
                          "#!/bin/sh\n[ -z \"$SHIPDECK_OPERATION\" ] || { echo the kernel says no >&2; exit 1; }\nexec "
                              + QFile::encodeName(real) + " \"$@\"\n"));
        QVERIFY(QFile::setPermissions(broken, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(place.path(u"bin"_s)) + ':' + path);
        const local::ServerSpec server = spec(place, u"nowayout%1"_s.arg(::getpid()), u"http://10.0.2.2/"_s);
        start(place, server);
        qputenv("PATH", path);
        QCOMPARE(place.get(u"/"_s).status, 200); // it serves all the same
        const local::Server now = place.target().server(server.release);
        QVERIFY(now.notes().value(0).render().contains(u"no internet access"_s));
        const QByteArray log = readFile(server.logFile).value_or(QByteArray());
        QCOMPARE(log.count("no internet access"), 1);
        QVERIFY2(log.contains("the kernel says no"), log.constData());
    }

private:
    static local::ServerSpec spec(Place& place, const QString& id, const QString& elsewhere)
    {
        local::ServerSpec spec;
        spec.slug = u"s"_s;
        spec.release = id;
        spec.command = u"python3 app.py"_s;
        spec.tree = place.tree(id, {{u"app.py"_s, app}});
        spec.environment.insert(u"ELSEWHERE"_s, elsewhere);
        spec.logFile = place.path(id + u".log"_s);
        return spec;
    }
    static void start(Place& place, const local::ServerSpec& spec)
    {
        const auto started = finish(place.target().startServer(spec));
        QVERIFY2(started, started ? "" : qPrintable(started.error().render()));
        QVERIFY(finish(place.target().nginx().ensure()));
        const local::ReleaseSpec release{u"s"_s, spec.release, local::Kind::Server, {}, {}};
        QVERIFY(place.target().placeRelease(release));
        QVERIFY(place.target().makeCurrent(u"s"_s, spec.release));
    }
};
SHIPDECK_TEST(WayOutTest)

} // namespace shipdeck::test

#include "way_out_test.moc"
