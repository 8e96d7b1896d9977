// SPDX-License-Identifier: MIT
#include "pictures/picture.h"

#include "base/programs.h"
#include "pictures/icon_link.h"
#include "pictures/page_run.h"
#include "pictures/picture_files.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

constexpr qint64 largestHtml = 4 << 20, largestDownload = 1 << 20, largestOutput = 16 << 20;
constexpr int largestSide = 4096; // of what is decoded

//! What the decoder makes of a picture.
struct Small {
    const char* kind;
    QSize size;
    qint64 bytes;
};
constexpr Small smallPage{"page", largestPage, largestPageBytes}, smallIcon{"icon", largestIcon, largestIconBytes};

Failure broken()
{
    return fail(Error::Kind::Provider, "picture-broken", say(QT_TRANSLATE_NOOP("core", "The picture cannot be read.")),
                say(QT_TRANSLATE_NOOP("core", "No action needed.")));
}

Request requestFor(const QUrl& address, qint64 limit)
{
    Request request;
    request.url = address;
    if (isHere(address)) {
        request.url.setHost(u"127.0.0.1"_s);
        request.headers << std::pair("Host", address.authority(QUrl::FullyEncoded).toLatin1());
    }
    request.attempts = 1;
    request.redirects = 0; // a page could lead it to other servers of this computer, which only the sandbox prevents
    request.deadline = std::chrono::seconds(5);
    request.limit = limit;
    return request;
}

//! The file that a command prints.
Task<Result<QByteArray>> outputOf(const build::Sandbox* sandbox, build::SandboxSpec spec,
                                  std::optional<build::LoopbackRoute> route, qint64 limit, Cancel cancel)
{
    CO_TRY(const Printed printed, co_await printedBy(sandbox, std::move(spec), std::move(route), limit, cancel));
    if (printed.isTooMuch)
        co_return fail(Error::Kind::Limit, "picture-too-large",
                       say(QT_TRANSLATE_NOOP("core", "The picture is too large.")),
                       say(QT_TRANSLATE_NOOP("core", "No action needed.")));
    if (!printed.ok)
        co_return broken();
    co_return printed.bytes;
}

//! A page, or a redirect to one, which the browser follows in the sandbox.
bool leadsToPage(const Response& answer, const QUrl& page)
{
    const QByteArray location = answer.header("location");
    return location.isEmpty() ? answer.header("content-type").toLower().startsWith("text/html")
                              : isSameOrigin(page.resolved(QUrl::fromEncoded(location)), page);
}

//! In a process of its own, which can do nothing but print the result.
Task<Result<QByteArray>> decoded(const build::Sandbox* sandbox, QByteArray bytes, Small wanted, Cancel cancel)
{
    const QString program = QFileInfo(siblingProgram(u"shipdeck-picture"_s)).canonicalFilePath();
    build::SandboxSpec spec;
    // Both streams arrive here, and only one of them is the picture.
    spec.command = QStringList{u"sh"_s, u"-c"_s, u"exec /tmp/shipdeck-picture \"$0\" 2>/dev/null"_s,
                               QString::fromLatin1(wanted.kind)};
    spec.mounts << build::Mount{program, u"/tmp/shipdeck-picture"_s, false};
    if (QFileInfo::exists(u"/etc/fonts"_s))
        spec.mounts << build::Mount{u"/etc/fonts"_s, {}, false};
    spec.environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    spec.limits.memoryBytes = 512 << 20;
    spec.limits.deadline = std::chrono::seconds(5);
    spec.input = std::move(bytes);
    CO_TRY(const QByteArray png, co_await outputOf(sandbox, std::move(spec), std::nullopt, wanted.bytes, cancel));
    const QSize size = pngSize(png);
    if (!size.isValid() || size.boundedTo(wanted.size) != size)
        co_return broken();
    co_return png;
}

Task<QByteArray> iconOf(const build::Sandbox* sandbox, Http* http, QUrl address, Cancel cancel)
{
    if (address.isEmpty())
        co_return QByteArray();
    const Request request = requestFor(address, largestDownload);
    const auto answer = co_await http->get(request, cancel);
    if (!answer || answer->body.isEmpty())
        co_return QByteArray();
    const QByteArray body = answer->body;
    const auto icon = co_await decoded(sandbox, body, smallIcon, cancel);
    co_return icon.value_or(QByteArray());
}

} // namespace

Task<Result<Picture>> takePicture(const build::Sandbox* sandbox, Http* http, Browser browser, QUrl page, Cancel cancel)
{
    if (!sandbox->isIsolated())
        co_return fail(Error::Kind::BadInput, "picture-unsafe",
                       say(QT_TRANSLATE_NOOP("core", "No picture is taken without a sandbox.")),
                       say(QT_TRANSLATE_NOOP("core", "Run `shipctl doctor` to check what this computer supports.")));
    CO_TRY(build::SandboxSpec spec, screenshotCommand(browser, page));
    const Request request = requestFor(page, largestHtml);
    CO_TRY(const Response answer, co_await http->get(request, cancel));
    if (!leadsToPage(answer, page))
        co_return fail(Error::Kind::NotFound, "picture-no-page",
                       say(QT_TRANSLATE_NOOP("core", "%1 is no web page."), {page.toDisplayString()}),
                       say(QT_TRANSLATE_NOOP("core", "No action needed.")));
    Picture picture;
    const QUrl icon = iconAddress(answer.body, page);
    picture.icon = co_await iconOf(sandbox, http, icon, cancel);
    const build::LoopbackRoute route = routeTo(page);
    CO_TRY(const QByteArray painted, co_await outputOf(sandbox, std::move(spec), route, largestOutput, cancel));
    const QSize size = pngSize(painted);
    if (!size.isValid() || size.width() > largestSide || size.height() > largestSide)
        co_return broken();
    CO_TRY(picture.page, co_await decoded(sandbox, painted, smallPage, cancel));
    co_return picture;
}

} // namespace shipdeck
