// SPDX-License-Identifier: MIT
#include "sample_log.h"

#include "support/wait.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace shipdeck::test {

SampleLog::SampleLog()
{
    logs::LogWriter::Options options;
    options.now = [this] { return m_now; };
    auto writer = logs::LogWriter::open(folder(), QString::fromLatin1(id), logs::Redactor(), options);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().render()));
    m_writer = *std::move(writer);
}

void SampleLog::lines(int count, const char* text)
{
    QByteArray bytes;
    for (int i = 1; i <= count; ++i)
        bytes += QByteArray(text) + ' ' + QByteArray::number(i) + '\n';
    writer().write(bytes);
}

void SampleLog::writeHarborWeb(bool whole)
{
    writer().begin(u"source"_s);
    lines(6, "fetching harbor-web");
    at(4);
    writer().end(u"source"_s, StageState::Done, say("main at 4be07d2"));
    writer().begin(u"detect"_s);
    lines(4, "looking at package.json");
    at(5);
    writer().end(u"detect"_s, StageState::Done, say("Next.js 14.2, npm"));
    at(5.8);
    writer().begin(u"install"_s);
    lines(901, "\033[35mnpm\033[0m http cache react@18.3.1");
    at(31);
    line("\033[1;35mnpm\033[0m http fetch GET 200 next 14 ms \033[2m(cache hit)\033[0m");
    at(34);
    line("\033[32madded 14 packages\033[0m, reused 598 from build cache");
    at(36);
    writer().write("\033[1;33mdeprecated\033[0m glob@8.1.0: versions before v9 are no longer supported\n",
                   logs::Level::Warning);
    at(37);
    line("sharp\033[36m@0.33.5\033[0m prebuilt binary linux-arm64v8 \033[1;32mok\033[0m");
    line("\033[2m612 packages in 31 s\033[0m");
    writer().end(u"install"_s, StageState::Done, say("612 packages, 598 from cache"));
    at(38);
    writer().begin(u"build"_s);
    line("\033[1;97m▲ Next.js 14.2.18\033[0m");
    line("\033[2m- Environments:\033[0m .env.production  \033[2mimage loader:\033[0m sharp");
    at(39);
    line("Creating an optimized production build …");
    at(46);
    line("\033[32m✓\033[0m Compiled successfully in \033[36m6.9 s\033[0m");
    line("Linting and checking validity of types …");
    at(49);
    writer().write("\033[34m./app/cart/totals.ts:41:9\033[0m  \033[1;33mwarning\033[0m 'coupon' is assigned but never"
                   " used\n",
                   logs::Level::Warning);
    at(51);
    line("\033[32m✓\033[0m Types are valid, \033[36m318 files\033[0m");
    line("Collecting page data …");
    at(52);
    line("Generating static pages \033[36m(37/148)\033[0m");
    at(54);
    line("Optimizing product images with sharp 402 of 1,930");
    line("Generating static pages \033[36m(52/148)\033[0m");
    at(56);
    line("\033[2mrevalidate\033[0m \033[35m/products/[slug]\033[0m  \033[2mevery 300 s\033[0m");
    line("배포 준비 중: 장바구니 합계 (가격 확인)\t완료");
    if (whole) {
        at(60);
        for (int i = 0; i < 354; ++i)
            line(i % 90 == 40 ? "  sharp resized 12 images" : "  route /products  static  4.2 kB");
    }
    flush();
}

bool catchUp(ui::LogView& view, qint64 lines)
{
    view.refresh();
    return becomesTrue([&] { return view.document().lineCount() >= lines && !view.document().isIndexing(); });
}

bool open(ui::LogView& view, SampleLog& log, ui::LogPhase phase)
{
    log.flush();
    if (!view.isVisible()) {
        view.window()->resize(698, 433);
        view.window()->show();
    }
    view.open(log.folder(), QString::fromLatin1(SampleLog::id), phase);
    return QTest::qWaitForWindowExposed(view.window()) && catchUp(view, 1);
}

QList<ui::StageRow> harborStages()
{
    using enum StageState;
    const auto done = [](const char* name, double from, double to) {
        return ui::StageRow{QString::fromLatin1(name),         Done,
                            sampleStart + qint64(from * 1000), sampleStart + qint64(to * 1000),
                            qint64((to - from) * 1000),        {}};
    };
    const auto pending = [](const char* name, int seconds) {
        return ui::StageRow{QString::fromLatin1(name), Waiting, 0, 0, seconds * 1000, {}};
    };
    return {done("source", 0, 4),
            done("detect", 4, 5),
            done("install", 5, 36.2),
            {u"build"_s, Running, sampleStart + 37'000, 0, 52'000, {}},
            {u"test"_s, Skipped, 0, 0, 0, {}},
            pending("package", 6),
            pending("provision", 4),
            pending("publish", 6),
            pending("release", 4),
            pending("verify", 3),
            pending("assign", 2)};
}

} // namespace shipdeck::test
