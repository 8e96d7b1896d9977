// SPDX-License-Identifier: MIT
// The logs of the sample deployments.
#include "sample_deck.h"

#include "sure.h"

#include "base/clock.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {
namespace {

constexpr qint64 hour = 3600;

} // namespace

void SampleDeck::writeBuildingLog()
{
    qint64 now = nowUtc().addSecs(-72).toMSecsSinceEpoch();
    logs::LogWriter::Options options;
    options.now = [&now] { return now; };
    auto writer = sure(logs::LogWriter::open(m_paths.logs(), building, logs::Redactor(), options));
    const auto line = [&](qint64 after, const char* text, logs::Level level = logs::Level::Plain) {
        now += after;
        writer->write(QByteArray(text) + '\n', level);
    };
    writer->begin(u"source"_s);
    for (int i = 0; i < 6; ++i)
        line(600, "\033[2mremote: Counting objects, done\033[0m");
    writer->end(u"source"_s, StageState::Done, say("main at 4be07d2"));
    writer->begin(u"detect"_s);
    line(700, "Vite, because package.json lists vite ^5.4");
    writer->end(u"detect"_s, StageState::Done, say("Vite 5.4, npm"));
    writer->begin(u"install"_s);
    for (int i = 0; i < 880; ++i)
        line(33, "\033[35mnpm\033[0m http cache react@18.3.1 0 ms \033[2m(cache hit)\033[0m");
    line(900, "\033[32madded 14 packages\033[0m, reused 598 from build cache");
    line(800, "\033[1;33mdeprecated\033[0m glob@8.1.0: versions before v9 are no longer supported",
         logs::Level::Warning);
    line(300, "sharp\033[36m@0.33.5\033[0m prebuilt binary linux-x64 \033[1;32mok\033[0m");
    line(100, "\033[2m612 packages in 31 s\033[0m");
    writer->end(u"install"_s, StageState::Done, say("612 packages, 598 from cache"));
    now = nowUtc().addSecs(-35).toMSecsSinceEpoch();
    writer->begin(u"build"_s);
    line(100, "> harbor-web@2.1.0 build");
    line(100, "> vite build");
    line(700, "\033[36mvite v5.4.10\033[0m \033[32mbuilding for production...\033[0m");
    line(6900, "transforming \033[2m(1148)\033[0m src/cart/totals.ts");
    line(3000, "\033[34msrc/cart/totals.ts:41:9\033[0m  \033[1;33mwarning\033[0m 'coupon' is assigned but never used",
         logs::Level::Warning);
    line(1200, "\033[32m✓\033[0m 1311 modules transformed.");
    line(1200, "Optimizing product images with sharp 402 of 1,930");
    for (int i = 37; i <= 74; i += 6)
        line(1500, qPrintable(u"rendering product pages \033[36m(%1/148)\033[0m"_s.arg(i)));
    writer->flush();
}

void SampleDeck::writeCurrentLog()
{
    qint64 now = nowUtc().addSecs(-2 * hour).toMSecsSinceEpoch();
    logs::LogWriter::Options options;
    options.now = [&now] { return now; };
    auto writer = sure(logs::LogWriter::open(m_paths.logs(), current, logs::Redactor(), options));
    const auto stage = [&](const char* name, qint64 took, const QStringList& lines, const char* note) {
        writer->begin(QString::fromLatin1(name));
        for (const QString& line : lines) {
            now += took / lines.size();
            writer->write(line.toUtf8() + '\n');
        }
        writer->end(QString::fromLatin1(name), StageState::Done, say(note));
    };
    stage("source", 3900, {u"HEAD is now at 9c41f7e Show shipping estimate before checkout"_s}, "main at 9c41f7e");
    stage("install", 31200, {u"added 14 packages, reused 598 from build cache"_s, u"612 packages in 31 s"_s},
          "612 packages, 598 from cache");
    stage("build", 52400,
          {u"> vite build"_s, u"\033[32m✓\033[0m 1311 modules transformed."_s,
           u"dist/index.html                 \033[2m 4.21 kB\033[0m"_s,
           u"dist/assets/index-Dk3m1x.css    \033[2m38.90 kB\033[0m"_s,
           u"dist/assets/index-B7q0aP.js     \033[2m188.04 kB\033[0m"_s, u"\033[32m✓ built in 51.90s\033[0m"_s},
          "148 pages");
    stage("verify", 3000, {u"GET / answers with status 200 in 12 ms"_s}, "status 200 in 12 ms");
    stage("assign", 2000, {u"http://harbor-web.localhost:8080/ answers with this release"_s}, "live");
    writer->flush();
}

void SampleDeck::writeFailedLog()
{
    qint64 now = nowUtc().addSecs(-6 * hour).toMSecsSinceEpoch();
    logs::LogWriter::Options options;
    options.now = [&now] { return now; };
    auto writer = sure(logs::LogWriter::open(m_paths.logs(), failed, logs::Redactor(), options));
    const auto line = [&](qint64 after, const char* text, logs::Level level = logs::Level::Plain) {
        now += after;
        writer->write(QByteArray(text) + '\n', level);
    };
    writer->begin(u"source"_s);
    line(4000, "HEAD is now at 70d1c9e Upgrade image pipeline to sharp 0.34");
    writer->begin(u"install"_s);
    for (int i = 0; i < 12; ++i)
        line(2300, "\033[35mnpm\033[0m http cache sharp@0.34.1 0 ms \033[2m(cache hit)\033[0m");
    writer->begin(u"build"_s);
    line(700, "> vite build");
    line(2900, "\033[36mvite v5.4.10\033[0m \033[32mbuilding for production...\033[0m");
    line(2000,
         "src/images/pipeline.ts(41,9): \033[31merror\033[0m TS2339: Property 'metadata' does not exist on type "
         "'Sharp'.",
         logs::Level::Error);
    line(10, "  40 |   const image = sharp(file);");
    line(0, "> 41 |   const { width } = image.metadata;");
    line(0, "     |         ^");
    line(900, "Found 1 error in src/images/pipeline.ts");
    writer->end(u"build"_s, StageState::Failed, say("exit code 2"));
    writer->flush();
    Error error;
    error.kind = Error::Kind::Build;
    error.code = u"typescript-error"_s;
    error.what =
        say("TypeScript found an error: %2", {u"2339"_s, u"Property 'metadata' does not exist on type 'Sharp'."_s});
    error.next = say("Fix %4. `npx tsc --noEmit` shows the same error on your computer.",
                     error.what.args + QStringList{QString(), u"src/images/pipeline.ts:41"_s});
    error.line = 15;
    edit(failed, [&](store::Deployment& deployment) { deployment.error = error; });
    edit(u"b111e500001"_s, [&](store::Deployment& deployment) { deployment.error = error; });
}

} // namespace shipdeck::test
