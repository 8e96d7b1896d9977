// SPDX-License-Identifier: MIT
#include "places.h"

namespace shipdeck::test {
namespace {

using namespace Qt::StringLiterals;

constexpr const char* serverProgram = R"(import http.server, os
class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"version %1")
http.server.ThreadingHTTPServer(("0.0.0.0", int(os.environ["PORT"])), Page).serve_forever()
)";

void writeServer(Home& home, const QString& project, int version)
{
    const QString folder = home.folder(project);
    QFile::remove(folder + u"/shipdeck.yml"_s); // another scenario's
    Home::write(folder + u"/Procfile"_s, "web: python3 serve\n");
    Home::write(folder + u"/serve"_s, QByteArray(serverProgram).replace("%1", QByteArray::number(version)));
}

} // namespace

void writeSite(Home& home, const QString& project, int version)
{
    const QString folder = home.folder(project);
    QFile::remove(folder + u"/shipdeck.yml"_s); // another scenario's
    Home::write(folder + u"/index.html"_s,
                "<!doctype html><title>site</title><p>version " + QByteArray::number(version));
}

DeployRequest folderOf(Home& home, const QString& project)
{
    DeployRequest request;
    request.source.location = home.folder(project);
    return request;
}

const Place staticHere{.name = "static", .target = u"local"_s, .write = writeSite, .request = folderOf};
const Place serverHere{.name = "server", .target = u"local"_s, .write = writeServer, .request = folderOf};

const QList<const Place*>& places()
{
    static const QList<const Place*> all{&staticHere, &onPages, &onAws, &onPaper};
    return all;
}

void writeNextVersion(Home& home, const Place& place, const QString& name)
{
    static int version = 0;
    place.write(home, name, ++version);
}

QString deployTo(Home& home, const Place& place, const QString& environment, int canary, const QString& name)
{
    DeployRequest request = place.request(home, name);
    request.project = name;
    request.environment = EnvironmentName(environment);
    request.canary = canary;
    request.target = place.target;
    return home.deploy(request);
}

store::Operation deployNext(Home& home, const Place& place, const QString& name)
{
    writeNextVersion(home, place, name);
    return home.ended(deployTo(home, place, QStringLiteral("production"), 0, name));
}

} // namespace shipdeck::test
