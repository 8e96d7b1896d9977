// SPDX-License-Identifier: MIT
#include "hosted.h"
#include "base/files.h"
#include "support/registry.h"

#include <QRegularExpression>

using namespace shipdeck;
using namespace shipdeck::test;
using namespace Qt::StringLiterals;

//! Sites that Vite and Astro themselves have built, as npm's registry has them today: all else is tested with scripts in
//! their place, which cannot name files in ways that nobody foresaw.
class AwsStaticRealTest : public HostedTest {
    Q_OBJECT
private Q_SLOTS:
    void viteBuildsWhatVisitorsGet()
    {
        takeRegistry();
        const QString folder = m->home.folder(
            u"harbor"_s,
            {{u"package.json"_s,
              R"({"name": "harbor", "private": true, "type": "module", "scripts": {"build": "vite build"},
                  "devDependencies": {"vite": "^6.0.0"}})"},
             {u"index.html"_s,
              "<!doctype html><title>harbor</title><div id=app></div>"
              "<script type=module src=/main.js></script>"},
             {u"style.css"_s, "#app { color: teal }"},
             {u"later.js"_s, "export const later = 'from another chunk'"},
             {u"main.js"_s,
              "import './style.css'\n"
              "import('./later.js').then(({later}) => { document.title = later })\n"}});
        const Answer first = build({u"deploy"_s, folder, u"--target"_s, u"static"_s, u"--json"_s});
        QVERIFY2(first.exit == 0, first.err);
        const QString address = first.json()[u"url"_s].toString();
        const QStringList files = fingerprinted(address);
        QCOMPARE(files.size(), 2); // a script and a style sheet
        for (const QString& file : files)
            QVERIFY2(isKeptForever(address + file.mid(1)), qPrintable(file));

        // What open tabs may still ask for stays.
        Home::write(folder + u"/style.css"_s, "#app { color: navy }");
        const Answer second = build({u"deploy"_s, folder, u"--json"_s});
        QVERIFY2(second.exit == 0, second.err);
        QVERIFY(fingerprinted(address) != files);
        for (const QString& file : files)
            QVERIFY2(!Hosted::shown(address + file.mid(1)).startsWith("404"), qPrintable(file));
    }

    void astroBuildsWhatVisitorsGet()
    {
        takeRegistry();
        const QString folder =
            m->home.folder(u"docs"_s,
                           {{u"package.json"_s,
                             R"({"name": "docs", "private": true, "type": "module", "scripts": {"build": "astro build"},
                             "dependencies": {"astro": "^5.0.0"}})"},
                            {u"astro.config.mjs"_s, "export default { build: { inlineStylesheets: 'never' } }"},
                            {u"src/pages/index.astro"_s,
                             "<html><body><h1>the docs</h1></body></html><style>h1 { color: teal }</style>"},
                            {u"src/pages/about.astro"_s, "<html><body><h1>about the docs</h1></body></html>"},
                            {u"src/pages/404.astro"_s, "<html><body><h1>not in the docs</h1></body></html>"}});
        const Answer deployed = build({u"deploy"_s, folder, u"--target"_s, u"static"_s, u"--json"_s});
        QVERIFY2(deployed.exit == 0, deployed.err);
        const QString address = deployed.json()[u"url"_s].toString();
        QVERIFY(Hosted::shown(address).contains("the docs"));
        QVERIFY(Hosted::shown(address + u"about/"_s).contains("about the docs"));
        const QByteArray missing = Hosted::shown(address + u"nowhere/"_s);
        QVERIFY2(missing.startsWith("404") && missing.contains("not in the docs"), missing);
        const QStringList files = fingerprinted(address);
        QCOMPARE(files.size(), 1);
        QVERIFY(isKeptForever(address + files.first().mid(1)));
    }

private:
    //! As whoever runs the tests has it.
    void takeRegistry()
    {
        if (const auto settings = readFile(QDir::homePath() + u"/.npmrc"_s))
            Home::write(m->home.path() + u"/.npmrc"_s, *settings);
        for (const char* name : {"NODE_EXTRA_CA_CERTS", "NPM_CONFIG_REGISTRY", "npm_config_registry", "HTTPS_PROXY",
                                 "https_proxy", "NO_PROXY", "no_proxy"})
            if (qEnvironmentVariableIsSet(name))
                m->home.environment().insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    //! A minute or two, most of it npm's.
    Answer build(const QStringList& arguments) const
    {
        const auto process = m->home.start(arguments);
        (void)QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 400'000);
        return {process->exitCode(), process->readAllStandardOutput(), process->readAllStandardError()};
    }
    //! What a page loads.
    static QStringList fingerprinted(const QString& address)
    {
        static const QRegularExpression link(u"(?:src|href)=\"(/[^\"]+\\.(?:js|css))\""_s);
        const QString page = QString::fromUtf8(Hosted::shown(address));
        QStringList files;
        for (auto match = link.globalMatch(page); match.hasNext();)
            files << match.next().captured(1);
        files.sort();
        return files;
    }
    static bool isKeptForever(const QString& address)
    {
        return Hosted::headersOf(address)[u"cache-control"_s].toString().contains("immutable"_L1);
    }
};

SHIPDECK_TEST(AwsStaticRealTest)
#include "real_test.moc"
