// SPDX-License-Identifier: MIT
#include "support/elsewhere.h"
#include "support/wait.h"

#include <unistd.h>

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

constexpr char server[] = R"(import http.server
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"from elsewhere")
    def log_message(self, *words):
        pass
here = http.server.ThreadingHTTPServer(("0.0.0.0", 8000), Page)
print("ready", flush=True)
here.serve_forever()
)";

// RFC 2544 reserves 198.18.0.0/15 for tests. One network for each test process.
QString network()
{
    return u"198.18.%1."_s.arg(::getpid() % 250);
}

bool runsWell(const QStringList& words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(words.first(), words.mid(1));
    return process.waitForFinished(deadlineMs) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

} // namespace

bool Elsewhere::isPossible()
{
    return ::geteuid() == 0;
}

QString Elsewhere::address() const
{
    return u"http://"_s + network() + u"2:8000/"_s;
}

Elsewhere::Elsewhere()
{
    m_server.start(u"unshare"_s, {u"-n"_s, u"python3"_s, u"-c"_s, QString::fromLatin1(server)});
    if (!m_server.waitForReadyRead(deadlineMs))
        return;
    // Both ends of the pair are deleted with the namespace.
    const QString here = u"sd%1"_s.arg(::getpid());
    const QString there = here + u"x"_s;
    const QString inside = QString::number(m_server.processId());
    const QString link = u"ip link add %1 type veth peer name %2 netns %3 && ip addr add %4%5/30 dev %1 && "
                         "ip link set %1 up && nsenter -t %3 -n ip addr add %4%6/30 dev %2 && "
                         "nsenter -t %3 -n ip link set %2 up"_s;
    m_isThere = runsWell({u"sh"_s, u"-ec"_s, link.arg(here, there, inside, network(), u"1"_s, u"2"_s)});
}

Elsewhere::~Elsewhere()
{
    m_server.kill();
    m_server.waitForFinished(deadlineMs);
}

} // namespace shipdeck::test
