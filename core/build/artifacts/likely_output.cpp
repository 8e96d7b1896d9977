// SPDX-License-Identifier: MIT
#include "build/artifacts/artifact_store.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! The root of an app in its work copy.
struct App {
    const UntrustedFolder& copy;
    const QString& root;

    QString at(const QString& path) const { return root.isEmpty() ? path : root + u'/' + path; }
    bool hasIndex(const QString& folder) const { return copy.hasFile(at(folder) + u"/index.html"_s); }
};

//! The folder that has an index page: `candidate`, or the first match of its `*`; empty: none.
QString withIndex(const App& app, const QString& candidate)
{
    if (!candidate.contains(u'*'))
        return app.hasIndex(candidate) ? candidate : QString();
    const QString head = candidate.section(u"/*/"_s, 0, 0);
    const QString tail = candidate.section(u"/*/"_s, 1);
    for (const QString& name : app.copy.folders(app.at(head)))
        if (const QString path = head + u'/' + name + u'/' + tail; app.hasIndex(path))
            return path;
    return {};
}

//! The only top-level folder with an index page; empty if there are several.
QString onlyFolderWithIndex(const App& app)
{
    // Folders that a build reads rather than writes.
    static const QSet<QString> sources{u"node_modules"_s, u"public"_s, u"src"_s,  u"app"_s,     u"test"_s,
                                       u"tests"_s,        u"docs"_s,   u"demo"_s, u"example"_s, u"examples"_s};
    QStringList hits;
    for (const QString& name : app.copy.folders(app.root))
        if (!name.startsWith(u'.') && !sources.contains(name) && app.hasIndex(name))
            hits << name;
    return hits.size() == 1 ? hits.first() : QString();
}

} // namespace

QString likelyOutputFolder(const UntrustedFolder& copy, const QString& appRoot)
{
    const App app{copy, appRoot};
    // The usual output folders (docs/detection.md); Angular uses dist/<project>/browser.
    static const QStringList usual{u"dist"_s,           u"dist/*/browser"_s, u"build"_s, u"build/client"_s,    u"out"_s,
                                   u".output/public"_s, u"_site"_s,          u"www"_s,   u"storybook-static"_s};
    for (const QString& candidate : usual)
        if (const QString found = withIndex(app, candidate); !found.isEmpty())
            return found;
    if (const QString only = onlyFolderWithIndex(app); !only.isEmpty())
        return only;
    // Last, as they may also be sources.
    for (const QString& candidate : {u"public"_s, u"site"_s, u"docs"_s})
        if (app.hasIndex(candidate))
            return candidate;
    return {};
}

} // namespace shipdeck::build
