// SPDX-License-Identifier: MIT
#include "build/artifacts/artifact_store.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

bool hasIndex(const QDir& folder)
{
    return QFileInfo(folder.filePath(u"index.html"_s)).isFile();
}

} // namespace

QString likelyOutputFolder(const QString& appRoot)
{
    const QDir root(appRoot);
    QStringList hits;
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        if (name != "node_modules"_L1 && name != "public"_L1 && hasIndex(QDir(root.filePath(name))))
            hits << name;
    if (hits.size() == 1)
        return hits.first();
    // frameworks.md 1.6; Angular puts the site into dist/<project>/browser.
    static const QStringList usual{
        u"dist"_s,           u"dist/*/browser"_s, u"build"_s, u"build/client"_s,     u"out"_s, u"public"_s,
        u".output/public"_s, u"_site"_s,          u"www"_s,   u"storybook-static"_s, u"site"_s};
    for (const QString& candidate : usual) {
        if (!candidate.contains(u'*')) {
            if (hasIndex(QDir(root.filePath(candidate))))
                return candidate;
            continue;
        }
        const QString head = candidate.section(u"/*/"_s, 0, 0);
        const QString tail = candidate.section(u"/*/"_s, 1);
        for (const QString& name : QDir(root.filePath(head)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (const QString path = head + u'/' + name + u'/' + tail; hasIndex(QDir(root.filePath(path))))
                return path;
    }
    return {};
}

} // namespace shipdeck::build
