// SPDX-License-Identifier: MIT
#include "pictures/lighthouse_run.h"

#include "base/programs.h"
#include "build/sandbox/error_codes.h"
#include "pictures/page_run.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr qint64 megabyte = 1 << 20, largestReport = 8 * megabyte; // of an ordinary page 0.3 to 1 MB
constexpr qsizetype longestReason = 500;

// What it writes beside the report would be mixed with it.
const QString script = u"\"$@\" 2>/tmp/errors && exit; code=$?; printf '\\0'; tail -c 400 /tmp/errors; exit $code"_s;

Text runItYourself(const QUrl& page)
{
    return say(QT_TRANSLATE_NOOP("core", "Run it yourself to see more: lighthouse %1"), {page.toDisplayString()});
}

Failure failed(const QUrl& page, const QString& why)
{
    static const QRegularExpression controls(uR"([^\P{C}\n]+)"_s);
    return fail(Error::Kind::Provider, "lighthouse-failed",
                say(QT_TRANSLATE_NOOP("core", "Lighthouse could not measure %1."), {page.toDisplayString()}),
                runItYourself(page), verbatim(QString(why).remove(controls).simplified().left(longestReason)));
}

//! A file that is not below /usr; of a package of npm all that is installed beside it.
void mount(build::SandboxSpec& spec, const QString& file)
{
    const qsizetype packages = file.indexOf(u"/node_modules/"_s);
    if (!file.startsWith(u"/usr/"_s))
        spec.mounts << build::Mount{packages < 0 ? file : file.left(packages) + u"/node_modules"_s, {}, false};
}

std::optional<int> figureOf(const QJsonValue& score)
{
    const double value = score.toDouble(-1); // null: one of its audits failed
    return value >= 0 && value <= 1 ? std::optional(qRound(value * 100)) : std::nullopt;
}

} // namespace

QString findLighthouse()
{
    const QString told = qEnvironmentVariable("SHIPDECK_LIGHTHOUSE");
    if (told.isEmpty())
        return findProgram(u"lighthouse"_s);
    return told == u"none" ? QString() : told;
}

Result<build::SandboxSpec> lighthouseCommand(const QString& program, const Browser& browser, const QUrl& page)
{
    SD_TRY(const QString host, browsableHost(page));
    QStringList categories;
    for (const lighthouse::Category& category : lighthouse::categories)
        categories << QLatin1String(category.id);
    build::SandboxSpec spec;
    spec.mounts = browserMounts(browser.program);
    const QString file = QFileInfo(program).canonicalFilePath(); // in PATH there is a link to it
    mount(spec, file.isEmpty() ? program : file);
    // Version managers keep both in one folder.
    const QString beside = QFileInfo(program).path() + u"/node"_s;
    const QFileInfo node(QFileInfo::exists(beside) ? beside : findProgram(u"node"_s));
    if (node.exists())
        mount(spec, node.canonicalFilePath());
    // Not niced: it measures time.
    spec.command = {u"sh"_s,
                    u"-c"_s,
                    script,
                    u"sh"_s,
                    file.isEmpty() ? program : file,
                    page.toString(QUrl::FullyEncoded),
                    u"--output=json"_s,
                    u"--output-path=stdout"_s,
                    u"--quiet"_s,
                    u"--only-categories="_s + categories.join(u','),
                    u"--disable-full-page-screenshot"_s, // most of the report's size
                    u"--no-enable-error-reporting"_s,
                    u"--max-wait-for-load=30000"_s,
                    u"--chrome-flags=--headless --no-sandbox --disable-gpu --host-resolver-rules=\"%1\""_s.arg(
                        resolverRules(host))};
    spec.environment.insert(u"CHROME_PATH"_s, browser.program);
    spec.environment.insert(u"PATH"_s,
                            QFileInfo(node.canonicalFilePath()).path()
                                + u":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"_s);
    spec.limits.memoryBytes = 3072 * megabyte;
    spec.limits.fileBytes = 64 * megabyte;
    spec.limits.processes = 200;
    return spec;
}

Result<LighthouseReport> readLighthouse(const QByteArray& printed, const QUrl& page)
{
    const qsizetype end = printed.indexOf('\0');
    const QJsonObject report = QJsonDocument::fromJson(end < 0 ? printed : printed.left(end)).object();
    if (const QString why = report[u"runtimeError"_s][u"message"_s].toString(); !why.isEmpty())
        return failed(page, why);
    if (end >= 0)
        return failed(page, QString::fromUtf8(printed.mid(end + 1)));
    const QJsonObject categories = report[u"categories"_s].toObject();
    if (categories.isEmpty())
        return fail(Error::Kind::Provider, "lighthouse-unreadable",
                    say(QT_TRANSLATE_NOOP("core", "What Lighthouse printed is no report.")), runItYourself(page));
    LighthouseReport read;
    read.version = report[u"lighthouseVersion"_s].toString().left(40);
    for (size_t i = 0; i < read.figures.size(); ++i)
        read.figures[i] = figureOf(categories[QLatin1String(lighthouse::categories[i].id)][u"score"_s]);
    if (read.figures == lighthouse::Figures())
        return failed(page, u"no score"_s);
    return read;
}

Task<Result<LighthouseReport>> runLighthouse(const build::Sandbox* sandbox, QUrl page, Cancel cancel,
                                             std::chrono::milliseconds within)
{
    if (!sandbox->isIsolated())
        co_return fail(Error::Kind::BadInput, "lighthouse-unsafe",
                       say(QT_TRANSLATE_NOOP("core", "Lighthouse does not run without a sandbox.")),
                       say(QT_TRANSLATE_NOOP("core", "Run `shipctl doctor` to check what this computer supports.")));
    const QString program = findLighthouse();
    if (program.isEmpty())
        co_return fail(
            Error::Kind::NotFound, "lighthouse-missing",
            say(QT_TRANSLATE_NOOP("core", "Lighthouse is not installed on this computer.")),
            say(QT_TRANSLATE_NOOP("core",
                                  "Install it: npm install --global lighthouse. If it is not in the PATH, set "
                                  "SHIPDECK_LIGHTHOUSE to its file.")));
    const std::optional<Browser> browser = findBrowser();
    if (!browser || browser->kind != Browser::Kind::Chromium)
        co_return fail(Error::Kind::NotFound, "lighthouse-browser",
                       say(QT_TRANSLATE_NOOP("core", "Lighthouse needs Chromium, Chrome, Edge or Brave.")),
                       say(QT_TRANSLATE_NOOP("core", "Install one: sudo apt-get install chromium")));
    CO_TRY(build::SandboxSpec spec, lighthouseCommand(program, *browser, page));
    spec.limits.deadline = within;
    const build::LoopbackRoute route = routeTo(page);
    const auto printed = co_await printedBy(sandbox, std::move(spec), route, largestReport, cancel);
    if (!printed && printed.error().code == code::buildTimeout)
        co_return fail(Error::Kind::Limit, "lighthouse-slow",
                       say(QT_TRANSLATE_NOOP("core", "Lighthouse did not finish within %1 seconds and was stopped."),
                           {QString::number(within.count() / 1000)}),
                       runItYourself(page));
    CO_CHECK(printed);
    if (printed->isTooMuch)
        co_return fail(Error::Kind::Limit, "lighthouse-too-long",
                       say(QT_TRANSLATE_NOOP("core", "Lighthouse printed more than %1 MB and was stopped."),
                           {QString::number(largestReport / megabyte)}),
                       runItYourself(page));
    co_return readLighthouse(printed->bytes, page);
}

} // namespace shipdeck
