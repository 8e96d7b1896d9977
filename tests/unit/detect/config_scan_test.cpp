// SPDX-License-Identifier: MIT
#include "support/registry.h"

#include "build/detect/config_scan.h"

using namespace Qt::StringLiterals;
using shipdeck::build::ConfigScan;
using shipdeck::build::ConfigValue;

class ConfigScanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsLiteralsOnly_data();
    void readsLiteralsOnly();
    void hostileSourceEnds_data();
    void hostileSourceEnds();
};

void ConfigScanTest::readsLiteralsOnly_data()
{
    using State = ConfigValue::State;
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const QString& source, const QStringList& path, State state,
                        const QString& value = {}, int line = 0) {
        QTest::newRow(name) << source << path << static_cast<int>(state) << value << line;
    };
    const QStringList out{u"build"_s, u"outDir"_s};
    row("string", u"export default { build: {\n outDir: 'x' } }"_s, out, State::Literal, u"x"_s, 2);
    row("quoted key", u"module.exports = {\"build\": {\"outDir\": \"x\",}}"_s, out, State::Literal, u"x"_s, 1);
    row("in a call", u"export default defineConfig({ build: { outDir: `x` } })"_s, out, State::Literal, u"x"_s, 1);
    row("in a function", u"export default defineConfig(({ mode }) => ({ build: { outDir: 'x' } }))"_s, out,
        State::Literal, u"x"_s, 1);
    row("after a typed constant", u"const c: NextConfig = { output: 'export' }"_s, {u"output"_s}, State::Literal,
        u"export"_s, 1);
    row("as const", u"export default { output: 'export' as const }"_s, {u"output"_s}, State::Literal, u"export"_s, 1);
    row("truth", u"export default { ssr: false } satisfies Config"_s, {u"ssr"_s}, State::Literal, u"false"_s, 1);
    row("ternary", u"export default { build: { outDir: x ? 'a' : 'b' } }"_s, out, State::Unknown, {}, 1);
    row("literal in a ternary", u"export default { build: { outDir: 'a' + b } }"_s, out, State::Unknown, {}, 1);
    row("variable", u"export default { build: { outDir } , build: { outDir: out } }"_s, out, State::Unknown, {}, 1);
    row("template", u"export default { build: { outDir: `${x}/y` } }"_s, out, State::Unknown, {}, 1);
    row("other level", u"export default { test: { outDir: 'x' }, outDir: 'y' }"_s, out, State::Absent);
    row("in a comment", u"export default { /* build: { outDir: 'x' } */ // build: { outDir: 'y' }\n }"_s, out,
        State::Absent);
    row("in a string", u"export default { a: \"build: { outDir: 'x' }\" }"_s, out, State::Absent);
    row("argument of a call", u"export default { kit: { adapter: adapter({ pages: 'x' }) } }"_s,
        {u"adapter()"_s, u"pages"_s}, State::Literal, u"x"_s, 1);
    row("argument of another call", u"export default { kit: { adapter: other({ pages: 'x' }) } }"_s,
        {u"adapter()"_s, u"pages"_s}, State::Absent);
}

void ConfigScanTest::readsLiteralsOnly()
{
    QFETCH(QString, source);
    QFETCH(QStringList, path);
    const ConfigValue found = ConfigScan(source).value(path);
    QTEST(static_cast<int>(found.state), "state");
    QTEST(found.value, "value");
    QTEST(found.line, "line");
}

void ConfigScanTest::hostileSourceEnds_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("open brackets") << QString(1'000'000, u'{');
    QTest::newRow("closing brackets") << QString(1'000'000, u'}');
    QTest::newRow("keys") << u"a:{"_s.repeated(300'000);
    QTest::newRow("calls") << u"a("_s.repeated(300'000);
    QTest::newRow("open string") << QString(u'"' + u"\\"_s.repeated(999'999));
    QTest::newRow("open comment") << QString(u"/*"_s.repeated(500'000));
    QTest::newRow("question marks") << u"?a:"_s.repeated(300'000);
    QTest::newRow("empty") << QString();
}

void ConfigScanTest::hostileSourceEnds()
{
    QFETCH(QString, source);
    QVERIFY(!ConfigScan(source).has({u"output"_s}));
}

SHIPDECK_TEST(ConfigScanTest)
#include "config_scan_test.moc"
