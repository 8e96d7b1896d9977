// SPDX-License-Identifier: MIT
#include "place.h"

#include "base/files.h"
#include "support/finish.h"

#include <QFile>
#include <QTest>

#include <sys/time.h>

namespace shipdeck::test {

using namespace Qt::StringLiterals;

Place::Place() : m_folder(u"/tmp/sd-local-XXXXXX"_s)
{
    for (const QString& folder : {paths().local(), paths().sockets, paths().logs()})
        (void)makeFolder(folder);
    m_target = std::make_unique<local::LocalTarget>(paths());
}

Place::~Place()
{
    for (const local::Server& server : m_target->servers())
        (void)finish(m_target->stopServer(server.release));
    (void)finish(m_target->nginx().stop());
}

Paths Place::paths() const
{
    return {path(u"data"_s), path(u"state"_s), path(u"cache"_s), path(u"data/run/s"_s)};
}

QString Place::tree(const QString& name, const QMap<QString, QByteArray>& files)
{
    const QString folder = path(u"artifacts/"_s + name);
    ++m_time;
    for (auto [file, bytes] : files.asKeyValueRange()) {
        const QString path = folder + u'/' + file;
        (void)makeFolder(path.section(u'/', 0, -2));
        (void)writeFile(path, bytes);
        const timeval times[2] = {{m_time, 0}, {m_time, 0}};
        ::utimes(QFile::encodeName(path).constData(), times);
    }
    return folder;
}

void Place::forgetEverything()
{
    m_target.reset();
    m_target = std::make_unique<local::LocalTarget>(paths());
}

void Place::serve(const QString& id, const QMap<QString, QByteArray>& files, const QString& fallback)
{
    local::ReleaseSpec spec{u"s"_s, id, local::Kind::Static, tree(id, files), fallback};
    QVERIFY(finish(m_target->nginx().ensure()));
    QVERIFY(m_target->placeRelease(spec));
    QVERIFY(m_target->makeCurrent(u"s"_s, id));
}

local::ProbeAnswer Place::get(const QString& path, const QString& release)
{
    local::ProbeRequest request;
    request.slug = u"s"_s;
    request.release = release;
    request.path = path;
    request.expectSuccess = false;
    return finish(m_target->probe(request)).value_or(local::ProbeAnswer());
}

} // namespace shipdeck::test
